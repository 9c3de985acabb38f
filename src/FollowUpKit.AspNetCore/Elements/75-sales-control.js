class SalesControl extends ReportElement {
  static observedAttributes = ["branch", "agent", "text", "size", "link"];

  caption = "salesControl";
  reportName = "sales-control";
  #statuses = [];

  makeFilters() {
    this.#statuses = ["inProgress", "overdue", "concluded"].map(status => [status, node("span", { class: "count" })]);
    return [
      node("div", { class: "fields" },
        this.textFilter("text", "searchText", "search"),
        this.keyFilter("branch"),
        this.keyFilter("agent"),
        this.orderFilter(["newest", "nextOverdueFrom", "longestIdle", "customer", "agent"])),
      node("fieldset", { class: "statuses" }, node("legend", {}, this.say("status")), this.#statuses.map(([status, count]) => {
        const id = newId();
        return node("span", { class: "check" },
          node("input", { type: "checkbox", id, name: "status", value: status }),
          node("label", { for: id, "data-status": status }, node("span", { class: "symbol", "aria-hidden": "true" }, symbols[status]), this.say(status), " ", count));
      })),
    ];
  }

  async read(page, query) {
    const others = new URLSearchParams(query);
    others.delete("status");
    others.delete("order");
    const [data, statuses] = await Promise.all([
      super.read(page, query),
      call(this.language, "reports/sales-control/statuses", { query: others }),
    ]);
    for (const [status, count] of this.#statuses) count.textContent = `(${statuses[status]})`;
    return data;
  }

  get columns() {
    const { language } = this;
    return [
      ["sale", row => this.saleCell(row)],
      ["title", row => this.titleCell(row)],
      ["indicator", row => {
        const indicator = node("follow-up-indicator", { operation: row.operationId });
        indicator.value = { ...row.indicator, tooltip: row.tooltip };
        indicator.names = (key, what) => this.nameOf(what, key);
        return indicator;
      }],
      ["due", row => row.indicator.nextDue && dueText(language, row.indicator.nextDue)],
      ["branch", this.keyCell("branch")],
      ["agent", this.keyCell("agent")],
      ["daysIdle", row => row.daysIdle > 0 && String(row.daysIdle)],
    ];
  }
}
