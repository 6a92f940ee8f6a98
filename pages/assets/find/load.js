// The files that the scripts of the site read, and links to its pages. Nothing that is typed or pasted leaves the browser.

const root = document.documentElement;
const site = document.currentScript.src;
const byId = id => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Reads a JSON file of the site: a part of the page in a book without a server.
async function load(path) {
  const inPage = byId(`data:${path}`);
  if (inPage) return JSON.parse(inPage.textContent);
  const answer = await fetch(new URL(path, site));
  if (!answer.ok) throw new Error(path);
  return answer.json();
}

// The fragment of the index that asks for a text. Browsers do not send fragments (RFC 9110 §4.2.5: they are not part of what is requested).
const fragmentOf = text => text && `#q=${encodeURIComponent(text)}`;

// Whether there is any way to read them.
const canLoad = () => location.protocol !== "file:" || byId("data:find.json") !== null;

// Loads the engine, which is larger than what a page needs before anybody searches.
const engine = () => new Promise((resolve, reject) => {
  const script = element("script", { src: new URL("engine.js", site).href });
  script.addEventListener("load", () => resolve(window.errbook.engine));
  script.addEventListener("error", () => reject(new Error("engine.js")));
  document.head.append(script);
});

// The finder, once it and its data are there. A failed attempt is made again by the next call.
let made = null;
const finder = () => made = made || Promise.all([engine(), load("find.json"), load(`${root.lang}/search.json`)])
  .then(([engine, find, search]) => Object.assign(new engine.Finder(find, search), { engine, paths: new Paths(search) }))
  .catch(error => {
    made = null;
    throw error;
  });

// The addresses of the items.
class Paths {
  constructor({ counts: [entries, retired, violations], paths }) {
    Object.assign(this, { entries, first: entries + retired, last: entries + retired + violations, paths });
  }

  // Returns the number of an item's row in the list of the index; -1 if it has none.
  row(number) {
    if (number < this.entries) return number;
    return number >= this.first && number < this.last ? number - this.first + this.entries : -1;
  }

  // Returns the URL of an item's page.
  link(number, name) {
    const folder = number < this.first ? "errors" : "violations";
    return pageAt(this.paths[number] || `${root.lang}/${folder}/${name}/`);
  }
}

// Returns the URL of a page by its path.
function pageAt(path) {
  const suffix = path.endsWith("/") ? root.dataset.suffix || "" : "";
  return new URL(path.split("/").map(encodeURIComponent).join("/") + suffix, site).href;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// Returns a code with a place to break at between its words.
function codeElement(text) {
  const code = element("code", { translate: false });
  text.split(/(?<=[^_.:/-][_.:/-]+)(?=[^_.:/-])/).forEach((part, i) => code.append(...(i ? [element("wbr", {})] : []), part));
  return code;
}

const pill = status => element("span", { className: `pill c${String(status)[0]}xx` }, String(status));
