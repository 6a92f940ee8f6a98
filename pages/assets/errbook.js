// Theme, keys, menus, the contents of a page, and the line for readers of another language. Pages are complete
// without this script, and it fetches nothing.
(() => {
"use strict";

const root = document.documentElement;
const byId = id => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const { kept, keep, theme } = window.errbook;

// ---------------------------------------------------------------------------------------------------------- theme, menus

const themes = all('input[name="theme"]');

const showTheme = () => {
  const choice = kept("theme") || "system";
  for (const input of themes) input.checked = input.value === choice;
};

for (const input of themes) input.addEventListener("change", () => {
  keep("theme", input.value);
  theme(input.value);
});
// Another tab may have changed it, and so may the page to which the reader goes back.
addEventListener("storage", () => { theme(kept("theme")); showTheme(); });
addEventListener("pageshow", () => { theme(kept("theme")); showTheme(); });
showTheme();

const drops = all("details.drop");

document.addEventListener("click", ({ target }) => {
  for (const drop of drops) if (!drop.contains(target)) drop.open = false;
});
document.addEventListener("focusin", ({ target }) => {
  for (const drop of drops) if (!drop.contains(target)) drop.open = false;
});

// The menu is a popover on a phone only.
const menu = byId("menu");
matchMedia("(min-width: 64rem)").addEventListener("change", () => {
  if (menu.matches(":popover-open")) menu.hidePopover();
});

// ---------------------------------------------------------------------------------------------------------- keys

const field = byId("q") || byId("bar-q");
const isField = target => target.closest("input, textarea, select, [contenteditable]") !== null;

function search(event) {
  event.preventDefault();
  field.focus();
  field.select();
}

document.addEventListener("keydown", event => {
  const { key, target } = event;
  if (event.isComposing || event.altKey || event.shiftKey) return;
  if (event.ctrlKey || event.metaKey) {
    if (field && key.toLowerCase() === "k") search(event);
  } else if (field && (key === "/" || key === "s") && !isField(target)) search(event);
  else if (key === "Escape") {
    const open = drops.find(drop => drop.open);
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  }
});

for (const link of all('a.find[href="#q"]')) link.addEventListener("click", search);

// Where the style sheet cannot make the field as high as its text.
if (field && field.rows && !CSS.supports("field-sizing", "content")) {
  const grow = () => { field.rows = Math.min(12, field.value.split("\n").length); };
  field.addEventListener("input", grow);
  grow();
}

// ---------------------------------------------------------------------------------------------------------- filters

// The number of chosen filters, on the button that opens them.
const filters = byId("filters"), active = document.querySelector("button.filter .active");

function countFilters() {
  const number = all("input:checked", filters).length;
  active.hidden = number === 0;
  active.textContent = number;
  active.title = active.dataset.text.replace("{}", number);
}

if (filters && active) {
  for (const name of ["input", "click", "popstate", "pageshow", "DOMContentLoaded"]) {
    // Whatever changes the filters does so in this turn.
    (name.startsWith("p") ? window : document).addEventListener(name, () => setTimeout(countFilters));
  }
  countFilters();
}

// ---------------------------------------------------------------------------------------------------------- contents

// Marks the section that is being read in the list of contents: the last one that begins above the middle of the window.
const contents = all(".contents a").map(link => [link, byId(decodeURIComponent(link.hash.slice(1)))]).filter(([, part]) => part);

function markSection() {
  const line = innerHeight / 3;
  const shown = contents.filter(([, part]) => part.checkVisibility());
  const current = shown.findLast(([, part]) => part.getBoundingClientRect().top <= line) || shown[0] || contents[0];
  for (const [link] of contents) {
    if (link === current[0]) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

if (contents.length && matchMedia("(min-width: 75rem)").matches) {
  let isWaiting = false;
  addEventListener("scroll", () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; markSection(); });
  }, { passive: true });
  // The filters of the index hide sections.
  document.addEventListener("errbook:list", () => requestAnimationFrame(markSection));
  markSection();
}

// ---------------------------------------------------------------------------------------------------------- language

// Subtags that tell the characters of Chinese (CLDR, likely subtags).
const script = tag => /^(zh|cmn|yue)\b/i.test(tag) && (/-(hant|tw|hk|mo)\b/i.test(tag) || /^yue(?!-(hans|cn)\b)/i.test(tag)) ? "hant" : "";
const primary = tag => tag.split("-")[0].toLowerCase();

// Returns the best of the tags for a reader: by the first of the languages that has any (RFC 4647 §3.4, and the script of Chinese).
function best(wanted, tags) {
  for (const tag of wanted) {
    const like = tags.filter(other => primary(other) === primary(tag));
    const exact = like.find(other => other.toLowerCase() === tag.toLowerCase());
    const found = exact || like.find(other => script(other) === script(tag)) || like[0];
    if (found) return found;
  }
  return null;
}

const line = byId("language-line");

if (line) {
  const links = all("a", line), own = root.lang;
  const wanted = best(navigator.languages || [navigator.language], [own, ...links.map(link => link.hreflang)]);
  const link = links.find(({ hreflang }) => hreflang === wanted);
  // Whoever chose a language of this book has one.
  if (link && !kept("language")) {
    link.hidden = false;
    line.hidden = false;
  }
  line.querySelector("button").addEventListener("click", () => {
    keep("language", own);
    line.hidden = true;
  });
  for (const link of all("a[hreflang]")) link.addEventListener("click", () => keep("language", link.hreflang));
}

// ---------------------------------------------------------------------------------------------------------- 404

const asked = byId("asked");

if (asked) {
  let path = location.pathname;
  try { path = decodeURIComponent(path); } catch { /* As it is. */ }
  asked.textContent = path;
  // The file itself may be opened.
  const last = path.replace(/\/+$/, "").replace(/\/index\.html$|\.(html|md)$/, "").split("/").pop();
  if (last !== "404") field.value = last;
}
})();
