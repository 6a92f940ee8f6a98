// What the pages of `catalog.toml` show: a page, and texts on it as readers see them.
export const texts = [
  ["groups/vue", "Vue {{ group }} {.a}"],
  ["groups/vue", "Between {{ 2 + 2 }} and {{ 3 + 3 }}, a {{ 4 + 4 }}."],
  ["groups/vue", "::: tip Not a tip. :::"],
  ["groups/vue", "No emoji :tada: here."],
  ["groups/mdx", "MDX {group} <Group/>"],
  ["groups/mdx", "import a from 'b' export const c = {d} <Widget e={f}>g</Widget> <!-- no comment -->"],
  ["errors/braces", "{{ 5 + 5 }} is not ten {#id}"],
  ["errors/braces", "Wait for {{ {name} }} and {name}{o{t}her} {.red}"],
  ["errors/braces", "tag: {{ t }}"],
  ["errors/braces", "Ends with {name}"],
  ["errors/braces", "${x} and {{ ` }}"],
  ["errors/braces", "a | b {{ 6 + 6 }} [[toc]] <<< @/x"],
  ["errors/braces", "One | two {{ 7 + 7 }} · one of {{a}}, b|c"],
  ["errors/_id_", "import nothing from 'here' :note[a] ::leaf :::"],
  ["errors/_id_", "{/* no comment */}"],
  ["errors/_id_", "https://e.example/<b>bold</b>"],
  ["errors/_id_", "1 < 2 && 3 > 2"],
  ["errors/_id_", "</Widget>"],
  ["errors/_id_", "c|d"],
  ["errors/_id_", "<F g={h}/>"],
  ["errors/old", "{{ 8 + 8 }} <old>"],
  ["index", "{{ title }} <T>"],
];

// Returns the texts that are missing, given the text of each page by its path.
export const missing = pages => texts.filter(([page, text]) => {
  // A name that means something to a generator gets a file with a hash.
  const found = [...pages].find(([path]) => path === page || path.replace(/id_-[0-9a-f]{8}$/, "_id_") === page);
  return !found || !found[1].replace(/\s+/g, " ").includes(text);
});
