const base = new URL(".", import.meta.url);
const ANSWER_WITHIN = 20_000;
const TRY_AGAIN_AFTER = [1_000, 3_000, 8_000];

/** An answer that is no success. Its name is that of the problem, or no_answer or session. */
class Problem extends Error {
  constructor(name, body = {}, retryAfter = 0) {
    super(body.detail ?? body.title ?? name);
    Object.assign(this, { name, body, retryAfter });
  }

  get mayBeSentAgain() {
    return ["no_answer", "outcome_unknown", "unavailable"].includes(this.name);
  }

  textIn(language) {
    if (this.name === "no_answer") return words(language, "unknown");
    if (this.name === "session") return words(language, "sessionRead");
    return this.body.detail ?? this.body.title ?? words(language, "failed");
  }
}

const apiUrl = (path, query) => new URL(query ? `${path}?${query}` : path, base);

const operationPath = (id, rest = "") => `operations/${encodeURIComponent(id)}${rest}`;

async function call(language, path, { body, key, version, query } = {}) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ANSWER_WITHIN);
  const headers = { "Accept-Language": language, Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  if (version) headers["If-Match"] = `"${version}"`;
  let response, content;
  try {
    response = await fetch(apiUrl(path, query), {
      method: body === undefined ? "GET" : "POST",
      body: body === undefined ? undefined : JSON.stringify(body),
      headers,
      redirect: "manual",
      cache: "no-store",
      credentials: "same-origin",
      signal: patience.signal,
    });
    content = await response.text();
  } catch {
    throw new Problem("no_answer");
  } finally {
    clearTimeout(timer);
  }
  return read(response, content);
}

function read(response, content) {
  const type = response.headers.get("Content-Type") ?? "";
  let json;
  try {
    if (/\bjson\b/.test(type)) json = JSON.parse(content);
  } catch {
    throw new Problem("no_answer");
  }
  if (response.ok && json !== undefined) {
    readClock(json.readAt);
    return json;
  }
  const name = /^urn:followupkit:problem:(\w+)$/.exec(json?.type)?.[1];
  if (name) throw new Problem(name, json, Number(response.headers.get("Retry-After")) * 1000 || 0);
  if (response.type === "opaqueredirect" || response.ok || [401, 403].includes(response.status)) throw new Problem("session");
  if (response.status >= 500 || [408, 429].includes(response.status)) throw new Problem("no_answer");
  throw new Problem("unexpected", json);
}

const pause = milliseconds => new Promise(resume => setTimeout(resume, milliseconds));

/** Sends a command until there is an answer, a few times, always with the same key. */
async function command(language, path, options, onSentAgain) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call(language, path, options);
    } catch (problem) {
      if (!problem.mayBeSentAgain || attempt === TRY_AGAIN_AFTER.length) throw problem;
      onSentAgain();
      await pause(Math.max(TRY_AGAIN_AFTER[attempt], Math.min(problem.retryAfter, 30_000)));
    }
  }
}

// randomUUID exists on https only.
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");

const AT_ONCE = 500;
let asked = new Map();

/** The indicator of a sale; what is asked for at about the same time becomes one request for each 500 sales. */
function askIndicator(language, id) {
  if (asked.size === 0) setTimeout(() => answerIndicators(language), 20);
  if (!asked.has(id)) asked.set(id, deferred());
  return asked.get(id).promise;
}

function deferred() {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
}

function answerIndicators(language) {
  const all = [...asked];
  asked = new Map();
  for (let first = 0; first < all.length; first += AT_ONCE) answerSome(language, all.slice(first, first + AT_ONCE));
}

async function answerSome(language, some) {
  try {
    const { indicators } = await call(language, "indicators", { body: { ids: some.map(([id]) => id) } });
    for (const [id, { resolve }] of some) resolve(indicators[id] ?? { status: "notTracked" });
  } catch (problem) {
    for (const [, { reject }] of some) reject(problem);
  }
}

const CHANGED = "follow-up-changed";

/** Tells every element on the page, and the host, that a sale has changed. */
const tellChanged = detail => document.dispatchEvent(new CustomEvent(CHANGED, { detail }));
