// Every example answer of every catalog of the project is read back to its entry.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

const catalogs = new URL("catalogs/", import.meta.url);
const names = readdirSync(catalogs);

/** Whether a value is somewhere in another. */
function contains(value, wanted) {
  if (JSON.stringify(value) === JSON.stringify(wanted)) return true;
  return typeof value === "object" && value !== null && Object.values(value).some((part) => contains(part, wanted));
}

const hasMember = (value, name) =>
  typeof value === "object" &&
  value !== null &&
  (Object.hasOwn(value, name) || Object.values(value).some((part) => hasMember(part, name)));

/** Answers that cannot be told from those of another entry: `catalog entry envelope`. */
const AMBIGUOUS = new Set(JSON.parse(readFileSync(new URL("ambiguous.json", import.meta.url), "utf8")));

test("the catalogs of the project", () => assert.ok(names.length > 100, `${names.length} catalogs`));

const ambiguous = new Set();
let read = 0;

// The catalogs of random templates are compiled only: a client that has hundreds of unrelated templates to choose from, of which many
// show nothing of their entry, can take one for another.
for (const name of names.filter((name) => !name.includes("random_bodies"))) {
  test(name, async () => {
    const folder = new URL(`${name}/`, catalogs);
    const { parseApiError, isApiError, ApiException } = await import(new URL("errors.mjs", folder));
    const { answers } = JSON.parse(readFileSync(new URL("answers.json", folder), "utf8"));
    for (const sent of answers) {
      const where = `${name} ${sent.entry} ${sent.status} ${sent.envelope} ${sent.language}: ${sent.body}`;
      const fromText = parseApiError(sent.http, new Headers(sent.headers), sent.body);
      const body = sent.body === "" ? undefined : JSON.parse(sent.body);
      const parsed = parseApiError(sent.http, sent.headers, body);
      // A parsed body has lost the digits of integers beyond 2^53.
      if (!/\d{16}/.test(sent.body)) assert.deepEqual(parsed, fromText, where);
      if (!parsed.known) {
        ambiguous.add(`${name} ${sent.entry} ${sent.envelope}`);
        if (process.env.UPDATE_EXPECT === "1") continue;
        assert.ok(AMBIGUOUS.has(`${name} ${sent.entry} ${sent.envelope}`), where);
        continue;
      }
      read += 1;
      const { error } = parsed;
      assert.equal(error.name, sent.entry, where);
      assert.equal(error.code ?? null, sent.code, where);
      // Where HTTP has one status for several and the body has none, nothing tells which it is.
      if (sent.http === sent.status || contains(body, sent.status)) assert.equal(error.status, sent.status, where);
      assert.ok(isApiError(error) && isApiError(error, sent.code ?? undefined, error.status), where);
      assert.equal(new ApiException(parsed).error, error);
      if (sent.retryable !== null) assert.equal(error.retryable, sent.retryable, where);
      // A text can hold the message and more.
      if (error.message !== undefined) assert.ok(sent.body.includes(JSON.stringify(error.message).slice(1, -1)), where);
      for (const [wire, { value, formatted }] of Object.entries(sent.fields)) {
        const own = error.fields[wire];
        if (own === undefined) {
          // Violations have fields of such names, too.
          assert.ok(formatted || sent.violations.length > 0 || !hasMember(body, wire), `${wire} in ${where}`);
          continue;
        }
        if (formatted) assert.ok(contains(body, own) || Object.keys(sent.headers).length > 0, `${wire} in ${where}`);
        else assert.deepEqual(own, value, `${wire} in ${where}`);
      }
      assert.deepEqual(Object.keys(error.fields ?? {}).filter((wire) => !(wire in sent.fields)), [], where);
      if (sent.violations.length > 0) {
        assert.equal(error.violations.length, sent.violations.length, where);
        for (const [index, violation] of error.violations.entries()) {
          // Items without a code cannot be told apart.
          if (violation.known) assert.equal(violation.name, sent.violations[index], where);
          else assert.equal(violation.code, undefined, where);
        }
      }
    }
  });
}

test("the list of ambiguous answers has no other", () => {
  const found = [...ambiguous].sort();
  if (process.env.UPDATE_EXPECT === "1") writeFileSync(new URL("ambiguous.json", import.meta.url), `${JSON.stringify(found, null, 2)}\n`);
  else assert.deepEqual(found, [...AMBIGUOUS].sort());
  console.log(`${read} answers read`);
});
