//! A site as Markdown, and as MDX. `tests/markdown/` gives both to the programs that read them.

use std::collections::{BTreeMap, BTreeSet};

use errbook_pages::{Contents, Format, Options, Site};
use pulldown_cmark::{Event, Parser, Tag};
use serde_json::Value;

use crate::support::{SYSTEMS, VIOLATIONS, files, read, resolve, system};

const SMALL: &str = include_str!("small.toml");
const SYNTAX: &str = include_str!("../../../tests/markdown/catalog.toml");
const HOSTILE: &str = include_str!("../../../tests/browser/catalogs/hostile.toml");

fn options(format: Format) -> Options {
    let mut options = Options::new();
    options.format = format;
    options
}

fn markdown(text: &str, format: Format) -> BTreeMap<String, String> {
    of(&Site::new(read(text), options(format)))
}

fn of(site: &Site) -> BTreeMap<String, String> {
    files(site).into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).expect("it is UTF-8"))).collect()
}

/// Splits a page into its front matter, by key, and its content.
fn parts(page: &str) -> (BTreeMap<String, Value>, &str) {
    let (matter, content) =
        page.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).expect("it begins with front matter");
    let keys = matter.lines().map(|line| {
        let (key, value) = line.split_once(": ").expect(line);
        (key.to_owned(), serde_json::from_str(value).unwrap_or_else(|error| panic!("{error}: {line}")))
    });
    (keys.collect(), content)
}

/// Returns the links of Markdown that stay on the site.
fn links(content: &str) -> Vec<String> {
    let events = Parser::new_ext(content, pulldown_cmark::Options::ENABLE_TABLES);
    let links = events.filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    // A chapter without a page has an empty link.
    links.filter(|link| !link.is_empty() && !link.contains(':') && !link.starts_with('#')).collect()
}

#[test]
fn every_link_of_every_page_leads_to_a_file() {
    for format in [Format::Markdown, Format::Mdx] {
        for catalog in SYSTEMS.into_iter().chain([VIOLATIONS]) {
            let files = of(&Site::new(system(catalog), options(format)));
            let pages = files.iter().filter(|(path, _)| path.ends_with(".md") || path.ends_with(".mdx"));
            let mut followed = 0;
            for (path, page) in pages {
                let content = if path.ends_with("SUMMARY.md") { page } else { parts(page).1 };
                for link in links(content) {
                    let (to, _) = resolve(path, &link).expect("it is on the site");
                    assert!(files.contains_key(&to), "{path} links to {link}");
                    followed += 1;
                }
            }
            assert!(followed > files.len(), "links were followed");
        }
    }
}

#[test]
fn there_is_a_page_for_everything() {
    let paths: Vec<String> = markdown(SMALL, Format::Markdown).into_keys().collect();
    expect_test::expect_file!["golden/markdown.txt"].assert_eq(&(paths.join("\n") + "\n"));
    let pages = |format, extension: &str| -> BTreeSet<String> {
        let files = markdown(SMALL, format).into_keys();
        files.filter_map(|path| path.strip_suffix(extension).map(str::to_owned)).collect()
    };
    let mut plain = pages(Format::Markdown, ".md");
    plain.retain(|path| !path.ends_with("SUMMARY"));
    assert_eq!(plain, pages(Format::Mdx, ".mdx"));
}

#[test]
fn a_page_in_each_flavour() {
    let (plain, mdx) = (markdown(SYNTAX, Format::Markdown), markdown(SYNTAX, Format::Mdx));
    expect_test::expect_file!["golden/braces.md"].assert_eq(&plain["en/errors/braces.md"]);
    expect_test::expect_file!["golden/braces.mdx"].assert_eq(&mdx["en/errors/braces.mdx"]);
    expect_test::expect_file!["golden/index.en.md"].assert_eq(&markdown(SMALL, Format::Markdown)["en/index.md"]);
}

