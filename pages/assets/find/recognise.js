// Recognises errors in a pasted text, by find.json, which is documented in the crate, in `data/find.rs`. `src/finder/` is the same
// in Rust.

const MOST = 40; // Answers.
const PAIRS = 2000; // Of an object or a text.
const ROOM = 20000; // Pairs of all of them.
// For texts that are made to be slow: steps, and UTF-16 units that are read.
const WORK = 3e6, READ = 1e6;

class Recogniser {
  constructor(data) {
    const table = () => ({ byCode: new Map(), byName: new Map(), byUrl: new Map(), bySpelling: new Map() });
    this.data = data;
    this.items = itemsOf(data);
    this.names = { entries: table(), violations: table() };
    this.budget = { left: 0 };
    this.patterns = enter(this.items, data, this.names);
    this.match = matcher(this.patterns, this.budget);
    this.keys = keysOf(data);
    this.shared = { items: this.items, names: this.names, keys: this.keys, match: this.match };
  }

  // Returns `{ answers, likely, status }`. An answer is `{ item, number, values, status, where, isAlike }`: the values by the index of
  // their field, the place of a violation in the request as the text has it, and whether other entries match equally. Entries
  // come before violations. `likely` are numbers of items that the text names, perhaps by chance.
  find(text) {
    const whole = this.whole(text);
    if (whole.length) {
      const answers = whole.map(number => ({ number, item: this.items[number], values: {}, isAlike: whole.length > 1 }));
      for (const answer of answers) answer.status = answer.item.statuses[0];
      return { answers, likely: [], status: 0 };
    }
    const found = this.run(text);
    return found.answers.length || text.length > 1e5 ? found : this.run(joined(text));
  }

  // Returns what a text as a whole is the code, name or variant of, in any spelling.
  whole(text) {
    const { entries, violations } = this.names, exact = fold(text.trim()), spelling = text.length < 100 ? squash(text) : "";
    const look = (one, key) => [...(entries[one].get(key) || []), ...(violations[one].get(key) || [])];
    const known = [...new Set([...look("byCode", exact), ...look("byName", exact)])];
    if (known.length || !spelling) return known;
    return /^\d+$/.test(spelling) && spelling !== exact ? [] : [...new Set(look("bySpelling", spelling))];
  }

  run(text) {
    this.budget.left = WORK;
    const search = new Search(this.shared);
    search.text(text.slice(0, READ), search.root);
    return answersOf(search, this.items, this.data);
  }
}

// The findings in a pasted text. A unit is a JSON object with everything in it, an object in an array, or the text around
// these: the findings in one unit can belong to one error. A unit that is an item of a list of violations, or is in one, names a
// violation rather than an entry.
class Search {
  constructor(tools) {
    Object.assign(this, tools, { groups: [], units: [], evidence: 0, room: ROOM });
    this.root = this.unit(null);
  }

  unit(parent, more) {
    const outer = parent || { depth: 0, isItem: false };
    const unit = { pairs: [], said: new Set(), parent, depth: outer.depth, isItem: outer.isItem, ...more };
    if (this.units.length < 200) this.units.push(unit);
    return unit;
  }

  // Adds pairs to a unit, as long as there is room.
  pairs(unit, pairs) {
    const kept = pairs.slice(0, this.room);
    this.room -= kept.length;
    unit.pairs.push(...kept);
  }

  // Adds a finding to a group that it can belong to: the same entries, in the same unit, an outer or an inner one.
  add(unit, kind, numbers, weight, values = {}) {
    this.evidence++;
    if (this.groups.length > 4 * MOST) return;
    const shared = group => group.numbers.filter(number => numbers.includes(number));
    const isNew = group => !group.kinds.has(kind) || (unit.isObject && unit === group.unit);
    const group = this.groups.find(group =>
      isNew(group) && (within(unit, group.unit) || within(group.unit, unit)) && shared(group).length);
    if (!group) {
      this.groups.push({ unit, numbers, kinds: new Set([kind]), weight, values: { ...values } });
      return;
    }
    group.numbers = shared(group);
    group.kinds.add(kind);
    group.weight = Math.max(group.weight, weight);
    for (const number in values) group.values[number] = { ...group.values[number], ...values[number] };
    if (within(unit, group.unit)) group.unit = unit;
  }

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

