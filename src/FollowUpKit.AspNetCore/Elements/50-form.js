/** One labelled control with its hint and its error, which are read out with it. */
class Field {
  constructor(form, name, label, control, { hint, required = false } = {}) {
    const id = newId();
    Object.assign(this, { name, label, control, required, language: form.chain.language });
    control.id = id;
    control.setAttribute("part", "input");
    if (required) control.setAttribute("aria-required", "true");
    this.error = node("p", { id: `${id}e`, class: "error", part: "error" });
    control.setAttribute("aria-describedby", `${hint ? `${id}h ` : ""}${id}e`);
    const caption = node("label", { for: id }, label);
    this.row = control.type === "checkbox"
      ? node("div", { class: "field check" }, control, caption, this.error)
      : node("div", { class: "field" }, caption, control, hint && node("p", { id: `${id}h`, class: "hint" }, hint), this.error);
    form.fields.push(this);
  }

  get value() {
    return this.control.type === "checkbox" ? this.control.checked : this.control.value;
  }

  get isShown() {
    return !this.row.closest("[hidden]");
  }

  /** What was typed or chosen, for people. */
  get text() {
    if (this.control.type === "checkbox") return this.control.checked ? "✓" : "";
    if (this.control.value === "") return "";
    if (this.control.type === "date") return localText(this.language, this.control.value);
    return this.control.localName === "select" ? this.control.selectedOptions[0].text : this.control.value;
  }

  refuse(message) {
    this.error.textContent = message;
    this.control.setAttribute("aria-invalid", "true");
  }

  clear() {
    this.error.textContent = "";
    this.control.removeAttribute("aria-invalid");
  }
}

const fieldsOfRefusals = {
  result_in_future: "at.date",
  result_before_previous: "at.date",
  result_after_next: "at.date",
  result_repeated: "details",
  result_too_short: "details",
  next_step_required: "next.subject",
  follow_up_repeated: "subject",
  due_out_of_range: "due.date",
  others_pending: "cancelOthersReason",
  result_has_next: "cancelsNext",
};

/** The form of one command on one sale. What was typed stays until the command is accepted or the person discards it. */
class CommandForm {
  fields = [];
  #key = null;
  #sent = null;
  #sending = false;

  constructor(chain, action, number) {
    Object.assign(this, { chain, action, number, operation: chain.operation, version: chain.version });
    this.problem = node("div", { class: "problem", part: "error", role: "alert" });
    this.conflict = node("div", { class: "conflict", part: "conflict", hidden: true });
    this.submit = node("button", { type: "submit", class: "primary", part: "button primary-button" }, chain.say("save"));
    const discard = node("button", { type: "button", part: "button", onclick: () => chain.close(this, true) }, chain.say("discard"));
    this.element = node("form", { novalidate: true, part: "form", "aria-label": chain.say(action), onsubmit: event => {
      event.preventDefault();
      this.send();
    } });
    this.read = commandForms[action](this);
    this.element.append(this.conflict, this.problem, node("div", { class: "buttons" }, this.submit, discard));
    for (const field of this.fields) field.given = field.value;
    this.element.addEventListener("input", () => chain.watchLeaving());
  }

  /** Whether something was typed or chosen that is not sent. */
  get isUnsent() {
    return this.fields.some(field => field.value !== field.given);
  }

  get followUp() {
    return this.chain.data.operation?.followUps.find(followUp => followUp.number === this.number);
  }

  get zone() {
    return this.followUp?.due.timeZone ?? this.chain.data.operation?.timeZone;
  }

  text(name, label, value, options = {}) {
    const { lines, list, ...rest } = options;
    const control = lines ? node("textarea", { rows: lines, dir: "auto" }) : node("input", { type: "text", dir: "auto", autocomplete: "off", list });
    control.value = value ?? "";
    return new Field(this, name, this.chain.say(label), control, rest).row;
  }

  input(name, label, type, value, options) {
    return new Field(this, name, this.chain.say(label), node("input", { type, value, min: type === "date" ? "1900-01-01" : null, max: type === "date" ? "2100-12-31" : null }), options).row;
  }

  check(name, label) {
    return new Field(this, name, this.chain.say(label), node("input", { type: "checkbox" })).row;
  }

  choice(name, label, options, value = "") {
    return new Field(this, name, this.chain.say(label), node("select", { value: null },
      options.map(([key, text]) => node("option", { value: key, selected: key === value }, text)))).row;
  }

  /** A code of the host: chosen from its list where it gives one, typed otherwise. */
  code(name, label, what, attribute, value) {
    return this.#known(name, label, what, (this.chain.getAttribute(attribute) ?? "").split(",").map(code => code.trim()).filter(code => code !== ""), value);
  }

  /** An agent: chosen from those that the host names, typed where it names none. */
  agent(name, label, value) {
    return this.#known(name, label, "agent", Object.keys(this.chain.namesByAttribute?.agent ?? {}), value);
  }

