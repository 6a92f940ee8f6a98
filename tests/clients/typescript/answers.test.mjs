// Every example answer of every catalog of the project is read back to its entry. What an answer shows is read from the template of its
// envelope by `exports/examples/clients.rs`, which shares no code with the parser.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const catalogs = new URL("catalogs/", import.meta.url);
const names = readdirSync(catalogs);

/** What identifies entries, and as which role a template shows it. */
const IDENTITY = ["Code", "Name", "Type", "Status"];

const isShown = (value) => value !== undefined && value !== null;
const first = (sent, role) => (sent.shown[role] ?? []).find(isShown);
const inTexts = (sent, role) => sent.texts.some(([roles]) => roles.includes(role));

/** Whether anything in an answer identifies an entry: below 400, HTTP's status does not, as successes have it, too. */
function identifies(sent) {
  const type = first(sent, "Type");
  return sent.http >= 400 || IDENTITY.some((role) => (role !== "Type" || type !== "about:blank") && (isShown(first(sent, role)) || inTexts(sent, role)));
}

/** All that tells an answer from those of other entries: its envelope, what identifies entries, and which fields and lists it has. */
function identity(sent) {
  const shown = Object.keys(sent.shown).filter((role) => role.startsWith("fields.") || role === "violations");
  const lists = shown.filter((role) => role !== "violations" || sent.shown.violations[0]?.length > 0);
  const texts = sent.texts.filter(([roles]) => roles.some((role) => IDENTITY.includes(role)));
  return JSON.stringify([sent.envelope, sent.http, IDENTITY.map((role) => first(sent, role)), lists.sort(), texts]);
}

test("the catalogs of the project", () => assert.ok(names.length > 100, `${names.length} catalogs`));

const counts = { read: 0, ambiguous: 0, silent: 0 };

for (const name of names) {
  test(name, async () => {
    const folder = new URL(`${name}/`, catalogs);
    const module = await import(new URL("errors.mjs", folder));
    const answers = JSON.parse(readFileSync(new URL("answers.json", folder), "utf8"));
    const entries = new Map();
    for (const sent of answers) {
      const key = identity(sent);
      entries.set(key, (entries.get(key) ?? new Set()).add(sent.entry));
    }
    for (const sent of answers) check(module, sent, entries.get(identity(sent)), `${name} ${JSON.stringify(sent)}`);
  });
}

function check(module, sent, twins, where) {
  const { parseApiError, isApiError, ApiException } = module;
  const body = JSON.parse(sent.body);
  const reply = parseApiError(sent.http, new Headers(sent.headers), sent.body);
  // A parsed body has lost the digits of integers beyond 2^53.
  if (!/\d{16}/.test(sent.body)) assert.deepEqual(parseApiError(sent.http, sent.headers, body), reply, where);
  if (!identifies(sent)) {
    // It is as good as any success.
    counts.silent += 1;
    assert.deepEqual([reply.known, reply.candidates], [false, undefined], where);
    return;
  }
  if (twins.size > 1) {
    counts.ambiguous += 1;
    assert.deepEqual([reply.known, new Set(reply.candidates)], [false, twins], where);
    return;
  }
  counts.read += 1;
  assert.ok(reply.known, where);
  const { error } = reply;
  assert.deepEqual([error.name, error.code ?? null], [sent.entry, sent.code], where);
  assert.equal(reply.status, error.status, where);
  // Where HTTP has one status for several and the body has none, nothing tells which it is.
  if (sent.http === sent.status || isShown(first(sent, "Status"))) assert.equal(error.status, sent.status, where);
  assert.ok(isApiError(error) && isApiError(error, sent.code ?? undefined, error.status), where);
  assert.ok(!isApiError(error, "no such code") && !isApiError(error, error.code, 600), where);
  assert.equal(new ApiException(reply).error, error);
  assert.equal(error.retryable, first(sent, "Retryable") ?? sent.retryable ?? undefined, where);
  if (sent.moved) return;

  const texts = (role) => (inTexts(sent, role) ? [sent.message, undefined] : []);
  if (isShown(first(sent, "Message"))) assert.equal(error.message, sent.message, where);
  else if ("messages" in sent.shown && !(inTexts(sent, "Message") && error.message === sent.message)) {
    const own = sent.headers["content-language"];
    const of = (all) => (typeof all === "string" || own === undefined ? Object.values([all].flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)))) : [all[own]]);
    assert.ok(sent.shown.messages.some((all) => of(all).includes(error.message)), where);
  }
  else assert.ok([undefined, ...texts("Message"), ...texts("messages")].includes(error.message) || inTexts(sent, "messages"), where);
  for (const [role, own] of [["RequestId", "requestId"], ["TraceId", "traceId"]]) {
    if (!inTexts(sent, role)) assert.equal(error[own], first(sent, role) || undefined, `${own} in ${where}`);
  }

  for (const [wire, value] of Object.entries(sent.fields)) {
    const places = (sent.shown[`fields.${wire}`] ?? []).filter(isShown);
    const own = error.fields[wire];
    if (places.length > 0) assert.ok(places.some((place) => isSame(own, place)), `${wire} in ${where}`);
    // A header can have what the body hides.
    else if (own !== undefined && !inTexts(sent, `fields.${wire}`)) assert.ok(sent.headers !== undefined && isSame(own, value), `${wire} in ${where}`);
  }
  assert.deepEqual(Object.keys(error.fields ?? {}).filter((wire) => !(wire in sent.fields)), [], where);

  const listed = sent.shown.violations?.[0] ?? [];
  assert.equal(error.violations?.length ?? 0, listed.length, where);
  for (const [index, violation] of (error.violations ?? []).entries()) {
    // Items that show neither code nor name cannot be told apart, nor those that share a code and have the same fields.
    if (violation.known) assert.equal(violation.name, sent.violations[index], where);
    else assert.ok(violation.code === undefined || isShared(violation.code, module), where);
  }
}

/** Whether several violations have a code. */
const isShared = (code, { ViolationCode }) => Object.values(ViolationCode).filter((own) => own === code).length > 1;

/** Whether a value is the same as one of JSON.parse, which rounds what BigInt does not. */
function isSame(own, parsed) {
  if (typeof own === "bigint") return Number(own) === parsed;
  try {
    assert.deepEqual(own, parsed);
    return true;
  } catch {
    return false;
  }
}

test("answers of all kinds were read", () => {
  console.log(counts);
  assert.ok(counts.read > 4_500 && counts.ambiguous > 30 && counts.silent > 200, JSON.stringify(counts));
});
