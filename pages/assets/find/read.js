// Parses pasted text: JSON, what resembles it, and the key-value pairs of log lines. Every character is read once.

const DEEPEST = 60; // Nested brackets.
const LONGEST = 2000; // A bare value, in UTF-16 units.
const KEY = /[\w.@-]/;

// Returns the character for an escaped letter.
const unescaped = letter => ({ n: "\n", r: "\r", t: "\t", b: " ", f: " " })[letter] || letter;

// Removes one level of JSON's escapes.
const unescape = text => text.replace(/\\(?:u([0-9a-f]{4})|([^]))/gi, (_, code, letter) =>
  code ? String.fromCharCode(parseInt(code, 16)) : unescaped(letter));

// Returns a function that parses the value at an offset of `text`: JSON, also if truncated, in single quotes, or with bare
// names. It returns `{ kind, value, end, text }`. Kinds are `string`, `bare` (a number, true, null, a word), `array` (of
// values), `object` (of pairs of key and value), and `none`, whose end is the offset to continue at.
function reader(text) {
  const name = /[^\s,:;{}[\]()"'=\\]{1,400}/y, word = /[^\s,;{}[\]()"'=\\]{1,400}/y, space = /\s*/y;
  let i = 0;

  const token = pattern => {
    pattern.lastIndex = i;
    const found = pattern.exec(text);
    if (found) i += found[0].length;
    return found && found[0];
  };
  const isQuote = () => text[i] === '"' || text[i] === "'";

  function quoted() {
    const quote = text[i], from = ++i;
    let escaped = false;
    for (; i < text.length && text[i] !== quote; i++) {
      if (text[i] === "\\") escaped = true, i++;
    }
    const inside = text.slice(from, i++);
    return escaped ? unescape(inside) : inside;
  }

  function read(depth) {
    const start = i, open = text[i];
    if (isQuote()) return { kind: "string", value: quoted(), end: i };
    if (open !== "{" && open !== "[") {
      const value = token(word);
      // `Some("x")`, as Rust's `Debug` prints it.
      const inner = value && text[i] === "(" && depth < DEEPEST ? (i++, read(depth + 1)) : null;
      if (inner && text[i] === ")") i++;
      return value && (inner || { kind: "bare", value, end: i });
    }
    const close = open === "{" ? "}" : "]", value = [];
    i++;
    while (depth < DEEPEST) {
      token(space);
      if (text[i] === close) break;
      if (text[i] === ",") {
        i++;
        continue;
      }
      let key;
      if (open === "{") {
        key = isQuote() ? quoted() : token(name);
        token(space);
        if (key === null || text[i] !== ":") break;
        i++;
        token(space);
      }
      const item = read(depth + 1);
      if (!item) break;
      value.push(open === "{" ? [key, item] : item);
    }
    const closed = text[i] === close;
    if (!closed && !value.length) return null;
    i = Math.min(i + (closed ? 1 : 0), text.length);
    return { kind: open === "{" ? "object" : "array", value, end: i, text: text.slice(start, i) };
  }

  return at => {
    i = at;
    return read(0) || { kind: "none", value: [], end: Math.max(i, at + 1) };
  };
}

// Returns a value as text; an array of plain values as a list.
function textOf({ kind, value, text }) {
  if (kind === "string" || kind === "bare") return value;
  const isList = kind === "array" && value.every(({ kind }) => kind === "string" || kind === "bare");
  return isList ? value.map(({ value }) => value).join(", ") : text;
}

// Returns the first `most` pairs of a text: `key=value`, `key="a value"`, `key: value`.
function pairsOf(text, most) {
  const pairs = [], sign = /[=:]/g, read = reader(text);
  while (pairs.length < most && sign.exec(text)) {
    const at = sign.lastIndex, quotes = /["']/.test(text[at - 2] || "") ? 1 : 0, last = at - 1 - quotes;
    let first = last;
    while (first > 0 && last - first < 64 && KEY.test(text[first - 1])) first--;
    if (first === last) continue;
    const key = text.slice(first, last), from = at + (text[at] === " " ? 1 : 0);
    if (text[from] === '"' || text[from] === "'") {
      const { value, end } = read(from);
      sign.lastIndex = end;
      pairs.push([key, value]);
    } else {
      const value = /^[^\s,;"'(){}[\]]*/.exec(text.slice(from, from + LONGEST))[0];
      // `failed: code=7` contains a pair in a pair.
      if (from === at) sign.lastIndex = from + value.length;
      if (value) pairs.push([key, value]);
    }
  }
  return pairs;
}
