//! The chapters of a site in one language, in their order.

use errbook_exports::Topic;

use crate::address::Resource;
use crate::markdown_page::{status_title, title};
use crate::strings;
use crate::texts;
use crate::view::View;

/// A page, or a title, with the pages below it.
pub(super) struct Chapter {
    pub(super) title: String,
    /// `None` for a title alone.
    pub(super) page: Option<Resource>,
    pub(super) below: Vec<Chapter>,
}

impl Chapter {
    fn new(title: &str, page: impl Into<Option<Resource>>, below: Vec<Chapter>) -> Chapter {
        Chapter { title: title.to_owned(), page: page.into(), below }
    }
}

/// Returns the chapters of the language of a view: the index, the groups with their entries, the violations, the statuses, what was
/// retired, and the changes.
pub(super) fn of(view: &View<'_>) -> Vec<Chapter> {
    let (catalog, contents) = (view.catalog(), view.contents);
    let mut all = vec![Chapter::new(texts::catalog_title(catalog, view.language), Resource::Index, Vec::new())];
    all.extend(
        view.addresses.extra().map(|index| Chapter::new(title(view, index), Resource::Extra(index), Vec::new())),
    );
    let in_group = |group| contents.entries_where(|entry| entry.group == group).into_iter().map(Topic::Entry);
    let groups = contents.groups();
    for &group in &groups {
        let title = texts::group_title(catalog, group, view.language);
        all.push(Chapter::new(title, Resource::Group(group), topics(view, in_group(Some(group)))));
    }
    let rest = if groups.is_empty() { strings::ALL_ERRORS } else { strings::UNGROUPED };
    all.push(Chapter::new(view.ui(rest), None, topics(view, in_group(None))));
    let violations = topics(view, contents.violations().iter().map(|index| Topic::Violation(*index)));
    if !violations.is_empty() {
        all.push(Chapter::new(view.ui(strings::VIOLATIONS), Resource::Violations, violations));
    }
    let statuses = contents.statuses().into_iter();
    let statuses =
        statuses.map(|status| Chapter::new(&status_title(view, status), Resource::Status(status), Vec::new()));
    all.push(Chapter::new(view.ui(strings::STATUSES), None, statuses.collect()));
    let retired = contents.retired().filter_map(|topic| {
        let retired = topic.retired(catalog)?;
        let code = texts::code_or(&retired.code.value, &retired.name.value);
        Some(Chapter::new(&code, Resource::Retired(topic), Vec::new()))
    });
    let retired: Vec<Chapter> = retired.collect();
    if !retired.is_empty() {
        all.push(Chapter::new(view.ui(strings::RETIRED), Resource::AllRetired, retired));
    }
    if contents.has_releases() {
        all.push(Chapter::new(view.ui(strings::CHANGES), Resource::Changes, Vec::new()));
    }
    all.retain(|chapter| chapter.page.is_some() || !chapter.below.is_empty());
    all
}

fn topics(view: &View<'_>, topics: impl Iterator<Item = Topic>) -> Vec<Chapter> {
    topics
        .filter_map(|topic| {
            Some(Chapter::new(&texts::code(view.definition(topic)?), Resource::Topic(topic), Vec::new()))
        })
        .collect()
}
