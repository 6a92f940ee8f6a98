// The schemas that the command prints, as ajv reads them.

import Ajv from "ajv";
import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogs, errbook, mutants } from "./catalogs.mjs";

// `strict`: a word that ajv does not know is an error.
const compiled = (schema) =>
  new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowMatchingProperties: true }).compile(JSON.parse(schema));

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
