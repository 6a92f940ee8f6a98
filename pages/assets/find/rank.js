// Ranks the entries and violations of a language for a query, by the index of search.json, which is documented in the crate, in
// `data/search.rs`. The same ranking is in `src/finder/ranker.rs`.

// How well a word of a text fits a word of a query.
const STEM = 0.92, LIKE = 0.62, FAR = 0.45, INSIDE = 0.4, START = 0.35, HAN = 0.6;
const SYNONYM = 0.6, PART = 0.3, PHRASE = 1.1, JOINED = 0.9, WEAK = 0.3;
// What a row is worth besides that has a word as it was typed, where others have a synonym, and in how many rows it may be.
const TYPED = 16, RARE = 3;

// Phrases by their stems → the groups of synonyms that they are in.
const LEXICON = (() => {
  const groups = WORDS.groups.map(group => group.split("|").map(phraseOf)), byPhrase = new Map();
  groups.forEach((phrases, number) => phrases.forEach(phrase => {
    const key = phrase.map(stem).join(" ");
    byPhrase.set(key, [...new Set([...(byPhrase.get(key) || []), number])]);
  }));
  const words = text => new Set(text.split(" "));
  return { groups, byPhrase, stop: words(WORDS.stop), weak: words(WORDS.weak), stopHan: words(WORDS.stopHan) };
})();

// Returns the words of a phrase of the lexicon. A run of Han characters is one.
function phraseOf(text) {
  return chunksOf(text).flatMap(({ han, parts }) => han ? [han] : parts);
}

// Returns the words that a run of Han characters is indexed by.
const bigrams = han => han.length < 2 ? [han] : Array.from({ length: han.length - 1 }, (_, i) => han.slice(i, i + 2));

// Returns what a query asks for: concepts with their alternatives, `{ words, factor }`, all of whose words have to be found.
function conceptsOf(query) {
  const concepts = [];
  let run = [];
  const flush = () => {
    latinConcepts(run, concepts);
    run = [];
  };
  for (const { han, parts } of chunksOf(query)) {
    if (parts) run.push(...parts);
    else {
      flush();
      hanConcepts(han, concepts);
    }
  }
  flush();
  const strong = concepts.filter(({ isStop }) => !isStop);
  return (strong.length ? strong : concepts).slice(0, 40);
}

function latinConcepts(words, concepts) {
  const stems = words.map(stem);
  for (let i = 0; i < words.length;) {
    let length = Math.min(4, words.length - i);
    while (length > 1 && !LEXICON.byPhrase.has(stems.slice(i, i + length).join(" "))) length--;
    const own = words.slice(i, i + length), alternatives = [{ words: own, factor: length > 1 ? PHRASE : 1, isOwn: true }];
    if (length > 1) for (const word of own) if (!LEXICON.stop.has(word) && !LEXICON.weak.has(word)) alternatives.push({ words: [word], factor: PART, isOwn: true });
    if (length > 1) alternatives.push({ words: [own.join("")], factor: JOINED });
    else {
      if (i > 0) alternatives.push({ words: [words[i - 1] + words[i]], factor: JOINED });
      if (i + 1 < words.length) alternatives.push({ words: [words[i] + words[i + 1]], factor: JOINED });
    }
    synonyms(stems.slice(i, i + length).join(" "), alternatives);
    const isStop = length === 1 && LEXICON.stop.has(own[0]);
    concepts.push({ alternatives, isStop, isWeak: length === 1 && LEXICON.weak.has(own[0]) });
    i += length;
  }
}

function synonyms(key, alternatives) {
  for (const group of LEXICON.byPhrase.get(key) || []) {
    for (const phrase of LEXICON.groups[group]) {
      if (phrase.map(stem).join(" ") === key) continue;
      const words = phrase.flatMap(word => isHan(word[0]) ? bigrams(word) : [word]);
      alternatives.push({ words, factor: SYNONYM, isSynonym: true });
    }
  }
}

// The longest known phrases are concepts; of what is left, each pair of characters is.
function hanConcepts(han, concepts) {
  const isKnown = text => LEXICON.byPhrase.has(text) || LEXICON.stopHan.has(text) || LEXICON.weak.has(text);
  let rest = "";
  const flush = end => {
    if (rest.length === 1) {
      const around = [han.slice(end - 2, end), han.slice(end - 1, end + 1)].filter(pair => pair.length === 2);
      concepts.push({ alternatives: [...around, rest].map(word => ({ words: [word], factor: 1, isOwn: true })) });
    } else for (const pair of rest ? bigrams(rest) : []) concepts.push({ alternatives: [{ words: [pair], factor: 1, isOwn: true }] });
    rest = "";
  };
  for (let i = 0; i < han.length;) {
    let length = Math.min(6, han.length - i);
    while (length > 0 && !isKnown(han.slice(i, i + length))) length--;
    if (length === 0) {
      rest += han[i++];
      continue;
    }
    flush(i);
    const phrase = han.slice(i, i + length), alternatives = [{ words: bigrams(phrase), factor: 1, isOwn: true }];
    synonyms(phrase, alternatives);
    concepts.push({ alternatives, isStop: LEXICON.stopHan.has(phrase), isWeak: LEXICON.weak.has(phrase) });
    i += length;
  }
  flush(han.length);
}

