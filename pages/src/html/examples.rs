//! Example responses: status, headers and the bytes of the body; and items of their lists of violations.

use errbook_format::status;
use maud::{Markup, html};

use super::{copy, json};
use crate::answer;
use crate::sections::{self, Example, ExampleItem};
use crate::strings;
use crate::view::View;

/// Returns the section about the answers of an entry in its envelopes.
pub(super) fn section(view: &View<'_>, examples: &[Example<'_>]) -> Markup {
    let hint = [strings::EXAMPLE_HINT, strings::LINES_HINT];
    let choice = (examples.len() > 1).then_some(strings::ALTERNATIVES_HINT);
    let hints: Vec<&str> = hint.into_iter().chain(choice).map(|hint| view.ui(hint)).collect();
    html! {
        p.hint { (hints.join(view.ui(strings::SENTENCE_GAP))) }
        @for (example, answer) in examples.iter().flat_map(|example| example.answers.iter().map(move |answer| (example, answer))) {
            figure.wire {
                figcaption {
                    span { (sections::envelope_label(example.envelope, example.is_alternative, view.ui_language())) }
                    (copy::button(view, strings::COPY_BODY, &answer::text(&answer.body)))
                }
                pre tabindex="0" translate="no" {
                    span.line { "HTTP/1.1 " b.status { (answer.status) } @if let Some(reason) = status::reason(answer.status) { " " (reason) } "\n" }
                    @for (name, value) in &answer.headers {
                        span.header { (name) i { ":" } " " (json::line(value)) "\n" }
                    }
                    "\n"
                    code.body { (json::body(&answer.body)) }
                }
            }
        }
    }
}

/// Returns the section about the items of a violation in the envelopes that list it.
pub(super) fn items(view: &View<'_>, items: &[ExampleItem<'_>]) -> Markup {
    let hint = [strings::EXAMPLE_ITEM_HINT, strings::LINES_HINT];
    let choice = (items.len() > 1).then_some(strings::ALTERNATIVES_HINT);
    let hints: Vec<&str> = hint.into_iter().chain(choice).map(|hint| view.ui(hint)).collect();
    html! {
        p.hint { (hints.join(view.ui(strings::SENTENCE_GAP))) }
        @for item in items {
            figure.wire {
                figcaption {
                    span { (sections::envelope_label(item.envelope, item.is_alternative, view.ui_language())) }
                    (copy::button(view, strings::COPY_ITEM, &answer::text(&item.item)))
                }
                pre tabindex="0" translate="no" { code.body { (json::body(&item.item)) } }
            }
        }
    }
}
