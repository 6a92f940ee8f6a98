// The engine is for the script of the pages, `load.js`; tests run it without a page.
const engine = { Finder, fold, isHan, tokensOf };
if (typeof document === "undefined") module.exports = engine;
else window.errbook.engine = engine;
