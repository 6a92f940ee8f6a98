//! Pages that list some of the entries: of a group, of a status, of an address that several have.

use maud::{Markup, html};

use super::{Head, View, facts, prose, rows};
use crate::address::What;
use crate::markdown;
use crate::texts;
use crate::words;

/// The page of a group, by index.
pub(super) fn group(view: &View<'_>, index: usize) -> (Head, Markup) {
    let title = texts::group_title(view.catalog(), index, view.language).to_owned();
    let Some(group) = view.catalog().groups.get(index) else { return super::index::page(view) };
    let description = texts::text(&group.description, view.language).map(|said| markdown::plain(said.text));
    let entries = view.site.entries_of(|entry| entry.group == Some(index));
    let main = html! {
        header.head {
            p.eyebrow { (view.say(words::GROUP)) }
            h1 { (title) }
            (prose::block(view, &group.description))
            @if let Some(range) = &group.codes {
                p.muted { (view.say_with(words::CODE_RANGE, &[&range.value.0.to_string(), &range.value.1.to_string()])) }
            }
            @if !group.notes.is_empty() { div.note { (prose::list(view, &group.notes, false)) } }
        }
        h2.only-read { (view.say(words::GROUP_ERRORS)) }
        (rows::plain(view, &entries))
    };
    let description = description.unwrap_or_else(|| title.clone());
    (Head { title, description, kind: "group", same: What::Group(index), twin: None }, main)
}

/// The page of a status.
pub(super) fn status(view: &View<'_>, status: u16) -> (Head, Markup) {
    let entries = view.site.entries_of(|entry| entry.statuses.iter().any(|own| own.value == status));
    let class = view.catalog().statuses.iter().find(|class| class.status.value == status);
    let bare = class.and_then(|class| class.error.as_ref()).and_then(|name| view.site.entry_named(&name.value));
    let name = facts::status_title(view, status);
    let title = match name {
        Some(name) => format!("{status} {name}"),
        None => view.say_with(words::STATUS_TITLE, &[&status.to_string()]),
    };
    let main = html! {
        header.head {
            p.eyebrow { (view.say(words::STATUS)) }
            h1 { (facts::status_name(view, status)) }
            @if let Some(class) = class {
                @if let Some(name) = &class.name { p.title { code translate="no" { (name) } } }
                (prose::block(view, &class.description))
            }
            @if let Some(index) = bare {
                p.muted { (view.say(words::STANDS_FOR)) (super::entry::link(view, index)) }
            }
        }
        h2.only-read { (view.say(words::STATUS_ERRORS)) }
        (rows::plain(view, &entries))
    };
    let description = title.clone();
    (Head { title, description, kind: "status", same: What::Status(status), twin: None }, main)
}

/// The page of an address that several entries (by index) have.
pub(super) fn shared(view: &View<'_>, entries: &[usize]) -> (Head, Markup) {
    let title = view.say(words::SHARED_TITLE).to_owned();
    let description = view.say(words::SHARED_INTRO).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        (rows::plain(view, entries))
    };
    (Head { title, description, kind: "group", same: What::Index, twin: None }, main)
}
