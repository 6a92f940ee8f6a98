// Writes the book of the accounts catalog, serves it as static hosts do, and prints Lighthouse's scores of its index and an entry:
// on a phone in English, on a desktop in Chinese. A score below 95 is a failure; that of performance only with `--strict`, as it is
// measured on a machine that may be busy.

import { spawnSync } from "node:child_process";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { serve } from "./host.mjs";

const LEAST = 95;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PAGES = [
  { path: "en/", config: undefined },
  { path: "en/errors/mfa_challenge_locked/", config: undefined },
  { path: "zh/", config: desktopConfig },
  { path: "zh/errors/mfa_challenge_locked/", config: desktopConfig },
];

const strict = process.argv.includes("--strict");
const { ERRBOOK, CATALOG, SITE } = process.env;
const host = await serve(SITE);
const written = spawnSync(ERRBOOK, ["pages", "--catalog", CATALOG, "--out", SITE, "--base-url", host.origin], { encoding: "utf8" });
if (written.status !== 0) throw new Error(written.stderr);

const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"], logLevel: "error" });
let failed = false;
try {
  for (const { path, config } of PAGES) {
    const flags = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" };
    const { lhr } = await lighthouse(host.origin + path, flags, config);
    const scores = CATEGORIES.map((id) => [id, Math.round((lhr.categories[id].score ?? 0) * 100)]);
    console.log(`${path} (${config ? "desktop" : "phone"}): ${scores.map(([id, score]) => `${id} ${score}`).join(", ")}`);
    for (const [id, score] of scores.filter(([, score]) => score < 100)) {
      const enforced = id !== "performance" || strict;
      failed ||= enforced && score < LEAST;
      for (const { weight, id: audit } of lhr.categories[id].auditRefs) {
        const { score: part, title, displayValue } = lhr.audits[audit];
        if (weight > 0 && part !== null && part < 0.9) console.log(`  ${id}: ${title} ${displayValue ?? ""}`.trimEnd());
      }
    }
  }
} finally {
  chrome.kill();
  host.close();
}
process.exitCode = failed ? 1 : 0;
