//! Links to entries and violations.

use errbook_exports::Topic;
use maud::{Markup, html};

use crate::address::Resource;
use crate::texts;
use crate::view::View;

/// Returns a link to a topic, shown by its code.
pub(super) fn by_code(view: &View<'_>, topic: Topic) -> Markup {
    let code = view.definition(topic).map(texts::code).unwrap_or_default();
    html! { a href=(view.to(&Resource::Topic(topic))) { code translate="no" { (code) } } }
}

/// Returns a link to a topic of the same kind as another by its name; the name alone if it has no page.
pub(super) fn by_name(view: &View<'_>, like: Topic, name: &str) -> Markup {
    html! {
        @match view.contents.sibling_named(like, name) {
            Some(topic) => a href=(view.to(&Resource::Topic(topic))) { code translate="no" { (name) } },
            None => code translate="no" { (name) },
        }
    }
}

/// Returns a list of topics, each with its message.
pub(super) fn with_messages(view: &View<'_>, topics: impl Iterator<Item = Topic>) -> Markup {
    html! {
        ul.also {
            @for topic in topics {
                li {
                    (by_code(view, topic))
                    @if let Some(definition) = view.definition(topic) {
                        " " span.muted { (texts::message_line(definition, view.language)) }
                    }
                }
            }
        }
    }
}
