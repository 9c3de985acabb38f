const RANGES = ["0", "1-3", "4-7", "8-30", "31+"];
const CHARTED = 20;

/** A report on what nobody attends to: overdue follow-ups, all pending ones, or sales with no next step. */
class FollowUpsWithoutAttention extends ReportElement {
  static observedAttributes = ["report", "branch", "agent", "from", "to", "size", "link"];

  get reportName() {
    const report = this.getAttribute("report");
    return ["agenda", "no-next-step"].includes(report) ? report : "without-attention";
  }

  get caption() {
    return { agenda: "agenda", "no-next-step": "noNextStepReport", "without-attention": "withoutAttention" }[this.reportName];
  }

  get #isOfSales() {
    return this.reportName === "no-next-step";
  }

  makeFilters() {
    const period = (attribute, name) => this.filter(name, name, node("input", { type: "date", min: "1900-01-01", max: "2100-12-31", value: this.getAttribute(attribute) ?? "" }));
    return node("div", { class: "fields" },
      this.textFilter("text", "searchText", "search"),
      this.keyFilter("branch"),
      this.keyFilter("agent"),
      this.#isOfSales ? "" : [
        period("from", "dueFrom"),
        period("to", "dueTo"),
        this.orderFilter(["overdueFrom", "newestOperation", "customer", "agent", "mostMoved"]),
      ]);
  }

  async read(page, query) {
    if (this.reportName !== "without-attention") return super.read(page, query);
    const groups = new URLSearchParams(query);
    groups.delete("order");
    groups.set("by", "branch");
    groups.set("then", "daysOverdue");
    const [data, counted] = await Promise.all([super.read(page, query), call(this.language, "reports/without-attention/groups", { query: groups })]);
    return { ...data, groups: counted.groups };
  }

  get columns() {
    const { language } = this;
    const sale = [["sale", row => this.saleCell(row)], ["title", row => this.titleCell(row)]];
    const whose = [["branch", this.keyCell("branch")], ["agent", this.keyCell("agent")]];
    if (this.#isOfSales) return [...sale, ...whose, ["lastResult", row => row.tooltip?.resultAt && localText(language, row.tooltip.resultAt, row.tooltip.resultTimeZone)]];
    return [
      ...sale,
      ["followUp", row => [row.kind && [this.namedText("kind", row.kind), ": "], userText(row.subject)].flat()],
      ["due", row => dueText(language, row.due)],
      ["daysOverdue", row => row.isOverdue && node("span", { class: "overdue", part: "overdue" }, row.daysOverdue > 0 ? String(row.daysOverdue) : this.say("overdueToday"))],
      ...whose,
      ["moved", row => row.moveCount > 0 && this.say("movedTimes", { times: row.moveCount })],
    ];
  }

  makeExtra() {
    const query = this.query;
    query.set("language", this.language.slice(0, 2));
    const file = type => node("a", { part: "link", class: "file", href: apiUrl(`reports/${this.reportName}.${type}`, query), download: true, "data-focus": type }, type.toUpperCase());
    return node("div", {},
      this.data.groups?.length > 0 ? this.#chart(this.data.groups) : "",
      node("p", { class: "files" }, `${this.say("download")}: `, file("csv"), " ", file("xlsx")));
  }

  #chart(groups) {
    const branches = new Map();
    for (const { key, thenKey, count } of groups) {
      const branch = branches.get(key) ?? { name: key ? this.nameOf("branch", key) : this.say("noBranch"), total: 0, counts: {} };
      branch.counts[thenKey] = count;
      branch.total += count;
      branches.set(key, branch);
    }
    const all = [...branches.values()].sort((one, other) => other.total - one.total);
    return node("figure", { part: "chart" },
      node("figcaption", {}, this.say("chart"), node("span", { class: "legend", "aria-hidden": "true" },
        RANGES.map((range, i) => node("span", { "data-range": i }, range)))),
      this.#bars(all.slice(0, CHARTED)),
      node("details", {}, node("summary", {}, this.say("asTable")), this.#countTable(all)));
  }

  #bars(branches) {
    const ROW = 44;
    const most = Math.max(...branches.map(branch => branch.total));
    const isRightToLeft = getComputedStyle(this).direction === "rtl";
    const draw = (name, attributes, text) => {
      const shape = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
      if (text !== undefined) shape.textContent = text;
      return shape;
    };
    const chart = draw("svg", { role: "img", "aria-label": `${this.say("chart")}. ${branches.map(({ name, total }) => `${name}: ${total}`).join("; ")}`, width: "100%", height: branches.length * ROW });
    branches.forEach(({ name, total, counts }, row) => {
      chart.append(draw("text", { x: isRightToLeft ? "100%" : 0, y: row * ROW + 15 }, `${name}: ${total}`));
      let start = 0;
      RANGES.forEach((range, i) => {
        const width = 100 * (counts[range] ?? 0) / most;
        if (width === 0) return;
        const bar = draw("rect", { x: `${isRightToLeft ? 100 - start - width : start}%`, y: row * ROW + 21, width: `${width}%`, height: 16, "data-range": i });
        bar.append(draw("title", {}, `${range}: ${counts[range]}`));
        chart.append(bar);
        start += width;
      });
    });
    return chart;
  }

  #countTable(branches) {
    const cells = (name, values) => node("tr", {}, node("th", { scope: "row" }, userText(name)), values.map(value => node("td", {}, String(value))));
    return node("div", { class: "scrolled", tabindex: "0", role: "group", "aria-label": this.say("chart") }, node("table", { class: "counts" },
      node("thead", {}, node("tr", {}, [this.say("branch"), ...RANGES, this.say("total")].map(text => node("th", { scope: "col" }, text)))),
      node("tbody", {}, branches.map(({ name, total, counts }) => cells(name, [...RANGES.map(range => counts[range] ?? 0), total])))));
  }
}
