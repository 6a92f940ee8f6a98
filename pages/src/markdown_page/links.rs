//! Links to the Markdown pages of entries and violations.

use errbook_exports::Topic;
use errbook_exports::markdown::{code, escaped};

use crate::address::Resource;
use crate::texts;
use crate::view::View;

/// Returns a link to a topic, and its title.
pub(super) fn topic(view: &View<'_>, topic: Topic) -> String {
    let title = view.definition(topic).and_then(|other| texts::title(other, view.language));
    link(view, topic, title)
}

/// Returns a link to a topic, and its message on one line.
pub(super) fn with_message(view: &View<'_>, topic: Topic) -> String {
    let message = view.definition(topic).map(|other| texts::message_line(other, view.language));
    link(view, topic, message.as_deref())
}

fn link(view: &View<'_>, topic: Topic, about: Option<&str>) -> String {
    let Some(other) = view.definition(topic) else { return String::new() };
    let about = about.map(|about| format!(" {}", escaped(about)));
    let href = view.to(&Resource::Markdown(topic));
    format!("[{}]({href}){}", code(&texts::code(other)), about.unwrap_or_default())
}
