// Ranks the entries and violations of a language for a query, by the index of search.json, which is documented in the crate, in
// `data/search.rs`. The same ranking is in `src/finder/ranker.rs`.

// How well a word of a text fits a word of a query.
const STEM = 0.92, LIKE = 0.62, FAR = 0.45, INSIDE = 0.4, START = 0.35, HAN = 0.6;
// What a longer word is worth where some text has the word itself.
const LONGER = 0.5;
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
// `isKnown` is whether a text has a word of a stem.
function conceptsOf(query, isKnown) {
  const concepts = [];
  let run = [];
  const flush = () => {
    latinConcepts(run, concepts, isKnown);
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

function latinConcepts(words, concepts, isKnown) {
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
    const key = stems.slice(i, i + length).join(" ");
    synonyms(key, key, alternatives);
    const isStop = length === 1 && LEXICON.stop.has(own[0]), isWeak = length === 1 && LEXICON.weak.has(own[0]);
    if (length === 1 && !isStop && !isWeak && !LEXICON.byPhrase.has(key) && !isKnown(key)) synonyms(nearest(key), key, alternatives);
    concepts.push({ alternatives, isStop, isWeak });
    i += length;
  }
}

// Adds what means the same as `key`, without what was typed.
function synonyms(key, typed, alternatives) {
  for (const group of LEXICON.byPhrase.get(key) || []) {
    for (const phrase of LEXICON.groups[group]) {
      if (phrase.map(stem).join(" ") === typed) continue;
      const words = phrase.flatMap(word => isHan(word[0]) ? bigrams(word) : [word]);
      alternatives.push({ words, factor: SYNONYM, isSynonym: true });
    }
  }
}

// Returns the word of the lexicon that is meant by one with a typing error, as stems.
function nearest(root) {
  let found = "", least = root.length < 5 || /\d/.test(root) ? 0 : allowed(root.length) + 1;
  for (const key of least ? LEXICON.byPhrase.keys() : []) {
    const steps = /^[a-z]{4,}$/.test(key) ? distance(root, key, least - 1) : least;
    if (steps < least) found = key, least = steps;
  }
  return found;
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
    synonyms(phrase, phrase, alternatives);
    concepts.push({ alternatives, isStop: LEXICON.stopHan.has(phrase), isWeak: LEXICON.weak.has(phrase) });
    i += length;
  }
  flush(han.length);
}

class Ranker {
  constructor({ rows, words, posts }) {
    this.rows = rows.map(([name, code, statuses, label, ...aliases]) => ({
      label, name, code: code === 0 ? name : code, statuses: [].concat(statuses || []),
      keys: [name, code === 0 ? name : code, ...aliases].filter(key => key !== null).map(key => [squash(key), spaced(key)]),
      text: squash(label), words: spaced(label),
    }));
    Object.assign(this, { words, posts, numbers: new Map(words.map((word, i) => [word, i])), lists: [] });
    this.stems = words.map(stem);
    this.roots = new Set(this.stems);
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
    const root = stem(word), isNumber = /^\d+$/.test(word), isKnown = this.roots.has(root), longer = isKnown ? LONGER : 1;
    const far = isOwn && !isKnown && !isNumber ? allowed(length) : 0;
    this.words.forEach((other, i) => {
      if (i === exact) return;
      if (this.stems[i] === root && !isNumber) hits.push([i, STEM]);
      else if (!isOwn) return;
      else if (length > 1 && other.startsWith(word)) hits.push([i, longer * (0.6 + 0.3 * length / other.length)]);
      else if (far && !isHan(other[0])) {
        const steps = distance(word, other, far);
        if (steps <= far) hits.push([i, steps === 1 ? LIKE : FAR]);
        else if (root.length > 4 && distance(root, this.stems[i], allowed(root.length)) <= allowed(root.length)) hits.push([i, FAR]);
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
  // `status` is one that the query names, or 0.
  rank(query, status) {
    const size = this.rows.length, total = new Float64Array(size), cover = new Float64Array(size), marks = new Set();
    let sum = 0;
    const isKnown = root => this.roots.has(root);
    for (const { alternatives: all, isWeak } of conceptsOf(query, isKnown)) {
      const best = new Float64Array(size), number = Number(/^\d{3}$/.exec(all[0].words.join(" ")));
      // A status is that of a row, and no other with the same meaning.
      const isStatus = this.rows.some(({ statuses }) => statuses.includes(number)), alternatives = isStatus ? all.slice(0, 1) : all;
      for (const alternative of alternatives) this.weigh(alternative, best, marks);
      if (isStatus && number === status) this.rows.forEach(({ statuses }, i) => statuses.includes(number) || (best[i] = 0));
      if (alternatives.some(({ isSynonym }) => isSynonym)) this.prefer(alternatives[0].words, best);
      const count = best.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
      if (!count) continue;
      const worth = Math.sqrt(Math.sqrt(1 + size / count)) * (isWeak ? WEAK : 1);
      sum += worth;
      for (let i = 0; i < size; i++) if (best[i] > 0) total[i] += best[i] * worth, cover[i] += worth;
    }
    const key = squash(query), isWord = word => !isHan(word[0]) && isKnown(stem(word)), found = [];
    const inWords = phraseOf(query).every(isWord) ? spaced(query) : "";
    this.rows.forEach((row, i) => {
      const share = sum ? cover[i] / sum : 0, score = total[i] * share * Math.sqrt(share) + boost(row, key, inWords);
      if (score > 0) found.push({ row: i, score, isFull: share > 0.999 });
    });
    found.sort((a, b) => b.score - a.score || a.row - b.row);
    return { found, marks };
  }
}

// Returns the stems of a text between spaces.
const spaced = text => ` ${phraseOf(text).map(stem).join(" ")} `;

// What a row is worth whose code, or whose title, has the query: in whole words, where all words of it are known, or in part.
function boost({ keys, text, words }, key, inWords) {
  const place = (own, words) => key.length < 2 ? -1 : inWords ? words.indexOf(inWords) : own.indexOf(key);
  let worth = place(text, words) >= 0 && (key.length > 3 || isHan(key[0])) ? 30 : 0;
  for (const [own, words] of keys) {
    const at = place(own, words);
    if (own === key && key) worth = Math.max(worth, 1000);
    else if (at === 0) worth = Math.max(worth, 40);
    else if (at > 0 && key.length > 3) worth = Math.max(worth, 15);
  }
  return worth;
}
