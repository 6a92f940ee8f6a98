//! The filters of the index: groups as chips above the list, the others in a popover.

use std::collections::{BTreeMap, BTreeSet};

use errbook_catalog::model::Kind;
use maud::{Markup, html};

use super::icons::Icon;
use crate::strings::{self, UiString};
use crate::texts;
use crate::view::View;

/// Returns the groups as chips, each of which shows its group alone; nothing if there is only one.
pub(super) fn chips(view: &View<'_>) -> Markup {
    // Violations have groups of their own.
    let groups = by_group(view, &view.contents.groups());
    html! {
        @if groups.len() > 1 {
            fieldset.chips data-facet="group" {
                legend.only-read { (view.ui(strings::BY_GROUP)) }
                @for group in &groups { (choice("group", group)) }
            }
        }
    }
}

/// Returns the other filters, with the button that opens them.
pub(super) fn popover(view: &View<'_>) -> Markup {
    let facets = [
        ("status", strings::BY_STATUS, by_status(view)),
        ("kind", strings::BY_KIND, by_kind(view)),
        ("retryable", strings::BY_RETRYABLE, by_retryable(view)),
    ];
    html! {
        // A filter that all rows pass is left out.
        @if facets.iter().any(|(_, _, choices)| choices.len() > 1) {
            button.filter type="button" popovertarget="filters" {
                (Icon::Filter.svg()) (view.ui(strings::FILTER))
                span.active data-text=(view.ui(strings::FILTERS_ACTIVE)) hidden {}
            }
            div.filters id="filters" popover {
                @for (name, legend, choices) in facets.iter().filter(|(_, _, choices)| choices.len() > 1) {
                    fieldset data-facet=(name) {
                        legend { (view.ui(*legend)) }
                        @for one in choices { (choice(name, one)) }
                    }
                }
                button type="reset" { (view.ui(strings::RESET)) }
            }
        }
    }
}

fn choice(name: &str, choice: &Choice) -> Markup {
    html! {
        label {
            input type="checkbox" name=(name) value=(choice.value);
            " " (choice.label) " " span.n { (choice.count) }
        }
    }
}

/// A value of a facet: its name in the URL, its label, and the number of rows that have it.
struct Choice {
    value: String,
    label: String,
    count: usize,
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

/// An entry with several statuses counts in the class of each.
fn by_status(view: &View<'_>) -> Vec<Choice> {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for entry in view.contents.entries() {
        let classes: BTreeSet<u16> = entry.statuses.iter().map(|status| status.value / 100).collect();
        classes.into_iter().for_each(|class| *counts.entry(class).or_default() += 1);
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
