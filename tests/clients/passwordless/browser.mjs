// Chromium without a window, by the WebDriver protocol (https://www.w3.org/TR/webdriver2/).

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts a program and waits for the first line of its output that matches; gives the match and a way to end it. */
export function start(program, args, pattern, env = {}) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill();
    await ended;
  };
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      const match = line.match(pattern);
      if (match) resolve({ match, stop });
    });
    ended.then(() => reject(new Error(`${program} ended`)), reject);
  });
}

/** A browser that prefers a language, with a device for passkeys whose user always agrees. */
export class Browser {
  static async start(language) {
    const driver = await start("chromedriver", ["--port=0"], /started successfully on port (\d+)/);
    const browser = new Browser(`http://127.0.0.1:${driver.match[1]}`, driver.stop);
    try {
      await browser.open(language);
    } catch (error) {
      await driver.stop();
      throw error;
    }
    return browser;
  }

  constructor(driver, stopDriver) {
    this.driver = driver;
    this.stopDriver = stopDriver;
  }

  async open(language) {
    const options = {
      args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", `--accept-lang=${language}`],
      prefs: { "intl.accept_languages": language },
    };
    const capabilities = { alwaysMatch: { browserName: "chrome", "goog:chromeOptions": options } };
    const session = await this.command("POST", "/session", { capabilities });
    this.session = `/session/${session.sessionId}`;
    await this.command("POST", `${this.session}/timeouts`, { script: 20_000 });
    await this.command("POST", `${this.session}/webauthn/authenticator`, {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      isUserConsenting: true,
    });
  }

  async command(method, path, body) {
    const answer = await fetch(this.driver + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  goto(url) {
    return this.command("POST", `${this.session}/url`, { url });
  }

  /** Runs an asynchronous function in the page, with arguments that are JSON. */
  async run(task, ...args) {
    const script = `
      const done = arguments[arguments.length - 1];
      Promise.resolve((${task}).apply(null, Array.prototype.slice.call(arguments, 0, -1)))
        .then((value) => done({ value }), (error) => done({ failed: String(error) }));`;
    const result = await this.command("POST", `${this.session}/execute/async`, { script, args });
    if ("failed" in result) throw new Error(result.failed);
    return result.value;
  }

  async stop() {
    await this.command("DELETE", this.session).catch(() => {});
    await this.stopDriver();
  }
}
