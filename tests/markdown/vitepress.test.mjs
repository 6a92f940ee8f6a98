// VitePress builds the pages, finds no dead link (its build fails otherwise), and shows their texts.
import { strict as assert } from "node:assert";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "vitepress";
import { missing } from "./texts.mjs";

const config = `import sidebar from "../sidebar.json";
export default { title: "Errors", srcExclude: ["**/SUMMARY.md"], themeConfig: { sidebar } };
`;
const decode = html => html.replace(/<!--.*?-->/gs, "").replace(/<\/?(p|li|h\d|td|th|pre|div|br)\b[^>]*>/g, " ").replace(/<[^>]*>/g, "")
  .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");

for (const name of (process.env.CATALOGS || "syntax hostile").split(" ")) {
  test(`pages of ${name}`, async () => {
    const site = join(process.cwd(), `site-${name}`);
    await rm(site, { recursive: true, force: true });
    await cp(join(process.env.BUILT, name, "markdown"), site, { recursive: true });
    await mkdir(join(site, ".vitepress"));
    await writeFile(join(site, ".vitepress/config.mjs"), config);
    await build(site);
    const dist = join(site, ".vitepress/dist"), pages = new Map();
    for (const file of await readdir(dist, { recursive: true })) {
      if (!file.endsWith(".html")) continue;
      // In the description, it is text in quotation marks.
      const html = (await readFile(join(dist, file), "utf8")).replace(/<meta [^\n]*\n/g, "");
      assert.ok(!/<script>window\.attacked|<img src=x|<svg onload|<Widget/i.test(html), `${file} has markup of the catalog`);
      pages.set(file.replace(/^en\//, "").replace(/\.html$/, ""), decode(html.replace(/^.*<main/s, "<main").replace(/<\/main>.*$/s, "")));
    }
    if (name === "syntax") assert.deepEqual(missing(pages), []);
  });
}
