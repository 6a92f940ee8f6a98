//! Example responses: status, headers and the bytes of the body; and items of their lists of violations.

use errbook_format::status;
use maud::{Markup, html};

use super::tabs::{self, Tabs};
use super::{copy, json, pills};
use crate::answer::{Answer, Part};
use crate::sections::{self, Example, ExampleItem};
use crate::strings::{self, UiString};
use crate::view::View;

/// Returns the answers of an entry with such statuses: for each of them and in each envelope, one of them shown. An envelope can answer
/// with a status of its own.
pub(super) fn section(view: &View<'_>, statuses: &[u16], examples: &[Example<'_>]) -> Markup {
    let choice = statuses.iter().map(|status| (status.to_string(), pills::status(*status))).collect();
    html! {
        div.tabbed {
            (Tabs { name: "status", axis: 'a', legend: view.ui(strings::STATUS), choices: choice }.buttons())
            (envelopes(view, examples.iter().map(|example| example.envelope)))
            @for (envelope, example) in examples.iter().enumerate() {
                @for (status, answer) in example.answers.iter().enumerate() {
                    figure class=(format!("wire {} {}", tabs::class('a', status), tabs::class('b', envelope))) {
                        (caption(view, (example.envelope, example.is_alternative), strings::COPY_BODY))
                        (response(answer))
                    }
                }
            }
        }
        (hint(view, strings::EXAMPLE_HINT, examples.len()))
    }
}

/// Returns the items of a violation in the envelopes that list it, one of them shown.
pub(super) fn items(view: &View<'_>, items: &[ExampleItem<'_>]) -> Markup {
    html! {
        div.tabbed {
            (envelopes(view, items.iter().map(|item| item.envelope)))
            @for (envelope, item) in items.iter().enumerate() {
                figure class=(format!("wire {}", tabs::class('b', envelope))) {
                    (caption(view, (item.envelope, item.is_alternative), strings::COPY_ITEM))
                    pre tabindex="0" translate="no" { (body(&item.item)) }
                }
            }
        }
        (hint(view, strings::EXAMPLE_ITEM_HINT, items.len()))
    }
}

fn envelopes<'e>(view: &View<'_>, names: impl Iterator<Item = &'e str>) -> Markup {
    let choices = names.map(|name| (name.to_owned(), html! { span translate="no" { (name) } })).collect();
    Tabs { name: "envelope", axis: 'b', legend: view.ui(strings::ENVELOPES), choices }.buttons()
}

fn caption(view: &View<'_>, (envelope, is_alternative): (&str, bool), label: UiString) -> Markup {
    html! {
        figcaption {
            span { (sections::envelope_label(envelope, is_alternative, view.ui_language())) }
            (copy::code(view, label))
        }
    }
}

fn response(answer: &Answer) -> Markup {
    html! {
        pre tabindex="0" translate="no" {
            span.line {
                "HTTP/1.1 " b class=(format!("status c{}xx", answer.status / 100)) { (answer.status) }
                @if let Some(reason) = status::reason(answer.status) { " " (reason) } "\n"
            }
            @for (name, value) in &answer.headers {
                span.header { (name) i { ":" } " " (json::line(value)) "\n" }
            }
            "\n"
            (body(&answer.body))
        }
    }
}

fn body(parts: &[Part]) -> Markup {
    html! { code.body { (json::body(parts)) } }
}

/// Returns what is told of the examples, and of the choice of an envelope if there is one.
fn hint(view: &View<'_>, about: UiString, envelopes: usize) -> Markup {
    let choice = (envelopes > 1).then_some(strings::ALTERNATIVES_HINT);
    let hints: Vec<&str> = [about, strings::LINES_HINT].into_iter().chain(choice).map(|hint| view.ui(hint)).collect();
    html! { p.hint { (hints.join(view.ui(strings::SENTENCE_GAP))) } }
}
