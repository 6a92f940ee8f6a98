//! Pages that list some of the entries and violations: of a group, of a status, all violations.

use errbook_exports::Topic;
use errbook_exports::markdown::{code, escaped};
use serde_json::json;

use super::document::{Document, list};
use super::index::status_title;
use super::links;
use crate::meaning::Meaning;
use crate::strings;
use crate::view::View;
use crate::{markdown, texts};

/// Returns the page of a group, by index; `None` if there is no such group.
pub(super) fn group(view: &View<'_>, index: usize) -> Option<Document> {
    let group = view.catalog().groups.get(index)?;
    let title = texts::group_title(view.catalog(), index, view.language);
    let description = texts::text(&group.description, view.language).map(|found| found.text);
    let notes = texts::texts(&group.notes, view.language);
    let entries = view.contents.entries_where(|entry| entry.group == Some(index)).into_iter().map(Topic::Entry);
    let violations = view.contents.violations_in(index).into_iter().map(Topic::Violation);
    let range = group.codes.as_ref().map(|range| (range.value.0.to_string(), range.value.1.to_string()));
    let mut blocks = vec![format!("# {}", escaped(title))];
    blocks.extend(description.map(markdown::part));
    blocks.extend(range.map(|(first, last)| escaped(&view.ui_with(strings::CODE_RANGE, &[&first, &last]))));
    blocks.extend(notes.iter().flat_map(|notes| &notes.text).map(|note| markdown::part(note)));
    for (heading, topics) in
        [(strings::GROUP_ERRORS, entries.collect::<Vec<_>>()), (strings::GROUP_VIOLATIONS, violations.collect())]
    {
        if !topics.is_empty() {
            blocks.push(format!("## {}", view.ui(heading)));
            blocks.push(list(topics.into_iter().map(|topic| links::with_status(view, topic))));
        }
    }
    let description = description.map_or_else(|| title.to_owned(), markdown::plain);
    let facts = vec![("name", json!(group.name.value))];
    Some(Document { title: title.to_owned(), label: title.to_owned(), description, facts, body: blocks.join("\n\n") })
}

/// Returns the page of a status.
pub(super) fn status(view: &View<'_>, status: u16) -> Document {
    let entries = view.contents.entries_where(|entry| entry.statuses.iter().any(|own| own.value == status));
    let class = view.catalog().statuses.iter().find(|class| class.status.value == status);
    let fallback = class.and_then(|class| class.error.as_ref());
    let fallback = fallback.and_then(|name| view.contents.entry_named(&name.value)).map(Topic::Entry);
    let title = status_title(view, status);
    let mut blocks = vec![format!("# {}", escaped(&title))];
    blocks.extend(class.and_then(|class| class.name.as_ref()).map(|name| code(name)));
    blocks.push(Meaning::of(status).markdown(view.ui_language()));
    let description = class.and_then(|class| texts::text(&class.description, view.language));
    blocks.extend(description.map(|description| markdown::part(description.text)));
    blocks.extend(fallback.map(|topic| format!("{}{}", view.ui(strings::STATUS_FALLBACK), links::topic(view, topic))));
    blocks.push(format!("## {}", view.ui(strings::STATUS_ERRORS)));
    blocks.push(list(entries.into_iter().map(|index| links::with_message(view, Topic::Entry(index)))));
    let facts = vec![("status", json!(status))];
    Document { title: title.clone(), label: title.clone(), description: title, facts, body: blocks.join("\n\n") }
}

/// Returns the page that lists all violations.
pub(super) fn violations(view: &View<'_>) -> Document {
    let (title, description) = (view.ui(strings::VIOLATIONS), view.ui(strings::VIOLATIONS_INTRO));
    let all = view.contents.violations().iter().map(|index| links::with_message(view, Topic::Violation(*index)));
    let body = format!("# {title}\n\n{description}\n\n{}", list(all));
    Document { title: title.into(), label: title.into(), description: description.into(), facts: Vec::new(), body }
}
