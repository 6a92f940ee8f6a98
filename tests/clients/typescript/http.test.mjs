// The two ways of docs/clients-typescript.md to take an answer from HTTP: fetch and axios.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import axios from "axios";

import { Code, parseApiError } from "./catalogs/pages-tests-site-everything/errors.mjs";

const BODY = '{"type":"t","status":429,"detail":"请稍候。","code":1301,"left":2,"retryAt":5}';
const server = createServer((_, response) =>
  response.writeHead(429, { "content-type": "application/problem+json", "retry-after": "7" }).end(BODY),
);
let url;

before(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  url = `http://127.0.0.1:${server.address().port}/`;
});
after(() => server.close());

function check(reply) {
  const { known, error } = reply;
  assert.deepEqual([known, error.code, error.status, error.retryAfter], [true, Code.AllOfIt, 429, 7]);
  assert.deepEqual([error.message, error.fields], ["请稍候。", { retryAt: 5, left: 2 }]);
}

test("fetch", async () => {
  const response = await fetch(url);
  check(parseApiError(response.status, response.headers, await response.text()));
});

test("axios", async () => {
  const { response } = await axios.get(url).catch((error) => error);
  check(parseApiError(response.status, response.headers, response.data));
});
