// The official client understands the errors of the service as it does those of the real one.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";

import { Browser, start } from "./browser.mjs";
import { appPage, documentedServer, DOCUMENTED } from "./servers.mjs";

const CODES = readFileSync(new URL("../../systems/passwordless.tsv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t")[0]);

// What the service adds for what its framework rejects.
const OURS = ["bad_request", "not_found", "method_not_allowed", "request_timeout", "payload_too_large"];
const MORE = ["unsupported_media_type", "internal_error"];

let api, page, documented;

before(async () => {
  const service = await start(process.env.PASSWORDLESS, [], /(http:\S+)\/errors/, { PORT: "0" });
  api = { url: service.match[1], stop: service.stop };
  [page, documented] = await Promise.all([appPage(), documentedServer()]);
});

after(async () => {
  page?.stop();
  documented?.stop();
  await api?.stop();
});

/** Calls a function of the client in the page. */
function call(browser, config, method, ...args) {
  const task = async (config, method, args) => {
    const { Client } = await import("/passwordless.mjs");
    return await new Client(config)[method](...args);
  };
  return browser.run(task, config, method, args);
}

/** Calls the service as the backend of an app does. */
async function backend(path, body, key = "demo:secret") {
  const headers = { "content-type": "application/json", ApiSecret: key };
  const answer = await fetch(api.url + path, { method: "POST", headers, body: JSON.stringify(body) });
  return answer.json();
}

const registerToken = async (userId, more) => (await backend("/register/token", { userId, ...more })).token;

for (const language of ["en", "zh-CN"]) {
  describe(`a browser in ${language}`, () => {
    const chinese = language.startsWith("zh");
    let browser;

    before(async () => {
      browser = await Browser.start(language);
      await browser.goto(page.url);
    });
    after(() => browser?.stop());

    const demo = () => ({ apiUrl: api.url, apiKey: "demo:public" });

    function assertError(result, code, status) {
      const { error } = result;
      assert.equal(result.token, undefined);
      assert.deepEqual(Object.keys(error).sort(), ["errorCode", "from", "status", "title", "type"]);
      assert.equal(error.from, "server");
      assert.equal(error.errorCode, code);
      if (status) assert.equal(error.status, status);
      assert.equal(error.type, `/errors#${code}`);
      assert.equal(/\p{Script=Han}/u.test(error.title), chinese, error.title);
    }

    test("an error has the members that one of the real service has, with values of the same types", async () => {
      const real = await call(browser, { apiUrl: documented.url, apiKey: "demo:public" }, "register", "");
      assert.deepEqual(real, { error: { ...DOCUMENTED, from: "server" } });
      const ours = await call(browser, demo(), "register", "");
      const shape = ({ error }) => Object.entries(error).map(([name, value]) => `${name}: ${typeof value}`);
      assert.deepEqual(shape(ours), shape(real));
      assert.deepEqual([ours.error.errorCode, ours.error.status], [real.error.errorCode, real.error.status]);
    });

    test("every code, and every entry for a rejection, arrives as `error`", async () => {
      assert.equal(CODES.length, 15);
      for (const code of [...CODES, ...OURS, ...MORE]) {
        const http = await fetch(`${api.url}/__errors/${code}`);
        // The client puts its path behind the address, where it is a query that nobody reads.
        const config = { apiUrl: `${api.url}/__errors/${code}?`, apiKey: "demo:public" };
        for (const [method, argument] of [["register", "x"], ["signinWithId", "x"], ["signinWithDiscoverable"]]) {
          assertError(await call(browser, config, method, argument), code, http.status);
        }
      }
    });

    test("what the framework rejects arrives as `error` too", async () => {
      const elsewhere = { apiUrl: `${api.url}/elsewhere`, apiKey: "demo:public" };
      assertError(await call(browser, elsewhere, "signinWithId", "fry"), "not_found", 404);
      assertError(await call(browser, demo(), "signinWithId", 7), "bad_request", 400);
      assertError(await call(browser, demo(), "signinWithId", "x".repeat(70_000)), "payload_too_large", 413);
    });

    test("tokens and keys at fault are told apart", async () => {
      const register = (token, apiKey) => call(browser, { apiUrl: api.url, apiKey }, "register", token);
      const late = await registerToken("fry", { timeToLive: 0 });
      assertError(await register(late, "demo:public"), "expired_token", 400);
      assertError(await register("Error: no user", "demo:public"), "missing_register_token", 400);
      assertError(await register("register_a!", "demo:public"), "invalid_token_format", 400);
      assertError(await register("register_AAAA", "demo:public"), "invalid_token", 400);
      assertError(await register("register_AAAA", "locked:public"), "api_key_locked", 403);
      assertError(await register("register_AAAA", "demo:reader"), "forbidden", 403);
    });

    test("a passkey is registered and signs in; where it is unknown, that is said", async () => {
      const user = `fry-${language}`;
      const alias = `${user}@planet.example`;
      const registered = await call(browser, demo(), "register", await registerToken(user, { aliases: [alias] }));
      assert.match(registered.token, /^verify_/);
      for (const [method, argument] of [["signinWithAlias", alias], ["signinWithId", user], ["signinWithDiscoverable"]]) {
        const { token, error } = await call(browser, demo(), method, argument);
        assert.equal(error, undefined);
        assert.deepEqual(await backend("/signin/verify", { token }), { success: true, userId: user });
      }
      const other = { apiUrl: api.url, apiKey: "small:public" };
      assertError(await call(browser, other, "signinWithDiscoverable"), "unknown_credential", 400);
    });
  });
}
