//! The whole book for programs: `errors.json`, `llms.txt`, and the sitemap.

use errbook_exports::{Contents, Topic, changes, model};

use crate::address::{Addresses, Resource};
use crate::releases::page_of_subject;
use crate::view::View;
use crate::{markdown, strings, texts};

/// Returns the model of the catalog, with the address of the page of each entry and violation.
pub(crate) fn json(contents: &Contents, addresses: &Addresses) -> String {
    model::document(contents, &page_of(addresses))
}

/// Returns the part of this document that is about one entry or violation.
#[cfg(feature = "http")]
pub(crate) fn one(contents: &Contents, addresses: &Addresses, topic: Topic) -> String {
    model::topic(contents, topic, &page_of(addresses))
}

fn page_of(addresses: &Addresses) -> impl Fn(Topic) -> Option<String> {
    |topic| Some(addresses.own(&Resource::Topic(topic), 0))
}

/// Returns what the releases changed, in the language of a view. Addresses are from the root of the book.
pub(crate) fn changes(view: &View<'_>) -> String {
    let page = |subject| view.path(&page_of_subject(subject));
    changes::json(view.contents, view.ui_language().locale(), &page)
}

/// Returns `llms.txt` (<https://llmstxt.org>): the book as a list of links to its Markdown pages in one language.
pub(crate) fn llms(view: &View<'_>) -> String {
    let catalog = view.catalog();
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = format!("# {}\n\n> {}\n", line(texts::catalog_title(catalog, view.language)), llms_summary(view));
    let mut section = |title: &str, topics: Vec<Topic>| {
        if topics.is_empty() {
            return;
        }
        out.push_str(&format!("\n## {}\n\n", line(title)));
        for topic in topics {
            let Some(definition) = view.definition(topic) else { continue };
            let path = site_url(view, &Resource::Markdown(topic));
            let message = line(&texts::message_line(definition, view.language));
            let code = line(&texts::code(definition)).replace(['[', ']'], " ");
            let status = match topic {
                Topic::Entry(index) => view.entry(index).map(|entry| format!("{} ", entry.status())),
                Topic::Violation(_) => None,
            };
            out.push_str(&format!("- [{code}]({path}): {}{message}\n", status.unwrap_or_default()));
        }
    };
    let in_group =
        |group| view.contents.entries_where(|entry| entry.group == group).into_iter().map(Topic::Entry).collect();
    for group in view.contents.groups_of_entries() {
        section(texts::group_title(catalog, group, view.language), in_group(Some(group)));
    }
    section(strings::UNGROUPED.get(view.ui_language()), in_group(None));
    let violations = view.contents.violations().iter().map(|index| Topic::Violation(*index)).collect();
    section(strings::VIOLATIONS.get(view.ui_language()), violations);
    if view.contents.has_releases() {
        let (title, about) = (view.ui(strings::CHANGES), view.ui(strings::CHANGES_INTRO));
        out.push_str(&format!(
            "\n## {title}\n\n- [{title}]({}): {about}\n",
            site_url(view, &Resource::ChangesMarkdown)
        ));
    }
    out
}

fn llms_summary(view: &View<'_>) -> String {
    let title = texts::catalog_title(view.catalog(), view.language);
    let words = strings::INDEX_DESCRIPTION.with(view.ui_language(), &[title]);
    format!("{} {}", markdown::plain(&words), site_url(view, &Resource::Export))
}

fn site_url(view: &View<'_>, resource: &Resource) -> String {
    view.absolute(&view.path(resource))
}

/// Returns the sitemap (<https://www.sitemaps.org/protocol.html>), with the languages of each page; empty without a base
/// URL.
pub(crate) fn sitemap(view: &View<'_>) -> String {
    let Some(base) = view.base else { return String::new() };
    let languages = view.catalog().languages.iter().enumerate();
    let languages: Vec<(usize, &str)> = languages.map(|(index, tag)| (index, tag.value.as_str())).collect();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for address in &view.addresses.all {
        let own = view.addresses.own(&address.resource, address.language);
        if !address.resource.is_page() || own != address.path {
            continue;
        }
        out.push_str(&format!("<url><loc>{}</loc>", base.join(&own)));
        for (language, tag) in &languages {
            let same = base.join(&view.addresses.own(&address.resource, *language));
            out.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{same}\"/>"));
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
