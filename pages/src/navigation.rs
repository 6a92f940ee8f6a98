//! The navigation of a site in Markdown, as the generators of sites read it.

mod chapters;

use errbook_exports::markdown::escaped;
use serde_json::{Map, Value, json};

use crate::address::{Generator, Resource, Scope};
use crate::texts;
use crate::url::encode;
use crate::view::View;

use chapters::Chapter;

const TEXT: &str = "text/markdown; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";
const JSON: &str = "application/json";

/// Returns the media type and the content of the file that a generator reads.
pub(crate) fn file(view: &View<'_>, generator: Generator, scope: Scope) -> (&'static str, Vec<u8>) {
    let (content_type, text) = match generator {
        Generator::MdBook => (TEXT, summary(view, scope)),
        Generator::Docusaurus => (JS, sidebars(view, scope)),
        Generator::VitePress => (JSON, sidebar(view)),
    };
    (content_type, text.into_bytes())
}

/// Returns the views of the languages that a navigation covers.
fn languages<'v>(view: &View<'v>, scope: Scope) -> impl Iterator<Item = View<'v>> {
    let all = match scope {
        Scope::Language => view.language..view.language.saturating_add(1),
        Scope::Site => 0..view.catalog().languages.len(),
    };
    let view = *view;
    all.map(move |language| View { language, ..view })
}

/// Returns `SUMMARY.md` of mdBook (<https://rust-lang.github.io/mdBook/format/summary.html>): nested lists of links, those of each
/// language under a heading.
fn summary(view: &View<'_>, scope: Scope) -> String {
    let mut out = "# Summary\n".to_owned();
    if scope == Scope::Site {
        let title = escaped(texts::catalog_title(view.catalog(), view.language));
        out.push_str(&format!("\n[{title}]({})\n", view.to(&Resource::Languages)));
    }
    for view in languages(view, scope) {
        if scope == Scope::Site {
            out.push_str(&format!("\n# {}\n", escaped(view.language_name(view.language))));
        }
        out.push('\n');
        for chapter in chapters::of(&view) {
            out.push_str(&line(&view, &chapter, ""));
            chapter.below.iter().for_each(|below| out.push_str(&line(&view, below, "  ")));
        }
    }
    out
}

fn line(view: &View<'_>, chapter: &Chapter, indent: &str) -> String {
    let title = escaped(&one_line(&chapter.title));
    let link = chapter.page.as_ref().map(|page| view.to(page)).unwrap_or_default();
    format!("{indent}- [{title}]({link})\n")
}

/// Returns `sidebars.js` of Docusaurus (<https://docusaurus.io/docs/sidebar>): a sidebar for each language, or `errors` for that of one.
/// Pages are named by their path without extension, and labelled by their front matter.
fn sidebars(view: &View<'_>, scope: Scope) -> String {
    let mut all = Map::new();
    for view in languages(view, scope) {
        let name = if scope == Scope::Site { view.tag() } else { "errors" };
        let mut titles = Vec::new();
        let items = chapters::of(&view).into_iter().filter_map(|chapter| item(&view, scope, chapter, &mut titles));
        all.insert(name.to_owned(), Value::Array(items.collect()));
    }
    format!("export default {:#};\n", Value::Object(all))
}

/// Returns a chapter: a page by its name, or a category. The label of a category is the key of its translation, so each is used once.
fn item(view: &View<'_>, scope: Scope, chapter: Chapter, titles: &mut Vec<String>) -> Option<Value> {
    let name = |page: &Resource| {
        let path = view.path(page);
        let path = path.rsplit_once('.').map_or(path.as_str(), |(path, _)| path);
        match scope {
            Scope::Site => path.to_owned(),
            Scope::Language => path.split_once('/').map_or(path, |(_, path)| path).to_owned(),
        }
    };
    let below: Vec<String> = chapter.below.iter().filter_map(|below| below.page.as_ref()).map(name).collect();
    let page = chapter.page.as_ref().map(name);
    if below.is_empty() {
        return page.map(Value::from);
    }
    let mut label = one_line(&chapter.title);
    while titles.contains(&label) {
        label.push_str(" *");
    }
    titles.push(label.clone());
    let mut category = json!({ "type": "category", "label": label });
    if let Some(page) = page {
        category["link"] = json!({ "type": "doc", "id": page });
    }
    category["items"] = json!(below);
    Some(category)
}

/// Returns `sidebar.json`: the value of `themeConfig.sidebar` of VitePress (<https://vitepress.dev/reference/default-theme-sidebar>),
/// with a sidebar for the folder of each language. VitePress shows texts as HTML.
fn sidebar(view: &View<'_>) -> String {
    let mut all = Map::new();
    for view in languages(view, Scope::Site) {
        let index = view.path(&Resource::Index);
        let folder = index.rsplit_once('/').map_or("", |(folder, _)| folder);
        let entry = |chapter: &Chapter| {
            let mut entry = json!({ "text": maud::html! { (one_line(&chapter.title)) }.into_string() });
            if let Some(page) = &chapter.page {
                let path = view.path(page);
                let path = path.strip_suffix(".md").unwrap_or(&path);
                let path = path.strip_suffix("index").filter(|folder| folder.ends_with('/')).unwrap_or(path);
                entry["link"] = json!(format!("/{}", encode(path)));
            }
            entry
        };
        let chapters = chapters::of(&view).into_iter().map(|chapter| {
            let mut own = entry(&chapter);
            if !chapter.below.is_empty() {
                own["collapsed"] = json!(true);
                own["items"] = chapter.below.iter().map(entry).collect();
            }
            own
        });
        all.insert(format!("/{}/", encode(folder)), chapters.collect());
    }
    format!("{:#}\n", Value::Object(all))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
