/** The fields of a draft, as part of a body under a name, and how they are read. */
function draftFields(form, prefix) {
  const name = rest => prefix ? `${prefix}.${rest}` : rest;
  const { chain } = form;
  const zone = chain.data.operation?.timeZone;
  const rows = [
    form.text(name("subject"), "subject", "", { required: true }),
    node("div", { class: "fields" },
      form.input(name("due.date"), "date", "date", "", { required: true, hint: zoneHint(chain, zone) }),
      form.input(name("due.time"), "timeOptional", "time", "")),
    node("div", { class: "fields" },
      form.code(name("kind"), "kindOptional", "kind", "kinds"),
      form.agent(name("agent"), "agentOptional"),
      form.choice(name("reminders"), "reminder", reminderChoices(chain))),
    form.text(name("details"), "detailsOptional", "", { lines: 2 }),
  ];
  const read = () => clean({
    subject: form.value(name("subject")),
    due: dueOf(form, name("due")),
    kind: form.filled(name("kind")),
    agent: form.filled(name("agent")),
    details: form.filled(name("details")),
    reminders: form.value(name("reminders")) === "" ? null : [{ beforeDue: form.value(name("reminders")) }],
  });
  return [rows, read];
}

const reminderChoices = chain => ["", "PT15M", "PT1H", "P1D"].map(period => [period, chain.say(`reminder_${period}`)]);

/** A reminder as the API takes it. */
function reminderBody({ beforeDue, afterDue, isWhenOverdue, localAt }) {
  if (beforeDue) return { beforeDue };
  if (afterDue) return { afterDue };
  return isWhenOverdue ? { whenOverdue: true } : { at: localAt.slice(0, 16) };
}

/** The reminders of a follow-up, each to be kept or not, and one to be added. Reads all of them, or nothing where they stay. */
function reminderFields(form) {
  const { chain, followUp } = form;
  const before = followUp.reminders ?? [];
  const kept = before.map(({ reminder, remindAt }, i) => {
    const known = `reminder_${reminder.beforeDue}`;
    const when = instantText(chain.language, remindAt);
    return new Field(form, `reminders[${i}]`, Object.hasOwn(texts, known) ? `${chain.say(known)} (${when})` : when, node("input", { type: "checkbox", checked: true }));
  });
  const rows = form.group("reminders", kept.length > 0 && node("p", { class: "hint" }, chain.say("remindersKept")),
    kept.map(field => field.row), form.choice("reminders", "reminderAdded", reminderChoices(chain)));
  const read = () => {
    const added = form.value("reminders");
    if (added === "" && kept.every(field => field.value)) return {};
    const others = before.filter((_, i) => kept[i].value).map(({ reminder }) => reminderBody(reminder));
    return { reminders: added === "" ? others : [...others, { beforeDue: added }] };
  };
  return [rows, read];
}

const zoneHint = (chain, zone) => isOwnZone(zone) ? null : chain.say("inZone", { zone: zoneName(zone) });

const clean = object => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined));

const dueOf = (form, name) => clean({ date: form.value(`${name}.date`), time: form.filled(`${name}.time`) });

function resultFields(form, result, prefix = "") {
  const { chain } = form;
  const name = rest => prefix + rest;
  const [date, time] = result?.local.split("T") ?? [];
  const zone = result?.timeZone ?? form.zone;
  const today = nowIn(zone);
  const rows = [
    node("div", { class: "fields" },
      form.input(name("at.date"), "date", "date", date ?? today.date, { required: true, hint: zoneHint(chain, zone) }),
      form.input(name("at.time"), "time", "time", time?.slice(0, 5) ?? today.time, { required: true })),
    form.text(name("details"), "details", result?.details, { lines: 3, required: true }),
    form.code(name("outcome"), "outcomeOptional", "outcome", "outcomes", result?.outcome),
  ];
  const read = () => clean({
    at: `${form.value(name("at.date"))}T${form.value(name("at.time"))}`,
    details: form.value(name("details")),
    outcome: form.filled(name("outcome")),
    timeZone: result?.timeZone,
  });
  return [rows, read];
}

const reasonField = form => form.text("reason", "reason", "", { lines: 2, required: true });

const onFollowUp = (form, verb) => operationPath(form.chain.operation, `/follow-ups/${form.number}/${verb}`);

const otherPending = form => (form.chain.data.operation?.followUps ?? [])
  .some(followUp => followUp.state === "pending" && followUp.number !== form.number);

/** Radio buttons that show one part of a form each. */
function parts(form, title, choices) {
  const group = newId();
  let chosen = choices[0][0];
  const sections = choices.map(([, , ...rows]) => node("div", { class: "part" }, rows));
  const show = () => sections.forEach((section, i) => { section.hidden = choices[i][0] !== chosen; });
  const radios = choices.map(([key, label]) => {
    const id = newId();
    const radio = node("input", { type: "radio", id, name: group, checked: key === chosen, onchange: () => {
      chosen = key;
      show();
    } });
    return node("span", { class: "radio" }, radio, node("label", { for: id }, form.chain.say(label)));
  });
  show();
  return [form.group(title, node("div", { class: "radios" }, radios), sections), () => chosen];
}

