//! The history of an entry or a violation.

use errbook_exports::Topic;
use errbook_exports::markdown::code;

use super::links;
use crate::address::Resource;
use crate::markdown;
use crate::sections::{Event, deprecated};
use crate::strings;
use crate::view::View;

/// Returns an event of a topic as one line.
pub(super) fn line(view: &View<'_>, topic: Topic, event: &Event<'_>) -> String {
    match event {
        Event::Added(since) => view.ui_with(strings::ADDED, &[since]),
        Event::Deprecated { since, note } => {
            let note =
                note.map(|note| format!("{}{}", view.ui(strings::COLON), markdown::part(note.text).replace('\n', " ")));
            format!("{}{}", deprecated(*since, view.ui_language()), note.unwrap_or_default())
        }
        Event::ReplacedBy(name) => {
            let other = view.contents.sibling_named(topic, name).map(|other| links::topic(view, other));
            format!("{}{}", view.ui(strings::replaced_by(topic)), other.unwrap_or_else(|| code(name)))
        }
        Event::Aliases(aliases) => {
            let aliases: Vec<String> = aliases.iter().map(|alias| code(alias)).collect();
            format!("{}{}", view.ui(strings::ALIASES), aliases.join(view.ui(strings::COMMA)))
        }
        Event::Replaces(replaced) => {
            let name = replaced.retired(view.catalog()).map_or("", |retired| retired.name.value.as_str());
            let href = view.to(&Resource::Retired(*replaced));
            format!("{}[{}]({href})", view.ui(strings::REPLACES), code(name))
        }
    }
}
