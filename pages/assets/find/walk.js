// Goes through a text: the JSON in it, the lines around that, and the codes in members that are for them. `src/finder/walk.rs` is
// the same in Rust.

const PAIRS = 2000; // Of an object or a text.

class Search extends Scan {
  text(text, unit) {
    const open = /[{[]/g, read = reader(text);
    let rest = "", from = 0;
    while (open.exec(text)) {
      const i = open.lastIndex - 1;
      if (!/^(\{\s{0,99}["'\w}]|\[\s{0,99}["{[])/.test(text.slice(i, i + 101))) continue;
      const value = read(i), before = this.evidence;
      open.lastIndex = value.end;
      if (!value.value.length) continue;
      this.value(value, "", this.unit(unit, { isObject: true }));
      // An object without findings may be a value in a message.
      if (this.evidence === before) continue;
      rest += text.slice(from, i) + "\n";
      from = value.end;
    }
    rest += text.slice(from);
    if (unit.depth < 4 && rest.includes('\\"')) {
      this.text(unescape(rest), this.unit(unit, { depth: unit.depth + 1 }));
      return;
    }
    this.line(rest, unit);
  }

  line(text, unit) {
    const shape = fold(text), status = statusIn(shape);
    const found = pairsOf(text, PAIRS);
    if (status) found.push(["status", status]);
    for (const name of this.keys.headers) {
      const line = text.slice(shape.indexOf(`${name}: `) + name.length + 2);
      if (shape.includes(`${name}: `)) found.push([name, /^[^\r\n]{0,2000}/.exec(line)[0]]);
    }
    this.pairs(unit, found);
    for (const [key, value] of unit.pairs) {
      if (this.keys.isCode(key)) this.code(unit, key, value);
      if (value.includes("\n")) this.scan(unit, value, false);
    }
    this.scan(unit, text, false);
  }

  value({ kind, value }, key, unit) {
    if (kind === "object") {
      const isThere = ({ kind, value }) => kind !== "bare" || !/^(null|None|undefined)$/.test(value);
      this.pairs(unit, value.slice(0, PAIRS).filter(([, item]) => isThere(item)).map(([key, item]) => [key, textOf(item)]));
      for (const [key, item] of value) this.value(item, key, unit);
    } else if (kind === "array") {
      const more = { isObject: true, isItem: unit.isItem || this.keys.isList(key) };
      for (const item of value) this.value(item, key, item.kind === "object" ? this.unit(unit, more) : unit);
    } else if (!(this.keys.isCode(key) && this.code(unit, key, value)) && kind === "string") {
      const url = this.keys.has("type", key) && this.names.entries.byUrl.get(path(value));
      if (url) this.add(unit, "url", url, 3);
      else if (unit.depth < 4 && /[{[]\s{0,9}["'{[]/.test(value)) this.text(value, this.unit(unit, { depth: unit.depth + 1 }));
      else this.scan(unit, value, this.keys.has("message", key));
    }
  }

  // Looks up a code in a member for codes. An event of errbook itself, which names the catalog, has the name in `error`.
  code(unit, key, text) {
    const shape = fold(text.trim()), { entries, violations } = this.names;
    const isName = this.keys.isName(key) || (key === "error" && unit.pairs.some(([key]) => key === "catalog"));
    const look = ({ byCode, byName }) => isName ? byName.get(shape) || byCode.get(shape) : byCode.get(shape) || byName.get(shape);
    const numbers = unit.isItem ? look(violations) || look(entries) : look(entries) || look(violations);
    if (!numbers) return false;
    unit.said.add(shape);
    this.add(unit, isName ? "name" : "code", numbers, this.keys.isKnown(key) || !isPlain(shape) ? 3 : this.keys.isNamed(key) ? 2 : 1);
    return true;
  }
}

// Returns the status that a text names, as text: `HTTP 429`, `status code 429`, `429 Too Many Requests`, `状态码：429`,
// `returned error: 429`.
function statusIn(shape) {
  const found = /\bhttp(?:\/[\d.]{1,3}"?)?:? ?(\d{3})\b/.exec(shape) || /\bstatus(?: ?code| of)?[:=]? ?(\d{3})\b/.exec(shape)
    || /(?:状态码|状态)[:=]? ?(\d{3})(?!\d)/.exec(shape) || /^ ?([1-6]\d\d)(?: [a-z][a-z ]{2,39})?[.!]? ?$/.exec(shape)
    || /(?:error|response|(?:error|response) ?code|return(?:ed|s)|responded|(?:responded|failed) with|错误|返回了?|响应码?|报错|状态码?[为是])[:=]? ?([45]\d\d)(?!\w|\.\d| (?:ms|bytes|rows|items)\b)/.exec(shape)
    || /\b([45]\d\d) (?:bad (?:request|gateway)|unauthorized|forbidden|not found|method not|conflict|too many|internal server|service una|gateway time)/.exec(shape)
    || /(?:->|=>|[([]) ?([1-5]\d\d)(?:[)\] ]|$)/.exec(shape);
  return found ? found[1] : null;
}
