//! The navigation of a site in Markdown, as the generators of sites read it.

mod chapters;

use errbook_exports::markdown::escaped;
use serde_json::{Map, Value, json};

use crate::address::{Generator, Resource, Scope};
use crate::markdown_page::apart;
use crate::texts;
use crate::url::encode;
use crate::view::View;

use chapters::Chapter;

const TEXT: &str = "text/markdown; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";
const JSON: &str = "application/json";

/// The name of the sidebar of one language.
const SIDEBAR: &str = "errors";

/// Returns the media type and the content of the file that a generator reads.
pub(crate) fn file(view: &View<'_>, generator: Generator, scope: Scope) -> (&'static str, Vec<u8>) {
    let (content_type, text) = match generator {
        Generator::MdBook => (TEXT, summary(view, scope)),
        Generator::Docusaurus => (JS, sidebars(view, scope)),
        Generator::DocusaurusLabels => (JSON, labels_translated(view)),
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

/// Returns `sidebars.js` of Docusaurus (<https://docusaurus.io/docs/sidebar>): a sidebar for each language, or [`SIDEBAR`] for that of one.
/// Pages are named by their path without extension, and labelled by their front matter.
fn sidebars(view: &View<'_>, scope: Scope) -> String {
    let mut all = Map::new();
    for view in languages(view, scope) {
        let name = if scope == Scope::Site { view.tag() } else { SIDEBAR };
        let chapters = chapters::of(&view);
        let labels = labels(&chapters);
        let items = chapters.iter().zip(labels).filter_map(|(chapter, label)| item(&view, scope, chapter, label));
        all.insert(name.to_owned(), Value::Array(items.collect()));
    }
    format!("export default {:#};\n", Value::Object(all))
}

/// Returns `current.json` of Docusaurus (<https://docusaurus.io/docs/i18n/tutorial>), for a language whose folder is a translation of the
/// first language's: the labels of that one's sidebar, which are the keys, in this language.
fn labels_translated(view: &View<'_>) -> String {
    let of = |language| labels(&chapters::of(&View { language, ..*view }));
    let pairs = of(0).into_iter().zip(of(view.language));
    let all: Map<String, Value> = pairs
        .filter_map(|(first, own)| Some((format!("sidebar.{SIDEBAR}.category.{}", first?), json!({ "message": own? }))))
        .collect();
    format!("{:#}\n", Value::Object(all))
}

/// Returns the labels of the chapters that are categories. A label is the key of its translation, so each is used once.
fn labels(chapters: &[Chapter]) -> Vec<Option<String>> {
    let mut used: Vec<String> = Vec::new();
    let label = |chapter: &Chapter| {
        if chapter.below.is_empty() {
            return None;
        }
        let mut label = apart(&one_line(&chapter.title));
        while used.contains(&label) {
            label.push_str(" *");
        }
        used.push(label.clone());
        Some(label)
    };
    chapters.iter().map(label).collect()
}

/// Returns a chapter: a page by its name, or, with a label, a category.
fn item(view: &View<'_>, scope: Scope, chapter: &Chapter, label: Option<String>) -> Option<Value> {
    let name = |page: &Resource| {
        let path = view.path(page);
        let path = path.rsplit_once('.').map_or(path.as_str(), |(path, _)| path);
        match scope {
            Scope::Site => path.to_owned(),
            Scope::Language => path.split_once('/').map_or(path, |(_, path)| path).to_owned(),
        }
    };
    let page = chapter.page.as_ref().map(name);
    let Some(label) = label else { return page.map(Value::from) };
    let mut category = json!({ "type": "category", "label": label });
    if let Some(page) = page {
        category["link"] = json!({ "type": "doc", "id": page });
    }
    let below: Vec<String> = chapter.below.iter().filter_map(|below| below.page.as_ref()).map(name).collect();
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