#[test]
fn front_matter_tells_what_a_page_is_about() {
    let pages = markdown(SMALL, Format::Mdx);
    let (keys, content) = parts(&pages["en/errors/too_many_orders.mdx"]);
    assert_eq!(keys["title"], "1301");
    assert_eq!(keys["id"], "too_many_orders");
    assert_eq!(keys["sidebar_label"], "1301");
    assert_eq!(keys["description"], "1301 (429): {left} orders left until {retryAt}.");
    assert_eq!((keys["status"].clone(), keys["statuses"].clone()), (429.into(), serde_json::json!([429, 503])));
    assert_eq!((keys["retryable"].clone(), keys["deprecated"].clone()), (true.into(), true.into()));
    assert_eq!(keys["group"], "Orders");
    assert!(content.starts_with("\n# `1301`\n"), "{content}");
    let (keys, _) = parts(&pages["zh/errors/sold_out.mdx"]);
    assert_eq!((keys["tags"].clone(), keys["since"].clone()), (serde_json::json!(["库存"]), "1.2".into()));
    assert_eq!(parts(&pages["zh/index.mdx"]).0["title"], "书店 API");

    let mut without = options(Format::Markdown);
    without.front_matter = false;
    let pages = of(&Site::new(read(SMALL), without));
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".md")) {
        assert!(page.starts_with("# "), "{path}: {page}");
    }
}

/// Such a catalog has texts that end whatever they are in.
#[test]
fn no_attack_becomes_markup() {
    for format in [Format::Markdown, Format::Mdx] {
        for catalog in [HOSTILE, SYNTAX] {
            for (path, page) in markdown(catalog, format).iter().filter(|(path, _)| path.contains(".md")) {
                if path.ends_with("SUMMARY.md") {
                    continue;
                }
                let (_, content) = parts(page);
                for event in Parser::new_ext(content, pulldown_cmark::Options::ENABLE_TABLES) {
                    let is_allowed = |html: &str| ["<!-- -->", "<code>", "</code>"].contains(&html);
                    match event {
                        Event::Html(html) => panic!("{path} has {html}"),
                        Event::InlineHtml(html) => {
                            assert!(format == Format::Markdown && is_allowed(&html), "{path} has {html}");
                        }
                        Event::Start(Tag::Link { dest_url, .. }) => {
                            let inside = !dest_url.contains(':') && !dest_url.starts_with("//");
                            assert!(inside || dest_url.starts_with("https://"), "{path} links to {dest_url}");
                        }
                        Event::Start(Tag::Image { .. }) => panic!("{path} has an image"),
                        _ => {}
                    }
                }
            }
        }
    }
}

#[test]
fn names_that_generators_read_otherwise_get_other_files() {
    let pages = markdown(SYNTAX, Format::Markdown);
    let names: Vec<&str> = pages.keys().filter_map(|path| path.strip_prefix("en/errors/")).collect();
    assert_eq!(names.len(), 6, "{names:?}");
    for name in &names {
        let first = name.chars().next().expect("a name");
        assert!(
            first.is_alphabetic()
                && name
                    .trim_end_matches(".md")
                    .chars()
                    .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_')),
            "{name}"
        );
        assert!(!["index.md", "1-number.md", "_part.md"].contains(name), "{name}");
    }
    // Beside HTML, they mean nothing else.
    assert!(Site::new(read(SYNTAX), Options::new()).page("en/errors/index").is_some());
}

#[test]
fn the_navigation_of_each_generator_names_every_page_once() {
    let site = Site::of(Contents::new(system("catalog.toml"), false), options(Format::Markdown));
    let files = of(&site);
    let is_page = |path: &&String| path.ends_with(".md") && !path.ends_with("SUMMARY.md");
    let pages: BTreeSet<String> = files.keys().filter(is_page).cloned().collect();
    let once = |found: Vec<String>, expected: &BTreeSet<String>| {
        assert_eq!(found.len(), expected.len(), "each once");
        assert_eq!(&found.into_iter().collect::<BTreeSet<_>>(), expected);
    };
    once(links(&files["SUMMARY.md"]), &pages);
    let english: BTreeSet<String> =
        pages.iter().filter_map(|path| path.strip_prefix("en/").map(str::to_owned)).collect();
    once(links(&files["en/SUMMARY.md"]), &english);

    // Docusaurus names pages without their extension; the languages have no page of their own in a sidebar.
    let module = |path: &str| -> Value {
        let module = files[path].strip_prefix("export default ").and_then(|rest| rest.strip_suffix(";\n"));
        serde_json::from_str(module.expect("one value")).expect("it is JSON")
    };
    let mut names = Vec::new();
    ids(&module("sidebars.js"), &mut names);
    let in_languages: BTreeSet<String> = pages.iter().filter(|path| *path != "index.md").cloned().collect();
    once(names.into_iter().map(|name| name + ".md").collect(), &in_languages);
    let mut names = Vec::new();
    ids(&module("en/sidebars.js"), &mut names);
    once(names.into_iter().map(|name| name + ".md").collect(), &english);

    let sidebar: Value = serde_json::from_str(&files["sidebar.json"]).expect("it is JSON");
    let mut links = Vec::new();
    targets(&sidebar, &mut links);
    let file = |link: String| {
        let path = link.trim_start_matches('/').to_owned();
        if path.ends_with('/') { format!("{path}index.md") } else { format!("{path}.md") }
    };
    once(links.into_iter().map(file).collect(), &in_languages);
}

