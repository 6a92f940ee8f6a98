// Search and filters of the index, the box for a pasted error, and copy buttons. Pages are complete without this script.
// Nothing that is typed or pasted leaves the browser: it fetches files of the site only.
(() => {
"use strict";

const site = document.currentScript.src;
const root = document.documentElement;
const byId = id => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Normalises a text for comparison: lower case, full-width forms as ASCII, any white space as a space. The number of UTF-16
// units stays the same, so an offset in the result is an offset in the text. (Only İ would grow in lower case.)
const fold = text => text.replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xFEE0))
  .replace(/\s/g, " ").replace(/İ/g, "i").toLowerCase();

async function load(path) {
  const answer = await fetch(new URL(path, site));
  if (!answer.ok) throw new Error(path);
  return answer.json();
}

// ---------------------------------------------------------------------------------------------------------- all pages

for (const hidden of all(".js[hidden]")) hidden.hidden = false;

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // The clipboard API exists in secure contexts only.
  const area = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("not copied");
}

for (const button of all("button.copy")) {
  const word = button.textContent;
  let timer;
  const say = (text, isDone) => {
    button.textContent = text;
    button.classList.toggle("done", isDone);
  };
  button.addEventListener("click", async () => {
    try {
      await copy(button.dataset.copy);
    } catch {
      return;
    }
    button.focus();
    say(button.dataset.done, true);
    clearTimeout(timer);
    timer = setTimeout(() => say(word, false), 2000);
  });
}

// ---------------------------------------------------------------------------------------------------------- the index

// The rows, in the order of search.json and find.json. `text` is what is searched, `keys` what ranks first.
function rowsOf() {
  return all(".entries > li").map((item, place) => {
    // A violation has no status, and a group of its own.
    const { s, k = "error", r = "", g } = item.dataset, section = item.closest("section");
    return {
      item, place, section,
      link: item.querySelector("a"),
      facets: { group: g === undefined ? section.dataset.group : g, status: s ? s.slice(0, -2) + "xx" : "", kind: k, retryable: r },
      keys: [fold(item.querySelector("code").textContent), fold(item.id)],
      text: fold(`${item.textContent} ${item.id}`),
    };
  });
}

// 3: the query is the code; 2: the code starts with it; 1: every word occurs somewhere; 0: no match.
function rank({ keys, text }, words, whole) {
  if (!words.every(word => text.includes(word) || text.includes(word.replace(/-/g, "_")))) return 0;
  if (!whole) return 1;
  return keys.includes(whole) ? 3 : keys.some(key => key.startsWith(whole)) ? 2 : 1;
}

const isField = target => target.closest("input, textarea, select, [contenteditable]") !== null;
const isPlain = event => !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey);

class Index {
  constructor(form, rows) {
    Object.assign(this, { form, rows, query: byId("q"), count: byId("count"), boxes: all("[data-facet] input", form), order: "" });
    this.sections = [...new Set(rows.map(({ section }) => section))];
    // The node after the sections, before which they are inserted.
    this.end = this.sections.length ? this.sections[this.sections.length - 1].nextSibling : null;
    this.listen();
    this.restore();
  }

  listen() {
    const { form, query } = this;
    query.addEventListener("focus", () => this.more());
    form.addEventListener("input", event => {
      this.composing = event.isComposing;
      if (!this.composing) this.changed();
    });
    query.addEventListener("compositionend", () => {
      this.composing = false;
      this.changed();
    });
    form.addEventListener("reset", event => {
      event.preventDefault();
      this.clear();
      query.focus();
    });
    form.addEventListener("submit", event => {
      event.preventDefault();
      const [first] = this.links();
      if (first && query.value.trim()) first.click();
    });
    document.addEventListener("keydown", event => isPlain(event) && this.key(event));
    addEventListener("popstate", () => this.restore());
    addEventListener("pagehide", () => this.remember());
    addEventListener("resize", () => this.unfold());
  }

