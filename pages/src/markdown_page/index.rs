//! The index of a language, and the page that leads to the languages.

use errbook_exports::Topic;
use errbook_exports::markdown::escaped;

use super::document::{Document, list};
use super::{links, own};
use crate::address::Resource;
use crate::reason;
use crate::strings;
use crate::texts;
use crate::view::View;

/// Returns the index: all entries by group, the violations, and links to the other lists.
pub(super) fn page(view: &View<'_>) -> Document {
    let title = texts::catalog_title(view.catalog(), view.language);
    let description = view.ui_with(strings::INDEX_DESCRIPTION, &[title]);
    let mut body = format!("# {}\n\n{}", escaped(title), escaped(&description));
    if let Some(intro) = own::intro(view) {
        body.push_str(&format!("\n\n{intro}"));
    }
    let mut section = |heading: &str, items: Vec<String>| {
        if !items.is_empty() {
            body.push_str(&format!("\n\n## {heading}\n\n{}", list(items)));
        }
    };
    let topics = |topics: Vec<Topic>| topics.into_iter().map(|topic| links::with_status(view, topic)).collect();
    let groups = view.contents.groups_of_entries();
    let in_group = |group| view.contents.entries_where(|entry| entry.group == group).into_iter().map(Topic::Entry);
    for &group in &groups {
        let title = escaped(texts::group_title(view.catalog(), group, view.language));
        section(&links::to_page(view, Resource::Group(group), &title), topics(in_group(Some(group)).collect()));
    }
    let rest = if groups.is_empty() { strings::ALL_ERRORS } else { strings::UNGROUPED };
    section(view.ui(rest), topics(in_group(None).collect()));
    let violations = view.contents.violations().iter().map(|index| Topic::Violation(*index)).collect();
    section(&links::to_page(view, Resource::Violations, view.ui(strings::VIOLATIONS)), topics(violations));
    let statuses = view.contents.statuses();
    section(
        view.ui(strings::STATUSES),
        statuses
            .into_iter()
            .map(|status| links::to_page(view, Resource::Status(status), &escaped(&status_title(view, status))))
            .collect(),
    );
    let extra = view.addresses.extra().map(|index| (index, own::title(view, index)));
    let mut rest: Vec<String> =
        extra.map(|(index, title)| links::to_page(view, Resource::Extra(index), &escaped(title))).collect();
    if view.contents.has_releases() {
        rest.push(links::to_page(view, Resource::Changes, view.ui(strings::CHANGES)));
    }
    if view.contents.retired().next().is_some() {
        rest.push(links::to_page(view, Resource::AllRetired, view.ui(strings::RETIRED)));
    }
    if !rest.is_empty() {
        body.push_str(&format!("\n\n---\n\n{}", rest.join(" · ")));
    }
    Document { title: title.to_owned(), label: title.to_owned(), description, facts: Vec::new(), body }
}

/// Returns the page at the root of the folder: the languages.
pub(super) fn languages(view: &View<'_>) -> Document {
    let title = texts::catalog_title(view.catalog(), view.language);
    let links = (0..view.catalog().languages.len()).map(|language| {
        let path = view.addresses.own(&Resource::Index, language);
        format!("[{}]({})", escaped(view.language_name(language)), view.link(&path))
    });
    let body = format!("# {}\n\n{}", escaped(title), list(links));
    let description = view.ui_with(strings::INDEX_DESCRIPTION, &[title]);
    Document { title: title.to_owned(), label: title.to_owned(), description, facts: Vec::new(), body }
}

/// Returns a status and its name: the catalog's, else that of HTTP.
pub(crate) fn status_title(view: &View<'_>, status: u16) -> String {
    let class = view.catalog().statuses.iter().find(|class| class.status.value == status);
    let own = class.and_then(|class| texts::text(&class.title, view.language)).map(|found| found.text);
    match own.or_else(|| reason::name(status, view.ui_language())) {
        Some(name) => format!("{status} {name}"),
        None => view.ui_with(strings::STATUS_TITLE, &[&status.to_string()]),
    }
}
