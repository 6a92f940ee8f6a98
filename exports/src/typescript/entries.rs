//! The tables of entries and violations, by which the parser knows them.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Code, Definition, Entry, Held, Node, ValueSource};
use errbook_catalog::plan;

use super::envelopes::used;
use super::fields::{WireField, of_entry, of_violation};
use super::literal::{list, string};
use super::table::Table;
use super::template::{Shown, shown};
use crate::contents::Contents;

/// Returns the table of the shown entries.
pub(super) fn table(contents: &Contents) -> Table {
    let used = used(contents);
    let rows = contents.entries().map(|entry| format!("  {},\n", row(contents, &used, entry)));
    Table { name: "$ENTRIES", row: "$Entry", rows: rows.collect() }
}

/// Returns the table of the shown violations.
pub(super) fn violations(contents: &Contents) -> Table {
    let catalog = contents.catalog();
    let known = contents.violations().iter().filter_map(|index| catalog.violations.get(*index));
    let rows = known.map(|violation| {
        let mut members = shared(violation);
        members.extend(fields(&of_violation(catalog, violation)));
        format!("  {{ {} }},\n", members.join(", "))
    });
    Table { name: "$VIOLATIONS", row: "$Row", rows: rows.collect() }
}

fn row(contents: &Contents, used: &[usize], entry: &Entry) -> String {
    let catalog = contents.catalog();
    let mut members = shared(entry);
    members.push(format!("statuses: {}", list(entry.statuses.iter().map(|status| status.value.to_string()))));
    let envelopes = plan::envelopes(catalog, entry).filter_map(|(index, _)| used.iter().position(|one| *one == index));
    members.push(format!("envelopes: {}", list(envelopes.map(|position| position.to_string()))));
    members.extend(fields(&of_entry(catalog, entry)));
    members.extend(types(catalog, entry).map(|types| format!("types: {}", list(types.iter().map(|url| string(url))))));
    members.extend(entry.retryable.map(|flag| format!("retryable: {flag}")));
    if entry.violations != Held::Nothing {
        let place = |index: &usize| contents.violations().iter().position(|shown| shown == index);
        let listed = contents.violations_of(entry);
        members.push(format!("violations: {}", list(listed.iter().filter_map(place).map(|place| place.to_string()))));
    }
    format!("{{ {} }}", members.join(", "))
}

/// Returns the members that entries and violations share.
fn shared(definition: &Definition) -> Vec<String> {
    let mut members = vec![format!("name: {}", string(&definition.name.value))];
    members.extend(code(&definition.code.value).map(|code| format!("code: {code}")));
    let aliases = definition.aliases.iter().filter_map(|alias| alias.value.text());
    // As a number, a code beyond 2^53 is not exact; text is.
    let exact = definition.code.value.text().filter(|_| is_beyond_numbers(&definition.code.value));
    let aliases: Vec<String> = aliases.chain(exact).collect();
    if !aliases.is_empty() {
        members.push(format!("aliases: {}", list(aliases.iter().map(|alias| string(alias)))));
    }
    members
}

fn fields(fields: &[WireField<'_>]) -> Option<String> {
    (!fields.is_empty()).then(|| format!("fields: {}", list(fields.iter().map(WireField::row))))
}

/// Returns whether a code is an integer that no number is equal to (ECMA-262 §21.1.2.6).
fn is_beyond_numbers(code: &Code) -> bool {
    matches!(code, Code::Int(number) if number.unsigned_abs() >= 1 << 53)
}

/// Returns a code as a literal.
pub(super) fn code(code: &Code) -> Option<String> {
    match code {
        Code::Str(text) => Some(string(text)),
        Code::Int(number) => Some(number.to_string()),
        Code::None => None,
    }
}

/// Returns the problem types of an entry in all languages, if some answer has the type and no code.
fn types(catalog: &Catalog, entry: &Entry) -> Option<Vec<String>> {
    let shows_type = |template: &Node| {
        shown(template).into_iter().any(|shown| match shown {
            Shown::Value(value) | Shown::InText(value) => value.source == ValueSource::Type,
            Shown::Fields => false,
        })
    };
    let shows_code = |template: &Node| {
        shown(template)
            .into_iter()
            .any(|shown| matches!(shown, Shown::Value(value) if value.source == ValueSource::Code))
    };
    let needs = |index: usize| {
        let Some(envelope) = catalog.envelopes.get(index) else { return false };
        let templates = [Some(&envelope.body), envelope.violation.as_ref(), envelope.single.as_ref()];
        let has_type = templates.into_iter().flatten().any(shows_type);
        has_type && !(entry.code.value != Code::None && shows_code(&envelope.body))
    };
    if !plan::envelopes(catalog, entry).any(|(index, _)| needs(index)) {
        return None;
    }
    let urls = (0..catalog.languages.len()).map(|language| plan::docs_url(catalog, entry, language));
    let mut urls = urls.collect::<Option<Vec<_>>>()?;
    urls.dedup();
    Some(urls)
}
