// Runs before a page is painted, so that nothing moves or flashes afterwards: the theme that the reader chose, and a mark that scripts run.
// What is kept is kept in this browser only.
(() => {
"use strict";

const root = document.documentElement;

const kept = name => {
  // Storage may be forbidden.
  try { return localStorage.getItem(`errbook:${name}`); } catch { return null; }
};

const keep = (name, value) => {
  try { localStorage.setItem(`errbook:${name}`, value); } catch { /* It is chosen for this page. */ }
};

// Applies "light", "dark" or "system". The bars of the browser get the colour of the paper, whatever the system's scheme.
const theme = choice => {
  if (choice === "light" || choice === "dark") root.dataset.theme = choice;
  else delete root.dataset.theme;
  const metas = [...document.querySelectorAll('meta[name="theme-color"]')];
  const own = metas.map(meta => meta.dataset.own = meta.dataset.own || meta.content);
  metas.forEach((meta, i) => { meta.content = choice === "light" ? own[0] : choice === "dark" ? own[1] : own[i]; });
};

root.classList.add("js");
if (/^#q=./.test(location.hash) || /[?&]q=[^&]/.test(location.search)) root.classList.add("asks", "waits");
if (/[?&](group|status|kind|retryable)=[^&]/.test(location.search)) root.classList.add("waits");
if (/mac|iphone|ipad/i.test(navigator.platform)) root.classList.add("mac");
theme(kept("theme"));
// The tabs of code, see tabs.js.
if (kept("code")) root.dataset.code = kept("code");
window.errbook = { kept, keep, theme };
})();
