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

/// Returns `llms.txt` (<https://llmstxt.org>): the title, a summary as a quotation, and the pages in one language as lists of links,
/// to Markdown where there is such a page. What a reader short of space can do without is under `Optional`, a name that the format
/// gives that meaning.
pub(crate) fn llms(view: &View<'_>) -> String {
    let catalog = view.catalog();
    let title = one_line(texts::catalog_title(catalog, view.language));
    let summary = strings::INDEX_DESCRIPTION.with(view.ui_language(), &[&title]);
    let mut out = format!("# {title}\n\n> {}\n", one_line(&markdown::plain(&summary)));
    let in_group = |group| view.contents.entries_where(|entry| entry.group == group);
    let entries = |group| in_group(group).into_iter().map(|index| link(view, Topic::Entry(index))).collect::<Vec<_>>();
    for group in view.contents.groups_of_entries() {
        section(&mut out, texts::group_title(catalog, group, view.language), &entries(Some(group)));
    }
    let has_groups = !view.contents.groups_of_entries().is_empty();
    let rest = if has_groups { strings::UNGROUPED } else { strings::ALL_ERRORS };
    section(&mut out, view.ui(rest), &entries(None));
    let violations = view.contents.violations().iter().map(|index| link(view, Topic::Violation(*index)));
    section(&mut out, view.ui(strings::VIOLATIONS), &violations.collect::<Vec<_>>());
    section(&mut out, "Optional", &optional(view));
    out
}

fn section(out: &mut String, title: &str, links: &[String]) {
    if !links.is_empty() {
        out.push_str(&format!("\n## {}\n\n{}\n", one_line(title), links.join("\n")));
    }
}

/// Returns the link to a page, with the status of an entry and the message.
fn link(view: &View<'_>, topic: Topic) -> String {
    let Some(definition) = view.definition(topic) else { return String::new() };
    let page = if view.options.markdown_pages { Resource::Markdown(topic) } else { Resource::Topic(topic) };
    let message = one_line(&texts::message_line(definition, view.language));
    let code = one_line(&texts::code(definition)).replace(['[', ']'], " ");
    let status = match topic {
        Topic::Entry(index) => view.entry(index).map(|entry| format!("{} ", entry.status())),
        Topic::Violation(_) => None,
    };
    format!("- [{code}]({}): {}{message}", site_url(view, &page), status.unwrap_or_default())
}

/// Returns links to the changes, to the data, and to the same list in the other languages.
fn optional(view: &View<'_>) -> Vec<String> {
    let mut links = Vec::new();
    if view.contents.has_releases() {
        let page = if view.options.markdown_pages { Resource::ChangesMarkdown } else { Resource::Changes };
        let (title, about) = (view.ui(strings::CHANGES), view.ui(strings::CHANGES_INTRO));
        links.push(format!("- [{title}]({}): {about}", site_url(view, &page)));
    }
    links.push(format!("- [errors.json]({}): {}", site_url(view, &Resource::Export), view.ui(strings::AS_JSON)));
    for language in (0..view.catalog().languages.len()).filter(|language| *language != view.language) {
        let url = view.absolute(&view.addresses.own(&Resource::Llms, language));
        links.push(format!("- [{}]({url})", view.language_name(language)));
    }
    links
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn site_url(view: &View<'_>, resource: &Resource) -> String {
    view.absolute(&view.path(resource))
}

/// Returns the sitemap (<https://www.sitemaps.org/protocol.html>), with the languages of each page; empty without a base
/// URL.
pub(crate) fn sitemap(view: &View<'_>) -> String {
    let Some(base) = view.base() else { return String::new() };
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
