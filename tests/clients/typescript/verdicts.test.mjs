// A Rust client and the TypeScript module of a catalog take every answer for the same. `tests/clients/rust/examples/verdicts.rs` has
// written what the Rust client says.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const catalogs = new URL("catalogs/", import.meta.url);
const names = readdirSync(catalogs).filter((name) => existsSync(new URL(`${name}/verdicts.json`, catalogs)));

test("the catalogs that a Rust client reads", () => assert.ok(names.length >= 20, `${names.length} catalogs`));

for (const name of names) {
  test(name, async () => {
    const read = (file) => JSON.parse(readFileSync(new URL(`${name}/${file}`, catalogs), "utf8"));
    const [answers, verdicts] = [read("answers.json"), read("verdicts.json")];
    const { parseApiError } = await import(new URL(`${name}/errors.mjs`, catalogs));
    assert.equal(verdicts.answers.length, answers.length);
    // A type of codes has an entry with one status, and with others where a variant says so.
    const known = new Set(verdicts.entries.map(String));
    const compared = answers.map((sent, index) => [sent, verdicts.answers[index]]).filter(([sent]) => known.has(`${sent.entry},${sent.status}`));
    assert.deepEqual(new Set(compared.map(([sent]) => sent.entry)), new Set(answers.map((sent) => sent.entry)));
    const apart = new Set();
    for (const [sent, { success, names }] of compared) {
      const reply = parseApiError(sent.http, new Headers(sent.headers), sent.body);
      const own = reply.known ? [reply.error.name] : [...(reply.candidates ?? [])].sort();
      // It also has the statuses of bare responses that a fallback entry stands for, which the catalog does not list.
      const listed = names.filter((one) => known.has(`${one},${sent.status}`));
      const [typescript, rust] = [[!reply.known && reply.success, own], [success, listed]].map((one) => JSON.stringify(one));
      // Where a status alone identifies an answer, the Rust client says nothing if that of HTTP can be several entries, or if the envelope
      // has more in a text that the body lacks; it never says another entry.
      const isSilent = ["Code", "Name", "Type"].every((role) => (sent.shown[role] ?? [null])[0] === null);
      if (isSilent && rust === "[false,[]]") continue;
      if (typescript !== rust) apart.add(`${sent.envelope} ${sent.entry}: TypeScript ${typescript}, Rust ${rust}`);
    }
    assert.deepEqual([...apart], []);
  });
}
