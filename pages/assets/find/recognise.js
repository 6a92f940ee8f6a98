// Recognises errors in a pasted text, by find.json, which is documented in the crate, in `data/find.rs`. `src/finder/` is the same
// in Rust.

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

// Joins the lines of a wrapped text, without a space between Chinese characters.
const joined = text => text.replace(/\s+/g, (space, at) =>
  /[\n\r]/.test(space) && text.charCodeAt(at - 1) > 0x2E7F && text.charCodeAt(at + space.length) > 0x2E7F ? "" : " ").trim();
