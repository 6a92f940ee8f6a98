//! The history of an entry.

use maud::{Markup, html};

use super::{links, prose};
use crate::address::Resource;
use crate::sections::{Event, deprecated};
use crate::strings;
use crate::view::View;

/// Returns the list of events.
pub(super) fn list(view: &View<'_>, events: &[Event<'_>]) -> Markup {
    html! { ul.points { @for event in events { li { (item(view, event)) } } } }
}

fn item(view: &View<'_>, event: &Event<'_>) -> Markup {
    html! {
        @match event {
            Event::Added(since) => (view.ui_with(strings::ADDED, &[since])),
            Event::Deprecated { since, note } => {
                (deprecated(*since, view.ui_language()))
                (prose::block(view, *note))
            },
            Event::ReplacedBy(name) => {
                (view.ui(strings::REPLACED_BY)) (links::by_name(view, name))
            },
            Event::Aliases(codes) => {
                (view.ui(strings::ALIASES))
                @for (index, code) in codes.iter().enumerate() {
                    @if index > 0 { (view.ui(strings::COMMA)) }
                    code translate="no" { (code) }
                }
            },
            Event::Replaces(index) => {
                @if let Some(retired) = view.catalog().retired.get(*index) {
                    (view.ui(strings::REPLACES))
                    a href=(view.to(&Resource::RetiredEntry(*index))) { code translate="no" { (retired.name.value) } }
                }
            },
        }
    }
}
