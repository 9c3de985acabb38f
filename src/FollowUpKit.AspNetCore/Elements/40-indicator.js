const symbols = { notTracked: "–", inProgress: "►", overdue: "▲", concluded: "■" };
const EDGE = 8;
let shownTooltip = null;

const isId = id => id.trim() !== "" && [...id].length <= 128 && !/\p{Cc}/u.test(id);

/** The words of an indicator: its status and what is to be said about it. */
function indicatorWords(say, indicator) {
  const status = say(indicator.status);
  if (indicator.status === "overdue")
    return `${status}, ${indicator.daysOverdue > 0 ? say("overdueDays", { days: indicator.daysOverdue }) : say("overdueToday")}`;
  if (indicator.hasNoNextStep) return `${status}, ${say("noNextStep").toLowerCase()}`;
  return indicator.isDueToday ? `${status}, ${say("dueToday")}` : status;
}

class FollowUpIndicator extends FollowUpElement {
  static observedAttributes = ["operation", "value"];

  #given = null;
  #indicator = null;
  #tooltip = null;
  #problem = null;
  #failures = 0;
  #callOff = () => {};
  #button = node("button", { type: "button", part: "indicator", class: "indicator" });
  #bubble = node("div", { id: "tooltip", role: "tooltip", part: "tooltip", class: "tooltip", popover: "manual" });

  constructor() {
    super();
    this.shadowRoot.append(this.#button, this.#bubble);
    let leaving;
    this.addEventListener("pointerenter", event => {
      clearTimeout(leaving);
      if (event.pointerType === "mouse") this.#show();
    });
    this.addEventListener("pointerleave", event => {
      if (event.pointerType === "mouse") leaving = setTimeout(() => !this.#hasFocus && this.#hide(), 200);
    });
    this.#button.addEventListener("focus", () => this.#show());
    this.#button.addEventListener("blur", () => !this.matches(":hover") && this.#hide());
    this.#button.addEventListener("click", () => this.#show());
    this.#outside = event => !event.composedPath().includes(this) && this.#hide();
    this.#escape = event => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.#hide();
    };
    this.#moved = event => event.target !== this.#bubble && this.#place();
  }

  #outside;
  #escape;
  #moved;

  /** An indicator that the host has already, with the tooltip if it has that too. */
  get value() {
    return this.#given;
  }

  set value(value) {
    this.#given = value;
    if (this.isConnected) this.start();
  }

  start() {
    let given = this.#given;
    try {
      given ??= JSON.parse(this.getAttribute("value") ?? "null");
    } catch {
      given = null;
    }
    if (given) this.#accept(given, given.tooltip);
    else this.#ask();
  }

  stop() {
    this.#callOff();
    this.#hide();
  }

  onChanged({ operation, indicator }) {
    if (operation !== this.operation) return;
    if (indicator) this.#accept(indicator);
    else this.#ask();
  }

  async #ask() {
    const id = this.operation;
    this.#callOff();
    if (!isId(id)) {
      if (id !== "") this.#accept({ status: "notTracked" });
      return;
    }
    this.render();
    try {
      const indicator = await askIndicator(this.language, id);
      if (id === this.operation && this.isConnected) this.#accept(indicator);
    } catch (problem) {
      if (id !== this.operation || !this.isConnected) return;
      this.#problem = problem;
      this.render();
      this.#callOff = at(now() + Math.min(5_000 * 2 ** this.#failures++, 300_000), () => this.#ask());
    }
  }

