// GenAuth's official SDK understands the answers of the genauth example as it does those of GenAuth.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import sdk from "authing-node-sdk";

const { AuthenticationClient, ManagementClient } = sdk;
const root = new URL("../../../", import.meta.url);
const text = (path) => readFileSync(new URL(path, root), "utf8");

let service, host;

before(async () => {
  service = spawn(process.env.GENAUTH, { env: { ...process.env, PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] });
  host = await new Promise((found, failed) => {
    service.once("exit", (code) => failed(new Error(`the service ended with ${code}`)));
    service.stdout.once("data", (line) => found(new URL(String(line).trim()).origin));
  });
});

after(() => service.kill());

const app = (at = host, options = {}) =>
  new AuthenticationClient({ appId: "app1", appSecret: "app secret", appHost: at, ...options });
const backend = (options = {}) =>
  new ManagementClient({ accessKeyId: "ak1", accessKeySecret: "sk-correct-battery", host, ...options });

// The entries of the catalog: name and apiCode.
function entries() {
  const tables = text("examples/genauth/catalog.toml").split(/^\[errors\./m).slice(1);
  return tables.map((table) => ({
    name: /^\w+/.exec(table)[0],
    code: Number(/^code\s*=\s*(\d+)/m.exec(table)?.[1] ?? NaN),
  }));
}

// What a reply is to a program: its members in order, and their types.
const shape = (reply) => Object.entries(reply).map(([name, value]) => [name, typeof value]);

// Examples that GenAuth's document prints.
const printed = {
  success: { statusCode: 200, message: "", data: {} },
  plain: { statusCode: 429, message: "您的请求已超过最大数量限制,请稍后重试" },
  coded: {
    statusCode: 403,
    apiCode: 2333,
    message: "Account not exists or password is incorrect.",
    requestId: "xxxxxx-xxxxxx-xxxxxx-xxxxxx",
  },
};

// A service that answers one thing.
async function answering(body, status, ask) {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    return await ask(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.close();
  }
}

const signIn = (at, password, options) =>
  app(at, options).signInByUsernamePassword({ username: "ada", password });

test("a login and a profile are successes with data", async () => {
  const login = await signIn(host, "correct horse");
  assert.deepEqual(shape(login), shape(printed.success));
  assert.equal(login.statusCode, 200);
  const client = app();
  client.setAccessToken(login.data.access_token);
  const profile = await client.getProfile({});
  assert.deepEqual(profile.data, { userId: "u1", username: "ada", email: "ada@example.com" });
});

test("a wrong password is the same to the SDK as the example of the document", async () => {
  const theirs = await answering(printed.coded, 200, (at) => signIn(at, "wrong"));
  const ours = await signIn(host, "wrong");
  assert.deepEqual(shape(ours), shape(theirs));
  assert.deepEqual([ours.statusCode, ours.apiCode], [theirs.statusCode, theirs.apiCode]);
});

test("an error without a code is the example of the document and the id of the request", async () => {
  const theirs = await answering(printed.plain, 200, (at) => signIn(at, "wrong"));
  const ours = await backend().makeRequest({ method: "GET", url: "/__errors/throttle_error" });
  assert.deepEqual(shape(ours), [...shape(theirs), ["requestId", "string"]]);
  assert.equal(ours.statusCode, theirs.statusCode);
});

test("had HTTP said 403 the SDK would have thrown and known neither statusCode nor apiCode", async () => {
  const thrown = await answering(printed.coded, 403, (at) => signIn(at, "wrong").catch((error) => error));
  assert.ok(thrown instanceof Error);
  assert.deepEqual([thrown.statusCode, thrown.apiCode], [undefined, undefined]);
});

test("the steps of a login are answers, not exceptions", async () => {
  const steps = app(host, { appId: "app3" });
  const password = await steps.signInByUsernamePassword({ username: "grace", password: "correct horse" });
  assert.deepEqual([password.statusCode, password.apiCode], [401, 1636]);
  const code = await steps.mfaOtpVerify({ account: "grace", totp: "x" });
  assert.deepEqual([code.statusCode, code.apiCode], [403, 6001]);
});

test("every entry of the catalog reaches the caller of the SDK with its code", async () => {
  const client = backend();
  const codes = new Set();
  const classes = new Set();
  for (const { name, code } of entries()) {
    const reply = await client.makeRequest({ method: "GET", url: `/__errors/${name}` });
    const members = ["statusCode", ...(code ? ["apiCode"] : []), "message", "requestId"];
    assert.deepEqual(Object.keys(reply), members, name);
    assert.equal(reply.apiCode, code || undefined, name);
    assert.ok(reply.message.length > 0 && reply.statusCode !== 200, name);
    code ? codes.add(String(code)) : classes.add(String(reply.statusCode));
  }
  const rows = text("tests/systems/genauth.tsv").trim().split("\n").slice(1).map((line) => line.split("\t"));
  for (const [code, status] of rows) assert.ok(code ? codes.has(code) : classes.has(status), `${code} ${status}`);
  assert.equal(rows.length, 60);
});

test("the signature of the SDK is accepted, and a wrong secret is code 1300", async () => {
  const user = await backend().getUser({ userId: "u1" });
  assert.equal(user.data.username, "ada");
  const refused = await backend({ accessKeySecret: "another" }).getUser({ userId: "u1" });
  assert.deepEqual([refused.statusCode, refused.apiCode], [401, 1300]);
});

test("a body that the SDK signs is accepted, and what is wrong with it has a code", async () => {
  const created = await backend().createUser({ username: "lin 重", password: "long enough", email: "lin@example.com" });
  assert.equal(created.statusCode, 200);
  const taken = await backend().createUser({ username: "lin 重", password: "long enough" });
  assert.deepEqual([taken.statusCode, taken.apiCode], [409, undefined]);
  const short = await backend().createUser({ username: "mei", password: "short" });
  assert.equal(short.statusCode, 422);
  const domain = await backend().createApplication({ appName: "Shop", appIdentifier: "shop" });
  assert.deepEqual([domain.statusCode, domain.apiCode], [409, 2039]);
  const gone = await backend().deleteUsersBatch({ userIds: [created.data.userId, "u0"] });
  assert.deepEqual([gone.statusCode, gone.apiCode], [404, 2004]);
});

test("messages are in the language of the SDK's option", async () => {
  const chinese = await backend().getUser({ userId: "u0" });
  assert.equal(chinese.message, "找不到该用户。");
  const english = await backend({ lang: "en-US" }).getUser({ userId: "u0" });
  assert.equal(english.message, "This user could not be found.");
});

test("what salvo rejects by itself is an answer like all others", async () => {
  const client = backend();
  const unknown = await client.makeRequest({ method: "GET", url: "/api/v3/no-such-endpoint" });
  const method = await client.makeRequest({ method: "DELETE", url: "/api/v3/signin" });
  const malformed = await app().signUp({ connection: ["PASSWORD"] });
  const large = await app().signUp({ connection: "x".repeat(300_000) });
  for (const [reply, status] of [[unknown, 404], [method, 405], [malformed, 400], [large, 413]]) {
    assert.deepEqual(Object.keys(reply), ["statusCode", "message", "requestId"]);
    assert.equal(reply.statusCode, status);
  }
});
