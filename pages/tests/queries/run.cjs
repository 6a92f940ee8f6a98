// Runs the finder of the book over queries: reads `{ script, books: [{ find, search, queries }] }` from a file, and writes what each
// query finds, and the least that was left of the work that the finder may do for one.
"use strict";
const fs = require("node:fs");
const { script, books } = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const { Finder } = require(script);
const answer = ({ number, values, status, where }) => ({ number, values, status: status || 0, where: where === undefined ? null : where });
let left = Infinity;
const found = books.map(({ find, search, queries }) => {
  const finder = new Finder(JSON.parse(find), JSON.parse(search));
  return queries.map(query => {
    const { answers, rows, isFull, status } = finder.look(query);
    left = Math.min(left, finder.recogniser.budget.left);
    return { answers: answers.map(answer), rows: rows.map(({ row }) => row), full: isFull, status };
  });
});
fs.writeFileSync(process.argv[3], JSON.stringify({ found, left }));
