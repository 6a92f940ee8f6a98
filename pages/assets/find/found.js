// The rows that a query finds, with what it found in them marked.

// Returns the places of a text that have words of a query: `[start, end]`, in their order.
function marksIn(text, marks) {
  const { fold, isHan, tokensOf } = window.errbook.engine;
  const shape = fold(text), places = [];
  for (const { word, start, end } of tokensOf(text, 500)) {
    const pair = shape.slice(start, start + 2);
    if (isHan(word[0])) {
      if (marks.has(pair)) places.push([start, start + 2]);
      else if (marks.has(word)) places.push([start, end]);
    } else if (marks.has(word)) places.push([start, end]);
  }
  const joined = [];
  for (const [start, end] of places) {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

// Wraps what a query found in the texts below a node in `<mark>`.
function mark(node, marks) {
  if (node.nodeType !== Node.TEXT_NODE) {
    if (!node.classList || !node.classList.contains("pill")) for (const child of [...node.childNodes]) mark(child, marks);
    return;
  }
  const text = node.data, parts = [];
  let from = 0;
  for (const [start, end] of marksIn(text, marks)) {
    parts.push(text.slice(from, start), element("mark", {}, text.slice(start, end)));
    from = end;
  }
  if (parts.length) node.replaceWith(...parts, text.slice(from));
}

// Tells what is deprecated or retired: a space and the word, or nothing.
function endPill({ deprecated, retired }, words) {
  const text = retired ? words.retired : deprecated ? words.deprecated : "";
  return text ? [" ", element("small", { className: "deprecated" }, text)] : [];
}

// Returns a row of the list, or one that is made of the data where the page has no list. `words` are those of the page.
function rowElement(number, { ranker, recogniser, paths }, list, words) {
  const own = list[paths.row(number)];
  if (own) {
    const copy = own.cloneNode(true);
    copy.removeAttribute("id");
    copy.hidden = false;
    for (const anchor of all("i[id]", copy)) anchor.remove();
    return copy;
  }
  const { name, code, label, statuses } = ranker.rows[number];
  const pills = statuses.flatMap((status, i) => [...(i ? [" · "] : []), pill(status)]);
  return element("li", {}, element("a", { href: paths.link(number, name) }, codeElement(code === null ? name : code),
    ...(pills.length ? [element("span", {}, ...pills)] : []), element("span", {}, label, ...endPill(recogniser.items[number], words))));
}