#[test]
fn a_language_is_a_translation_of_the_first_in_docusaurus() {
    let files = markdown(
        "[catalog]\nname = \"shop\"\n[groups.a]\ntitle = { en = \"Same\", zh = \"甲\" }\n[groups.b]\ntitle = { en = \"Same\", zh = \"乙</script>\" }\n\
         [errors.one]\ngroup = \"a\"\nstatus = 400\nmessage = { en = \"One.\", zh = \"一。\" }\n\
         [errors.two]\ngroup = \"b\"\nstatus = 400\nmessage = { en = \"Two.\", zh = \"二。\" }\n",
        Format::Mdx,
    );
    let labels: Value = serde_json::from_str(&files["zh/current.json"]).expect("it is JSON");
    let message = |key: &str| labels[format!("sidebar.errors.category.{key}")]["message"].as_str();
    assert_eq!((message("Same"), message("Same *")), (Some("甲"), Some("乙< /script>")));
    assert_eq!(message("By status"), Some("按状态码查看"));
    // The keys are the labels of the first language's sidebar, which needs no translation itself.
    for label in ["Same", "Same *", "By status"] {
        assert!(files["en/sidebars.js"].contains(&format!("\"label\": \"{label}\"")), "{label}");
    }
    assert!(!files.contains_key("en/current.json"));
    // Docusaurus copies labels into a script of the page.
    assert!(files.iter().all(|(path, text)| !path.ends_with(".js") || !text.contains("</")));
}

#[test]
fn no_page_takes_the_address_of_another_in_docusaurus() {
    let files = markdown(
        "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\nenvelope = \"problem\"\n[errors.errors]\nstatus = 400\ntags = [\"t\"]\nviolations = [\"violations\"]\n\
         message = \"One.\"\n[violations.violations]\nmessage = \"Two.\"\n[tags.t]\ntitle = \"!!!\"\n",
        Format::Mdx,
    );
    let pages: Vec<&String> = files.keys().filter(|path| path.ends_with(".mdx")).collect();
    for page in &pages {
        let parts: Vec<&str> = page.trim_end_matches(".mdx").split('/').collect();
        assert!(!parts.windows(2).any(|pair| pair[0] == pair[1]), "{page} would be the index of its folder");
    }
    assert!(pages.iter().any(|page| page.starts_with("en/violations/violations-")), "{pages:?}");
    let (_, entry) = files.iter().find(|(path, _)| path.starts_with("en/errors/errors-")).expect("its page");
    // Docusaurus makes an address of a tag's letters and digits.
    assert_eq!(parts(entry).0["tags"], serde_json::json!([]));
}

/// The pages that a sidebar of Docusaurus names.
fn ids(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(id) => found.push(id.clone()),
        Value::Array(items) => items.iter().for_each(|item| ids(item, found)),
        Value::Object(keys) if keys.contains_key("type") => {
            found.extend(keys.get("link").and_then(|link| link["id"].as_str()).map(str::to_owned));
            ids(&keys["items"], found);
        }
        Value::Object(keys) => keys.values().for_each(|value| ids(value, found)),
        _ => {}
    }
}

/// The links of a sidebar of VitePress.
fn targets(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| targets(item, found)),
        Value::Object(keys) => {
            found.extend(keys.get("link").and_then(Value::as_str).map(str::to_owned));
            keys.values().for_each(|value| targets(value, found));
        }
        _ => {}
    }
}
