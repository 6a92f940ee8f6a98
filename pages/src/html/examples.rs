//! Example responses: status, headers and the bytes of the body.

use errbook_format::status;
use maud::{Markup, html};

use super::{copy, json};
use crate::answer::{self, Answer};
use crate::strings;
use crate::view::View;

/// Returns the section about the answers of an entry in an envelope.
pub(super) fn section(view: &View<'_>, envelope: &str, answers: &[Answer]) -> Markup {
    html! {
        p.hint { (view.ui(strings::EXAMPLE_HINT)) (view.ui(strings::SENTENCE_GAP)) (view.ui(strings::LINES_HINT)) }
        @for answer in answers {
            figure.wire {
                figcaption {
                    span { (view.ui_with(strings::ENVELOPE, &[envelope])) }
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
