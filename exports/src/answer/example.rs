//! Example values for fields.

use errbook_catalog::model::{Field, FieldKind};
use errbook_format::tag;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::datetime;

use super::datum::Datum;

pub(super) const REQUEST_ID: &str = "01JGFJJZ00A7V3T9XK5N2QWERB";
pub(super) const TRACE_ID: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
pub(super) const INSTANCE: &str = "/path/of/the/request";
pub(super) const MOMENT: OffsetDateTime = datetime!(2026-01-01 0:00 UTC);

/// Returns an example value of a field: the catalog's, else the first of its allowed values, else one that suits its name
/// or type.
pub(super) fn of(field: &Field, language: &str) -> Datum {
    let own = field.example.as_ref().and_then(|text| serde_json::from_str(&text.value).ok());
    let own = own.and_then(|value: Value| Datum::read(field, &value).ok());
    own.unwrap_or_else(|| if field.list { Datum::List(items(field, language)) } else { one(field, language) })
}

fn items(field: &Field, language: &str) -> Vec<Datum> {
    let values: Vec<Datum> = field.values.iter().take(2).map(|value| Datum::Text(value.value.clone())).collect();
    match field.kind {
        FieldKind::String if !values.is_empty() => values,
        FieldKind::Integer => vec![Datum::Integer(1), Datum::Integer(2)],
        _ => vec![one(field, language)],
    }
}

fn one(field: &Field, language: &str) -> Datum {
    match field.kind {
        FieldKind::String => {
            let first = field.values.first().map(|value| value.value.clone());
            Datum::Text(first.unwrap_or_else(|| text(&field.name.value, language)))
        }
        FieldKind::Integer => Datum::Integer(integer(&field.name.value)),
        FieldKind::Number => Datum::Number(0.5),
        FieldKind::Boolean => Datum::Boolean(true),
        FieldKind::DateTime => Datum::Instant(MOMENT),
        FieldKind::Json => Datum::Json(json!({ "key": "value" })),
    }
}

/// Words in the names of fields, and a typical value for each. The first match counts.
const TEXTS: [(&[&str], &str); 15] = [
    (&["email", "mail"], "user@example.com"),
    (&["phone", "mobile", "tel"], "+1 555 0100"),
    (&["url", "uri", "link", "href"], "https://example.com/"),
    (&["domain", "host", "hostname"], "example.com"),
    (&["ip"], "192.0.2.1"),
    (&["token", "secret", "nonce"], "t0k3n-5f2c9d"),
    (&["id", "uuid"], "5f2c9d"),
    (&["locale", "language", "lang"], "en"),
    (&["currency"], "USD"),
    (&["country", "region"], "CN"),
    (&["path", "route"], "/path"),
    (&["file", "filename"], "report.pdf"),
    (&["method"], "GET"),
    (&["version"], "1.2.0"),
    (&["field", "param", "parameter", "key", "header"], "email"),
];

fn text(name: &str, language: &str) -> String {
    let words = |known: &[&str]| name.split('_').any(|word| known.contains(&word));
    if let Some((_, text)) = TEXTS.iter().find(|(known, _)| words(known)) {
        return (*text).to_owned();
    }
    let chinese = tag::is_chinese(language);
    let person = words(&["name", "user", "username", "owner", "account"]);
    match (person, chinese) {
        (true, true) => "李雷".to_owned(),
        (true, false) => "alice".to_owned(),
        // The name is more telling than a made-up text.
        (false, _) => name.to_owned(),
    }
}

fn integer(name: &str) -> i128 {
    let words = |known: &[&str]| name.split('_').any(|word| known.contains(&word));
    if words(&["seconds", "secs", "after", "wait"]) {
        60
    } else if words(&["size", "length", "limit", "max", "most", "bytes"]) {
        100
    } else {
        3
    }
}

#[cfg(test)]
mod tests {
    use crate::answer::Values;

    /// Calls `check` with the example values of an entry with these fields.
    fn with_examples(fields: &str, language: usize, check: impl Fn(&Values)) {
        let text = format!(
            "[catalog]\nname = 'x'\nenvelope = 'error_message'\n[errors.a]\nstatus = 400\nmessage.en = 'A.'\nmessage.zh = '甲。'\n{fields}"
        );
        let reading = errbook_catalog::read_text("catalog.toml", &text);
        assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
        check(&Values::examples(&reading.catalog, &reading.catalog.entries[0], language));
    }

    #[test]
    fn the_example_of_the_catalog_takes_precedence_over_the_allowed_values() {
        let fields = "fields.a = { type = 'string', example = 'own' }\nfields.b = { type = 'string', values = ['x', 'y'] }\n\
                      fields.c = { type = 'string', values = ['x', 'y', 'z'], list = true }";
        with_examples(fields, 0, |values| {
            assert_eq!([0, 1, 2].map(|index| values.json(index).unwrap()), ["\"own\"", "\"x\"", "[\"x\",\"y\"]"]);
        });
    }

    #[test]
    fn a_field_without_an_example_gets_one_that_suits_its_name_and_type() {
        let kinds = ["string", "integer", "number", "boolean", "datetime", "json"];
        let fields: String = kinds.iter().map(|kind| format!("fields.{kind}_x = '{kind}'\n")).collect();
        with_examples(&fields, 0, |values| {
            let all: Vec<String> = (0..kinds.len()).filter_map(|index| values.json(index)).collect();
            assert_eq!(all, ["\"string_x\"", "3", "0.5", "true", "\"2026-01-01T00:00:00Z\"", r#"{"key":"value"}"#]);
        });
        let fields = "fields.owner_email = 'string'\nfields.user_name = 'string'\nfields.wait_seconds = 'integer'";
        with_examples(fields, 1, |values| {
            let all = [0, 1, 2].map(|index| values.text(index, "zh").unwrap());
            assert_eq!(all, ["user@example.com", "李雷", "60"]);
        });
    }

    #[test]
    fn an_example_timestamp_in_another_zone_is_shown_in_utc() {
        with_examples("fields.at = { type = 'datetime', example = 2026-03-01T08:30:00+08:00 }", 0, |values| {
            assert_eq!(values.text(0, "en").unwrap(), "2026-03-01T00:30:00Z");
        });
    }
}
