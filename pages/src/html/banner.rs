//! The banner of what should not, or can no longer, be used.

use errbook_exports::Topic;
use maud::{Markup, html};

use super::{links, prose};
use crate::sections::{Badge, Event, RetiredFact, RetiredPage, Section, TopicPage};
use crate::strings;
use crate::view::View;

/// Returns the banner of a deprecated entry or violation: since when, what to use instead, and why; nothing on other pages.
pub(super) fn deprecated(view: &View<'_>, page: &TopicPage<'_>) -> Markup {
    let badge = page.badges.iter().find(|badge| matches!(badge, Badge::Deprecated(_)));
    let events = page.sections.iter().find_map(|section| match section {
        Section::History(events) => Some(events.as_slice()),
        _ => None,
    });
    let events = events.unwrap_or_default();
    let note = events.iter().find_map(|event| match event {
        Event::Deprecated { note, .. } => *note,
        _ => None,
    });
    let replacement = events.iter().find_map(|event| match event {
        Event::ReplacedBy(name) => Some(*name),
        _ => None,
    });
    html! {
        @if let Some(badge) = badge {
            div.banner role="note" {
                p {
                    strong { (badge.text(view.ui_language())) (view.ui(strings::FULL_STOP)) }
                    (instead(view, page.topic, replacement))
                }
                (prose::block(view, note))
            }
        }
    }
}

/// Returns the banner of a retired entry or violation.
pub(super) fn retired(view: &View<'_>, topic: Topic, page: &RetiredPage<'_>) -> Markup {
    let since = page.facts.iter().find_map(|fact| match fact {
        RetiredFact::Since(since) => Some(*since),
        _ => None,
    });
    let replacement = page.facts.iter().find_map(|fact| match fact {
        RetiredFact::Replacement(name) => *name,
        _ => None,
    });
    let title = since.map_or_else(
        || view.ui(strings::RETIRED_ONE).to_owned(),
        |since| view.ui_with(strings::RETIRED_SINCE, &[since]),
    );
    html! {
        div.banner role="note" {
            p {
                strong { (title) (view.ui(strings::FULL_STOP)) } (view.ui(strings::SENTENCE_GAP)) (view.ui(strings::NEVER_REUSED))
                (instead(view, topic, replacement))
            }
            (prose::block(view, page.reason))
        }
    }
}

/// Returns the sentence that names what to use instead; nothing if there is nothing.
fn instead(view: &View<'_>, topic: Topic, replacement: Option<&str>) -> Markup {
    let (before, after) = view.ui(strings::USE_INSTEAD).split_once("{}").unwrap_or_default();
    html! {
        @if let Some(name) = replacement {
            (view.ui(strings::SENTENCE_GAP)) (before) (links::by_name(view, topic, name)) (after)
        }
    }
}
