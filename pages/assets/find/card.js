// Answer cards: what an error means and what to do, with the values of the pasted text. They show text, never HTML of it.

const value = text => element("var", {}, text);

class Cards {
  constructor({ recogniser: { data }, paths }, words) {
    Object.assign(this, { data, paths, words, language: Math.max(0, data.languages.indexOf(root.lang)) });
  }

  // Returns the cards of answers. The violations of an error are in its card.
  set(answers) {
    const cards = answers.map(answer => this.card(answer)), entries = answers.filter(({ item }) => !item.isViolation);
    if (entries.length !== 1 || entries[0] !== answers[0]) return cards;
    const [first, ...violations] = cards, more = first.lastElementChild;
    for (const card of violations) first.insertBefore(card, more);
    return [first];
  }

  card({ item, number, values, status, where }) {
    const code = String(item.code === null ? item.name : item.code), href = this.paths.link(number, item.name);
    const head = element("header", {}, element("a", { href }, codeElement(code)));
    for (const one of item.isViolation || item.retired ? [] : status ? [status] : item.statuses) head.append(pill(one));
    if (item.retryable) head.append(this.retry(item.retryable === 1));
    const filled = i => i in values ? value(values[i]) : `{${item.fields[i][1]}}`;
    const body = item.retired ? this.banner(item, values, filled) : [
      ...this.banner(item, values, filled),
      element("p", { className: "message" }, ...this.message(item, values).map(part => typeof part === "number" ? filled(part) : part)),
      ...this.steps(item, values, filled),
      ...this.table(item, values, where),
    ];
    return element("article", { className: "answer" }, head, ...body, element("a", { className: "more", href }, this.words.more));
  }

  retry(isUseful) {
    return element("span", { className: isUseful ? "pill retry" : "pill no-retry" }, isUseful ? this.words.retryable : this.words.notRetryable);
  }

  // Tells since when an item is deprecated or retired, what to use instead, and why, as its page does.
  banner({ retired, deprecated, isViolation }, values, filled) {
    if (!retired && !deprecated) return [];
    const { since, next, reasons } = retired || deprecated, { words } = this, kind = retired ? "retired" : "deprecated";
    const title = since ? words[`${kind}Since`].replace("{}", () => since) : words[kind];
    const line = element("p", {}, element("strong", {}, title + words.stop), ...(retired ? [words.gone] : []));
    if (next) {
      const [before, after] = words.instead.split("{}");
      line.append(before, element("a", { href: this.linkTo(next, isViolation) }, codeElement(next)), after);
    }
    // The reason in another language is better than none.
    const language = reasons[this.language] ? this.language : reasons.findIndex(Boolean), banner = element("div", { className: "banner" }, line);
    banner.setAttribute("role", "note");
    if (language >= 0) {
      const why = element("p", {}, ...reasons[language].flatMap(piece => this.piece(piece, values, filled)));
      if (language !== this.language) why.lang = this.data.languages[language];
      banner.append(why);
    }
    return [banner];
  }

  // Returns the URL of the page of an entry or a violation by its name.
  linkTo(name, isViolation) {
    const place = (isViolation ? this.data.violations : this.data.entries).findIndex(row => row[0] === name);
    return this.paths.link(place + (isViolation ? this.paths.first : 0), name);
  }

  // Returns the plural form of the message for the number, without its selector.
  message({ messages }, values) {
    const forms = messages[this.language] || [], [first = []] = forms;
    if (!Array.isArray(first[0])) return first;
    const number = Number(String(values[first[0][0]]).replace(/[,' _](?=\d{3})/g, ""));
    const exact = forms.find(form => form[0][1] === `=${number}`), category = new Intl.PluralRules(root.lang).select(number);
    const form = exact || [category, "other"].map(name => forms.find(form => form[0][1] === name)).find(Boolean) || first;
    return form.slice(1);
  }

  table({ fields }, values, where) {
    const known = fields.map(([, member], i) => [codeElement(member), values[i]]).filter(([, text]) => text !== undefined);
    if (where !== undefined) known.unshift([this.words.where, where]);
    if (!known.length) return [];
    const line = ([name, text]) => element("div", {}, element("dt", {}, name), element("dd", {}, name === this.words.where ? codeElement(text) : value(text)));
    return [element("dl", { className: "values" }, ...known.map(line))];
  }

  steps(item, values, filled) {
    const steps = (item.solutions[this.language] || []).map(pieces =>
      element("li", {}, ...pieces.flatMap(piece => this.piece(piece, values, filled))));
    const list = element("ol", { className: "steps" }, ...steps);
    list.setAttribute("aria-label", this.words.solutions);
    return steps.length ? [list] : [];
  }

  // Renders a piece of a solution. The name of a field is followed by its value.
  piece(piece, values, filled) {
    if (typeof piece === "string") return [piece];
    if (typeof piece === "number") return [filled(piece)];
    if (piece.a) return [/^https?:/i.test(piece.a) ? element("a", { href: piece.a }, piece.t) : piece.t];
    const [text, field] = piece, code = element("code", {}, text);
    return field in values ? [code, " = ", value(values[field])] : [code];
  }
}
