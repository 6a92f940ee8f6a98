// The field of the index and of the page for 404. It decides by itself: what it recognises is answered in a card, anything else filters
// the list.

const FIRST = 50; // Rows that are shown at once.
const SHORT = 200; // The longest text that is written into the address.

const lower = text => text.normalize("NFKC").toLowerCase();
const isPlainKey = event => !(event.isComposing || event.ctrlKey || event.metaKey || event.altKey);

class Field {
  constructor(form) {
    Object.assign(this, { form, query: byId("q"), count: byId("count"), answers: byId("answers"), list: byId("list"), shown: FIRST });
    this.items = all(".entries > li", this.list);
    const lines = new Map(all(".contents a").map(link => [decodeURIComponent(link.hash.slice(1)), link.parentElement]));
    this.sections = all("section", this.list).map(section => this.part(section, lines.get(section.id)));
    this.boxes = all("[data-facet] input", form).concat(all("#filters input").filter(input => !form.contains(input)));
    this.main = this.list.closest("main");
    this.isIndex = document.body.dataset.page === "index";
    this.listen();
    this.restore();
  }

  listen() {
    const { form, query } = this;
    query.addEventListener("focus", () => finder().catch(() => {}));
    for (const part of [form, byId("filters")]) if (part && (part === form || !form.contains(part))) {
      part.addEventListener("input", event => {
        this.composing = event.isComposing;
        if (!this.composing) this.changed();
      });
    }
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
      this.open();
    });
    document.addEventListener("keydown", event => isPlainKey(event) && this.key(event));
    addEventListener("popstate", () => this.restore());
    addEventListener("pagehide", () => this.remember());
  }

  changed() {
    root.classList.remove("asks");
    this.shown = FIRST;
    this.update();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.remember(), 150);
  }

  clear() {
    this.query.value = "";
    for (const box of this.boxes) box.checked = false;
    this.changed();
  }

  // Answers what is in the field. Text that an input method is composing is not a query yet, even if the data arrives meanwhile.
  async update() {
    if (this.composing) return;
    const mine = this.last = {}, text = this.query.value.trim();
    if (!text) return this.browse();
    this.answers.setAttribute("aria-busy", "true");
    let found;
    try {
      found = await finder();
    } catch {
      if (mine !== this.last || this.composing) return;
      // Without the data, the words of the rows are there.
      this.browse(lower(text).split(/\s+/).filter(Boolean));
      return this.say(this.answers.dataset.failed);
    }
    // A long text is looked up when the typing pauses.
    if (text.length > 2e4) await new Promise(resolve => setTimeout(resolve, 100));
    if (mine === this.last && !this.composing) this.show(found, found.look(text), text);
  }

  // Shows the list without a query, or the rows with these words.
  browse(words = []) {
    root.classList.remove("asks", "waits");
    this.answers.replaceChildren();
    this.answers.removeAttribute("aria-busy");
    this.place(false);
    if (!this.isIndex) return this.say("");
    const chosen = this.chosen(), shown = this.facetsOf().filter((facets, i) => {
      const isFound = words.length === 0 || words.every(word => lower(this.items[i].textContent).includes(word));
      const isShown = isFound && passes(facets, chosen).length === 0;
      if (this.items[i].hidden === isShown) this.items[i].hidden = !isShown;
      return isShown;
    });
    this.showParts();
    this.tally(this.facetsOf(), chosen);
    this.tell(shown.length < this.items.length ? "some" : "all", shown.length);
  }

  // Returns a section of the list with its rows, the number in its heading and its line in the contents of the page.
  part(section, line) {
    return { section, rows: all(".entries > li", section), number: section.querySelector("h2 > .n"), line };
  }

  // Hides the sections without rows, here and in the contents, and counts the rows of the others.
  showParts() {
    for (const { section, rows, number, line } of this.sections) {
      const count = rows.filter(({ hidden }) => !hidden).length;
      section.hidden = count === 0;
      if (line) line.hidden = count === 0;
      if (number && number.textContent !== String(count)) number.textContent = count;
    }
    const contents = document.querySelector(".contents");
    if (contents) contents.hidden = this.sections.every(({ line }) => !line || line.hidden);
    document.dispatchEvent(new Event("errbook:list"));
  }

  // Shows what a query found.
  show(made, { answers, rows, isFull, marks, status }) {
    const chosen = this.chosen(), facets = this.isIndex ? this.facetsOf() : [];
    const of = number => facets[made.paths.row(number)] || null;
    // What was retired has no facets.
    const isChosen = number => !Object.keys(chosen).length || (of(number) !== null && passes(of(number), chosen).length === 0);
    const kept = rows.filter(({ row }) => isChosen(row)), { dataset } = this.answers;
    const cards = this.cards = this.cards || new Cards(made, dataset);
    const parts = cards.set(answers);
    if (answers.some(({ isAlike }) => isAlike)) parts.unshift(element("p", { className: "several" }, dataset.several));
    if (kept.length && answers.length) parts.push(element("h2", { className: "similar" }, dataset.similar));
    if (kept.length) parts.push(this.rows(made, kept, marks));
    if (status && made.ranker.rows.some(({ statuses }) => statuses.includes(status))) {
      const href = pageAt(`${root.lang}/statuses/${status}/`);
      parts.push(element("p", { className: "by-status" }, element("a", { href }, dataset.status.replace("{}", status))));
    }
    root.classList.remove("waits");
    this.answers.replaceChildren(...parts);
    this.answers.removeAttribute("aria-busy");
    this.place(parts.length > 0 || this.isIndex, answers.length > 0);
    if (this.isIndex) this.tally([...answers.map(({ number }) => number), ...rows.map(({ row }) => row)].map(of).filter(Boolean), chosen);
    const number = answers.length || kept.length;
    const none = Object.keys(chosen).length ? "noneFiltered" : "none";
    this.tell(answers.length ? (number === 1 ? "one" : "answers") : !number ? none : isFull && this.isIndex ? "some" : "near", number);
  }

  // Shows or hides the list. What follows from it are classes: a selector with `:has()` would look through all rows at each key.
  place(isHidden, isAnswered = false) {
    this.list.hidden = isHidden;
    this.main.classList.toggle("listless", isHidden);
    this.main.classList.toggle("answered", isAnswered);
  }

  rows(made, rows, marks) {
    const list = element("ul", { className: "entries" });
    for (const { row } of rows.slice(0, this.shown)) {
      const item = rowElement(row, made, this.items, this.answers.dataset);
      mark(item, marks);
      list.append(item);
    }
    if (rows.length <= this.shown) return list;
    const more = element("button", { type: "button", className: "more-rows" }, this.answers.dataset.moreRows.replace("{}", rows.length - this.shown));
    more.addEventListener("click", () => {
      const before = this.shown;
      this.shown += 10 * FIRST;
      this.update().then(() => this.links()[before]?.focus());
    });
    return element("div", {}, list, more);
  }

  // Returns the facets of the rows of the list. The group of an entry is that of its section.
  facetsOf() {
    return this.facets = this.facets || this.items.map(item => {
      const section = item.closest("section"), { status = "", kind = "error", retryable = "", group = section.dataset.group } = item.dataset;
      return { group: [group], status: [...new Set(status.split(" ").filter(Boolean).map(code => code[0] + "xx"))], kind: [kind], retryable: [retryable] };
    });
  }

  chosen() {
    const chosen = {};
    for (const { name, value, checked } of this.boxes) if (checked) (chosen[name] = chosen[name] || new Set()).add(value);
    return chosen;
  }

  // Shows what each filter would show with the current choice in the other facets.
  tally(found, chosen) {
    const counts = {};
    for (const facets of found) {
      const failed = passes(facets, chosen);
      if (failed.length > 1) continue;
      for (const name of failed.length ? failed : Object.keys(facets)) {
        for (const value of facets[name]) counts[`${name} ${value}`] = (counts[`${name} ${value}`] || 0) + 1;
      }
    }
    for (const box of this.boxes) {
      const number = counts[`${box.name} ${box.value}`] || 0, shown = box.parentElement.querySelector(".n"), text = String(number);
      // A shorter number moves nothing: digits are as wide as each other. To read a width here would lay out the page for each box.
      if (shown.textContent.length > 1 && !shown.style.minWidth) shown.style.minWidth = `${shown.textContent.length}ch`;
      if (shown.textContent !== text) shown.textContent = text;
      box.parentElement.classList.toggle("empty", number === 0);
    }
  }

  tell(kind, number) {
    const text = this.count.dataset[kind] || this.answers.dataset[kind] || "";
    this.say(text.replace("{n}", number).replace("{all}", this.items.length));
  }

  say(text) {
    if (this.count.textContent !== text) this.count.textContent = text;
  }

  // Writes the state into the address, keeping other parameters, and into the links to the other languages. The text is its fragment,
  // which is not sent: what is pasted may be secret.
  remember() {
    if (!this.isIndex) return;
    const { query, boxes } = this, state = new URLSearchParams(location.search), text = query.value.trim();
    for (const name of ["q", ...new Set(boxes.map(({ name }) => name))]) state.delete(name);
    for (const { name, value, checked } of boxes) if (checked) state.append(name, value);
    const search = String(state) && `?${state}`, asked = text.length <= SHORT && !text.includes("\n") ? fragmentOf(text) : "";
    const hash = asked || location.hash.replace(/^#q(=.*)?$/, "");
    if (search + hash !== location.search + location.hash) history.replaceState(history.state, "", location.pathname + search + hash);
    for (const link of all("a[hreflang]")) Object.assign(link, { search, hash: asked });
  }

  restore() {
    const state = new URLSearchParams(location.search), asked = askedIn(location);
    if (this.isIndex && asked !== null) this.query.value = asked;
    for (const box of this.boxes) box.checked = state.getAll(box.name).includes(box.value);
    if (this.query.value || Object.keys(this.chosen()).length) this.update();
    else if (this.last) this.browse();
    this.remember();
  }

  // Returns the links to what is shown, in the order of the page.
  links() {
    const found = all(".answer > header a, .entries > li > a", this.answers);
    return found.length || this.list.hidden ? found : all(".entries > li:not([hidden]) > a", this.list).filter(link => !link.closest("section").hidden);
  }

  open() {
    const [first] = this.query.value.trim() ? this.links() : [];
    if (first) first.click();
  }

  key(event) {
    const { key, target } = event, { query } = this;
    if (key === "ArrowDown" || key === "ArrowUp") this.walk(event, key === "ArrowDown" ? 1 : -1);
    else if (key === "Enter" && target === query && !event.shiftKey) {
      event.preventDefault();
      this.open();
    } else if (key === "Escape" && (target === query || target.closest(".entries > li, .answer"))) {
      event.preventDefault();
      if (target !== query) query.focus();
      else if (query.value || this.boxes.some(({ checked }) => checked)) this.clear();
      else query.blur();
    }
  }

  // Moves the focus between the field and what is shown. In a text of several lines, arrows move between these.
  walk(event, step) {
    const links = this.links(), at = links.indexOf(document.activeElement), isField = document.activeElement === this.query;
    if ((at < 0 && !isField) || (isField && this.query.value.includes("\n"))) return;
    event.preventDefault();
    const next = links[at + step];
    if (next) next.focus();
    else if (at + step < 0) this.query.focus();
  }
}

// Returns the text that an address asks for, or null where its fragment is a place of the page.
function askedIn({ hash, search }) {
  // Links to earlier books have it in the query.
  const old = new URLSearchParams(search).get("q");
  if (!hash.startsWith("#q=")) return hash.length > 1 ? old : old || "";
  try { return decodeURIComponent(hash.slice(3)); } catch { return hash.slice(3); }
}

// Returns the facets in which a row has none of the chosen values.
const passes = (facets, chosen) => Object.keys(chosen).filter(name => !facets[name].some(value => chosen[name].has(value)));

// Opens the page of the entry or violation that the fragment of the address names (also with - for _).
function follow() {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* As it is. */ }
  const target = byId(name) || byId(name.replace(/-/g, "_")), row = target && target.closest(".entries > li");
  if (row) location.replace(row.querySelector("a").href);
}
