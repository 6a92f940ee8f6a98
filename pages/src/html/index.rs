//! The index: all entries by group, then the violations, with a search, filters, and a box to paste an error into.

use std::collections::{BTreeMap, HashSet};

use errbook_catalog::model::Kind;
use errbook_exports::Topic;
use maud::{Markup, html};

use super::document::Head;
use super::rows;
use crate::address::Resource;
use crate::strings::{self, UiString};
use crate::texts;
use crate::view::View;

/// Returns the page.
pub(super) fn page(view: &View<'_>) -> (Head, Markup) {
    let catalog = texts::catalog_title(view.catalog(), view.language);
    let head = Head {
        title: view.ui_with(strings::INDEX_TITLE, &[catalog]),
        description: view.ui_with(strings::INDEX_DESCRIPTION, &[catalog]),
        kind: "index",
        canonical: Resource::Index,
        markdown: None,
        json: None,
    };
    let groups = view.contents.groups_of_entries();
    let main = html! {
        header.head {
            h1 { (catalog) }
            p.title { (summary(view, groups.len())) }
        }
        div.index {
            (search(view))
            div.entries-by-group {
                (paste(view))
                (sections(view, &groups))
                (by_statuses(view))
            }
        }
    };
    (head, main)
}

fn summary(view: &View<'_>, groups: usize) -> String {
    let entries = view.contents.shown().len().to_string();
    let entries = match groups {
        0 | 1 => view.ui_with(strings::SUMMARY_ONE_GROUP, &[&entries]),
        groups => view.ui_with(strings::SUMMARY, &[&entries, &groups.to_string()]),
    };
    match view.contents.violations().len() {
        0 => entries,
        1 => view.ui_with(strings::SUMMARY_ONE_VIOLATION, &[&entries]),
        violations => view.ui_with(strings::SUMMARY_VIOLATIONS, &[&entries, &violations.to_string()]),
    }
}

/// Returns links to the pages of statuses.
fn by_statuses(view: &View<'_>) -> Markup {
    let statuses = view.contents.statuses();
    html! {
        @if !statuses.is_empty() {
            nav.statuses aria-label=(view.ui(strings::STATUSES)) {
                (view.ui(strings::STATUSES))
                @for status in statuses { " " a href=(view.to(&Resource::Status(status))) { (status) } }
            }
        }
    }
}

fn sections(view: &View<'_>, groups: &[usize]) -> Markup {
    let mut anchors = Anchors::new(view);
    let ungrouped = view.contents.entries_where(|entry| entry.group.is_none());
    let violations = view.contents.violations();
    let entries = |group| view.contents.entries_where(|entry| entry.group == group).into_iter().map(Topic::Entry);
    html! {
        @for &group in groups {
            @let name = view.catalog().groups.get(group).map_or("", |group| group.name.value.as_str());
            section data-group=(name) {
                h2 { a href=(view.to(&Resource::Group(group))) { (texts::group_title(view.catalog(), group, view.language)) } }
                (rows::list(view, entries(Some(group)), &mut |topic| anchors.ids(topic)))
            }
        }
        @if !ungrouped.is_empty() {
            section data-group="" {
                @if !groups.is_empty() { h2 { (view.ui(strings::UNGROUPED)) } } @else { h2.only-read { (view.ui(strings::ALL_ERRORS)) } }
                (rows::list(view, ungrouped.into_iter().map(Topic::Entry), &mut |topic| anchors.ids(topic)))
            }
        }
        @if !violations.is_empty() {
            section data-violations="" {
                h2 { a href=(view.to(&Resource::Violations)) { (view.ui(strings::VIOLATIONS)) } }
                (rows::list(view, violations.iter().map(|index| Topic::Violation(*index)), &mut |topic| anchors.ids(topic)))
            }
        }
    }
}

/// The ids of rows where URLs with a fragment point to the index: the fragment itself, the fragment with hyphens for
/// underscores, and older codes. Each id is used once.
struct Anchors<'v> {
    view: &'v View<'v>,
    used: HashSet<String>,
}

impl<'v> Anchors<'v> {
    fn new(view: &'v View<'v>) -> Anchors<'v> {
        let mut used: HashSet<String> = rows::TAKEN.into_iter().map(str::to_owned).collect();
        let id = |topic: Topic| view.definition(topic).map(|definition| rows::id(view, topic, definition));
        used.extend(view.contents.topics().filter_map(id));
        Anchors { view, used }
    }

    fn ids(&mut self, topic: Topic) -> Vec<String> {
        let (Resource::AnchoredIndex, Some(definition)) = (self.view.resource, self.view.definition(topic)) else {
            return Vec::new();
        };
        let fragments = self.view.addresses.fragments(topic).iter().cloned();
        let mut anchors: Vec<String> = fragments.collect();
        // An older code of a violation could be that of an entry.
        if let Topic::Entry(_) = topic {
            anchors.extend(definition.aliases.iter().filter_map(|alias| alias.value.text()));
        }
        let hyphens: Vec<String> = anchors.iter().map(|anchor| anchor.replace('_', "-")).collect();
        anchors.extend(hyphens);
        anchors.retain(|anchor| !anchor.is_empty() && self.used.insert(anchor.clone()));
        anchors
    }
}

