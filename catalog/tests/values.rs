//! Unusual names and values.

use errbook_catalog::{Locale, Reading, Rule, read_text, render};
use expect_test::expect;

fn shown(reading: &Reading) -> String {
    let diagnostics = reading.diagnostics.iter().map(|diagnostic| render(&reading.sources, diagnostic, Locale::En));
    diagnostics.collect::<Vec<_>>().join("\n\n")
}

const HEAD: &str = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n";

/// What follows the head of a catalog in one language; its first line is line 5.
fn part(text: &str) -> Reading {
    read_text("catalog.toml", &format!("{HEAD}{text}"))
}

#[test]
fn keywords_of_rust_can_name_fields_and_entries() {
    let reading = part(
        r#"[errors.type]
status = 410
message = "{type} {fn} {async}"
fields = { type = { type = "string", wire = "kind" }, fn = "integer", async = "boolean" }

[errors.async]
status = 410
message = "It is gone."
"#,
    );
    assert_eq!(shown(&reading), "");
    let variants: Vec<&str> = reading.catalog.entries.iter().filter_map(|entry| entry.variant.as_deref()).collect();
    assert_eq!(variants, ["Type", "Async"]);
}

#[test]
fn names_of_any_script_are_names() {
    let reading = part(
        r#"[errors."书已售罄"]
status = 410
message = "{书名}"
fields."书名" = "string"

[errors."größe_überschritten"]
status = 410
message = "Zu groß."

[errors."no such.book!"]
status = 410
message = "No such book."
"#,
    );
    assert_eq!(shown(&reading), "");
    let variants: Vec<&str> = reading.catalog.entries.iter().filter_map(|entry| entry.variant.as_deref()).collect();
    assert_eq!(variants, ["书已售罄", "GrößeÜberschritten", "NoSuchBook"]);
}

#[test]
fn names_that_differ_only_in_spelling_have_one_variant_which_is_reported() {
    let entries: String = ["sold_out", "sold-out", "soldOut", "SOLD_OUT", "\"sold out\""]
        .iter()
        .map(|name| format!("[errors.{name}]\nstatus = 409\nmessage = \"Sold out.\"\n"))
        .collect();
    let reading = part(&entries);
    let rules: Vec<Rule> = reading.diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
    assert_eq!(rules, [Rule::VariantTaken; 4]);
    let first = reading.diagnostics[3].notes[0].span.map(|span| reading.sources.place(span).line);
    assert_eq!(first, Some(5), "the first of all is shown");
}

#[test]
fn integers_of_any_size_and_base_are_read_or_refused() {
    let reading = part(
        r#"[errors.least]
code = -9223372036854775808
status = 0x19a
message = "Gone."

[errors.most]
code = 9_223_372_036_854_775_807
status = 0b110011010
message = "Gone."

[errors.beyond]
code = 9223372036854775808
status = 0o632
message = "Gone."
"#,
    );
    let codes: Vec<_> = reading.catalog.entries.iter().filter_map(|entry| entry.code.value.text()).collect();
    assert_eq!(codes, ["-9223372036854775808", "9223372036854775807", "beyond"]);
    assert!(reading.catalog.entries.iter().all(|entry| entry.status() == 410));
    expect![[r#"
        integer does not fit into 64 bits
          --> catalog.toml:16:8
           |
        16 | code = 9223372036854775808
           |        ^^^^^^^^^^^^^^^^^^^"#]]
    .assert_eq(&shown(&reading));
}

#[test]
fn dates_and_odd_numbers_of_a_body_are_json_or_reported() {
    let reading = part(
        r#"[catalog2]
[envelopes.own]
body.a = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00-07:00, 1979-05-27, 07:32:00, 1e400, -0.0, +1.5, 1e-7, 5_0]
body.b = [inf, -inf, nan]
body.code = "{code}"
"#,
    );
    expect![[r#"
        unknown key `catalog2`
         --> catalog.toml:5:2
          |
        5 | [catalog2]
          |  ^^^^^^^^
          |
          = help: did you mean `catalog`?

        number has no representation in JSON
         --> catalog.toml:7:82
          |
        7 | body.a = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00-07:00, 1979-05-27, 07:32:00, 1e400, -0.0, +1.5, 1e-7, 5_0]
          |                                                                                  ^^^^^

        number has no representation in JSON
         --> catalog.toml:8:11
          |
        8 | body.b = [inf, -inf, nan]
          |           ^^^

        number has no representation in JSON
         --> catalog.toml:8:16
          |
        8 | body.b = [inf, -inf, nan]
          |                ^^^^

        number has no representation in JSON
         --> catalog.toml:8:22
          |
        8 | body.b = [inf, -inf, nan]
          |                      ^^^"#]].assert_eq(&shown(&reading));
}

#[test]
fn a_date_is_no_text() {
    expect![[r#"
        `message` must be a string or a table, not a date
         --> catalog.toml:7:11
          |
        7 | message = 2026-03-01
          |           ^^^^^^^^^^

        `since` must be a string, not a date
         --> catalog.toml:8:9
          |
        8 | since = 2026-03-01
          |         ^^^^^^^^^^"#]]
    .assert_eq(&shown(&part("[errors.gone]\nstatus = 410\nmessage = 2026-03-01\nsince = 2026-03-01\n")));
}
