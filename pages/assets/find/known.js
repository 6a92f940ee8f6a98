// Reads find.json: entries and violations by code, name and URL, the patterns of their messages, and the meaning of a body's
// members.

// Returns the entries and violations of find.json as objects, with the retired ones.
const itemsOf = data => [
  ...data.entries.map(([name, code, statuses, fields, messages, solutions, aliases, group, variant, retryable, old]) =>
    ({ name, code: code === true ? name : code, statuses, fields, messages, solutions, aliases, group, variant, retryable, deprecated: endOf(old), isViolation: false })),
  ...data.retired.map(row => retiredOf(row, false)),
  ...data.violations.map(([name, code, fields, messages, solutions, aliases, variant, old]) =>
    ({ name, code: code === true ? name : code, statuses: [], fields, messages, solutions, aliases, variant, deprecated: endOf(old), isViolation: true })),
  ...data.retired_violations.map(row => retiredOf(row, true)),
];

const retiredOf = ([name, code, ...end], isViolation) =>
  ({ name, code, statuses: [], fields: [], messages: [], solutions: [], aliases: [], retired: endOf(end), isViolation });

// Since when an item is deprecated or retired, what replaces it, and why.
const endOf = end => end ? { since: end[0], next: end[1], reasons: end[2] } : null;

// Registers every code, name, variant, URL and message; returns the patterns. `names` has a table for entries, and one for violations.
function enter(items, data, names) {
  const patterns = [];
  const note = (map, key, number) => map.set(key, [...new Set([...(map.get(key) || []), number])]);
  const encode = text => encodeURIComponent(text).replace(/[!'()*]/g, letter => "%" + letter.charCodeAt(0).toString(16).toUpperCase());
  items.forEach(({ name, code, fields, messages, aliases, group, variant, retired, isViolation }, number) => {
    const { byCode, byName, byUrl, bySpelling } = isViolation ? names.violations : names.entries;
    const codes = [code, ...aliases].filter(code => code !== null).map(code => fold(String(code)));
    codes.forEach(code => note(byCode, code, number));
    note(byName, fold(name), number);
    for (const text of [...codes, name, variant || ""].map(squash)) if (text) note(bySpelling, text, number);
    for (const text of new Set([...codes, fold(name)])) patterns.push(codePattern(number, text));
    for (const form of messages.flat()) patterns.push(messagePattern(number, form, fields));
    for (const language of data.type && !retired && !isViolation ? data.languages : []) {
      const values = { name, code: String(code === null ? name : code), group: group || "", language };
      const url = data.type.map((part, i) => i % 2 ? encode(values[part] || "") : part).join("");
      if (data.type.length > 1) note(byUrl, path(url), number);
    }
  });
  return patterns;
}

// Returns a URL without its host, as a service may have several.
const path = url => url.replace(/^[a-z][a-z0-9+.-]{0,20}:\/\/[^/?#]*/i, "").replace(/\/$/, "");

// Tells the meaning of a member or key by its name: from the catalog's envelopes, or from common names.
function keysOf({ members, headers, items }) {
  const has = (kind, key) => (members[kind] || []).includes(key) || (items[kind] || []).includes(key);
  const test = (kind, ending) => {
    const seen = new Map();
    return key => {
      if (!seen.has(key)) seen.set(key, has(kind, key) || (key.length < 65 && ending.test(fold(key).replace(/[^a-z]/g, ""))));
      return seen.get(key);
    };
  };
  const isStatus = test("status", /status(code)?$/), isCode = test("code", /(code|err|error|errno|type|name|reason)$/);
  return {
    has,
    isStatus,
    // A member that is named after codes, unlike `name` and `type`.
    isNamed: key => /(code|err|error|errno)$/.test(fold(key).replace(/[^a-z]/g, "")),
    isKnown: key => has("code", key) || has("name", key),
    isName: key => has("name", key) && !has("code", key),
    isCode: key => has("code", key) || has("name", key) || (isCode(key) && !isStatus(key)),
    isList: key => items.lists.includes(key),
    isLocation: key => ["pointer", "parameter", "header"].some(kind => (items[kind] || []).includes(key)),
    headers: Object.keys(headers),
    isField: (key, [name, member]) =>
      key === member || key === name || [members.fields[key], items.fields[key], headers[fold(key)]].some(names => names && names.includes(name)),
  };
}
