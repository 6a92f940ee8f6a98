//! Pages that list some of the entries and violations: of a group, of a status, at a shared address, all violations.

use errbook_exports::Topic;
use maud::{Markup, PreEscaped, html};

use super::contents::{Part, contents, heading, heading_to};
use super::meta::Head;
use super::{facts, links, pills, prose, rows};
use crate::address::Resource;
use crate::markdown;
use crate::meaning::Meaning;
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
    let mut lists = Vec::new();
    if !entries.is_empty() || violations.is_empty() {
        lists.push(List::new(view, "errors", view.ui(strings::GROUP_ERRORS), entries.into_iter().map(Topic::Entry)));
    }
    if !violations.is_empty() {
        let title = view.ui(strings::GROUP_VIOLATIONS);
        lists.push(List::new(view, "violations", title, violations.into_iter().map(Topic::Violation)));
    }
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
        (layout(view, &lists))
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
    let meaning = Meaning::of(status);
    let class = view.catalog().statuses.iter().find(|class| class.status.value == status);
    let fallback = class.and_then(|class| class.error.as_ref());
    let fallback = fallback.and_then(|name| view.contents.entry_named(&name.value));
    let lists = by_group(view, &entries, view.ui(strings::STATUS_ERRORS));
    let title = match facts::status_title(view, status) {
        Some(name) => format!("{status} {name}"),
        None => view.ui_with(strings::STATUS_TITLE, &[&status.to_string()]),
    };
    let main = html! {
        header.head {
            p.eyebrow { (view.ui(strings::STATUS)) }
            h1 { span class=(pills::classes(status)) { (status) } " " (facts::status_title(view, status).unwrap_or_default()) }
            p.meaning { (PreEscaped(markdown::inline(meaning.text(view.ui_language())))) }
            p.source { (PreEscaped(markdown::inline(&meaning.link()))) }
            @if let Some(class) = class {
                @if let Some(name) = &class.name { p.title { code translate="no" { (name) } } }
                (prose::block(view, texts::text(&class.description, view.language)))
            }
            @if let Some(index) = fallback {
                p.muted { (view.ui(strings::STATUS_FALLBACK)) (links::by_code(view, Topic::Entry(index))) }
            }
        }
        (layout(view, &lists))
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
        (layout(view, &[List::new(view, "errors", &title, topics.iter().copied())]))
    };
    (Head { title, description, kind: "group", canonical: Resource::Index, markdown: None, json: None }, main)
}

/// Returns the page that lists all violations.
pub(super) fn violations(view: &View<'_>) -> (Head, Markup) {
    let title = view.ui(strings::VIOLATIONS).to_owned();
    let description = view.ui(strings::VIOLATIONS_INTRO).to_owned();
    let main = html! {
        header.head { h1 { (title) } p.title { (description) } }
        (layout(view, &[List::new(view, "violations", &title, view.contents.violations().iter().map(|index| Topic::Violation(*index)))]))
    };
    (Head { title, description, kind: "group", canonical: Resource::Violations, markdown: None, json: None }, main)
}

/// A list of a page, with its heading.
struct List {
    id: String,
    title: String,
    /// The page of the group that it lists, if it lists one.
    page: Option<Resource>,
    topics: Vec<Topic>,
}

impl List {
    fn new(view: &View<'_>, id: &str, title: &str, topics: impl Iterator<Item = Topic>) -> List {
        List { id: rows::free_id(view, id), title: title.to_owned(), page: None, topics: topics.collect() }
    }
}

/// Returns entries by group, or as one list if they are of one group.
fn by_group(view: &View<'_>, entries: &[usize], title: &str) -> Vec<List> {
    let group_of = |index: &usize| view.entry(*index).and_then(|entry| entry.definition.group);
    let all = entries.iter().map(|index| Topic::Entry(*index));
    let Some(first) = entries.first().map(group_of) else { return Vec::new() };
    if entries.iter().all(|index| group_of(index) == first) {
        return vec![List::new(view, "errors", title, all)];
    }
    let mut lists: Vec<(Option<usize>, List)> = Vec::new();
    for index in entries {
        let (group, topic) = (group_of(index), Topic::Entry(*index));
        match lists.iter_mut().find(|(known, _)| *known == group) {
            Some((_, list)) => list.topics.push(topic),
            None => lists.push((group, list_of(view, group, topic))),
        }
    }
    lists.into_iter().map(|(_, list)| list).collect()
}

/// Returns the list of a group with its first topic.
fn list_of(view: &View<'_>, group: Option<usize>, first: Topic) -> List {
    let found = group.and_then(|index| view.catalog().groups.get(index).map(|group| (index, group)));
    let (id, title) = match found {
        Some((index, group)) => {
            let title = texts::group_title(view.catalog(), index, view.language);
            (rows::section_id(view, &group.name.value), title)
        }
        None => (rows::section_id(view, ""), view.ui(strings::UNGROUPED)),
    };
    List { id, title: title.to_owned(), page: found.map(|(index, _)| Resource::Group(index)), topics: vec![first] }
}

/// Returns lists, with the contents beside them if there are several. A single one needs no heading that is seen.
fn layout(view: &View<'_>, lists: &[List]) -> Markup {
    let parts: Vec<Part> = lists.iter().map(|list| Part { id: list.id.clone(), title: list.title.clone() }).collect();
    html! {
        div.layout {
            div.column {
                @for list in lists {
                    section.listing id=(list.id) {
                        @match &list.page {
                            _ if lists.len() == 1 => h2.only-read { (list.title) },
                            Some(page) => (heading_to(view, &list.id, &list.title, &view.to(page), list.topics.len())),
                            None => (heading(view, &list.id, &list.title)),
                        }
                        (rows::plain(view, list.topics.iter().copied()))
                    }
                }
            }
            (contents(view, &parts))
        }
    }
}
