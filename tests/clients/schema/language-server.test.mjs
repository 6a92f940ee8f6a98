// What an editor completes and shows by the schemas that the command prints, asked of tombi's language server. TOOLS is its folder.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { catalogText, errbook } from "./catalogs.mjs";
import { LanguageServer } from "./language-server.mjs";

const CATALOG = "cli/tests/shop.toml";
const folder = `${process.cwd()}/${mkdtempSync("editor-")}`;
const server = new LanguageServer(`${process.env.TOOLS}/tombi`, ["lsp", "--offline"], folder);
let opened = 0;

before(async () => {
  writeFileSync(`${folder}/tombi.toml`, "");
  writeFileSync(`${folder}/general.schema.json`, errbook("export", "schema"));
  writeFileSync(`${folder}/own.schema.json`, errbook("export", "schema", "--catalog", CATALOG));
  await server.start();
});
after(() => server.stop());

// Opens a catalog in which `|` is the cursor, and returns the answer to a request for this place.
const ask = async (method, schema, marked) => {
  const text = `#:schema ./${schema}.schema.json\n\n${marked}`;
  const lines = text.slice(0, text.indexOf("|")).split("\n");
  const uri = pathToFileURL(`${folder}/${opened++}.toml`).href;
  await server.open(uri, text.replace("|", ""));
  const position = { line: lines.length - 1, character: lines.at(-1).length };
  return server.request(method, { textDocument: { uri }, position, context: { triggerKind: 1 } });
};
const completions = async (schema, marked) => {
  const answer = await ask("textDocument/completion", schema, marked);
  return (answer?.items ?? answer ?? []).map((item) => item.label.replaceAll('"', ""));
};

test("keys are completed", async () => {
  const keys = await completions("general", "[errors.sold_out]\n|");
  for (const key of ["status", "message", "fields", "headers", "retryable", "deprecated"]) assert.ok(keys.includes(key), key);
  assert.ok(!keys.includes("languages"));
  assert.deepEqual(await completions("general", "[errors.sold_out]\nretr|"), ["retryable"]);
});

test("words are completed", async () => {
  assert.deepEqual(await completions("general", "[errors.sold_out]\nkind = |"), ["error", "action", "success"]);
});

test("the names of the catalog are completed with its own schema", async () => {
  assert.match(catalogText(CATALOG), /^\[groups\.orders\]/m);
  assert.deepEqual(await completions("own", '[errors.sold_out]\ngroup = "|"'), ["orders", "stock"]);
  const entries = await completions("own", '[errors.gone]\nsee_also = ["|"]');
  assert.ok(entries.includes("sold_out") && !entries.includes("orders"), `${entries}`);
  const languages = await completions("own", "[errors.gone.message]\n|");
  assert.deepEqual(languages.slice(0, 2), ["en", "zh"]);
  const unknown = await completions("general", '[errors.sold_out]\ngroup = "|"');
  assert.ok(!unknown.includes("orders"), `${unknown}`);
});

test("the meaning of a key is shown", async () => {
  const { contents } = await ask("textDocument/hover", "general", "[errors.sold_out]\nretry|able = true\n");
  assert.match(contents.value, /^Whether the same request may succeed later\./);
});