class Ranker {
  constructor({ rows, words, posts }) {
    this.rows = rows.map(([name, code, statuses, label, ...aliases]) => ({
      label, name, code: code === 0 ? name : code, statuses: [].concat(statuses || []),
      keys: [...new Set([name, code === 0 ? name : code, ...aliases].filter(key => key !== null).map(squash))],
      text: squash(label),
    }));
    Object.assign(this, { words, posts, numbers: new Map(words.map((word, i) => [word, i])), lists: [] });
    this.stems = words.map(stem);
  }

  // Returns `[row, weight]` by turns for a word of the index.
  list(word) {
    if (!this.lists[word]) {
      let row = -1;
      this.lists[word] = this.posts[word].split(" ").flatMap(text => {
        const number = parseInt(text, 36);
        row += number >> 5;
        return [row, number & 31];
      });
    }
    return this.lists[word];
  }

  // Returns `[word of the index, how well it fits]` for a word; `isOwn` is a word that was typed.
  hits(word, isOwn) {
    const exact = this.numbers.get(word), hits = [], { length } = word;
    if (exact !== undefined) hits.push([exact, 1]);
    if (isHan(word[0])) {
      if (length === 1) this.words.forEach((other, i) => i !== exact && other.includes(word) && hits.push([i, HAN]));
      return hits;
    }
    const root = stem(word), isNumber = /^\d+$/.test(word), isLoose = isOwn && exact === undefined && !isNumber;
    const far = isLoose ? allowed(length) : 0;
    this.words.forEach((other, i) => {
      if (i === exact) return;
      if (this.stems[i] === root && !isNumber) hits.push([i, STEM]);
      else if (!isOwn) return;
      else if (length > 1 && other.startsWith(word)) hits.push([i, 0.6 + 0.3 * length / other.length]);
      else if (far && !isHan(other[0])) {
        const steps = distance(word, other, far);
        if (steps <= far) hits.push([i, steps === 1 ? LIKE : FAR]);
        else if (length > 3 && other.includes(word)) hits.push([i, INSIDE]);
        else if (length > 4 && other.length > length && distance(word, other.slice(0, length), 1) < 2) hits.push([i, START]);
      }
    });
    return hits;
  }

  // Adds to `best` what an alternative is worth for each row; to `marks` the words that it found.
  weigh({ words, factor, isOwn }, best, marks) {
    let all = null;
    for (const word of words) {
      const one = new Float64Array(this.rows.length);
      for (const [number, fit] of this.hits(word, isOwn)) {
        if (isOwn || words.length === 1) marks.add(this.words[number]);
        const list = this.list(number);
        for (let i = 0; i < list.length; i += 2) one[list[i]] = Math.max(one[list[i]], fit * list[i + 1]);
      }
      if (all) for (let i = 0; i < all.length; i++) all[i] = Math.min(all[i], one[i]);
      else all = one;
    }
    for (let i = 0; all && i < all.length; i++) if (all[i] > 0) best[i] = Math.max(best[i], factor * all[i]);
  }

  // Adds to the few rows that have exactly these words: whoever types one of several names means what has that name.
  prefer(words, best) {
    const counts = new Map();
    for (const word of words) {
      const list = this.numbers.has(word) ? this.list(this.numbers.get(word)) : [];
      for (let i = 0; i < list.length; i += 2) counts.set(list[i], (counts.get(list[i]) || 0) + 1);
    }
    const rows = [...counts].filter(([, count]) => count === words.length);
    if (rows.length <= RARE) for (const [row] of rows) best[row] += TYPED;
  }

  // Returns `{ found: [{ row, score, isFull }], marks }`, the best first. `isFull` is whether a row has all that the query asks for.
  rank(query) {
    const size = this.rows.length, total = new Float64Array(size), cover = new Float64Array(size), marks = new Set();
    let sum = 0;
    for (const { alternatives, isWeak } of conceptsOf(query)) {
      const best = new Float64Array(size);
      for (const alternative of alternatives) this.weigh(alternative, best, marks);
      if (alternatives.some(({ isSynonym }) => isSynonym)) this.prefer(alternatives[0].words, best);
      const count = best.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
      if (!count) continue;
      const worth = Math.sqrt(Math.sqrt(1 + size / count)) * (isWeak ? WEAK : 1);
      sum += worth;
      for (let i = 0; i < size; i++) if (best[i] > 0) total[i] += best[i] * worth, cover[i] += worth;
    }
    const key = squash(query), found = [];
    this.rows.forEach((row, i) => {
      const share = sum ? cover[i] / sum : 0, score = total[i] * share * Math.sqrt(share) + boost(row, key);
      if (score > 0) found.push({ row: i, score, isFull: share > 0.999 });
    });
    found.sort((a, b) => b.score - a.score || a.row - b.row);
    return { found, marks };
  }
}

// What a row is worth whose code, or whose title, has the query.
function boost({ keys, text }, key) {
  if (key.length < 2) return keys.includes(key) ? 1000 : 0;
  let worth = text.includes(key) && (key.length > 3 || isHan(key[0])) ? 30 : 0;
  for (const own of keys) {
    if (own === key) worth = Math.max(worth, 1000);
    else if (own.startsWith(key)) worth = Math.max(worth, 40);
    else if (key.length > 3 && own.includes(key)) worth = Math.max(worth, 15);
  }
  return worth;
}
