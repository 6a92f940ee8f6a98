// Looks up what is typed or pasted: recognises it, or ranks what is nearest. The terminal does the same, in `src/finder.rs`.

const NEAR = 8; // Of what is shown beside an answer, or where nothing has all that was asked for.
const GOOD = 0.5; // The share of the best score that counts as near.

class Finder {
  constructor(find, search) {
    this.recogniser = new Recogniser(find);
    this.ranker = new Ranker(search);
    this.alike = null;
  }

  // Returns `{ answers, rows, isFull, marks, status }`: the answers, where it is certain which errors the text shows; the rows that
  // are nearest, as `{ row, score, isFull }`, without those of the answers; whether a row has all that was asked for; the words
  // that were found; and a status that the text names, or 0.
  look(text) {
    const found = this.recogniser.find(text);
    let { answers } = found;
    const isBare = answers.every(({ isBare }) => isBare);
    // Fewer words are no message, and the forms of messages take long to read.
    if (isBare && text.length < 1e5 && tokensOf(text, 3).length === 3) {
      this.alike = this.alike || new Alike(this.recogniser);
      const alike = this.alike.find(text);
      if (alike.length) answers = alike;
    }
    const shown = new Set(answers.map(({ number }) => number)), query = queryOf(text);
    const { found: ranked, marks } = this.ranker.rank(query, found.status), { likely, status } = found;
    for (const one of ranked) if (likely.includes(one.row)) one.score += 60;
    ranked.sort((a, b) => b.score - a.score || a.row - b.row);
    const full = ranked.some(({ isFull, row }) => isFull && !shown.has(row));
    const best = ranked.filter(({ row }) => !shown.has(row));
    const good = best.length ? GOOD * best[0].score : 0;
    const kept = full ? best.filter(({ isFull, score }) => isFull || score >= good) : best.slice(0, NEAR);
    const left = answers.length ? kept.filter(({ isFull, score }) => isFull && score >= good).slice(0, NEAR) : kept;
    return { answers, rows: answers.length > 1 ? left : this.withStatus(left, found, shown), isFull: full, marks, status };
  }

  // Adds the rows with the status that a text names. They, and what it names besides, come before what only has its words.
  withStatus(found, { status, likely }, shown) {
    if (!status) return found;
    const { rows } = this.ranker, has = new Set([...shown, ...found.map(({ row }) => row)]);
    const isOf = row => rows[row].statuses.includes(status), isFirst = ({ row }) => isOf(row) || likely.includes(row);
    const more = [...rows.keys()].filter(row => isOf(row) && !has.has(row)).slice(0, NEAR);
    return [...found.filter(isFirst), ...more.map(row => ({ row, score: 0, isFull: false })), ...found.filter(one => !isFirst(one))];
  }
}

// Returns what of a text is searched for: a pasted body is searched by its texts.
function queryOf(text) {
  if (text.length <= 200 && !/[{\n]/.test(text)) return text;
  return text.slice(0, 4000).replace(/["'][\w-]{1,60}["']\s{0,9}:/g, " ").replace(/[{}[\]"'\\]/g, " ").slice(0, 400);
}
