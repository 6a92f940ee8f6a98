//! What stands on the wire: status, headers and the bytes of the body.

use errbook_catalog::model::Entry;
use maud::{Markup, html};

use super::{View, copy, json};
use crate::answer::{self, Answer, Values};
use crate::phrases;
use crate::words;

/// An entry's answers in the page's language, one for each of its statuses.
pub(super) fn of(view: &View<'_>, entry: &Entry) -> Vec<Answer> {
    let catalog = view.catalog();
    let values = Values::examples(catalog, entry, view.language);
    let statuses = entry.statuses.iter().map(|status| status.value);
    statuses.map(|status| answer::answer(catalog, entry, status, entry.envelope, view.language, &values)).collect()
}

/// The section about them.
pub(super) fn section(view: &View<'_>, entry: &Entry, answers: &[Answer]) -> Markup {
    let envelope = view.catalog().envelopes.get(entry.envelope).map_or("", |envelope| envelope.name.value.as_str());
    html! {
        p.hint { (view.say(words::WIRE_HINT)) }
        @for answer in answers {
            figure.wire {
                figcaption {
                    span { (view.say_with(words::IN_ENVELOPE, &[envelope])) }
                    (copy(view, words::COPY_BODY, &answer::text(&answer.body)))
                }
                pre tabindex="0" translate="no" {
                    span.line { "HTTP/1.1 " b.status { (answer.status) } @if let Some(reason) = phrases::reason(answer.status) { " " (reason) } "\n" }
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
