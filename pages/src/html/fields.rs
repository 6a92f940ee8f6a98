//! The fields of an entry or a violation: a line for each, which is a card on a phone.

use maud::{Markup, PreEscaped, html};

use super::wrap;
use crate::markdown;
use crate::sections::FieldRow;
use crate::strings;
use crate::view::View;

/// Returns the list of fields.
pub(super) fn list(view: &View<'_>, rows: &[FieldRow<'_>]) -> Markup {
    html! {
        ul.fields {
            @for row in rows {
                li {
                    p.field {
                        var translate="no" { (wrap::code(&row.field.wire.value)) }
                        " " span.type { (row.type_name(view.ui_language())) }
                        @if row.field.optional { " " span.badge { (view.ui(strings::OPTIONAL)) } }
                        @if let Some(since) = row.since { " " span.badge { (view.ui_with(strings::SINCE, &[since])) } }
                    }
                    div.about {
                        (description(view, row))
                        (use_of(view, row))
                    }
                }
            }
        }
    }
}

fn description(view: &View<'_>, row: &FieldRow<'_>) -> Markup {
    html! {
        @if let Some(description) = &row.description {
            div lang=[view.lang(description)] { (PreEscaped(markdown::inline(description.text))) }
        }
        @if !row.field.values.is_empty() {
            p {
                (view.ui(strings::ONE_OF))
                @for (index, value) in row.field.values.iter().enumerate() {
                    @if index > 0 { (view.ui(strings::COMMA)) }
                    code translate="no" { (value.value) }
                }
            }
        }
    }
}

/// Returns where the value appears, and an example.
fn use_of(view: &View<'_>, row: &FieldRow<'_>) -> Markup {
    let places: Vec<String> = row.locations.iter().map(|location| location.text(view.ui_language())).collect();
    html! {
        @if !places.is_empty() || row.example.is_some() {
            dl.uses {
                @if !places.is_empty() {
                    div { dt { (view.ui(strings::LOCATION)) } " " dd { (places.join(view.ui(strings::COMMA))) } }
                }
                @if let Some(example) = &row.example {
                    div { dt { (view.ui(strings::EXAMPLE)) } " " dd { code translate="no" { (example) } } }
                }
            }
        }
    }
}
