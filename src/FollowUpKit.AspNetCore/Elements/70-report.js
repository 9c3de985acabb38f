const SIZE = 25;

/** A list with filters, pages by cursor and rows in a table. */
class ReportElement extends FollowUpElement {
  data = null;
  #problem = null;
  #asked = 0;
  #filters = null;
  #shown = null;
  #cursors = [null];
  #live = node("div", { role: "status", part: "status", class: "status" });
  #body = node("div", {});
  #section = node("section", { part: "report", class: "report" });

  constructor() {
    super();
    this.shadowRoot.append(this.#section);
  }

  /** The form is made anew when the language or an attribute changes; what was chosen in it then starts again. */
  start() {
    const filters = this.makeFilters();
    this.#filters = node("form", { part: "filters", class: "filters", role: "search", "aria-label": this.say("filters"), onchange: () => this.#apply(), onsubmit: event => {
      event.preventDefault();
      this.#apply();
    } }, filters, node("div", { class: "buttons" }, node("button", { type: "submit", part: "button" }, this.say("search"))));
    const heading = `h${this.getAttribute("heading") ?? 2}`;
    this.#section.setAttribute("aria-label", this.say(this.caption));
    this.#section.replaceChildren(node(heading, { part: "heading" }, this.say(this.caption)), this.#filters, this.#live, this.#body);
    this.#shown = null;
    this.#apply();
  }

  render() {
    this.start();
  }

  onChanged({ operation }) {
    if (this.data?.page.rows.some(row => row.operationId === operation)) this.#load();
  }

  /** A filter with a label; its name is that of the query. */
  filter(name, label, control) {
    control.id = newId();
    control.name = name;
    control.setAttribute("part", "input");
    return node("div", { class: "field" }, node("label", { for: control.id }, this.say(label)), control);
  }

  textFilter(name, label, type = "text") {
    return this.filter(name, label, node("input", { type, dir: type === "date" ? null : "auto", value: this.getAttribute(name) ?? "" }));
  }

  /** A filter by a key of the host, with the keys that occur as suggestions, by the host's names. */
  keyFilter(name) {
    const list = node("datalist", { id: newId() });
    const input = node("input", { type: "text", dir: "auto", autocomplete: "off", list: list.id, value: this.getAttribute(name) ?? "" });
    input.addEventListener("focus", async () => {
      try {
        const { groups } = await call(this.language, `reports/${this.reportName}/groups`, { query: `by=${name}` });
        list.replaceChildren(...groups.filter(group => group.key).map(group => node("option", { value: this.nameOf(name, group.key), "data-key": group.key })));
      } catch {
        // Without suggestions the key is typed.
      }
    }, { once: true });
    const field = this.filter(name, name, input);
    field.append(list);
    return field;
  }

  orderFilter(orders) {
    return this.filter("order", "order", node("select", {}, orders.map(order => node("option", { value: order }, this.say(`order_${order}`)))));
  }

  #keyOf(control) {
    const option = [...control.list?.options ?? []].find(({ value }) => value === control.value);
    return option?.dataset.key ?? control.value.trim();
  }

  /** The query of the filters: names and values, some of them more than once. */
  get query() {
    const query = new URLSearchParams();
    for (const control of this.#filters.elements)
      if (control.name && control.value.trim() !== "" && (control.type !== "checkbox" || control.checked)) query.append(control.name, this.#keyOf(control));
    return query;
  }

  #apply() {
    const shown = this.query.toString();
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#cursors = [null];
    this.#load();
  }

  #go(cursors) {
    this.#cursors = cursors;
    this.#load(true);
  }

  async #load(tells = false) {
    const asked = ++this.#asked;
    const page = this.query;
    page.set("size", this.getAttribute("size") ?? SIZE);
    const cursor = this.#cursors.at(-1);
    if (cursor) page.set("cursor", cursor);
    this.#section.setAttribute("aria-busy", "true");
    if (!this.data) this.#live.textContent = this.say("loading");
    try {
      const data = await this.read(page, this.query);
      if (asked !== this.#asked) return;
      this.data = data;
      this.#problem = null;
    } catch (problem) {
      if (asked !== this.#asked) return;
      if (!(problem instanceof Problem)) throw problem;
      this.#problem = problem;
    }
    this.#section.removeAttribute("aria-busy");
    this.#show();
    if (tells) this.#body.querySelector("[tabindex]")?.focus();
  }

  /** Reads a page and what else is shown with it. */
  async read(page, query) {
    const [rows, count] = await Promise.all([
      call(this.language, `reports/${this.reportName}`, { query: page }),
      call(this.language, `reports/${this.reportName}/count`, { query }),
    ]);
    return { page: rows, count: count.count };
  }

  #show() {
    if (this.#problem) {
      this.#live.textContent = "";
      this.#body.replaceChildren(node("div", { class: "problem", role: "alert" }, node("p", {}, this.#problem.textIn(this.language), ...Object.values(this.#problem.body.errors ?? {}).flat().map(text => ` ${text}`)),
        node("button", { type: "button", part: "button", onclick: () => this.#load() }, this.say("tryAgain"))));
      return;
    }
    const { page, count } = this.data;
    const rows = this.say("rows", { count });
    this.#live.textContent = page.rows.length === 0 ? this.say("empty") : this.#cursors.length > 1 || page.nextCursor ? `${rows}. ${this.say("page", { page: this.#cursors.length })}` : rows;
    const focused = this.shadowRoot.activeElement?.dataset.focus;
    this.#body.replaceChildren(this.makeExtra?.() ?? "", page.rows.length > 0 ? this.#table(page.rows) : "", this.#pager(page));
    if (focused) this.shadowRoot.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }

  // With roles in words: a table that is laid out in blocks, on a narrow screen, is none otherwise.
  #table(rows) {
    const columns = this.columns;
    return node("table", { role: "table", part: "table", tabindex: "-1", "aria-label": this.say(this.caption) },
      node("thead", { role: "rowgroup" }, node("tr", { role: "row" }, columns.map(([name]) => node("th", { role: "columnheader", scope: "col" }, this.say(name))))),
      node("tbody", { role: "rowgroup" }, rows.map(row => node("tr", { role: "row", part: "row" }, columns.map(([name, cell]) => {
        const content = [cell(row)].flat().filter(part => part !== undefined && part !== null && part !== false && part !== "");
        return node("td", { role: "cell", "data-label": this.say(name), class: content.length === 0 ? "empty" : null }, node("div", {}, content));
      })))));
  }

  #pager({ nextCursor }) {
    const cursors = this.#cursors;
    if (cursors.length === 1 && !nextCursor) return "";
    const button = (label, is, go) => node("button", { type: "button", part: "button", "aria-disabled": is ? null : "true", "data-focus": label, onclick: () => is && go() }, this.say(label));
    return node("nav", { class: "buttons", "aria-label": this.say("pages") },
      button("previous", cursors.length > 1, () => this.#go(cursors.slice(0, -1))),
      button("next", nextCursor, () => this.#go([...cursors, nextCursor])));
  }

  /** The sale of a row, with the link of the host. */
  saleCell(row) {
    const link = this.getAttribute("link");
    const text = userText(row.operationId);
    return link ? node("a", { part: "link", href: link.replaceAll("{id}", encodeURIComponent(row.operationId)), "data-focus": `sale ${row.operationId}` }, text) : text;
  }

  titleCell(row) {
    return [row.title && node("div", {}, userText(row.title)), row.customer && node("div", { class: "hint" }, this.namedText("customer", row.customer))];
  }

  keyCell(what) {
    return row => row[what] && this.namedText(what, row[what]);
  }
}
