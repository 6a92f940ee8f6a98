//! The index: all entries, by group, with a search, filters, and a box for an error that somebody received.

use std::collections::{BTreeMap, HashSet};

use errbook_catalog::model::{Entry, Kind};
use maud::{Markup, html};

use super::{Head, View, rows};
use crate::address::{What, groups, statuses};
use crate::texts;
use crate::words::{self, Word};

/// The page.
pub(super) fn page(view: &View<'_>) -> (Head, Markup) {
    let catalog = texts::catalog_title(view.catalog(), view.language);
    let head = Head {
        title: view.say_with(words::INDEX_TITLE, &[catalog]),
        description: view.say_with(words::INDEX_DESCRIPTION, &[catalog]),
        kind: "index",
        same: What::Index,
        twin: None,
    };
    let groups = groups(view.catalog(), view.site.shown());
    let main = html! {
        header.head {
            h1 { (catalog) }
            p.title { (summary(view, groups.len())) }
        }
        div.index {
            (search(view, &groups))
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
    let entries = view.site.shown().len().to_string();
    match groups {
        0 | 1 => view.say_with(words::SUMMARY_ONE_GROUP, &[&entries]),
        groups => view.say_with(words::SUMMARY, &[&entries, &groups.to_string()]),
    }
}

/// The way to the pages of statuses.
fn by_statuses(view: &View<'_>) -> Markup {
    let statuses = statuses(view.catalog(), view.site.shown());
    html! {
        @if !statuses.is_empty() {
            nav.statuses aria-label=(view.say(words::STATUSES)) {
                (view.say(words::STATUSES))
                @for status in statuses { " " a href=(view.to(&What::Status(status))) { (status) } }
            }
        }
    }
}

fn sections(view: &View<'_>, groups: &[usize]) -> Markup {
    let mut anchors = Anchors::new(view);
    let ungrouped = view.site.entries_of(|entry| entry.group.is_none());
    html! {
        @for &group in groups {
            @let name = view.catalog().groups.get(group).map_or("", |group| group.name.value.as_str());
            section data-group=(name) {
                h2 { a href=(view.to(&What::Group(group))) { (texts::group_title(view.catalog(), group, view.language)) } }
                (rows::list(view, &view.site.entries_of(|entry| entry.group == Some(group)), &mut |entry| anchors.of(entry)))
            }
        }
        @if !ungrouped.is_empty() {
            section data-group="" {
                @if !groups.is_empty() { h2 { (view.say(words::UNGROUPED)) } } @else { h2.only-read { (view.say(words::ALL_ERRORS)) } }
                (rows::list(view, &ungrouped, &mut |entry| anchors.of(entry)))
            }
        }
    }
}

/// What rows answer to, where URLs with fragments point: the fragment itself, the same with hyphens for underscores, and
/// older codes. Each stands on the page once.
struct Anchors<'v> {
    view: &'v View<'v>,
    used: HashSet<String>,
}

impl<'v> Anchors<'v> {
    fn new(view: &'v View<'v>) -> Anchors<'v> {
        let mut used: HashSet<String> = rows::TAKEN.into_iter().map(str::to_owned).collect();
        used.extend(view.site.shown().iter().filter_map(|&entry| view.entry(entry)).map(rows::id));
        Anchors { view, used }
    }

    fn of(&mut self, index: usize) -> Vec<String> {
        let (What::Anchored, Some(entry)) = (self.view.what, self.view.entry(index)) else { return Vec::new() };
        let fragments = self.view.site.addresses().fragments(index).iter().cloned();
        let mut anchors: Vec<String> = fragments.collect();
        anchors.extend(entry.aliases.iter().filter_map(|alias| alias.value.text()));
        let hyphens: Vec<String> = anchors.iter().map(|anchor| anchor.replace('_', "-")).collect();
        anchors.extend(hyphens);
        anchors.retain(|anchor| !anchor.is_empty() && self.used.insert(anchor.clone()));
        anchors
    }
}

fn search(view: &View<'_>, groups: &[usize]) -> Markup {
    html! {
        form.js id="search" role="search" hidden {
            label.search for="q" { (view.say(words::SEARCH)) }
            input id="q" name="q" type="search" autocomplete="off" autocapitalize="off" spellcheck="false"
                enterkeyhint="search" placeholder=(view.say(words::SEARCH_HINT)) aria-describedby="count"
                aria-keyshortcuts="/ s";
            p id="count" role="status" aria-live="polite" data-all=(view.say(words::COUNT_ALL))
                data-some=(view.say(words::COUNT_SOME)) data-none=(view.say(words::COUNT_NONE)) {}
            details.facets {
                summary { (view.say(words::FILTER)) }
                @if groups.len() > 1 { (facet(view, "group", words::BY_GROUP, &by_group(view, groups))) }
                (facet(view, "status", words::BY_STATUS, &by_status(view)))
                (facet(view, "kind", words::BY_KIND, &by_kind(view)))
                (facet(view, "retryable", words::BY_RETRYABLE, &by_retryable(view)))
                button type="reset" { (view.say(words::RESET)) }
            }
        }
    }
}

/// A value of a facet: what the URL calls it, what readers do, and how many entries have it.
struct Choice {
    value: String,
    label: String,
    count: usize,
}

/// A facet, unless all entries have the same value.
fn facet(view: &View<'_>, name: &str, legend: Word, choices: &[Choice]) -> Markup {
    html! {
        @if choices.len() > 1 {
            fieldset data-facet=(name) {
                legend { (view.say(legend)) }
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
    for entry in entries(view) {
        *counts.entry(entry.group.unwrap_or(usize::MAX)).or_default() += 1;
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
    for entry in entries(view) {
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
        label: view.say(words::of_kind(kind)).to_owned(),
        count: entries(view).filter(|entry| entry.kind == kind).count(),
    };
    let choices = [Kind::Error, Kind::Action, Kind::Success].map(choice);
    choices.into_iter().filter(|choice| choice.count > 0).collect()
}

fn by_retryable(view: &View<'_>) -> Vec<Choice> {
    let choice = |(value, flag, word): (&str, bool, Word)| Choice {
        value: value.to_owned(),
        label: view.say(word).to_owned(),
        count: entries(view).filter(|entry| entry.retryable == Some(flag)).count(),
    };
    let choices = [("1", true, words::RETRYABLE), ("0", false, words::NOT_RETRYABLE)].map(choice);
    choices.into_iter().filter(|choice| choice.count > 0).collect()
}

fn entries<'v>(view: &'v View<'_>) -> impl Iterator<Item = &'v Entry> {
    view.site.shown().iter().filter_map(|&index| view.entry(index))
}

fn paste(view: &View<'_>) -> Markup {
    html! {
        details.js id="paste" hidden {
            summary { (view.say(words::PASTE)) }
            label for="pasted" { (view.say(words::PASTE_LABEL)) }
            textarea id="pasted" rows="5" spellcheck="false" autocomplete="off" autocapitalize="off" {}
            p.hint { (view.say(words::PASTE_PRIVACY)) }
            output id="found" for="pasted" aria-live="polite" data-none=(view.say(words::PASTE_NONE))
                data-failed=(view.say(words::PASTE_FAILED)) data-several=(view.say(words::PASTE_SEVERAL))
                data-field=(view.say(words::FIELD)) data-value=(view.say(words::EXAMPLE_VALUE))
                data-solutions=(view.say(words::SOLUTIONS)) {}
        }
    }
}