/** For each command: puts fields into a form, and returns what reads its path and body. */
const commandForms = {
  open(form) {
    const [rows, read] = draftFields(form, "first");
    form.element.append(...rows);
    const of = name => form.chain.getAttribute(name);
    return () => ({
      path: "operations",
      body: clean({ id: form.chain.operation, branch: of("branch"), agent: of("agent"), title: of("sale-title"), customer: of("customer"), first: read() }),
    });
  },

  schedule(form) {
    const [rows, read] = draftFields(form, "");
    form.element.append(...rows);
    return () => ({ path: operationPath(form.chain.operation, "/follow-ups"), body: read() });
  },

  capture(form) {
    const [rows, read] = resultFields(form);
    const [next, readNext] = draftFields(form, "next");
    const conclusion = [form.code("conclusion.outcome", "outcomeOptional", "outcome", "outcomes")];
    if (otherPending(form)) conclusion.push(form.text("conclusion.cancelOthersReason", "cancelOthersReason", "", { lines: 2 }));
    const [choices, chosen] = parts(form, "afterwards", [
      ["next", "after_next", ...next],
      ["conclude", "after_conclude", ...conclusion],
      ["nothing", "after_nothing"],
    ]);
    form.element.append(...rows, choices);
    return () => {
      const body = read();
      if (chosen() === "next") body.next = readNext();
      if (chosen() === "conclude") body.conclusion = conclusionOf(form, "conclusion.");
      return { path: onFollowUp(form, "result"), body };
    };
  },

  conclude(form) {
    const followUps = form.chain.data.operation.followUps.filter(followUp => followUp.state !== "cancelled");
    const last = followUps.reduce((highest, followUp) => followUp.number > (highest?.number ?? 0) ? followUp : highest, undefined);
    form.number = last?.number;
    let readResult = null;
    if (last?.state === "pending") {
      const [rows, read] = resultFields(form, undefined, "result.");
      form.element.append(form.group("result", ...rows));
      readResult = read;
    }
    form.element.append(form.code("outcome", "outcomeOptional", "outcome", "outcomes"));
    if (otherPending(form)) form.element.append(form.text("cancelOthersReason", "cancelOthersReason", "", { lines: 2 }));
    return () => ({
      path: operationPath(form.chain.operation, "/conclude"),
      body: { ...conclusionOf(form, ""), ...readResult && { result: readResult() } },
    });
  },

  reopen(form) {
    const [next, readNext] = draftFields(form, "next");
    const [choices, chosen] = parts(form, "afterwards", [["next", "after_next", ...next], ["nothing", "after_nothing"]]);
    form.element.append(reasonField(form), choices);
    return () => ({
      path: operationPath(form.chain.operation, "/reopen"),
      body: clean({ reason: form.value("reason"), next: chosen() === "next" ? readNext() : null }),
    });
  },

  reschedule(form) {
    const { due } = form.followUp;
    form.element.append(
      node("div", { class: "fields" },
        form.input("due.date", "date", "date", due.date, { required: true, hint: zoneHint(form.chain, due.timeZone) }),
        form.input("due.time", "timeOptional", "time", due.time?.slice(0, 5) ?? "")),
      reasonField(form));
    return () => ({ path: onFollowUp(form, "reschedule"), body: { due: { ...dueOf(form, "due"), timeZone: due.timeZone }, reason: form.value("reason") } });
  },

  reassign(form) {
    form.element.append(form.agent("agent", "agentOptional", form.followUp.agent));
    return () => ({ path: onFollowUp(form, "reassign"), body: { agent: form.filled("agent") } });
  },

  edit(form) {
    const before = { subject: form.followUp.subject, kind: form.followUp.kind ?? null, details: form.followUp.details ?? null };
    const [reminders, readReminders] = reminderFields(form);
    form.element.append(
      form.text("subject", "subject", before.subject, { required: true }),
      form.code("kind", "kindOptional", "kind", "kinds", before.kind),
      form.text("details", "detailsOptional", before.details, { lines: 3 }),
      reminders);
    // Only what was changed is sent: the rest may have been changed by another person.
    return () => ({
      path: onFollowUp(form, "edit"),
      body: {
        ...Object.fromEntries(Object.keys(before).map(name => [name, form.filled(name)]).filter(([name, value]) => value !== before[name])),
        ...readReminders(),
      },
    });
  },

  cancel(form) {
    form.element.append(reasonField(form));
    return () => ({ path: onFollowUp(form, "cancel"), body: { reason: form.value("reason") } });
  },

  correct(form) {
    const [rows, read] = resultFields(form, form.followUp.result);
    form.element.append(...rows, reasonField(form));
    return () => ({ path: onFollowUp(form, "correct"), body: { ...read(), reason: form.value("reason") } });
  },

  retract(form) {
    const leadsOn = form.chain.data.operation.followUps.some(next => next.previousNumber === form.number && next.state === "pending");
    form.element.append(reasonField(form), leadsOn ? form.check("cancelsNext", "cancelsNext") : "");
    return () => ({ path: onFollowUp(form, "retract"), body: clean({ reason: form.value("reason"), cancelsNext: leadsOn ? form.value("cancelsNext") : null }) });
  },
};

function conclusionOf(form, prefix) {
  const reason = form.fields.some(field => field.name === `${prefix}cancelOthersReason`) ? form.filled(`${prefix}cancelOthersReason`) : null;
  return clean({ outcome: form.filled(`${prefix}outcome`), cancelOthersReason: reason });
}