  #accept(indicator, tooltip = null) {
    this.#callOff();
    this.#indicator = indicator;
    this.#tooltip = tooltip;
    this.#problem = null;
    this.#failures = 0;
    // An instant that has passed already is asked about a little later, never in a loop.
    if (indicator.nextChange) this.#callOff = at(Math.max(Date.parse(indicator.nextChange), now() + 1_000), () => this.#ask());
    this.render();
    if (shownTooltip === this) this.#fill();
  }

  render() {
    const indicator = this.#indicator;
    const status = indicator?.status ?? "unknown";
    const text = indicator ? indicatorWords((key, values) => this.say(key, values), indicator) : this.say(this.#problem ? "unknown" : "loading");
    this.#button.dataset.status = status;
    this.#button.replaceChildren(
      node("span", { class: "symbol", part: "symbol", "aria-hidden": "true" }, indicator?.appearance?.symbol ?? symbols[status] ?? "?"),
      node("span", { part: "label" }, text));
  }

  get #hasFocus() {
    return this.shadowRoot.activeElement === this.#button;
  }

  #show() {
    if (shownTooltip === this || !this.isConnected) return;
    shownTooltip?.#hide();
    shownTooltip = this;
    this.#button.setAttribute("aria-describedby", "tooltip");
    document.addEventListener("pointerdown", this.#outside);
    document.addEventListener("keydown", this.#escape, true);
    addEventListener("scroll", this.#moved, { capture: true, passive: true });
    addEventListener("resize", this.#moved);
    this.#bubble.showPopover();
    this.#fill();
  }

  #hide() {
    if (shownTooltip !== this) return;
    shownTooltip = null;
    this.#button.removeAttribute("aria-describedby");
    document.removeEventListener("pointerdown", this.#outside);
    document.removeEventListener("keydown", this.#escape, true);
    removeEventListener("scroll", this.#moved, { capture: true });
    removeEventListener("resize", this.#moved);
    if (this.#bubble.matches(":popover-open")) this.#bubble.hidePopover();
  }

  async #fill() {
    const indicator = this.#indicator;
    if (indicator && indicator.status !== "notTracked" && !this.#tooltip) {
      this.#write(this.say("loading"));
      try {
        this.#tooltip = (await call(this.language, operationPath(this.operation, "/tooltip"))).tooltip;
      } catch (problem) {
        if (shownTooltip === this) this.#write(problem.textIn(this.language));
        return;
      }
    }
    if (shownTooltip !== this) return;
    if (this.#tooltip) this.#write(...this.#contents(this.#tooltip));
    else this.#write(indicator ? this.say("nothingYet") : this.#problem?.textIn(this.language) ?? this.say("loading"));
  }

  #write(...content) {
    this.#bubble.replaceChildren(...content);
    this.#place();
  }

  #contents(tip) {
    const language = this.language;
    return [
      node("strong", {}, indicatorWords((key, values) => this.say(key, values), this.#indicator)),
      this.facts([
        ["followUp", tip.followUpNumber && `${tip.followUpNumber}. `, tip.kind && [this.namedText("kind", tip.kind), ": "], tip.subject && userText(tip.subject)],
        ["due", tip.due && dueText(language, tip.due, tip.timeZone)],
        ["details", tip.details && userText(tip.details)],
        ["agent", tip.agent && this.namedText("agent", tip.agent)],
        ["moved", tip.moveCount > 0 && this.say("movedTimes", { times: tip.moveCount })],
        ["firstDue", tip.moveCount > 0 && tip.firstDue && dueText(language, tip.firstDue, tip.timeZone)],
        ["lastMoveReason", tip.lastMoveReason && userText(tip.lastMoveReason)],
        ["reminders", (tip.reminders ?? []).map(local => localText(language, local, tip.timeZone)).join("; ")],
        ["otherPending", tip.otherPendingCount > 0 && String(tip.otherPendingCount)],
        [tip.isDone ? "result" : "lastResult", tip.resultAt && localText(language, tip.resultAt, tip.resultTimeZone)],
        ["details", tip.resultDetails && userText(tip.resultDetails)],
        ["outcome", tip.resultOutcome && this.namedText("outcome", tip.resultOutcome)],
        ["conclusion", tip.concludedAt && this.byAt(tip.concludedBy, tip.concludedAt), tip.conclusionOutcome && [": ", this.namedText("outcome", tip.conclusionOutcome)]],
      ]),
    ];
  }

  /** Below its button, or above where there is no room, and always inside the window. */
  #place() {
    const anchor = this.#button.getBoundingClientRect();
    const { width, height } = this.#bubble.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const start = getComputedStyle(this).direction === "rtl" ? anchor.right - width : anchor.left;
    const below = anchor.bottom + height + EDGE <= clientHeight || anchor.top < height + EDGE;
    const inside = (position, size, room) => Math.max(EDGE, Math.min(position, room - size - EDGE));
    this.#bubble.style.left = `${inside(start, width, clientWidth)}px`;
    this.#bubble.style.top = `${inside(below ? anchor.bottom : anchor.top - height, height, clientHeight)}px`;
  }
}
