// Bodies that are no answer of the service, and those that are hard to read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Code, parseApiError } from "./catalogs/pages-tests-site-everything/errors.mjs";

const problem = (members) => JSON.stringify({ type: "about:blank", status: 429, detail: "d", code: 1301, ...members });

test("what is no answer of the catalog is unknown, and nothing throws", () => {
  const throwing = { get body() { throw new Error("no"); } };
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  for (const body of ["<html>502</html>", "", undefined, null, 7, [], "[]", "{", "null", '"text"', deep, throwing]) {
    const reply = parseApiError(502, { "content-type": "text/html" }, body);
    assert.deepEqual([reply.known, reply.status, reply.success, reply.code], [false, 502, false, undefined], String(body).slice(0, 20));
  }
  const headers = { get() { throw new Error("no"); } };
  assert.equal(parseApiError(400, headers, "{}").known, false);
});

test("a success is none of the errors", () => {
  const reply = parseApiError(200, {}, '{"statusCode":200,"message":"","data":{"code":1301}}');
  assert.deepEqual([reply.known, reply.success, reply.code], [false, true, undefined]);
});

test("a code that is added later is unknown, with its code, message and body", () => {
  const reply = parseApiError(409, {}, '{"type":"about:blank","status":409,"detail":"New.","code":"new_one"}');
  assert.equal(reply.known, false);
  assert.deepEqual([reply.status, reply.code, reply.message], [409, "new_one", "New."]);
  assert.equal(reply.body.detail, "New.");
});

test("aliases, other members and another order mean the same entry", () => {
  const body = '{"left":1,"more":{"x":[]},"retryAt":1,"code":"no_stock","detail":"d","status":429,"type":"t"}';
  const { error } = parseApiError(429, {}, body);
  assert.deepEqual([error.name, error.code, error.fields], ["all_of_it", Code.AllOfIt, { retryAt: 1, left: 1 }]);
});

test("integers of 64 bits in text are exact", () => {
  const { error } = parseApiError(429, {}, problem({ retryAt: 1, left: 0 }).replace('"left":0', '"left":9007199254740993'));
  assert.equal(error.fields.left, 9007199254740993n);
});

test("values of a wrong type and members of prototypes are not taken", () => {
  const { error } = parseApiError(429, {}, problem({ retryAt: "x", left: {}, plan: 5, items: [1] }));
  assert.deepEqual(error.fields, {});
  const polluted = '{"__proto__":{"code":1301,"polluted":true},"constructor":{"prototype":{}},"status":429,"detail":"d","type":"t"}';
  assert.equal(parseApiError(429, {}, polluted).known, false);
  assert.equal({}.polluted, undefined);
});

test("Retry-After is seconds, or an HTTP-date (RFC 9110 section 10.2.3)", () => {
  const after = (value) => parseApiError(503, { "Retry-After": value }, "").retryAfter;
  assert.equal(parseApiError(503, new Headers({ "retry-after": "120" }), problem({})).error.retryAfter, 120);
  const date = new Date(Date.now() + 60_000).toUTCString();
  const seconds = parseApiError(429, { "retry-after": date }, problem({})).error.retryAfter;
  assert.ok(seconds > 50 && seconds <= 60, String(seconds));
  assert.equal(after("soon"), undefined);
});