fn search(view: &View<'_>) -> Markup {
    let has_violations = !view.contents.violations().is_empty();
    let (all, some) = match has_violations {
        true => (strings::COUNT_ALL_WITH_VIOLATIONS, strings::COUNT_SOME_WITH_VIOLATIONS),
        false => (strings::COUNT_ALL, strings::COUNT_SOME),
    };
    // Violations have groups of their own.
    let all_groups = view.contents.groups();
    html! {
        form.js id="search" role="search" hidden {
            label.search for="q" { (view.ui(strings::SEARCH)) }
            input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"
                enterkeyhint="search" placeholder=(view.ui(strings::SEARCH_HINT)) aria-describedby="count"
                aria-keyshortcuts="/ s";
            p id="count" role="status" aria-live="polite" data-all=(view.ui(all))
                data-some=(view.ui(some)) data-none=(view.ui(strings::COUNT_NONE)) {}
            details.facets {
                summary { (view.ui(strings::FILTER)) }
                @if all_groups.len() > 1 { (facet(view, "group", strings::BY_GROUP, &by_group(view, &all_groups))) }
                (facet(view, "status", strings::BY_STATUS, &by_status(view)))
                (facet(view, "kind", strings::BY_KIND, &by_kind(view)))
                (facet(view, "retryable", strings::BY_RETRYABLE, &by_retryable(view)))
                button type="reset" { (view.ui(strings::RESET)) }
            }
        }
    }
}

/// A value of a facet: its name in the URL, its label, and the number of rows that have it.
struct Choice {
    value: String,
    label: String,
    count: usize,
}

/// Returns a facet, or nothing if all rows have the same value.
fn facet(view: &View<'_>, name: &str, legend: UiString, choices: &[Choice]) -> Markup {
    html! {
        @if choices.len() > 1 {
            fieldset data-facet=(name) {
                legend { (view.ui(legend)) }
                @for choice in choices {
                    label {
                        input type="checkbox" name=(name) value=(choice.value);
                        " " (choice.label) " " span.n { (choice.count) }
                    }
                }
            }
        }
    }
}

fn by_group(view: &View<'_>, groups: &[usize]) -> Vec<Choice> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for definition in view.contents.topics().filter_map(|topic| view.definition(topic)) {
        *counts.entry(definition.group.unwrap_or(usize::MAX)).or_default() += 1;
    }
    let choice = |group: &usize| Choice {
        value: view.catalog().groups.get(*group).map_or_else(String::new, |group| group.name.value.clone()),
        label: texts::group_title(view.catalog(), *group, view.language).to_owned(),
        count: counts.get(group).copied().unwrap_or_default(),
    };
    groups.iter().map(choice).collect()
}

fn by_status(view: &View<'_>) -> Vec<Choice> {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for entry in view.contents.entries() {
        *counts.entry(entry.status() / 100).or_default() += 1;
    }
    let choice = |(class, count): (u16, usize)| {
        let class = format!("{class}xx");
        Choice { value: class.clone(), label: class, count }
    };
    counts.into_iter().map(choice).collect()
}

fn by_kind(view: &View<'_>) -> Vec<Choice> {
    let choice = |kind: Kind| Choice {
        value: kind.as_str().to_owned(),
        label: view.ui(strings::of_kind(kind)).to_owned(),
        count: view.contents.entries().filter(|entry| entry.kind == kind).count(),
    };
    let violations = Choice {
        value: "violation".to_owned(),
        label: view.ui(strings::KIND_VIOLATION).to_owned(),
        count: view.contents.violations().len(),
    };
    let choices = [Kind::Error, Kind::Action, Kind::Success].map(choice);
    choices.into_iter().chain([violations]).filter(|choice| choice.count > 0).collect()
}

fn by_retryable(view: &View<'_>) -> Vec<Choice> {
    let choice = |(value, flag, word): (&str, bool, UiString)| Choice {
        value: value.to_owned(),
        label: view.ui(word).to_owned(),
        count: view.contents.entries().filter(|entry| entry.retryable == Some(flag)).count(),
    };
    let choices = [("1", true, strings::RETRYABLE), ("0", false, strings::NOT_RETRYABLE)].map(choice);
    choices.into_iter().filter(|choice| choice.count > 0).collect()
}

fn paste(view: &View<'_>) -> Markup {
    html! {
        details.js id="paste" hidden {
            summary { (view.ui(strings::PASTE)) }
            label for="pasted" { (view.ui(strings::PASTE_LABEL)) }
            textarea id="pasted" rows="5" spellcheck="false" autocomplete="off" autocapitalize="off" {}
            p.hint { (view.ui(strings::PASTE_PRIVACY)) }
            output id="found" for="pasted" aria-live="polite" data-none=(view.ui(strings::PASTE_NONE))
                data-failed=(view.ui(strings::PASTE_FAILED)) data-several=(view.ui(strings::PASTE_SEVERAL))
                data-where=(view.ui(strings::LOCATION)) data-colon=(view.ui(strings::COLON))
                data-field=(view.ui(strings::FIELD)) data-value=(view.ui(strings::EXAMPLE_VALUE))
                data-solutions=(view.ui(strings::SOLUTIONS)) {}
        }
    }
}
