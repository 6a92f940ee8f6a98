// Finds messages and codes in a text, and the values in the messages.
//
// A text is scanned once: each pattern (a message in a language and plural form, a code, a name) is indexed by the rarest
// four letters of its literal text, so few patterns are tried at each offset, and each is matched from there.

const HIT = 50; // Steps that a match costs.

// Values as services send them, and as people write them: `65,536`, `March 1, 2026`, `2026年3月1日 08:30`.
const TYPES = {
  integer: /^[+-]?(\d{1,40}|\d{1,3}([,.' _]\d{3}){1,12})$/,
  number: /^[+-]?(\d{1,40}|\d{1,3}([,' _]\d{3}){1,12})(\.\d{1,40})?(e[+-]?\d{1,4})?$/i,
  boolean: /^(true|false)$/i,
  datetime: /^(?=[^]*\d)[^"'{}[\]<>=;\n]{4,60}$/,
};

// Punctuation at the end of a message, which people leave out.
const TAIL = /[\s.。!?,;:…]{1,9}$/;

// Whether a text can be the value of a field, `[name, member, type, allowed value …]`.
const fits = (field, text) =>
  field.length > 3 ? field.includes(text, 3) : !TYPES[field[2]] || TYPES[field[2]].test(text);

const isWord = letter => letter !== undefined && /[a-z0-9_]/.test(letter);
// Whether a sentence may start or end before the letter `i`.
const isEdge = (text, i) => !(isWord(text[i]) && (isWord(text[i - 1]) || text[i - 1] === "."));
// Whether a code may start or end here: `a-b` is not the code `a`.
const isCodeEdge = (near, next) => !isWord(near) && !((near === "-" || near === ".") && isWord(next));

// Returns the pattern of a code.
const codePattern = (number, code) => ({ number, code: true, parts: [code], fields: [], types: [] });

// Returns the pattern of a form of a message, which is literal text (strings) and fields (their indexes) by turns.
function messagePattern(number, form, fields) {
  const pattern = { number, parts: [""], fields: [], fixed: {}, tail: "" };
  for (const part of form) {
    if (typeof part === "string") pattern.parts[pattern.parts.length - 1] += fold(part);
    else if (typeof part === "number") pattern.fields.push(part), pattern.parts.push("");
    else if (part[2] !== null) pattern.fixed[part[0]] = String(part[2]);
  }
  pattern.types = pattern.fields.map(field => fields[field]);
  const last = pattern.parts.length - 1, tail = TAIL.exec(pattern.parts[last]);
  if (tail && (last > 0 || tail.index > 0)) {
    pattern.tail = tail[0];
    pattern.parts[last] = pattern.parts[last].slice(0, tail.index);
  }
  return pattern;
}

function hash(text, i, width) {
  let sum = 0;
  for (let j = i; j < i + width; j++) sum = Math.imul(sum, 31) + text.charCodeAt(j);
  return sum & 0x3FFFF;
}

function eachGram({ parts }, width, visit) {
  parts.forEach((part, number) => {
    for (let i = 0; i + width <= part.length; i++) visit(part.substr(i, width), number, i);
  });
}

// Returns a function from a text, its normalised form, and whether it is a message as a whole, to the matches:
// `{ pattern, start, end, values }`. `budget.left` counts down; at 0 the search stops.
function matcher(patterns, budget) {
  const index = [4, 2, 1].map(width => ({ width, table: new Map(), bits: new Uint8Array(1 << 18) })), counts = new Map();
  for (const pattern of patterns) {
    pattern.size = pattern.parts.join("").length;
    const longest = Math.max(...pattern.parts.map(part => part.length));
    pattern.level = index.find(({ width }) => width <= longest);
    if (pattern.level) eachGram(pattern, pattern.level.width, gram => counts.set(gram, (counts.get(gram) || 0) + 1));
  }
  for (const pattern of patterns.filter(({ level }) => level)) {
    const { width, table, bits } = pattern.level;
    let best = Infinity, rarest;
    eachGram(pattern, width, (gram, part, offset) => {
      if (counts.get(gram) >= best) return;
      best = counts.get(gram);
      rarest = gram;
      Object.assign(pattern, { part, offset });
    });
    push(table, rarest, pattern);
    bits[hash(rarest, 0, width)] = 1;
  }
  const levels = index.filter(({ table }) => table.size);

  return (text, shape, whole) => {
    const hits = [];
    if (budget.left > 0) budget.left -= 20;
    for (const { width, table, bits } of levels) {
      for (let i = 0; i + width <= shape.length && budget.left > 0; i++) {
        if (!bits[hash(shape, i, width)]) continue;
        for (const pattern of table.get(shape.substr(i, width)) || []) {
          const hit = (pattern.code ? code : message)(pattern, { text, shape, whole, budget }, i - pattern.offset);
          budget.left--;
          if (hit) hits.push(hit), budget.left -= HIT;
        }
      }
    }
    return hits;
  };
}

function code(pattern, { shape }, start) {
  const end = start + pattern.size;
  const found = shape.startsWith(pattern.parts[0], start) && start >= 0;
  const free = found && isCodeEdge(shape[start - 1], shape[start - 2]) && isCodeEdge(shape[end], shape[end + 1]);
  return free ? { pattern, start, end, values: {} } : null;
}

// Matches a message whose anchor starts at `at`: first to the left, then to the right.
function message(pattern, paste, at) {
  const { parts } = pattern, { shape } = paste, anchor = parts[pattern.part];
  if (at < 0 || !shape.startsWith(anchor, at)) return null;
  const spans = [], start = toTheLeft(pattern, paste, at, spans);
  if (start === null) return null;
  const end = toTheRight(pattern, paste, at + anchor.length, spans);
  const values = end === null ? null : valuesOf(pattern, paste.text, spans);
  return values && { pattern, start, end, values };
}

// Returns the start of the literal text; adds `[index of the value, from, to]` to `spans`.
function toTheLeft({ parts, part, size }, { text, shape, whole, budget }, at, spans) {
  let from = at, first = at;
  for (let i = part - 1; i >= 0; i--) {
    let to = from;
    if (parts[i]) {
      const low = Math.max(0, from - LONGEST), place = shape.slice(low, from).lastIndexOf(parts[i]);
      budget.left -= 20 + (from - low - Math.max(place, 0)) / 8;
      if (place < 0) return null;
      first = from = low + place;
    } else if (i === 0) {
      from = whole ? 0 : leftEnd(text, from);
      budget.left -= 20 + (to - from) / 8;
    }
    spans.push([i, from + parts[i].length, to]);
  }
  return parts[0] && !whole && !isStart(shape, first, size) ? null : first;
}

// The same to the right; returns the end of the literal text.
function toTheRight({ parts, part, types, tail }, paste, at, spans) {
  const { text, shape, whole } = paste, last = parts.length - 1;
  let end = at, final = at;
  for (let i = part + 1; i <= last; i++) {
    const isGood = (from, to) => fits(types[i - 1], text.slice(end, from).trim()) && (i < last || isEdge(shape, to));
    const find = (literal, isLast) => literal && nextPart(literal, paste, end, isLast, isGood);
    let place = i < last ? find(parts[i], false) || null : find(parts[i] + tail, whole) || null;
    if (i === last && tail && place === null && parts[i]) {
      place = find(parts[i], whole) || null;
      if (place !== null && !isClosed(text, place + parts[i].length)) return null;
    }
    if (parts[i] && place === null) return null;
    if (place === null) place = i < last ? end : withoutTail(text, end, whole ? shape.length : rightEnd(text, end));
    spans.push([i - 1, end, place]);
    end = place + parts[i].length;
    if (parts[i]) final = end;
  }
  const isWhole = tail !== "" && shape.startsWith(tail, end);
  if (parts[last] && !isWhole && (!isEdge(shape, end) || (tail && !whole && !isClosed(text, end)))) return null;
  return isWhole ? end + tail.length : parts[last] ? end : final;
}

// Whether a sentence ends at `end`, though its full stop is missing.
const isClosed = (text, end) => /^[^\S\n]{0,9}($|\n|[^\p{Alphabetic}\p{N}\s])/u.test(text.slice(end, end + 20));

// Whether a message may start before the letter `i`. Han characters in front of a short one may be part of its sentence.
const isStart = (shape, i, size) => isEdge(shape, i) && !(size < 8 && i > 0 && isHan(shape[i]) && isHan(shape[i - 1]));

// Returns the end of a value before the punctuation at its end.
function withoutTail(text, from, to) {
  let end = to;
  while (end > from && to - end < 9 && /[\s.。!！]/.test(text[end - 1])) end--;
  return end;
}

// Returns the nearest occurrence of a literal text with a valid value before it; the last one if the text is a message.
function nextPart(part, { shape, budget }, from, atEnd, isGood) {
  const end = shape.length - part.length;
  if (atEnd && end >= from && shape.endsWith(part)) return end;
  const rest = shape.slice(from, from + LONGEST + part.length);
  for (let tries = 0, place = rest.indexOf(part); place >= 0 && tries < 20; tries++, place = rest.indexOf(part, place + 1)) {
    budget.left -= 20 + place / 8;
    if (isGood(from + place, from + place + part.length)) return from + place;
  }
  budget.left -= rest.length / 8;
  return null;
}

// Returns the values of a match; null if they contradict the fields.
function valuesOf({ parts, fields, types, fixed }, text, spans) {
  const values = { ...fixed };
  for (const [i, from, to] of spans) {
    const value = text.slice(from, to).trim(), field = fields[i];
    // The boundary between two values without text between them is unknown.
    const touches = (i > 0 && !parts[i]) || (i < fields.length - 1 && !parts[i + 1]);
    if (!value || touches) continue;
    if (!fits(types[i], value) || (field in values && !(field in fixed) && values[field] !== value)) return null;
    values[field] = value;
  }
  return values;
}

// Returns the start of a value at the start of a message: after a line break, a quotation mark, `=`, `: ` or `] `.
function leftEnd(text, to) {
  for (let i = to; i > Math.max(0, to - LONGEST); i--) {
    const before = text[i - 1];
    if ('\n"='.includes(before) || before === "：" || (before === " " && ":]".includes(text[i - 2] || " "))) return i;
  }
  return Math.max(0, to - LONGEST);
}

// Returns the end of a value at the end of a message.
function rightEnd(text, from) {
  const place = text.slice(from, from + LONGEST).search(/[\n"]/);
  return place < 0 ? Math.min(text.length, from + LONGEST) : from + place;
}
