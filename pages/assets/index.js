// Search and filters of the index. Nothing that is typed leaves the browser: it fetches files of the site only.
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

// The rows, in the order of search.json and find.json. `text` is what is searched, `keys` what ranks first.
function rowsOf() {
  return all(".entries > li").map((item, place) => {
    // The group of an entry is that of its section; a violation has no status, and a group of its own.
    const section = item.closest("section"), { status = "", kind = "error", retryable = "", group = section.dataset.group } = item.dataset;
    const classes = status.split(" ").filter(Boolean).map(code => code[0] + "xx");
    return {
      item, place, section,
      link: item.querySelector("a"),
      facets: { group: [group], status: classes, kind: [kind], retryable: [retryable] },
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
      const failed = row.rank > 0 ? Object.keys(chosen).filter(name => !row.facets[name].some(value => chosen[name].has(value))) : [];
      const isShown = row.rank > 0 && failed.length === 0;
      if (isShown) shown.push(row);
      if (row.item.hidden === isShown) row.item.hidden = !isShown;
      if (row.rank === 0 || failed.length > 1) continue;
      // The number of a value is what it would show with the current choice in the other facets.
      for (const name of failed.length ? failed : Object.keys(row.facets)) {
        for (const key of new Set(row.facets[name].map(value => `${name} ${value}`))) counts[key] = (counts[key] || 0) + 1;
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
    this.update();
    this.remember();
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
    else if (key === "Enter" && target === query && !event.shiftKey) {
      event.preventDefault();
      const [first] = this.links();
      if (first && query.value.trim()) first.click();
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

if (byId("list") && document.body.dataset.page === "index") {
  const rows = rowsOf();
  follow();
  addEventListener("hashchange", follow);
  new Index(byId("search"), rows);
}
})();