  #known(name, label, what, codes, value) {
    if (codes.length === 0) return this.text(name, label, value);
    if (value && !codes.includes(value)) codes.push(value);
    return this.choice(name, label, [["", this.chain.say("choose")], ...codes.map(code => [code, this.chain.nameOf(what, code)])], value);
  }

  group(title, ...rows) {
    const group = node("fieldset", {}, node("legend", {}, this.chain.say(title)), rows);
    return group;
  }

  value(name) {
    return this.fields.find(field => field.name === name).value;
  }

  /** Text, or null where there is none. */
  filled(name) {
    return this.value(name).trim() === "" ? null : this.value(name);
  }

  focus() {
    this.fields.find(field => field.isShown)?.control.focus();
  }

  async send() {
    if (this.#sending || !this.#isComplete()) return;
    const { path, body } = this.read();
    const content = JSON.stringify([path, body]);
    // The same content has the same key, so that it is never done twice; other content is another command.
    if (content !== this.#sent) [this.#key, this.#sent] = [newKey(), content];
    this.#sending = true;
    this.submit.setAttribute("aria-disabled", "true");
    this.chain.tell(this.chain.say("sending"));
    try {
      const receipt = await command(this.chain.language, path, { body, key: this.#key, version: this.version },
        () => this.chain.tell(this.chain.say("sendingAgain")));
      this.chain.accept(this, receipt);
    } catch (problem) {
      this.chain.tell("");
      if (problem instanceof Problem) await this.#refuse(problem);
      else throw problem;
    } finally {
      this.#sending = false;
      this.submit.removeAttribute("aria-disabled");
    }
  }

  #isComplete() {
    this.#clear();
    const missing = this.fields.filter(field => field.required && field.isShown && String(field.value).trim() === "");
    for (const field of missing) field.refuse(this.chain.say("required"));
    missing[0]?.control.focus();
    return missing.length === 0;
  }

  #clear() {
    this.fields.forEach(field => field.clear());
    this.problem.replaceChildren();
    this.submit.textContent = this.chain.say("save");
  }

  async #refuse(problem) {
    const { chain } = this;
    if (problem.name === "version_conflict") {
      await this.#showConflict(problem);
      return;
    }
    if (problem.mayBeSentAgain || problem.name === "session") {
      this.problem.append(node("p", {}, chain.say(problem.name === "session" ? "session" : "noAnswer")));
      this.submit.textContent = chain.say("sendAgain");
      this.submit.focus();
      return;
    }
    // A key that was used for something else is no use any more.
    if (problem.name === "key_reused") this.#sent = null;
    const messages = problem.name === "validation" && problem.body.errors
      ? Object.entries(problem.body.errors).flatMap(([name, texts]) => texts.map(text => [name, text]))
      : [[fieldsOfRefusals[problem.body.code] ?? "", problem.textIn(chain.language)]];
    const refused = messages.map(([name, text]) => this.#place(name, text)).filter(field => field);
    if (refused.length > 0) refused[0].control.focus();
    else this.submit.focus();
  }

  /** Puts a message beside its field; those of no field stand above the buttons. */
  #place(name, text) {
    const shown = this.fields.filter(field => field.isShown);
    const field = name === "" ? undefined : shown.find(({ name: own }) => own === name)
      ?? shown.find(({ name: own }) => own.startsWith(`${name}.`) || own.endsWith(`.${name}`) || name.startsWith(`${own}.`))
      ?? shown.find(({ name: own }) => name.startsWith(own.split(".")[0] + "."));
    if (field) field.refuse(text);
    else this.problem.append(node("p", {}, text));
    return field;
  }

  async #showConflict(problem) {
    const { chain, version } = this;
    const history = await chain.changesAfter(version);
    await chain.load();
    this.version = chain.version ?? problem.body.foundVersion ?? this.version;
    const by = problem.body.changedBy ? chain.namedText("user", problem.body.changedBy) : chain.say("somebody");
    const [before, after] = chain.say("conflict", { by: "\0" }).split("\0");
    const typed = this.fields.filter(field => field.isShown && field.text !== "")
      .map(field => node("div", {}, node("dt", {}, field.label), node("dd", { dir: "auto" }, field.text)));
    this.conflict.replaceChildren(
      node("p", { tabindex: "-1" }, before, by, after, " ", chain.say("conflictHelp")),
      node("div", { class: "sides" },
        node("div", { role: "group", "aria-label": chain.say("conflictThey") }, node("strong", {}, chain.say("conflictThey")), history),
        node("div", { role: "group", "aria-label": chain.say("conflictYou") }, node("strong", {}, chain.say("conflictYou")), node("dl", {}, typed))));
    this.conflict.hidden = false;
    this.submit.textContent = chain.say("sendOnNew");
    this.conflict.firstChild.focus();
  }
}
