// The box for a pasted error: looks up its content as it changes, and shows the result as text, never as HTML.

import { finder } from "./find.js";

const tag = document.documentElement.lang;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const paragraph = (...children) => element("p", {}, ...children);
const value = text => element("var", {}, text);

// Sets up the box. `rows` are those of the index, in the order of the data; `fold` normalises a text for comparison, `load`
// reads a JSON file of the site, and `site` is a URL in its root.
export function paste({ area, found, rows, fold, load, site }) {
  let find, timer, last = 0;

  const get = () => find = find || load("find.json").then(data => {
    const answers = new Answers(data, rows, site, found.dataset), search = finder(data, fold);
    return text => answers.set(search(text));
  });

  async function look() {
    const mine = ++last, text = area.value;
    if (!text.trim()) return found.replaceChildren();
    try {
      const show = await get();
      if (mine === last) found.replaceChildren(...show(text));
    } catch {
      find = undefined;
      if (mine === last) found.replaceChildren(paragraph(found.dataset.failed));
    }
  }

  area.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, area.value.length < 2e4 ? 0 : 100);
  });
  look();
}

// Renders answers as elements. `words` are the strings of the page.
class Answers {
  constructor(data, rows, site, words) {
    Object.assign(this, { data, rows, site, words, language: Math.max(0, data.languages.indexOf(tag)) });
  }

  set(answers) {
    if (!answers.length) return [paragraph(this.words.none)];
    const made = answers.map(answer => this.answer(answer));
    return answers.some(({ isAlike }) => isAlike) ? [paragraph(this.words.several), ...made] : made;
  }

  answer({ item, values, status, where }) {
    const link = this.link(item, item.name, String(item.code === null ? item.name : item.code));
    if (status) link.append(" ", element("b", {}, String(status)));
    const head = element("p", { className: "hit" }, link);
    if (item.retired) return element("article", {}, head, ...this.retired(item));
    const filled = i => i in values ? value(values[i]) : `{${item.fields[i][1]}}`;
    const message = this.message(item, values).map(part => typeof part === "number" ? filled(part) : part);
    return element("article", {}, head, paragraph(...message), ...this.table(item, values, where), ...this.solutions(item, values, filled));
  }

  // Returns a link to the entry or the violation of a name, whichever `item` is.
  link({ isViolation }, name, text) {
    const { data: { entries, violations }, rows, site } = this, first = isViolation ? entries.length : 0;
    const place = (isViolation ? violations : entries).findIndex(row => row[0] === name);
    const own = rows.length === entries.length + violations.length && place >= 0 && rows[first + place];
    const folder = isViolation ? "violations" : "errors";
    const href = own ? own.link.href : new URL(`${tag}/${folder}/${encodeURIComponent(name)}/`, site).href;
    return element("a", { href }, element("code", {}, text));
  }

  retired(item) {
    const { reasons, next } = item.retired, reason = reasons[this.language];
    return [...(reason ? [paragraph(reason)] : []), ...(next ? [paragraph("→ ", this.link(item, next, next))] : [])];
  }

  // Returns the plural form of the message for the number, without its selector.
  message({ messages }, values) {
    const forms = messages[this.language] || [], [first = []] = forms;
    if (!Array.isArray(first[0])) return first;
    const category = new Intl.PluralRules(tag).select(Number(values[first[0][0]]));
    const form = [category, "other"].map(name => forms.find(form => form[0][1] === name)).find(Boolean) || first;
    return form.slice(1);
  }

  table({ fields }, values, where) {
    const known = fields.map(([, member], i) => [member, values[i]]).filter(([, text]) => text !== undefined);
    const place = where === undefined ? [] : [paragraph(`${this.words.where}${this.words.colon}`, element("code", {}, where))];
    if (!known.length) return place;
    const head = [this.words.field, this.words.value].map(text => element("th", { scope: "col" }, text));
    const lines = known.map(([name, text]) =>
      element("tr", {}, element("th", { scope: "row" }, element("code", {}, name)), element("td", {}, value(text))));
    return [...place, element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...lines))];
  }

  solutions(item, values, filled) {
    const steps = (item.solutions[this.language] || []).map(pieces =>
      element("li", {}, ...pieces.flatMap(piece => this.piece(piece, values, filled))));
    if (!steps.length) return [];
    return [paragraph(element("strong", {}, this.words.solutions)), element("ol", {}, ...steps)];
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
