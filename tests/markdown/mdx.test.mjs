// MDX: every page of all catalogs compiles, with what Docusaurus reads besides, and shows its texts.
import { strict as assert } from "node:assert";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { test } from "node:test";
import { evaluate } from "@mdx-js/mdx";
import remarkDirective from "remark-directive";
import remarkEmoji from "remark-emoji";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { missing } from "./texts.mjs";

const remarkPlugins = [remarkFrontmatter, remarkGfm, remarkDirective, remarkEmoji];
const block = new Set(["p", "li", "h1", "h2", "h3", "h4", "td", "th", "pre", "div", "br"]);
const text = child => Array.isArray(child) ? child.map(text).join("") : child === null || child === undefined ? "" : String(child);
const jsx = (type, props) => {
  if (typeof type === "function") return type(props);
  return text(props.children) + (block.has(type) ? " " : "");
};

const built = process.env.BUILT;
for (const name of await readdir(built)) {
  const root = join(built, name, "mdx");
  test(`pages of ${name}`, async () => {
    const pages = new Map();
    for (const file of await readdir(root, { recursive: true })) {
      if (!file.endsWith(".mdx")) continue;
      const source = await readFile(join(root, file), "utf8");
      const { default: Page, ...exported } = await evaluate(source, { jsx, jsxs: jsx, Fragment: "fragment", remarkPlugins, baseUrl: import.meta.url })
        .catch(error => { throw new Error(`${name}/${file}: ${error}`); });
      assert.deepEqual(Object.keys(exported), [], `${file} exports something`);
      pages.set(file.replace(/^en\//, "").replace(/\.mdx$/, ""), text(Page({})));
    }
    assert.ok(pages.size > 5, relative(built, root));
    if (name === "syntax") assert.deepEqual(missing(pages), []);
  });
}
