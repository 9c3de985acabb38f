const operationActions = ["schedule", "conclude", "reopen"];
const followUpActions = ["capture", "reschedule", "reassign", "edit", "cancel", "correct", "retract"];

/** The browser asks before such a page is left, in its own words. */
const askBeforeLeaving = event => event.preventDefault();

/** The chains of the page that hold what was typed and not sent. */
const unsentChains = new Set();

class FollowUpChain extends FollowUpElement {
  static observedAttributes = ["operation"];

  data = {};
  #forms = new Map();
  #open = null;
  #asked = 0;
  #shownId = null;
  #callOff = () => {};
  #body = node("section", { part: "chain", class: "chain" });
  #live = node("div", { role: "status", part: "status", class: "status" });

  constructor() {
    super();
    this.shadowRoot.append(this.#live, this.#body);
  }

  get version() {
    return this.data.version;
  }

  start() {
    if (this.#shownId !== this.operation) {
      this.#shownId = this.operation;
      this.data = {};
      this.#forms.clear();
      this.#open = null;
      this.tell("");
    }
    if (this.operation !== "") this.load();
    this.watchLeaving();
  }

  stop() {
    this.#callOff();
    this.watchLeaving();
  }

  /** Lets the browser ask before the page is left, only while something is unsent: a page that listens is not kept for going back. */
  watchLeaving() {
    const isUnsent = this.isConnected && [...this.#forms.values()].some(form => form.isUnsent);
    unsentChains[isUnsent ? "add" : "delete"](this);
    globalThis[unsentChains.size > 0 ? "addEventListener" : "removeEventListener"]("beforeunload", askBeforeLeaving);
  }

  onChanged({ operation, source }) {
    if (operation === this.operation && source !== this) this.load();
  }

  /** Reads the sale and what may be done with it, both of one version. */
  async load() {
    const asked = ++this.#asked;
    if (!this.data.operation) this.render();
    try {
      let operation, actions;
      for (let attempt = 0; attempt < 3; attempt++) {
        [operation, actions] = await Promise.all([
          call(this.language, operationPath(this.operation)),
          call(this.language, operationPath(this.operation, "/actions")),
        ]);
        if (operation.version === actions.version) break;
      }
      if (asked === this.#asked) {
        this.data = { ...operation, actions: actions.actions };
        this.#readAgainAt(operation.indicator.nextChange);
      }
    } catch (problem) {
      if (asked === this.#asked) this.data = { ...this.data, problem };
    }
    if (asked === this.#asked) this.render();
  }

  #readAgainAt(nextChange) {
    this.#callOff();
    if (nextChange) this.#callOff = at(Math.max(Date.parse(nextChange), now() + 1_000), () => this.load());
  }

  tell(text) {
    this.#live.textContent = text;
  }

  /** After a command: shows its outcome and tells the page. */
  accept(form, receipt) {
    tellChanged({ operation: form.operation, version: receipt.version, indicator: receipt.indicator, source: this });
    if (form.operation !== this.operation) return;
    this.#forms.delete(form.key);
    this.watchLeaving();
    if (this.#open === form) this.#open = null;
    this.data = { operation: receipt.operation, indicator: receipt.indicator, version: receipt.version, actions: [] };
    const number = receipt.nextFollowUpNumber ?? receipt.followUpNumber;
    this.tell([this.say("saved"), ...(receipt.warnings ?? []).map(warning => warning.message)].join(" "));
    this.render();
    (this.#find("number", number) ?? this.shadowRoot.querySelector("header"))?.focus();
    this.load();
  }

  close(form, discards) {
    if (discards) this.#forms.delete(form.key);
    this.watchLeaving();
    this.#open = null;
    this.render();
    this.#find("action", form.key)?.focus();
  }

  /** What was changed after a version, by command. */
  async changesAfter(version) {
    try {
      const { commands } = await call(this.language, operationPath(this.operation, "/history"));
      return commands.filter(command => command.version > version).map(command => node("div", { class: "change" },
        node("p", {}, this.byAt(command.by, command.at)),
        command.changes.map(change => this.#change(change))));
    } catch (problem) {
      return problem.textIn(this.language);
    }
  }

  #change(change) {
    const kind = `change_${change.kind?.[0]?.toLowerCase()}${change.kind?.slice(1)}`;
    const followUp = change.followUp ?? change;
    const due = followUp.dueDate && { date: followUp.dueDate, time: followUp.dueTime, timeZone: followUp.timeZone };
    const { result, conclusion } = change;
    const outcome = (result ?? conclusion)?.outcome;
    const reason = change.reason ?? change.cancellation?.reason ?? change.withdrawal?.reason;
    return node("div", {},
      node("p", {}, this.say(Object.hasOwn(texts, kind) ? kind : "changed"), followUp.number ? ` (${followUp.number})` : ""),
      this.facts([
        ["subject", followUp.subject && userText(followUp.subject)],
        ["due", due && dueText(this.language, due)],
        ["agent", followUp.agent && this.namedText("agent", followUp.agent)],
        ["result", result && userBlock(result.details)],
        ["resultAt", result && localText(this.language, `${result.date}T${result.time}`, result.timeZone)],
        ["outcome", outcome && this.namedText("outcome", outcome)],
        ["details", followUp.details && userText(followUp.details)],
        ["reason", reason && userText(reason)],
      ]));
  }

  #toggle(action, number) {
    const key = `${action}#${number ?? ""}`;
    if (this.#open?.key === key) {
      this.close(this.#open, false);
      return;
    }
    let form = this.#forms.get(key);
    if (!form) {
      form = Object.assign(new CommandForm(this, action, number), { key, place: number ?? 0 });
      this.#forms.set(key, form);
    }
    this.#open = form;
    this.render();
    form.focus();
  }

  #find(name, value) {
    return this.shadowRoot.querySelector(`[data-${name}="${value}"]`);
  }

  render() {
    const focused = this.shadowRoot.activeElement;
    const { operation, problem } = this.data;
    this.#body.setAttribute("aria-label", this.say("followUpsOf", { id: this.operation }));
    if (operation) this.#body.replaceChildren(...this.#whole(operation));
    else this.#body.replaceChildren(...this.#nothing(problem));
    // A node that was put in again has lost the focus, and one that was made anew never had it.
    const { number, action } = focused?.dataset ?? {};
    const again = focused?.isConnected ? focused
      : number ? this.#find("number", number)
      : action ? this.#find("action", action)
      : focused && this.shadowRoot.querySelector("header");
    if (again && again !== this.shadowRoot.activeElement) again.focus();
  }

  #nothing(problem) {
    if (!problem) return [node("p", {}, this.say("loading"))];
    if (problem.name !== "not_found") return [this.#failure(problem)];
    return [
      node("p", { tabindex: "-1" }, this.say("nothingYet")),
      node("div", { class: "buttons" }, this.#button({ name: "open", isAllowed: true })),
      this.#open?.element ?? "",
    ];
  }

  #failure(problem) {
    return node("div", { class: "problem", role: "alert" }, node("p", {}, problem.textIn(this.language)),
      node("button", { type: "button", part: "button", onclick: () => this.load() }, this.say("tryAgain")));
  }

  #whole(operation) {
    const indicator = node("follow-up-indicator", { operation: this.operation });
    indicator.value = this.data.indicator;
    indicator.names = (key, what) => this.nameOf(what, key);
    const heading = `h${this.getAttribute("heading") ?? 2}`;
    return [
      this.data.problem ? this.#failure(this.data.problem) : "",
      node("header", { tabindex: "-1", part: "header" },
        node(heading, { part: "heading" }, userText(operation.title ?? operation.id)),
        indicator,
        this.facts([
          ["sale", operation.title && userText(operation.id)],
          ["customer", this.#named("customer", operation.customer)],
          ["branch", this.#named("branch", operation.branch)],
          ["agent", this.#named("agent", operation.agent)],
          ["conclusion", operation.conclusion && [...this.byAt(operation.conclusion.by, operation.conclusion.at), operation.conclusion.outcome && [": ", this.namedText("outcome", operation.conclusion.outcome)]].flat()],
          ["withdrawn", operation.withdrawal && [...this.byAt(operation.withdrawal.by, operation.withdrawal.at), ": ", userText(operation.withdrawal.reason)]],
        ])),
      this.#actions(this.#operationActions(operation), 0),
      node("ol", { reversed: true, part: "list" }, operation.followUps.map(followUp => this.#followUp(followUp))),
    ];
  }

  #named(what, key) {
    return key && this.namedText(what, key);
  }

  #operationActions({ conclusion }) {
    return this.data.actions.filter(({ name }) =>
      operationActions.includes(name) && (name !== "conclude" || !conclusion) && (name !== "reopen" || conclusion));
  }

  #actions(actions, place) {
    if (actions.length === 0 && this.#open?.place !== place) return "";
    return node("div", { class: "actions" },
      node("div", { class: "buttons" }, actions.map(action => this.#button(action))),
      this.#open?.place === place ? this.#open.element : "");
  }

  #button({ name, followUpNumber, isAllowed, message }) {
    const key = `${name}#${followUpNumber ?? ""}`;
    const reason = newId();
    const button = node("button", {
      type: "button",
      part: "button",
      "data-action": key,
      "aria-expanded": isAllowed ? String(this.#open?.key === key) : null,
      "aria-disabled": isAllowed ? null : "true",
      "aria-describedby": isAllowed ? null : reason,
      onclick: () => isAllowed ? this.#toggle(name, followUpNumber) : this.tell(message),
    }, this.say(name));
    return isAllowed ? button : node("span", { class: "refused" }, button, node("span", { id: reason, class: "reason", part: "reason" }, message));
  }

  #followUp(followUp) {
    const { language } = this;
    const { number, result, cancellation, due } = followUp;
    const isOverdue = followUp.state === "pending" && Date.parse(followUp.overdueFrom) <= now();
    const heading = `h${Number(this.getAttribute("heading") ?? 2) + 1}`;
    const actions = followUpActions.flatMap(name => this.data.actions.filter(action => action.name === name && action.followUpNumber === number));
    return node("li", { value: null },
      node("article", { part: "follow-up", tabindex: "-1", "data-number": number, "data-state": isOverdue ? "overdue" : followUp.state },
        node(heading, {}, `${number}. `, followUp.kind && [this.namedText("kind", followUp.kind), ": "], userText(followUp.subject)),
        node("p", { class: "state", part: "state" }, this.say(isOverdue ? "overdue" : followUp.state)),
        followUp.details && userBlock(followUp.details),
        this.facts([
          ["due", dueText(language, due)],
          ["moved", followUp.moveCount > 0 && this.say("movedTimes", { times: followUp.moveCount })],
          ["firstDue", followUp.moveCount > 0 && dueText(language, followUp.firstDue, due.timeZone)],
          ["lastMoveReason", followUp.lastMoveReason && userText(followUp.lastMoveReason)],
          ["agent", this.#named("agent", followUp.agent)],
          ["reminders", (followUp.state === "pending" ? followUp.reminders ?? [] : []).map(reminder => instantText(language, reminder.remindAt)).join("; ")],
          ["result", result && userBlock(result.details)],
          ["resultAt", result && localText(language, result.local, result.timeZone)],
          ["outcome", this.#named("outcome", result?.outcome)],
          ["capturedBy", result && [...this.byAt(result.capturedBy, result.capturedAt), result.capturedLate && ` (${this.say("capturedLate")})`]],
          ["cancelledBy", cancellation && this.byAt(cancellation.by, cancellation.at)],
          ["reason", cancellation && userText(cancellation.reason)],
        ]),
        followUp.previousNumber && node("p", { class: "hint" }, this.say("basedOn", { number: followUp.previousNumber })),
        this.#actions(actions, number)));
  }
}
