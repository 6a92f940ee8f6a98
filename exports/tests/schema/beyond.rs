//! What the reader rejects and the schema accepts, with the words of JSON Schema that would be needed.

/// A schema: for all catalogs, or with the names of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Schema {
    General,
    WithNames,
}

/// What JSON Schema would need to reject it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    /// The names or the languages of the catalog, which `--catalog` adds.
    Names,
    /// A word that compares a value with another place of the document: `$data` of ajv for a value, and one more for the keys of
    /// a table. Also what depends on other files, on the plural rules of a language, and on what names have in common.
    Elsewhere,
    /// A word for the grammar of a text: placeholders, directives of times, Rust names beyond ASCII.
    Grammar,
    /// A type for the dates of TOML, which editors hand over as strings.
    Dates,
    /// `if` and `then` by the value of another key of the table. Draft-07 has them, and editors complete nothing in them.
    Condition,
    /// A definition that refers to itself. JSON Schema has them, and tombi does not follow them.
    Recursion,
}

use Needs::{Condition, Dates, Elsewhere, Grammar, Names, Recursion};

/// A row of the list: the rule that the reader reports, how the place ends (empty for any), and what is needed.
pub(crate) struct Row {
    pub(crate) rule: &'static str,
    pub(crate) place: &'static str,
    pub(crate) needs: Needs,
}

const fn row_of(rule: &'static str, place: &'static str, needs: Needs) -> Row {
    Row { rule, place, needs }
}

pub(crate) const ROWS: [Row; 53] = [
    row_of("alternative-is-default", "catalog.envelope", Elsewhere),
    row_of("duplicate-code", "", Elsewhere),
    row_of("example-of-wrong-type", "", Condition),
    row_of("fallback-of-language", "", Elsewhere),
    row_of("kind-contradicts-status", "", Elsewhere),
    row_of("list-without-item", "", Grammar),
    row_of("malformed-code-range", "", Grammar),
    row_of("malformed-retry-after", "", Grammar),
    row_of("malformed-splice", ".*", Recursion),
    row_of("malformed-splice", ".member", Recursion),
    row_of("malformed-time-format", "", Grammar),
    row_of("misplaced-null", "", Grammar),
    row_of("missing-message", "", Names),
    row_of("missing-plural-form", "", Elsewhere),
    row_of("missing-status", "", Elsewhere),
    row_of("missing-text", "", Names),
    row_of("missing-utc-offset", "", Elsewhere),
    row_of("no-variant", "variant", Elsewhere),
    row_of("object-in-text", "", Grammar),
    row_of("optional-field-in-message", "", Elsewhere),
    row_of("placeholder-in-text", "", Grammar),
    row_of("plural-without-field", "", Dates),
    row_of("rule-without-value", "", Elsewhere),
    row_of("text-without-language", "", Names),
    row_of("text-without-language", "catalog.languages", Elsewhere),
    row_of("unknown-entry", "", Names),
    row_of("unknown-envelope", "", Names),
    row_of("unknown-envelope", "envelopes", Elsewhere),
    row_of("unknown-envelope", "envelopes.NAME", Elsewhere),
    row_of("unknown-format", "", Names),
    row_of("unknown-format", "message.TAG", Grammar),
    row_of("unknown-format", "message.TAG.one", Grammar),
    row_of("unknown-format", "message.TAG.other", Grammar),
    row_of("unknown-group", "", Names),
    row_of("unknown-key", "fields.NAME.TAG", Names),
    row_of("unknown-language", "", Names),
    row_of("unknown-language", "catalog.languages.[]", Elsewhere),
    row_of("unknown-placeholder", "", Grammar),
    row_of("unknown-rule", "", Grammar),
    row_of("unknown-tag", "", Names),
    row_of("unknown-tag", "tags", Elsewhere),
    row_of("unknown-tag", "tags.NAME", Elsewhere),
    row_of("unknown-text", "", Elsewhere),
    row_of("unknown-value", "", Grammar),
    row_of("unknown-violation", "", Names),
    row_of("unknown-violation", "violations", Elsewhere),
    row_of("unreadable-file", "catalog.include", Elsewhere),
    row_of("unshared-code", "", Elsewhere),
    row_of("unused-field", "", Elsewhere),
    // An entry without a code, where its envelope shows one.
    row_of("value-can-be-absent", "errors.NAME.code", Elsewhere),
    row_of("value-out-of-place", "", Grammar),
    row_of("wire-name-is-a-member", "", Elsewhere),
    row_of("wrong-type", "", Dates),
];

/// Returns the row that tells why a schema does not reject what breaks a rule at a place. `is_date` tells whether a date was put there.
pub(crate) fn row(rule: &str, place: &str, is_date: bool, schema: Schema) -> Option<usize> {
    let fits = |row: &Row| {
        let is_of_schema = match row.needs {
            Names => schema == Schema::General,
            Dates => is_date,
            Elsewhere | Grammar | Condition | Recursion => true,
        };
        row.rule == rule && place.ends_with(row.place) && is_of_schema
    };
    ROWS.iter().position(fits)
}
