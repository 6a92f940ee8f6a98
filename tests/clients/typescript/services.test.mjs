// Against two running services: every entry that each can be made to answer is triggered in every language, and parsed to its interface.
// `ACCOUNTS` and `BOOKSHOP` name their programs.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { after, test } from "node:test";
import { IntlMessageFormat } from "intl-messageformat";

import * as accounts from "./catalogs/catalog/errors.mjs";
import * as bookshop from "./catalogs/examples-bookshop-catalog/errors.mjs";

const services = [];
after(() => services.forEach((service) => service.kill()));

/** Starts a service; returns its port. */
async function start(program, variables = {}) {
  assert.ok(program, "ACCOUNTS and BOOKSHOP name the programs");
  const port = await new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
  const env = { ...process.env, ...variables, PORT: String(port), RUST_LOG: "off" };
  services.push(spawn(program, { env, stdio: "ignore" }));
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answer !== undefined) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${program} does not answer`);
}

/** The example answers of a catalog, and its messages. */
function catalog(name) {
  const read = (file) => JSON.parse(readFileSync(new URL(`catalogs/${name}/${file}`, import.meta.url), "utf8"));
  return { answers: read("answers.json"), messages: read("messages.json") };
}

/** Checks that an answer is an entry, with its fields and with the message of `errbook export messages` in a language. */
function check(module, { answers, messages }, reply, name, language) {
  assert.ok(reply.known, `${name}: ${JSON.stringify(reply)}`);
  const { error } = reply;
  assert.equal(error.name, name);
  assert.ok(module.isApiError(error) && module.isApiError(error, error.code, reply.status));
  const rows = answers.filter((row) => row.entry === name);
  assert.equal(error.code ?? null, rows[0].code, name);
  assert.ok(rows.some((row) => row.status === error.status), `${name}: ${error.status}`);
  const all = rows.map((row) => Object.keys(row.fields));
  const own = Object.keys(error.fields ?? {});
  for (const wire of all.reduce((one, other) => one.filter((wire) => other.includes(wire)))) assert.ok(own.includes(wire), `${name} lacks ${wire}`);
  assert.ok(own.every((wire) => all.flat().includes(wire)), `${name}: ${own}`);
  if (error.message !== undefined) {
    // ICU has no lists.
    const lists = ([wire, value]) => [wire, Array.isArray(value) ? value.join(language === "zh" ? "、" : ", ") : value];
    const values = Object.fromEntries(Object.entries(error.fields ?? {}).map(lists));
    assert.equal(error.message, new IntlMessageFormat(messages[language].names[name], language).format(values), name);
  }
  return error;
}

/** Reads an answer as a client does: from its text, and from its JSON. */
async function read(module, response) {
  const text = await response.text();
  const reply = module.parseApiError(response.status, response.headers, text);
  assert.deepEqual(module.parseApiError(response.status, response.headers, JSON.parse(text)), reply);
  return reply;
}

test("accounts answers every entry", async () => {
  const port = await start(process.env.ACCOUNTS);
  const own = catalog("catalog");
  const names = new Set(own.answers.map((row) => row.entry));
  const found = new Set();
  for (const name of names) {
    const statuses = new Set(own.answers.filter((row) => row.entry === name).map((row) => row.status));
    for (const status of statuses) {
      for (const language of ["en", "zh"]) {
        for (const token of ["", "&token=t-1"]) {
          const url = `http://127.0.0.1:${port}/__errors/${name}?status=${status}${token}`;
          const response = await fetch(url, { headers: { "accept-language": language } });
          const error = check(accounts, own, await read(accounts, response), name, language);
          assert.equal(error.status, status);
          found.add(name);
        }
      }
    }
  }
  assert.deepEqual(found, names);
});

/** The entries of the bookshop that no request gets, and why. */
const UNREACHABLE = {
  password_too_short: "the validator of the handler finds short passwords first, and answers invalid_input",
  unavailable: "nothing in front of the shop answers a bare 503",
};