  changed() {
    this.update();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.remember(), 150);
  }

  clear() {
    this.query.value = "";
    for (const box of this.boxes) box.checked = false;
    this.changed();
  }

  // Shows the matches, and how many each filter would show. Text that an input method is composing is not a query yet, even
  // if the data arrives meanwhile.
  update() {
    if (this.composing) return;
    const { rows, query, boxes, count } = this;
    const whole = fold(query.value).trim(), words = whole.split(" ").filter(Boolean), chosen = {}, counts = {}, shown = [];
    for (const { name, value, checked } of boxes) if (checked) (chosen[name] = chosen[name] || new Set()).add(value);
    for (const row of rows) {
      row.rank = rank(row, words, whole);
      const failed = row.rank > 0 ? Object.keys(chosen).filter(name => !chosen[name].has(row.facets[name])) : [];
      const isShown = row.rank > 0 && failed.length === 0;
      if (isShown) shown.push(row);
      if (row.item.hidden === isShown) row.item.hidden = !isShown;
      if (row.rank === 0 || failed.length > 1) continue;
      // The number of a value is what it would show with the current choice in the other facets.
      for (const name of failed.length ? failed : Object.keys(row.facets)) {
        const key = `${name} ${row.facets[name]}`;
        counts[key] = (counts[key] || 0) + 1;
      }
    }
    for (const box of boxes) {
      const number = counts[`${box.name} ${box.value}`] || 0;
      box.parentElement.querySelector(".n").textContent = number;
      box.parentElement.classList.toggle("empty", number === 0);
    }
    this.arrange(shown);
    const kind = shown.length === 0 ? "none" : shown.length < rows.length ? "some" : "all";
    count.textContent = count.dataset[kind].replace("{n}", shown.length).replace("{all}", rows.length);
  }

  // Puts the best rows first, and the sections with the best rows. Nodes move only if the order changes.
  arrange(shown) {
    const { rows, sections } = this, best = new Map();
    for (const { section, rank } of shown) best.set(section, Math.max(best.get(section) || 0, rank));
    for (const section of sections) section.hidden = !best.has(section);
    const ranked = shown.filter(({ rank }) => rank > 1).sort((a, b) => b.rank - a.rank || a.place - b.place);
    const order = ranked.map(({ place }) => place).join();
    if (order === this.order) return;
    if (this.order) for (const { item } of rows) item.parentElement.append(item);
    this.order = order;
    for (const { item } of ranked.slice().reverse()) item.parentElement.prepend(item);
    const moved = ranked.length ? sections.slice().sort((a, b) => (best.get(b) || 0) - (best.get(a) || 0)) : sections;
    for (const section of moved) section.parentElement.insertBefore(section, this.end);
  }

  // Writes the state into the address, keeping other parameters, and into the links to the other languages.
  remember() {
    const { query, boxes } = this, state = new URLSearchParams(location.search);
    for (const name of ["q", ...new Set(boxes.map(({ name }) => name))]) state.delete(name);
    if (query.value.trim()) state.set("q", query.value.trim());
    for (const { name, value, checked } of boxes) if (checked) state.append(name, value);
    const search = String(state) && `?${state}`;
    if (search !== location.search) history.replaceState(history.state, "", location.pathname + search + location.hash);
    for (const link of all("a[hreflang]")) link.search = search;
  }

  restore() {
    const state = new URLSearchParams(location.search);
    this.query.value = state.get("q") || "";
    for (const box of this.boxes) box.checked = state.getAll(box.name).includes(box.value);
    if (this.query.value) this.more();
    this.unfold();
    this.update();
    this.remember();
  }

  // Filters are collapsed on small screens, unless one is chosen. (On large screens they cannot be collapsed.)
  unfold() {
    const folded = this.form.querySelector("details"), summary = folded && folded.querySelector("summary");
    const isNeeded = summary && (getComputedStyle(summary).display === "none" || this.boxes.some(({ checked }) => checked));
    if (isNeeded) folded.open = true;
  }

  // Loads whole messages, titles, keywords and older codes. Without them the search looks at the text of the rows.
  more() {
    this.data = this.data || load(`${root.lang}/search.json`).then(({ rows: found }) => {
      if (found.length !== this.rows.length) return;
      found.forEach(([name, code, statuses, title, message, keywords, ...aliases], i) => {
        const row = this.rows[i];
        row.keys = [name, code === 0 ? name : code, ...aliases].filter(Boolean).map(fold);
        row.text = fold([...row.keys, statuses, title || "", message, keywords || ""].join(" "));
      });
      this.update();
    }).catch(() => {});
  }

  links() {
    return all(".entries > li:not([hidden]) > a").filter(link => !link.closest("section").hidden);
  }

  key(event) {
    const { key, target } = event, { query } = this;
    if (key === "ArrowDown" || key === "ArrowUp") this.walk(event, key === "ArrowDown" ? 1 : -1);
    else if ((key === "/" || key === "s") && !isField(target)) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (key === "Escape" && (target === query || target.closest(".entries > li"))) {
      event.preventDefault();
      if (target !== query) query.focus();
      else if (query.value || this.boxes.some(({ checked }) => checked)) this.clear();
      else query.blur();
    }
  }

  // Moves the focus between the search field and the results.
  walk(event, step) {
    const links = this.links(), at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== this.query) return;
    event.preventDefault();
    const next = links[at + step];
    if (next) next.focus();
    else if (at + step < 0) this.query.focus();
  }
}

// Opens the page of the entry or violation that the fragment of the address names (also with - for _).
function follow() {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* As it is. */ }
  const target = byId(name) || byId(name.replace(/-/g, "_")), row = target && target.closest(".entries > li");
  if (row) location.replace(row.querySelector("a").href);
}

// The box for a pasted error has modules of its own, which are loaded when it is opened.
function paste(box, rows) {
  const found = byId("found"), area = byId("pasted");
  const start = () => import(new URL("paste.js", site))
    .then(({ paste }) => paste({ area, found, rows, fold, load, site }))
    .catch(() => { found.textContent = found.dataset.failed; });
  if (box.open) start();
  else box.addEventListener("toggle", start, { once: true });
}

if (byId("search")) {
  const rows = rowsOf();
  follow();
  addEventListener("hashchange", follow);
  new Index(byId("search"), rows);
  if (byId("paste")) paste(byId("paste"), rows);
}
})();
