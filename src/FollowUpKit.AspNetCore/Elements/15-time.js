const formats = new Map();

function format(language, options) {
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language, options));
  return formats.get(key);
}

function canonicalZone(zone) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
}

const ownZone = canonicalZone();

const isOwnZone = zone => !zone || canonicalZone(zone) === ownZone;

/** What people call a zone: its city. */
const zoneName = zone => zone.split("/").at(-1).replaceAll("_", " ");

const zoneText = zone => isOwnZone(zone) ? "" : ` (${zoneName(zone)})`;

function localText(language, local, zone) {
  const [date, time] = local.split("T");
  const options = time ? { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" } : { dateStyle: "medium", timeZone: "UTC" };
  return format(language, options).format(new Date(`${date}T${time ? time.slice(0, 5) : "00:00"}:00Z`)) + zoneText(zone);
}

const dueText = (language, due, zone = due.timeZone) => localText(language, due.time ? `${due.date}T${due.time}` : due.date, zone);

/** An instant in the zone of the reader. */
const instantText = (language, instant) => format(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));

/** Milliseconds by which the clock of the browser is behind that of the server. */
let behind = 0;

const now = () => Date.now() + behind;

function readClock(readAt) {
  if (readAt) behind = Date.parse(readAt) - Date.now();
}

/** The local date and time of a zone now, as the values of two inputs. */
function nowIn(zone) {
  let parts;
  const options = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  try {
    parts = format("en-CA", { ...options, timeZone: zone }).formatToParts(now());
  } catch {
    parts = format("en-CA", options).formatToParts(now());
  }
  const of = type => parts.find(part => part.type === type).value;
  return { date: `${of("year")}-${of("month")}-${of("day")}`, time: `${of("hour")}:${of("minute")}` };
}

const LONGEST_TIMER = 2 ** 31 - 1;
const alarms = new Set();

/** Calls back when an instant has come on the clock of the server; returns a function that calls it off. */
function at(instant, callback) {
  let timer;
  const look = () => {
    clearTimeout(timer);
    const left = instant - now();
    if (left > 0) {
      timer = setTimeout(look, Math.min(left, LONGEST_TIMER));
      return;
    }
    alarms.delete(look);
    callback();
  };
  alarms.add(look);
  timer = setTimeout(look, Math.max(0, Math.min(instant - now(), LONGEST_TIMER)));
  return () => {
    clearTimeout(timer);
    alarms.delete(look);
  };
}

// Timers stand still while a computer sleeps.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") for (const look of [...alarms]) look();
});
