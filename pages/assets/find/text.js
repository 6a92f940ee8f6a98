// Words of a text: how texts are compared, in the book as in the terminal (`src/words/`).

const TRADITIONAL = new Map();
for (let i = 0; i < WORDS.traditional.length; i += 2) TRADITIONAL.set(WORDS.traditional[i], WORDS.traditional[i + 1]);

// Normalises a text for comparison: lower case, full-width forms as ASCII, any white space as a space, common traditional
// characters as simplified ones. An offset in the result is an offset in the text. (Only İ would grow in lower case.)
const fold = text => text.replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xFEE0))
  .replace(/\s/g, " ").replace(/İ/g, "i").replace(/Σ/g, "σ").toLowerCase()
  .replace(/[\u4E00-\u9FFF]/g, letter => TRADITIONAL.get(letter) || letter);

// Adds a value to the list of a key.
function push(lists, key, value) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

// Whether a letter is of a script that is written without spaces.
const isHan = letter => /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/.test(letter);
const isLetter = letter => letter !== undefined && /[\p{Alphabetic}\p{N}]/u.test(letter);

// Returns the letters and digits of a text, folded: the same for `sold_out`, `SoldOut` and `sold out`.
const squash = text => [...fold(text)].filter(isLetter).join("");

// Returns a text as runs in order: `{ han }` is a run of Han characters, `{ parts }` the words of an identifier or a word.
function chunksOf(text) {
  const letters = [...text.replace(/[\uFF01-\uFF5E]/g, fold)], chunks = [];
  for (let i = 0; i < letters.length;) {
    const from = i;
    if (isHan(letters[i])) {
      while (i < letters.length && isHan(letters[i])) i++;
      chunks.push({ han: fold(letters.slice(from, i).join("")) });
    } else if (isLetter(letters[i])) {
      const parts = [""];
      for (; i < letters.length && !isHan(letters[i]); i++) {
        const letter = letters[i], isNext = isLetter(letters[i + 1]) && !isHan(letters[i + 1]);
        if (isLetter(letter)) {
          if (i > from && isHump(letters, i)) parts.push("");
          parts[parts.length - 1] += fold(letter);
        } else if (/[_-]/.test(letter) && isNext) parts.push("");
        else if (!/['’]/.test(letter) || !isNext) break;
      }
      chunks.push({ parts: parts.filter(Boolean) });
    } else i++;
  }
  return chunks;
}

const isUpper = letter => letter !== undefined && /\p{Uppercase}/u.test(letter);
const isLower = letter => letter !== undefined && /\p{Lowercase}/u.test(letter);
// Whether a word of `camelCase` or `HTTPServer` starts at a letter.
const isHump = (letters, i) => isUpper(letters[i]) && (isLower(letters[i - 1]) || (isUpper(letters[i - 1]) && isLower(letters[i + 1])));

// Returns what English words of one stem have in common: `throttl` of `throttled` and `throttling`.
function stem(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let out = word;
  if (out.endsWith("ies") && out.length > 4) out = out.slice(0, -3) + "y";
  else if (out.endsWith("s") && !/(ss|us|is)$/.test(out)) out = out.slice(0, -1);
  if (out.endsWith("ing") && out.length > 5) out = out.slice(0, -3);
  else if (out.endsWith("ed") && out.length > 4) out = out.slice(0, -2);
  if (out.endsWith("e") && out.length > 3) out = out.slice(0, -1);
  const last = out[out.length - 1];
  return out.length > 3 && last === out[out.length - 2] && !"lsz".includes(last) ? out.slice(0, -1) : out;
}

// Returns the number of letters that are wrong, missing, added or swapped with their neighbour; `limit + 1` if there are more.
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Behind one error at most, one of the first two letters is in its place or beside it. Most words end here.
  if (limit < 2 && a[0] !== b[0] && a[0] !== b[1] && a[1] !== b[0] && a[1] !== b[1]) return limit + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let steps = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, before[j - 2] + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length], limit + 1);
}

// The typing errors that a word may have.
const allowed = length => length < 4 ? 0 : length < 8 ? 1 : 2;
