// The schemas that the command prints, as editors read them: with taplo, which Even Better TOML uses, and with tombi. TOOLS is the
// folder of both. Each catalog begins with the line by which they find its schema.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { catalogText, catalogs, errbook, mutants } from "./catalogs.mjs";

const { TOOLS } = process.env;

// Returns the complaints of a tool about files that are given as pairs of name and text: by name, a list of { message, line, column }.
const complaints = (tool, files, ...schema) => {
  const folder = mkdtempSync("files-");
  // Without it, tombi would read a configuration from a folder above.
  writeFileSync(`${folder}/tombi.toml`, "");
  writeFileSync(`${folder}/catalog.schema.json`, errbook("export", "schema", ...schema));
  for (const [name, text] of files) {
    writeFileSync(`${folder}/${name}`, `#:schema ./catalog.schema.json\n\n${text}`);
  }
  const names = files.map(([name]) => name);
  const args = { taplo: ["lint", "--no-auto-config", "--colors", "never"], tombi: ["lint", "--offline"] }[tool];
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: "1" } };
  const { status, stdout, stderr } = spawnSync(`${TOOLS}/${tool}`, [...args, ...names], options);
  const report = `${stdout}\n${stderr}`.replace(/\x1b\[[0-9;]*m/g, "");
  assert.match(report, { taplo: /found files total=/, tombi: /\d+ files? (failed to be )?linted/ }[tool]);
  const pattern = {
    taplo: /^error: (.*)\n *┌─ (?:.*\/)?(\S+?):(\d+):(\d+)$/gm,
    tombi: /Error: (.*)\n\s*at (\S+?):(\d+):(\d+)/g,
  }[tool];
  const found = new Map();
  for (const [, message, name, line, column] of report.matchAll(pattern)) {
    found.set(name, [...(found.get(name) ?? []), { message, line: Number(line), column: Number(column) }]);
  }
  assert.equal(status === 0, found.size === 0, report);
  return found;
};

// Lines of the catalog and what replaces them. `own`: only the schema of the catalog itself rejects it.
const FAULTS = [
  { line: 'status      = 409', fault: 'status      = 99' },
  { line: 'status      = 409', fault: 'status      = "409"' },
  { line: 'status      = 409', fault: 'state       = 409' },
  { line: 'message.en  = "Sold out."', fault: 'mesage.en   = "Sold out."' },
  { line: 'fields.left = "integer"', fault: 'fields.left = "intger"' },
  { line: 'kind        = "error"', fault: 'kind        = "eror"' },
  { line: 'group       = "orders"', fault: 'group       = "ordrs"', own: true },
  { line: 'message.zh  = "已售罄。"', fault: 'message.fr  = "Épuisé."', own: true },
  { line: 'envelope    = "standard"', fault: 'envelope    = "standart"', own: true },
];
const CATALOG = `[catalog]
name      = "shop"
languages = ["en", "zh"]

[groups.orders]
title.en = "Orders"
title.zh = "订单"

[envelopes.standard]
body.error = "{code}"
body."*"   = "{fields}"

[errors.sold_out]
status      = 409
message.en  = "Sold out."
message.zh  = "已售罄。"
fields.left = "integer"
kind        = "error"
group       = "orders"
envelope    = "standard"
`;

for (const tool of ["taplo", "tombi"]) {
  test(`${tool} accepts the catalogs that errbook accepts`, () => {
    const rejected = complaints(tool, catalogs.map((catalog, index) => [`${index}.toml`, catalogText(catalog)]));
    const found = [...rejected].map(([name, [{ message }]]) => `${catalogs[Number.parseInt(name)]}: ${message}`);
    assert.deepEqual(found, []);
  });

  test(`${tool} rejects the changed catalogs that the schema rejects`, () => {
    const chosen = mutants.filter((mutant) => !mutant.general);
    assert.ok(chosen.length > 500, `${chosen.length}`);
    const rejected = complaints(tool, chosen.map((mutant, index) => [`${index}.toml`, mutant.toml]));
    const accepted = chosen.filter((_, index) => !rejected.has(`${index}.toml`)).map((mutant) => mutant.change);
    assert.deepEqual(accepted, []);
  });

  test(`${tool} complains about the line of a fault`, () => {
    const general = FAULTS.filter(({ own }) => !own);
    const lines = CATALOG.split("\n");
    const changed = FAULTS.map(({ line, fault }, index) => {
      assert.ok(lines.includes(line), line);
      return [`${index}.toml`, CATALOG.replace(line, fault)];
    });
    writeFileSync("own.toml", CATALOG);
    const byGeneral = complaints(tool, [...changed, ["right.toml", CATALOG]]);
    const byOwn = complaints(tool, [...changed, ["right.toml", CATALOG]], "--catalog", `${process.cwd()}/own.toml`);
    assert.equal(byGeneral.size, general.length);
    assert.equal(byOwn.size, FAULTS.length);
    assert.ok(!byOwn.has("right.toml"));
    FAULTS.forEach(({ line, fault, own }, index) => {
      // Two lines precede the catalog, and lines count from 1.
      const at = lines.indexOf(line) + 3;
      for (const found of own ? [byOwn] : [byGeneral, byOwn]) {
        const reported = found.get(`${index}.toml`).map((complaint) => complaint.line);
        assert.ok(reported.includes(at), `${fault}: ${reported}`);
      }
    });
  });
}
