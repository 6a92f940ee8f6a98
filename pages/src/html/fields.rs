//! The table of the fields of an entry or a violation.

use maud::{Markup, PreEscaped, html};

use crate::markdown;
use crate::sections::FieldRow;
use crate::strings;
use crate::view::View;

/// Returns the table.
pub(super) fn table(view: &View<'_>, rows: &[FieldRow<'_>]) -> Markup {
    let columns = [strings::FIELD, strings::TYPE, strings::DESCRIPTION, strings::LOCATION, strings::EXAMPLE];
    html! {
        div.scroll tabindex="0" role="region" aria-label=(view.ui(strings::FIELDS)) {
            table {
                thead { tr { @for column in columns { th scope="col" { (view.ui(column)) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" translate="no" { var { (row.field.wire.value) } }
                            td { (type_of(view, row)) }
                            td { (description(view, row)) }
                            td {
                                @for (index, location) in row.locations.iter().enumerate() {
                                    @if index > 0 { br; }
                                    (location.text(view.ui_language()))
                                }
                            }
                            td { @if let Some(example) = &row.example { code translate="no" { (example) } } }
                        }
                    }
                }
            }
        }
    }
}

fn type_of(view: &View<'_>, row: &FieldRow<'_>) -> Markup {
    html! {
        (row.type_name(view.ui_language()))
        @if row.field.optional { br; span.muted { (view.ui(strings::OPTIONAL)) } }
        @if let Some(since) = row.since { br; span.muted { (view.ui_with(strings::SINCE, &[since])) } }
    }
}

fn description(view: &View<'_>, row: &FieldRow<'_>) -> Markup {
    html! {
        @if let Some(description) = &row.description {
            span lang=[view.lang(description)] { (PreEscaped(markdown::inline(description.text))) }
        }
        @if !row.field.values.is_empty() {
            @if row.description.is_some() { br; }
            (view.ui(strings::ONE_OF))
            @for (index, value) in row.field.values.iter().enumerate() {
                @if index > 0 { (view.ui(strings::COMMA)) }
                code translate="no" { (value.value) }
            }
        }
    }
}