  // Finds everything in a text; of overlapping matches, it keeps the one with the most literal text.
  scan(unit, text, whole) {
    const shape = fold(text), size = shape.trim().length, kept = [];
    const hits = [...this.match(text, shape, whole), ...this.spellings(shape, text), ...this.urls(shape, text)];
    for (const hit of hits) {
      hit.size = hit.size || (hit.pattern ? hit.pattern.size : text.length);
      hit.numbers = hit.numbers || [hit.pattern.number];
      hit.kind = hit.kind || (hit.pattern.code ? "code" : "message");
      hit.byNumber = hit.values ? { [hit.pattern.number]: hit.values } : {};
    }
    hits.sort((a, b) => a.start - b.start || b.size - a.size);
    for (const hit of hits) {
      const top = kept[kept.length - 1];
      if (!top || hit.start >= top.end) kept.push(hit);
      else if (hit.start === top.start && hit.end === top.end && hit.size === top.size) {
        top.numbers = [...new Set([...top.numbers, ...hit.numbers])];
        top.byNumber = { ...hit.byNumber, ...top.byNumber };
      } else if (hit.size > top.size) kept[kept.length - 1] = hit;
    }
    for (const { kind, start, end, numbers: all, byNumber, weight } of kept) {
      const numbers = this.fitting(unit, all);
      const said = kind === "message" ? kind + numbers + JSON.stringify(byNumber) : shape.slice(start, end);
      const counts = unit.said.has(said) ? 0 : weight || weigh(kind, start, end, shape, size, whole);
      unit.said.add(said);
      if (counts) this.add(unit, kind, numbers, counts, byNumber);
    }
  }

  // Of what has the same text, a list of violations names violations, and any other text entries.
  fitting(unit, numbers) {
    const own = numbers.filter(number => this.items[number].isViolation === unit.isItem);
    return own.length ? own : numbers;
  }

  // Finds codes and variants in another spelling: `MfaChallengeLocked`, `MFA-CHALLENGE-LOCKED`.
  *spellings(shape, text) {
    const identifier = /[A-Za-z][\w.-]{4,99}/g, { entries, violations } = this.names;
    for (let found; (found = identifier.exec(text));) {
      const word = found[0].replace(/[.-]+$/, ""), start = found.index, spelling = squash(word);
      if (spelling.length < 5 || !/[_.-]|[a-z][A-Z]/.test(word)) continue;
      const numbers = entries.bySpelling.get(spelling) || violations.bySpelling.get(spelling);
      if (numbers) yield { numbers, kind: "code", start, end: start + word.length, size: word.length, weight: 3 };
    }
  }

