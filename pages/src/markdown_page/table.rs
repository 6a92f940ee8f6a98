//! The table of the fields of an entry or a violation.

use errbook_exports::markdown::{code, escaped};

use crate::markdown;
use crate::sections::FieldRow;
use crate::strings;
use crate::view::View;

/// Returns the table.
pub(super) fn of(view: &View<'_>, rows: &[FieldRow<'_>]) -> String {
    let columns = [strings::FIELD, strings::TYPE, strings::DESCRIPTION, strings::LOCATION, strings::EXAMPLE];
    let columns = columns.map(|column| view.ui(column));
    let mut lines = vec![format!("| {} |", columns.join(" | ")), format!("|{}", " --- |".repeat(columns.len()))];
    for row in rows {
        let example = row.example.as_ref().map(|example| code(example)).unwrap_or_default();
        let cells =
            [code(&row.field.wire.value), type_of(view, row), description(view, row), locations(view, row), example];
        let cells = cells.map(|cell| cell.replace('\n', " ").replace('|', "\\|"));
        lines.push(format!("| {} |", cells.join(" | ")));
    }
    lines.join("\n")
}

fn type_of(view: &View<'_>, row: &FieldRow<'_>) -> String {
    let name = row.type_name(view.ui_language());
    let optional = row.field.optional.then(|| view.ui(strings::OPTIONAL).to_owned());
    let since = row.since.map(|since| escaped(&view.ui_with(strings::SINCE, &[since])));
    [Some(name), optional, since].into_iter().flatten().collect::<Vec<_>>().join(view.ui(strings::COMMA))
}

fn description(view: &View<'_>, row: &FieldRow<'_>) -> String {
    let description = row.description.map(|description| markdown::part(description.text));
    let values: Vec<String> = row.field.values.iter().map(|value| code(&value.value)).collect();
    let values =
        (!values.is_empty()).then(|| format!("{}{}", view.ui(strings::ONE_OF), values.join(view.ui(strings::COMMA))));
    // A cell of Markdown's tables is one line.
    description.into_iter().chain(values).collect::<Vec<_>>().join(" · ")
}

fn locations(view: &View<'_>, row: &FieldRow<'_>) -> String {
    let locations: Vec<String> = row.locations.iter().map(|location| location.text(view.ui_language())).collect();
    locations.join(view.ui(strings::COMMA))
}
