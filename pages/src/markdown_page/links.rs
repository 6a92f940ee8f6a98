//! Links to the Markdown pages of entries and violations.

use errbook_exports::Topic;
use errbook_exports::markdown::{code, escaped};

use super::message;
use crate::address::Resource;
use crate::options::Format;
use crate::texts;
use crate::view::View;

/// Returns a link to a topic, and its title.
pub(super) fn topic(view: &View<'_>, topic: Topic) -> String {
    let title = view.definition(topic).and_then(|other| texts::title(other, view.language));
    link(view, topic, title.map(escaped))
}

/// Returns a link to a topic, the status of an entry, and the message on one line.
pub(super) fn with_status(view: &View<'_>, topic: Topic) -> String {
    let status = match topic {
        Topic::Entry(index) => view.entry(index).map(|entry| format!("{} ", entry.status())),
        Topic::Violation(_) => None,
    };
    let message = view.definition(topic).map(|other| message::line(view, other));
    link(view, topic, message.map(|message| status.unwrap_or_default() + &message))
}

/// Returns a link to a topic, and its message on one line.
pub(super) fn with_message(view: &View<'_>, topic: Topic) -> String {
    link(view, topic, view.definition(topic).map(|other| message::line(view, other)))
}

/// Returns Markdown as a link to a page; as it is beside HTML, where only the pages of entries, violations and changes are in Markdown.
pub(super) fn to_page(view: &View<'_>, page: Resource, label: &str) -> String {
    match view.options.format {
        Format::Html => label.to_owned(),
        Format::Markdown | Format::Mdx => format!("[{label}]({})", view.to(&page)),
    }
}

fn link(view: &View<'_>, topic: Topic, about: Option<String>) -> String {
    let Some(other) = view.definition(topic) else { return String::new() };
    let about = about.map(|about| format!(" {about}"));
    let href = view.to(&view.in_markdown(Resource::Topic(topic)));
    format!("[{}]({href}){}", code(&texts::code(other)), about.unwrap_or_default())
}