  *urls(shape, text) {
    for (let i = shape.indexOf("://"), end; i >= 0; i = shape.indexOf("://", end)) {
      const url = /^[^\s"'<>\\\u3000-\u303F\uFF00-\uFFEF]*/.exec(text.slice(i, i + 2000))[0].replace(/[.,;)\]}]{1,9}$/, "");
      end = i + 3 + url.length;
      const found = this.address("http" + url);
      if (found) yield { ...found, kind: "url", start: i, end: i + url.length };
    }
  }

  // Returns the entries of a URL: one that matches `type`, or one with a code or name at its end.
  address(url) {
    const { byCode, byName, byUrl } = this.names.entries, exact = byUrl.get(path(url));
    if (exact) return { numbers: exact, weight: 3 };
    for (const part of path(url).split(/[#/?&=]/).reverse().slice(0, 8)) {
      let text = part;
      try { text = decodeURIComponent(part); } catch { /* Invalid encoding: keep it as is. */ }
      text = fold(text.replace(/\.(html|md)$/, ""));
      const numbers = [text, text.replace(/-/g, "_")].map(text => byName.get(text) || byCode.get(text)).find(Boolean);
      if (numbers) return { numbers, weight: isPlain(text) ? 1 : 3 };
    }
    return null;
  }
}

const within = (unit, other) => unit === other || (unit.parent !== null && within(unit.parent, other));

// Whether a code is a word or a number that may occur in a text by chance. `camelCase`, `E1001` and `a_b` are not.
const isPlain = text => /^-?[a-z0-9]*$/i.test(text) && !/[a-z][A-Z]|[A-Za-z]\d{2}/.test(text);

// 3: certain; 1: possibly by chance; 0: does not count.
function weigh(kind, start, end, all, size, whole) {
  const text = all.slice(start, end), isAll = text.length === size;
  if (kind === "message") return text.length > 4 || whole || isAll ? 3 : 1;
  if (!isPlain(text)) return 3;
  if (!/^-?\d+$/.test(text)) return isAll ? 3 : 1;
  const isNamed = /(code|error|errno|错误码?|报错|代码|码|编号|[#[e(])["']?[\s:=]{0,3}$/.test(all.slice(Math.max(0, start - 12), start));
  return isAll || isNamed || /^\s?(错误|报错)/.test(all.slice(end, end + 3)) ? 3 : 0;
}

// Returns the status that a text names, as text: `HTTP 429`, `status code 429`, `429 Too Many Requests`, `状态码：429`.
function statusIn(shape) {
  const found = /\bhttp(?:\/[\d.]{1,3})?:? ?(\d{3})\b/.exec(shape) || /\bstatus(?: ?code)?[:=]? ?(\d{3})\b/.exec(shape)
    || /(?:状态码|状态)[:=]? ?(\d{3})(?!\d)/.exec(shape) || /^ ?([1-6]\d\d)(?: [a-z][a-z ]{2,39})?[.!]? ?$/.exec(shape)
    || /(?:->|=>|[([]) ?([1-5]\d\d)(?:[)\] ]|$)/.exec(shape);
  return found ? found[1] : null;
}

function answersOf({ groups, units, keys }, items, data) {
  const out = [], likely = [];
  // Finds the value of a member or key in a unit, in an outer unit, or in an inner one. The values of an entry are not in the
  // items of its violations, and those of an item are nowhere else.
  const find = (unit, test) => {
    let found;
    const look = ({ pairs }) => found = found || pairs.find(([key, value]) => test(key, value));
    for (let around = unit; around && !found && around.isItem === unit.isItem; around = around.parent) look(around);
    for (const inner of found ? [] : units) if (inner.isItem === unit.isItem && within(inner, unit)) look(inner);
    return found && found[1];
  };
  const statusOf = unit => Number(find(unit, (key, value) => keys.isStatus(key) && /^\d{3}$/.test(value)) || 0);
  const isStrong = groups.some(({ weight }) => weight > 1);
  for (const { unit, numbers, weight, values } of groups) {
    const status = statusOf(unit), fitting = numbers.filter(number => items[number].statuses.includes(status));
    if (weight === 1 && (isStrong || !fitting.length)) {
      likely.push(...numbers);
      continue;
    }
    const left = fitting.length ? fitting : numbers;
    for (const number of left) {
      const item = items[number], own = { ...values[number] };
      item.fields.forEach((field, i) => {
        const value = find(unit, (key, value) => keys.isField(key, field) && (field[2].endsWith("[]") || fits(field, value)));
        if (value !== undefined) own[i] = value;
      });
      const where = item.isViolation ? find(unit, key => keys.isLocation(key)) : undefined;
      out.push({ item, number, values: own, status: fitting.length ? status : item.statuses[0], where, isAlike: left.length > 1 });
    }
  }
  out.sort((a, b) => a.item.isViolation - b.item.isViolation);
  const status = statusOf(units[0]);
  const bare = out.some(({ item }) => !item.isViolation) ? -1 : items.findIndex(({ name }) => name === data.statuses[status]);
  if (bare >= 0) out.unshift({ item: items[bare], number: bare, values: {}, status: items[bare].statuses[0], isBare: true });
  const covers = (a, b) => a.item === b.item && a.where === b.where && Object.keys(b.values).every(key => a.values[key] === b.values[key]);
  const isRepeated = (one, i) => out.some((other, j) => i !== j && covers(other, one) && (j < i || !covers(one, other)));
  return { answers: out.filter((one, i) => !isRepeated(one, i)).slice(0, MOST), likely, status };
}

// Joins the lines of a wrapped text, without a space between Chinese characters.
const joined = text => text.replace(/\s+/g, (space, at) =>
  /[\n\r]/.test(space) && text.charCodeAt(at - 1) > 0x2E7F && text.charCodeAt(at + space.length) > 0x2E7F ? "" : " ").trim();
