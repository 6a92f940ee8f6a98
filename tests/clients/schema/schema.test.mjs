// The schemas that the command prints, as ajv and tombi read them. ERRBOOK is the command, REPOSITORY the folder of the
// repository, MUTANTS a file of changed catalogs with the verdicts of errbook's own tests, a JSON object in each line.

import Ajv from "ajv";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";

const { ERRBOOK, REPOSITORY, MUTANTS } = process.env;
const TOMBI = "node_modules/@tombi-toml/cli-linux-x64/tombi";
const mutants = readFileSync(MUTANTS, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const catalogs = [...new Set(mutants.map((mutant) => mutant.catalog))];

const errbook = (...args) =>
  execFileSync(ERRBOOK, args, { cwd: REPOSITORY, encoding: "utf8", maxBuffer: 1 << 28 });
// `strict`: a word that ajv does not know is an error.
const compiled = (schema) => new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowMatchingProperties: true }).compile(JSON.parse(schema));

test("ajv and errbook's own tests agree on every changed catalog", () => {
  assert.ok(mutants.length > 1000, `${mutants.length}`);
  const general = compiled(errbook("export", "schema"));
  for (const catalog of catalogs) {
    const own = compiled(errbook("export", "schema", "--catalog", catalog));
    for (const mutant of mutants.filter((mutant) => mutant.catalog === catalog)) {
      const verdicts = { general: general(mutant.document), own: own(mutant.document) };
      assert.deepEqual(verdicts, { general: mutant.general, own: mutant.own }, `${catalog}: ${mutant.toml}`);
    }
  }
});

test("the document of every catalog is as its schema says", () => {
  const isDocument = compiled(errbook("export", "json", "--schema"));
  for (const catalog of catalogs) {
    for (const options of [[], ["--internal"]]) {
      const document = JSON.parse(errbook("export", "json", "--catalog", catalog, ...options));
      assert.ok(isDocument(document), `${catalog}: ${JSON.stringify(isDocument.errors)}`);
    }
  }
});

// Returns the files, by name, in which tombi finds an error. Each begins with the line by which editors find the schema.
const rejectedByTombi = (files) => {
  rmSync("files", { recursive: true, force: true });
  mkdirSync("files");
  writeFileSync("files/tombi.toml", "");
  writeFileSync("files/catalog.schema.json", errbook("export", "schema"));
  for (const [name, text] of files) {
    writeFileSync(`files/${name}`, `#:schema ./catalog.schema.json\n${text}`);
  }
  const names = files.map(([name]) => name);
  const { stdout, stderr } = spawnSync(`../${TOMBI}`, ["lint", "--offline", ...names], {
    cwd: "files",
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const lines = `${stdout}\n${stderr}`.replace(/\x1b\[[0-9;]*m/g, "");
  assert.match(lines, /linted/);
  const found = new Map();
  for (const [, message, name] of lines.matchAll(/Error: (.*)\n\s*at (\S+?):\d+/g)) found.set(name, message);
  return found;
};

test("tombi accepts the catalogs that errbook accepts", () => {
  const files = catalogs.map((catalog, index) => [`${index}.toml`, readFileSync(`${REPOSITORY}/${catalog}`, "utf8")]);
  const rejected = rejectedByTombi(files);
  const complaints = [...rejected].map(([name, message]) => `${catalogs[Number.parseInt(name)]}: ${message}`);
  assert.deepEqual(complaints, []);
});

test("tombi rejects the changed catalogs that the schema rejects", () => {
  const chosen = mutants.filter((mutant) => !mutant.general);
  const rejected = rejectedByTombi(chosen.map((mutant, index) => [`${index}.toml`, mutant.toml]));
  const accepted = chosen.filter((_, index) => !rejected.has(`${index}.toml`)).map((mutant) => mutant.change);
  assert.deepEqual(accepted, []);
});