const PASSWORD = "correct horse battery";

test("bookshop answers every entry, in both versions of its API", { timeout: 300_000 }, async () => {
  const port = await start(process.env.BOOKSHOP, { ADMIN_PASSWORD: PASSWORD });
  const own = catalog("examples-bookshop-catalog");
  const names = new Set(own.answers.map((row) => row.entry));
  const everywhere = ["v1", "v2"].flatMap((version) => ["en", "zh", "de"].map((language) => [version, language]));
  const asked = [];
  for (const [version, language] of everywhere) asked.push(await signUp(port, own, version, language));
  for (const shop of asked) await trigger(shop);
  for (const { error, found, send } of asked) {
    // A minute has 600 requests; these are the last.
    for (let tries = 0; ; tries += 1) {
      assert.ok(tries < 700, "no request is too many");
      const response = await send("GET", "/books");
      if (response.ok) {
        await response.text();
        continue;
      }
      const { fields, retryAfter } = error(await read(bookshop, response), "rate_limited");
      assert.equal(fields.retry_after, retryAfter);
      break;
    }
    const missing = [...names].filter((name) => !found.has(name));
    assert.deepEqual(missing.sort(), Object.keys(UNREACHABLE).sort());
  }
});

/** Signs a customer up, in one version and language. What takes long is started. */
async function signUp(port, own, version, language) {
  const found = new Set();
  const headers = { "accept-language": language };
  const once = (method, path, { token, json, body, type } = {}) =>
    fetch(`http://127.0.0.1:${port}/${version}${path}`, {
      method,
      headers: {
        ...headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? (type === undefined ? {} : { "content-type": type }) : { "content-type": "application/json" }),
      },
      body: json === undefined ? body : JSON.stringify(json),
    });
  // Hashing a password takes longer than the service waits, on a machine that does much else.
  const send = async (...request) => {
    for (let tries = 0; ; tries += 1) {
      // A service that refuses what is too large closes before all is sent, and the answer can be lost (RFC 9112 §9.6).
      const response = await once(...request).catch((failure) => {
        if (tries === 9) throw failure;
      });
      if (response !== undefined && (response.status !== 408 || tries === 9)) return response;
    }
  };
  const error = (reply, name) => {
    found.add(name);
    return check(bookshop, own, reply, name, language);
  };
  const fails = async (name, ...request) => error(await read(bookshop, await send(...request)), name);
  const works = async (...request) => {
    const response = await send(...request);
    assert.ok(response.ok, `${request}: ${response.status}`);
    const text = await response.text();
    assert.equal(bookshop.parseApiError(response.status, response.headers, text).success, true);
    return text === "" ? undefined : JSON.parse(text);
  };

  const email = `${version}-${language}@example.com`;
  const { token } = await works("POST", "/accounts", { json: { email, password: PASSWORD } });
  const staff = await works("POST", "/session", { json: { email: "admin@bookshop.example", password: PASSWORD } });
  const slow = Promise.all([timedOut(port, version, language).then((reply) => error(reply, "timed_out")), stuck()]);
  // It is waited for later.
  slow.catch(() => {});
  return { version, email, token, staff: staff.token, found, error, fails, works, send, slow };

  /** An error that is no response, but an event of an order: the carrier does not go there. */
  async function stuck() {
    for (let tries = 0; tries < 5; tries += 1) {
      const json = { card: "visa", address: "Nowhere", items: [{ book: 2, quantity: 1 }] };
      const { id } = await works("POST", "/orders", { token, json });
      const response = await send("GET", `/orders/${id}/events`, { token });
      const data = (await response.text()).split("event: problem\ndata: ")[1];
      // The order was stuck before its events were asked for.
      if (data === undefined) continue;
      const { fields } = error(bookshop.parseApiError(500, {}, data.trim()), "shipping_failed");
      assert.equal(fields.order, id);
      return;
    }
    assert.fail("no order is stuck");
  }
}

