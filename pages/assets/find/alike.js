// Recognises messages that are not quite as the catalog has them: with a typing error, in part, or without a value. `src/finder/
// alike.rs` is the same in Rust.

const TOKENS = 300; // Of a text that is compared.
const ENOUGH = 0.75; // The share of a message that identifies it.

// Returns the words of a text with their places: `{ word, start, end, worth }`. A Han character is a word.
function tokensOf(text, most) {
  const shape = fold(text), tokens = [];
  for (let i = 0; i < shape.length && tokens.length < most;) {
    const start = i;
    if (isHan(shape[i])) i++;
    else while (isLetter(shape[i]) && !isHan(shape[i])) i++;
    if (i === start) i++;
    else {
      const word = shape.slice(start, i);
      tokens.push({ word, start, end: i, worth: isHan(word[0]) || LEXICON.stop.has(word) || /^\d+$/.test(word) ? 0.5 : 1 });
    }
  }
  return tokens;
}

// Whether two words are the same, but for a typing error.
const same = (a, b) => a === b || (a.length > 3 && a[0] === b[0] && distance(a, b, allowed(Math.min(a.length, b.length))) <= allowed(Math.min(a.length, b.length)));

class Alike {
  constructor({ items }) {
    this.items = items;
    this.forms = [];
    this.byKey = new Map();
    items.forEach(({ messages }, number) => {
      for (const form of messages.flat()) this.add(number, form);
    });
  }

  // Adds a form of a message. A token knows whether a value comes before it, and which.
  add(number, form) {
    const tokens = [];
    let hole = null;
    for (const part of form) {
      if (typeof part === "number") hole = part;
      if (typeof part !== "string") continue;
      tokensOf(part, TOKENS).forEach((token, i) => tokens.push({ ...token, hole: i ? null : hole }));
      hole = null;
    }
    const made = { number, tokens, hole, worth: tokens.reduce((sum, { worth }) => sum + worth, 0) }, place = this.forms.push(made) - 1;
    for (const key of keysOfTokens(tokens)) push(this.byKey, key, place);
  }

  // Returns the forms that share the most with the tokens.
  candidates(tokens) {
    const scores = new Map();
    for (const key of keysOfTokens(tokens)) {
      const forms = this.byKey.get(key) || [];
      if (forms.length > 2000) continue;
      const worth = Math.sqrt(Math.sqrt(1 + this.forms.length / Math.max(1, forms.length)));
      for (const form of forms) scores.set(form, (scores.get(form) || 0) + worth);
    }
    const best = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 16);
    return best.map(([form]) => this.forms[form]);
  }

  // Returns the answers for a text whose message is nearly that of an entry; none if it is not certain which.
  find(text) {
    const tokens = tokensOf(text, TOKENS), all = tokens.reduce((sum, { worth }) => sum + worth, 0), best = new Map();
    for (const form of tokens.length < 3 ? [] : this.candidates(tokens)) {
      const found = align(form, tokens);
      const share = found.matched / form.worth, isMost = found.matched >= 2 && share >= ENOUGH;
      const isPart = found.matched >= 3.5 && found.matched >= 0.8 * all && share >= 0.35;
      const known = best.get(form.number);
      const score = found.score + share;
      if ((isMost || isPart) && (!known || known.score < score)) best.set(form.number, { form, found, score });
    }
    const ranked = [...best.values()].sort((a, b) => b.score - a.score || a.form.number - b.form.number), [first] = ranked;
    const equal = ranked.filter(({ score }) => score > first.score - 0.001);
    if (!first || equal.length > 3 || ranked.some(one => !equal.includes(one) && one.score > 0.9 * first.score)) return [];
    return equal.map(({ form: { number }, found }) => {
      const item = this.items[number], values = {};
      for (const [field, start, end] of found.holes) {
        const value = text.slice(start, end).replace(/^[\s"“”《》'(]+|[\s"“”《》')。.!！]+$/g, "");
        if (value && item.fields[field] && fits(item.fields[field], value)) values[field] = value;
      }
      return { item, number, values, status: item.statuses[0], isAlike: equal.length > 1 };
    });
  }
}

// What tokens are found by: words, and pairs of Han characters.
function keysOfTokens(tokens) {
  const keys = new Set();
  tokens.forEach(({ word }, i) => {
    if (!isHan(word[0])) {
      if (!LEXICON.stop.has(word)) keys.add(word);
    } else if (i + 1 < tokens.length && isHan(tokens[i + 1].word[0])) keys.add(word + tokens[i + 1].word);
  });
  return keys;
}

// Aligns a message with the part of a text that is most like it (Smith and Waterman, 1981). Returns what is the same, and the
// places of the values.
function align({ tokens: form, hole }, tokens) {
  const width = tokens.length + 1, score = new Float64Array((form.length + 1) * width);
  const step = (i, j) => score[(i - 1) * width + j - 1] + (same(form[i - 1].word, tokens[j - 1].word) ? form[i - 1].worth : -1);
  let best = 0, at = 0;
  for (let i = 1; i <= form.length; i++) {
    // A value may take as many words as it likes.
    const gap = (i < form.length ? form[i].hole : hole) === null ? 0.6 : 0.05;
    for (let j = 1; j < width; j++) {
      const value = Math.max(0, step(i, j), score[(i - 1) * width + j] - form[i - 1].worth, score[i * width + j - 1] - gap);
      score[i * width + j] = value;
      if (value > best) best = value, at = i * width + j;
    }
  }
  const pairs = new Map();
  let matched = 0;
  for (let i = Math.floor(at / width), j = at % width; i > 0 && j > 0 && score[i * width + j] > 0;) {
    const value = score[i * width + j];
    if (value === step(i, j)) {
      if (same(form[i - 1].word, tokens[j - 1].word)) pairs.set(i - 1, j - 1), matched += form[i - 1].worth;
      i--, j--;
    } else if (value === score[(i - 1) * width + j] - form[i - 1].worth) i--;
    else j--;
  }
  return { score: best, matched, holes: holesOf(form, hole, pairs, tokens) };
}

// Returns `[field, start, end]` of the values between words that are aligned.
function holesOf(form, hole, pairs, tokens) {
  const holes = [];
  for (let i = 0; i <= form.length; i++) {
    const field = i < form.length ? form[i].hole : hole, before = pairs.get(i - 1), after = pairs.get(i);
    if (field === null || (i > 0 && before === undefined) || (i < form.length && after === undefined)) continue;
    const start = i > 0 ? tokens[before].end : 0, last = Math.min(tokens.length - 1, i > 0 ? before + 12 : 0);
    holes.push([field, start, i < form.length ? tokens[after].start : tokens[last].end]);
  }
  return holes;
}
