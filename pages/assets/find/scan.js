// Finds codes, messages and URLs in a text without structure. `src/finder/scan.rs` is the same in Rust.

class Scan extends Findings {
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

// Whether a code is a word or a number that may occur in a text by chance. `camelCase`, `E1001` and `a_b` are not.
const isPlain = text => /^-?[a-z0-9]*$/i.test(text) && !/[a-z][A-Z]|[A-Za-z]\d{2}/.test(text);

// 3: certain; 1: possibly by chance; 0: does not count.
function weigh(kind, start, end, all, size, whole) {
  const text = all.slice(start, end), isAll = text.length === size;
  if (kind === "message") return text.length > 4 || whole || isAll ? 3 : 1;
  if (!isPlain(text)) return 3;
  if (!/^-?\d+$/.test(text)) return isAll ? 3 : 1;
  const isNamed = /(code|error|errno|err|exception|错误码?|报错|异常|代码|码|编号|(?:^|[^a-z])e|[#[(])["']?[\s:=]{0,3}$/.test(all.slice(Math.max(0, start - 12), start));
  return isAll || isNamed || /^\s?(错误|报错)/.test(all.slice(end, end + 3)) ? 3 : 0;
}