/** Triggers all entries but that of too many requests. */
async function trigger({ version, email, token, staff, fails, works, slow }) {
  assert.equal((await fails("book_not_found", "GET", "/books/9")).fields.book, 9);
  await fails("no_cover", "GET", "/books/1/cover");
  await fails("unsupported_cover", "PUT", "/admin/books/1/cover", { token: staff, body: "GIF89a" });
  await fails("admins_only", "PUT", "/admin/books/1/stock", { token, json: 7 });
  await fails("email_taken", "POST", "/accounts", { json: { email, password: PASSWORD } });
  await fails("invalid_credentials", "POST", "/session", { json: { email, password: "wrong horse" } });
  const offered = await fails("language_not_offered", "PUT", "/me/language", { token, json: { language: "fr" } });
  assert.deepEqual(offered.fields.offered, ["en", "zh", "de"]);
  await fails("sign_in_required", "GET", "/me");
  await fails("session_expired", "GET", "/me", { token: "forged" });
  await fails("order_not_found", "GET", "/orders/99999", { token });
  assert.equal((await fails("order_too_large", "PUT", "/cart", { token, json: { book: 1, quantity: 21 } })).fields.limit, 20);
  await fails("invalid_request", "POST", "/session", { type: "application/json", body: "{" });
  const large = await fails("too_large", "POST", "/session", { type: "application/json", body: " ".repeat(64 * 1024 + 1) });
  assert.equal(large.fields.limit, 64 * 1024);
  await fails("unsupported_media_type", "POST", "/session", { type: "text/plain", body: "a=b" });
  await fails("no_such_page", "GET", "/nowhere");
  await fails("method_not_allowed", "PUT", "/books");

  const address = { street: "Am Hof 1", postalCode: "53113", city: "Bonn", country: "de" };
  const form = await fails("invalid_input", "POST", "/accounts", { json: { email: "ann", password: "horse", address } });
  const shown = form.violations.map((violation) => [violation.known, violation.code, violation.pointer ?? violation.path, violation.fields]);
  const place = (pointer, path) => (version === "v1" ? path : pointer);
  assert.deepEqual(shown, [
    [true, bookshop.ViolationCode.NoSuchCountry, place("/address/country", "address.country"), undefined],
    [true, bookshop.ViolationCode.NotAnEmail, place("/email", "email"), undefined],
    [true, bookshop.ViolationCode.TooShort, place("/password", "password"), { min: 8 }],
  ]);

  // The order that gets stuck empties the cart, so these come behind it.
  await slow;
  const order = (card) => ["POST", "/orders", { token, json: { card, address: "Bonn" } }];
  await fails("cart_empty", ...order("visa"));
  await works("PUT", "/cart", { token, json: { book: 3, quantity: 20 } });
  const { fields } = await fails("sold_out", ...order("visa"));
  assert.deepEqual([fields.book, fields.book_title, typeof fields.left], [3, "The Left Hand of Darkness", "number"]);
  await works("PUT", "/cart", { token, json: { book: 3, quantity: 0 } });
  await works("PUT", "/cart", { token, json: { book: 2, quantity: 1 } });
  await fails("payment_declined", ...order("declined"));
  assert.equal((await fails("payment_unavailable", ...order("unreachable"))).retryAfter, 30);
  await fails("internal", ...order("crash"));
}

/** A request whose body never comes. */
function timedOut(port, version, language) {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(
        `POST /${version}/session HTTP/1.1\r\nhost: a\r\nconnection: close\r\naccept-language: ${language}\r\n` +
          "content-type: application/json\r\ncontent-length: 100\r\n\r\n{",
      );
    });
    socket.setEncoding("utf8").on("data", (part) => (text += part)).on("error", reject);
    socket.on("close", () => {
      const [head, body] = text.split("\r\n\r\n");
      const [first, ...lines] = head.split("\r\n");
      const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
      resolve(bookshop.parseApiError(Number(first.split(" ")[1]), headers, body));
    });
  });
}
