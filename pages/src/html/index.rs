//! The index: a field that takes a code, a message or a whole response, and all entries by group, then the violations.

use errbook_exports::Topic;
use errbook_format::tag::primary;
use maud::{Markup, html};

use super::anchors::Anchors;
use super::contents::{Part, contents, heading_to};
use super::meta::Head;
use super::{brand, filters, lookup, pills, rows};
use crate::address::Resource;
use crate::strings;
use crate::texts;
use crate::ui_language::UiLanguage;
use crate::view::View;

/// Returns the page.
pub(super) fn page(view: &View<'_>) -> (Head, Markup) {
    let catalog = texts::catalog_title(view.catalog(), view.language);
    let title = title(view, catalog);
    let sections = sections(view);
    let parts: Vec<Part> = sections.iter().map(Section::part).collect();
    let main = html! {
        header.hero {
            h1 { (title) }
            p.title { (view.ui(strings::INDEX_LEDE)) }
        }
        (brand::intro(view))
        form.ask.js id="search" role="search" {
            (lookup::field(view))
            (filters::chips(view))
            div.tools {
                (lookup::count(view, &summary(view)))
                (filters::popover(view))
            }
        }
        (lookup::answers(view))
        div.layout {
            div.column {
                (list(view, &sections))
                (by_statuses(view))
            }
            (contents(view, &parts))
        }
    };
    let description = view.ui_with(strings::INDEX_DESCRIPTION, &[catalog]);
    let head = Head { title, description, kind: "index", canonical: Resource::Index, markdown: None, json: None };
    (head, main)
}

/// Returns what the page is: "Accounts API errors", or the title of the catalog if that tells it already or is in a language that
/// the pages' own strings are not in.
fn title(view: &View<'_>, catalog: &str) -> String {
    let said = catalog.to_lowercase();
    let is_foreign = view.ui_language() == UiLanguage::English && !primary(view.tag()).eq_ignore_ascii_case("en");
    if is_foreign || ["error", "错误", "錯誤"].iter().any(|word| said.contains(word)) {
        return catalog.to_owned();
    }
    // Between Latin letters and Han characters there is a space.
    let gap = if catalog.ends_with(|last: char| last.is_ascii_alphanumeric()) { " " } else { "" };
    let name =
        if view.ui(strings::INDEX_TITLE).starts_with("{} ") { catalog.to_owned() } else { format!("{catalog}{gap}") };
    view.ui_with(strings::INDEX_TITLE, &[&name])
}

/// Returns how much there is.
pub(super) fn summary(view: &View<'_>) -> String {
    let count = view.contents.shown().len();
    let groups = view.contents.groups_of_entries().len();
    let entries = match (count, groups) {
        (1, _) => view.ui(strings::SUMMARY_ONE_ERROR).to_owned(),
        (_, 0 | 1) => view.ui_with(strings::SUMMARY_ONE_GROUP, &[&count.to_string()]),
        _ => view.ui_with(strings::SUMMARY, &[&count.to_string(), &groups.to_string()]),
    };
    match view.contents.violations().len() {
        0 => entries,
        1 => view.ui_with(strings::SUMMARY_ONE_VIOLATION, &[&entries]),
        violations => view.ui_with(strings::SUMMARY_VIOLATIONS, &[&entries, &violations.to_string()]),
    }
}

/// A section of the list.
struct Section {
    id: String,
    /// The name of the group; `None` for violations.
    group: Option<String>,
    title: String,
    /// The page of the same entries, if there is one.
    page: Option<Resource>,
    topics: Vec<Topic>,
}

impl Section {
    fn part(&self) -> Part {
        Part { id: self.id.clone(), title: self.title.clone() }
    }
}

fn sections(view: &View<'_>) -> Vec<Section> {
    let entries = |group: Option<usize>| {
        view.contents.entries_where(|entry| entry.group == group).into_iter().map(Topic::Entry).collect()
    };
    let of_group = |group: usize| {
        let name = view.catalog().groups.get(group).map_or("", |group| group.name.value.as_str());
        Section {
            id: rows::section_id(view, name),
            group: Some(name.to_owned()),
            title: texts::group_title(view.catalog(), group, view.language).to_owned(),
            page: Some(Resource::Group(group)),
            topics: entries(Some(group)),
        }
    };
    let mut sections: Vec<Section> = view.contents.groups_of_entries().into_iter().map(of_group).collect();
    let title = if sections.is_empty() { strings::ALL_ERRORS } else { strings::UNGROUPED };
    sections.push(Section {
        id: rows::section_id(view, ""),
        group: Some(String::new()),
        title: view.ui(title).to_owned(),
        page: None,
        topics: entries(None),
    });
    sections.push(Section {
        id: rows::free_id(view, "violations"),
        group: None,
        title: view.ui(strings::VIOLATIONS).to_owned(),
        page: Some(Resource::Violations),
        topics: view.contents.violations().iter().map(|index| Topic::Violation(*index)).collect(),
    });
    sections.retain(|section| !section.topics.is_empty());
    sections
}

fn list(view: &View<'_>, sections: &[Section]) -> Markup {
    let mut anchors = Anchors::new(view);
    // A page of thousands of rows is laid out where it is seen.
    let is_long = rows::are_many(view);
    html! {
        div id="list" class=[is_long.then_some("long")] {
            @for section in sections {
                section id=(section.id) data-group=[section.group.as_deref()] data-violations=[section.group.is_none().then_some("")] {
                    @match &section.page {
                        Some(page) => (heading_to(view, &section.id, &section.title, &view.to(page), section.topics.len())),
                        None if sections.len() == 1 => h2.only-read { (section.title) },
                        None => h2 { (section.title) " " span.n { (section.topics.len()) } },
                    }
                    (rows::list(view, section.topics.iter().copied(), &mut |topic| anchors.ids(topic)))
                }
            }
        }
    }
}

/// Returns links to the pages of statuses.
fn by_statuses(view: &View<'_>) -> Markup {
    let statuses = view.contents.statuses();
    html! {
        @if !statuses.is_empty() {
            nav.statuses aria-labelledby="by-status" {
                p id="by-status" { (view.ui(strings::STATUSES)) }
                ul {
                    @for status in statuses {
                        li { a class=(pills::classes(status)) href=(view.to(&Resource::Status(status))) { (status) } }
                    }
                }
            }
        }
    }
}
