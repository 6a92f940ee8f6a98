//! Pages that list some of the entries and violations: of a group, of a status, at a shared address, all violations; and the page
//! that lists none.

use errbook_exports::Topic;
use maud::{Markup, html};

use super::document::Head;
use super::{facts, links, prose, rows};
use crate::address::Resource;
use crate::markdown;
use crate::strings;
use crate::texts;
use crate::view::View;

/// Returns the page of a group, by index; `None` if there is no such group.
pub(super) fn group(view: &View<'_>, index: usize) -> Option<(Head, Markup)> {
    let group = view.catalog().groups.get(index)?;
    let title = texts::group_title(view.catalog(), index, view.language).to_owned();
    let description = texts::text(&group.description, view.language);
    let notes = texts::texts(&group.notes, view.language);
    let entries = view.contents.entries_where(|entry| entry.group == Some(index));
    let violations = view.contents.violations_in(index);
    let main = html! {
        header.head {
            p.eyebrow { (view.ui(strings::GROUP)) }
            h1 { (title) }
            (prose::block(view, description))
            @if let Some(range) = &group.codes {
                p.muted { (view.ui_with(strings::CODE_RANGE, &[&range.value.0.to_string(), &range.value.1.to_string()])) }
            }
            @if let Some(notes) = &notes { div.note { (prose::list(view, notes, false)) } }
        }
        @if !entries.is_empty() || violations.is_empty() {
            h2.only-read { (view.ui(strings::GROUP_ERRORS)) }
            (rows::plain(view, entries.iter().map(|index| Topic::Entry(*index))))
        }
        @if !violations.is_empty() {
            // After a list without a heading, another one needs one.
            h2 class=(if entries.is_empty() { "only-read" } else { "rest" }) { (view.ui(strings::GROUP_VIOLATIONS)) }
            (rows::plain(view, violations.iter().map(|index| Topic::Violation(*index))))
        }
    };
    let description = description.map_or_else(|| title.clone(), |found| markdown::plain(found.text));
    Some((
        Head { title, description, kind: "group", canonical: Resource::Group(index), markdown: None, json: None },
        main,
    ))
}

/// Returns the page of a status.
pub(super) fn status(view: &View<'_>, status: u16) -> (Head, Markup) {
    let entries = view.contents.entries_where(|entry| entry.statuses.iter().any(|own| own.value == status));
    let class = view.catalog().statuses.iter().find(|class| class.status.value == status);
    let fallback = class.and_then(|class| class.error.as_ref());
    let fallback = fallback.and_then(|name| view.contents.entry_named(&name.value));
    let title = match facts::status_title(view, status) {
        Some(name) => format!("{status} {name}"),
        None => view.ui_with(strings::STATUS_TITLE, &[&status.to_string()]),
    };
    let main = html! {
        header.head {
            p.eyebrow { (view.ui(strings::STATUS)) }
            h1 { (facts::status_name(view, status)) }
            @if let Some(class) = class {
                @if let Some(name) = &class.name { p.title { code translate="no" { (name) } } }
                (prose::block(view, texts::text(&class.description, view.language)))
            }
            @if let Some(index) = fallback {
                p.muted { (view.ui(strings::STATUS_FALLBACK)) (links::by_code(view, Topic::Entry(index))) }
            }
        }
        h2.only-read { (view.ui(strings::STATUS_ERRORS)) }
        (rows::plain(view, entries.iter().map(|index| Topic::Entry(*index))))
    };
    let description = title.clone();
    (Head { title, description, kind: "status", canonical: Resource::Status(status), markdown: None, json: None }, main)
}

/// Returns the page of an address that several entries or violations share.
pub(super) fn shared(view: &View<'_>, topics: &[Topic]) -> (Head, Markup) {
    let title = view.ui(strings::SHARED_TITLE).to_owned();
    let description = view.ui(strings::SHARED_INTRO).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        (rows::plain(view, topics.iter().copied()))
    };
    (Head { title, description, kind: "group", canonical: Resource::Index, markdown: None, json: None }, main)
}

/// Returns the page that lists all violations.
pub(super) fn violations(view: &View<'_>) -> (Head, Markup) {
    let title = view.ui(strings::VIOLATIONS).to_owned();
    let description = view.ui(strings::VIOLATIONS_INTRO).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        (rows::plain(view, view.contents.violations().iter().map(|index| Topic::Violation(*index))))
    };
    (Head { title, description, kind: "group", canonical: Resource::Violations, markdown: None, json: None }, main)
}

/// Returns the page for an address without a page.
pub(super) fn not_found(view: &View<'_>) -> (Head, Markup) {
    let title = view.ui(strings::NOT_FOUND).to_owned();
    let description = view.ui(strings::NOT_FOUND_HINT).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        p { a href=(view.to(&Resource::Index)) { (view.ui(strings::ALL_ERRORS)) } }
    };
    (Head { title, description, kind: "missing", canonical: Resource::Index, markdown: None, json: None }, main)
}
