// The search in the bar of other pages: a combobox with the best results (WAI-ARIA 1.2). Enter without a choice leads to the index.

const BEST = 8; // Results.

// Leads to the chosen result when the form of the bar is submitted, else to the index with the text of the field.
function leadOn(form, chosen) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    const text = byId("bar-q").value.trim(), link = chosen();
    if (link || text) location.assign(link || form.action + fragmentOf(text));
  });
}

class Bar {
  constructor(form) {
    Object.assign(this, { form, input: byId("bar-q"), at: -1, links: [] });
    this.list = element("ul", { id: "bar-results", hidden: true });
    this.status = element("p", { className: "only-read" });
    this.status.setAttribute("role", "status");
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.input.getAttribute("aria-label"));
    form.append(this.list, this.status);
    this.set("role", "combobox");
    this.set("aria-autocomplete", "list");
    this.set("aria-controls", this.list.id);
    this.set("aria-expanded", "false");
    this.listen();
  }

  set(name, value) {
    this.input.setAttribute(name, value);
  }

  listen() {
    const { form, input, list } = this;
    input.addEventListener("focus", () => {
      finder().catch(() => {});
      if (input.value.trim()) this.update();
    });
    input.addEventListener("input", event => {
      this.composing = event.isComposing;
      if (!this.composing) this.update();
    });
    input.addEventListener("compositionend", () => {
      this.composing = false;
      this.update();
    });
    input.addEventListener("keydown", event => isPlainKey(event) && this.key(event));
    leadOn(form, () => this.links[this.at]);
    // The field keeps the focus while the pointer chooses.
    list.addEventListener("mousedown", event => event.preventDefault());
    document.addEventListener("focusin", event => form.contains(event.target) || this.close());
    document.addEventListener("click", event => form.contains(event.target) || this.close());
  }

  async update() {
    const text = this.input.value.trim(), mine = this.last = {};
    if (!text) return this.close();
    let made;
    try {
      made = await finder();
    } catch {
      return;
    }
    if (mine !== this.last || this.composing || document.activeElement !== this.input) return;
    const { answers, rows, marks } = made.look(text);
    const numbers = [...answers.map(({ number }) => number), ...rows.map(({ row }) => row)];
    this.show([...new Set(numbers)].slice(0, BEST), made, marks);
  }

  show(numbers, made, marks) {
    const options = numbers.map((number, i) => {
      const { name, code, label } = made.ranker.rows[number];
      const option = element("li", { id: `bar-result-${i}` }, codeElement(code === null ? name : code), " ", element("span", {}, label), ...endPill(made.recogniser.items[number], this.form.dataset));
      mark(option, marks);
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.addEventListener("click", () => location.assign(this.links[i]));
      return option;
    });
    this.links = numbers.map(number => made.paths.link(number, made.ranker.rows[number].name));
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.set("aria-expanded", String(options.length > 0));
    this.choose(-1);
    const { results, none } = this.form.dataset;
    this.status.textContent = options.length ? results.replace("{}", options.length) : none;
  }

  close() {
    this.last = {};
    this.list.hidden = true;
    this.status.textContent = "";
    this.set("aria-expanded", "false");
    this.choose(-1);
  }

  choose(at) {
    this.at = at;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    const chosen = this.list.children[at];
    if (!chosen) return this.input.removeAttribute("aria-activedescendant");
    this.set("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const { key } = event, { list, links } = this;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return this.update();
      // Behind the last comes the field again, then the first.
      const next = this.at + (key === "ArrowDown" ? 1 : -1);
      this.choose(next < -1 ? links.length - 1 : next >= links.length ? -1 : next);
    } else if (key === "Escape") {
      event.preventDefault();
      if (!list.hidden) return this.close();
      this.input.value = "";
      this.input.blur();
    }
  }
}
