//! The pages as Markdown: beside those in HTML, for readers and programs that do not want HTML, and as the source of a site that
//! another generator makes.
//!
//! A page is composed of safe parts in plain CommonMark; `markdown::page` writes the whole of it in the flavour of its reader.

mod changes;
mod document;
mod front_matter;
mod history;
mod index;
mod links;
mod listing;
mod message;
mod own;
mod retired;
mod table;
mod topic;

use crate::address::Resource;
use crate::markdown::{self, Flavour};
use crate::options::Format;
use crate::url::relative;
use crate::view::View;

use document::Document;

pub(crate) use front_matter::apart;
pub(crate) use index::status_title;
pub(crate) use own::title;

/// Returns the page of a view as Markdown, with front matter where a generator reads it.
pub(crate) fn page(view: &View<'_>) -> String {
    let Some(Document { title, label, description, facts, mut body }) = document(view) else { return String::new() };
    let flavour = match view.options.format {
        Format::Html => Flavour::Plain,
        Format::Markdown => Flavour::Site,
        Format::Mdx => Flavour::Mdx,
    };
    // Generators that read MDX have a menu of languages, and a folder for each that knows nothing of the others.
    if flavour != Flavour::Mdx && *view.resource != Resource::Languages {
        body.push_str(&in_other_languages(view));
    }
    let page = markdown::page(&body, flavour);
    if view.options.format == Format::Html || !view.options.front_matter {
        return page;
    }
    format!("{}\n{page}", front_matter::of(view.here, &title, &label, &description, &facts))
}

/// Returns the content of a page; `None` for a resource without one.
fn document(view: &View<'_>) -> Option<Document> {
    match view.resource {
        Resource::Topic(topic) | Resource::Markdown(topic) => topic::page(view, *topic),
        Resource::Index => Some(index::page(view)),
        Resource::Languages => Some(index::languages(view)),
        Resource::Group(index) => listing::group(view, *index),
        Resource::Status(status) => Some(listing::status(view, *status)),
        Resource::Violations => Some(listing::violations(view)),
        Resource::AllRetired => Some(retired::all(view)),
        Resource::Retired(topic) => retired::one(view, *topic),
        Resource::Extra(index) => own::extra(view, *index),
        Resource::Changes | Resource::ChangesMarkdown => Some(changes::page(view)),
        _ => None,
    }
}

/// Returns links to the same page in the other languages; nothing if there are none.
fn in_other_languages(view: &View<'_>) -> String {
    let others = (0..view.catalog().languages.len()).filter(|language| *language != view.language);
    let links: Vec<String> = others
        .map(|language| {
            let path = view.addresses.own(view.resource, language);
            format!("[{}]({})", view.language_name(language), relative(view.here, &path))
        })
        .collect();
    if links.is_empty() { String::new() } else { format!("\n\n---\n\n{}\n", links.join(" · ")) }
}
