const sheet = new CSSStyleSheet();
sheet.replaceSync(":host { visibility: hidden }");
fetch(new URL(`elements.css${new URL(import.meta.url).search}`, base))
  .then(response => response.ok ? response.text() : "")
  .catch(() => "")
  .then(text => sheet.replaceSync(text));

/** A node with attributes, listeners (on…) and children; text is never markup. */
function node(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "value") made.value = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return made;
}

const userText = text => node("bdi", {}, text);

const userBlock = text => node("p", { class: "text", dir: "auto" }, text);

let lastId = 0;
const newId = () => `f${++lastId}`;

const languageElements = new Set();
new MutationObserver(() => languageElements.forEach(element => element.render()))
  .observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });

class FollowUpElement extends HTMLElement {
  #names;
  #namesText = null;
  #namesRead = null;
  #isStarted = false;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    this.hear = event => this.onChanged(event.detail ?? {});
  }

  connectedCallback() {
    // What was set before the module had come.
    for (const name of ["names", "value"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    languageElements.add(this);
    document.addEventListener(CHANGED, this.hear);
    this.#isStarted = true;
    this.start();
  }

  disconnectedCallback() {
    languageElements.delete(this);
    document.removeEventListener(CHANGED, this.hear);
    this.#isStarted = false;
    this.stop();
  }

  attributeChangedCallback(name, before, after) {
    if (this.#isStarted && before !== after) this.start();
  }

  start() {}

  stop() {}

  render() {}

  onChanged() {}

  get operation() {
    return this.getAttribute("operation") ?? "";
  }

  set operation(id) {
    this.setAttribute("operation", id);
  }

  /** A function of the host: from a key, and what it names, to the name. */
  get names() {
    return this.#names;
  }

  set names(names) {
    this.#names = names;
    if (this.#isStarted) this.start();
  }

  /** The nearest language, through the shadow roots of others too. */
  get language() {
    for (let root = this; root; root = root.getRootNode().host) {
      const language = root.closest("[lang]")?.lang;
      if (!language) continue;
      if (/^es\b/i.test(language)) return language.length === 2 ? "es-MX" : language;
      return /^en\b/i.test(language) ? language : "en";
    }
    return "en";
  }

  say(key, values) {
    return words(this.language, key, values);
  }

  /** The host's name of a key: of a branch, agent, customer, user, kind or outcome. */
  nameOf(what, key) {
    if (key === undefined || key === null || key === "") return "";
    const given = this.names?.(key, what) ?? this.namesByAttribute?.[what]?.[key];
    return given ?? (Object.hasOwn(texts, `${what}_${key}`) ? this.say(`${what}_${key}`) : key);
  }

  get namesByAttribute() {
    const text = this.getAttribute("names");
    if (text !== this.#namesText) {
      this.#namesText = text;
      try {
        this.#namesRead = JSON.parse(text);
      } catch {
        this.#namesRead = null;
      }
    }
    return this.#namesRead;
  }

  namedText(what, key) {
    return userText(this.nameOf(what, key));
  }

  byAt(by, instant) {
    return [this.namedText("user", by), `, ${instantText(this.language, instant)}`];
  }

  /** A list of facts; those without a value are left out. */
  facts(pairs) {
    const list = node("dl", {});
    for (const [name, ...value] of pairs) {
      const shown = value.flat().filter(part => part !== undefined && part !== null && part !== false && part !== "");
      if (shown.length > 0) list.append(node("div", {}, node("dt", {}, this.say(name)), node("dd", {}, ...shown)));
    }
    return list;
  }
}
