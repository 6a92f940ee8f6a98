use errbook_catalog::contract::{Changelog, History};
use errbook_catalog::read_text;

use super::*;
use crate::contents::Contents;
use crate::topic::Topic;

const CATALOG: &str = r#"
[catalog]
name      = "shop"
languages = ["en"]

[lock]
required        = false
violation_added = "breaking"

[errors.sold_out]
status      = 409
message     = "Sold out."
fields.left = "integer"
fields.book = "string"

[errors.late]
status  = 400
message = "Late."
since   = "0.9"

[errors.secret]
status   = 500
message  = "Secret."
audience = "internal"

[errors.open]
status  = 500
message = "Open."

[violations.required]
message = "Required."

[retired.coupon]
[retired.old]
since = "0.5"
[retired.hidden]
audience = "internal"
"#;

/// `gone` came twice, under different meanings; `sold_out` was `empty`, and before that `none`.
const CHANGES: &str = r#"format = 1

[release "1.0"]
date = "2026-01-01"

[release "1.1"]
date = "2026-02-01"
entry_added errors.none = - "\"none\"" -
entry_added errors.late = - "\"late\"" -
entry_added errors.gone = - "\"gone\"" -
internal entry_added errors.open = - "\"open\"" -
internal entry_added errors.drain = - "\"drain\"" -

[release "1.2"]
date = "2026-03-01"
entry_renamed errors.none = "none" "empty" -
field_added errors.none rest = - "integer" -
entry_removed errors.gone = "\"gone\"" - "Nobody\ngets it."
internal entry_removed errors.drain = "\"drain\"" - "x"

[release "2.0"]
date = "2026-04-01"
entry_renamed errors.empty = "empty" "sold_out" -
field_renamed errors.empty rest = "rest" "left" -
entry_retired errors.coupon = "\"coupon\"" - -
entry_retired errors.old = "\"old\"" - -
entry_retired errors.hidden = "\"hidden\"" - -
made_internal errors.secret = - "internal" "It never left the team."
made_public errors.open = "internal" - -
violation_added errors.sold_out required = - "required" -
entry_added violations.required = - "\"required\"" -
fallback_changed catalog 500 = "open" "secret" "x"
"#;

const UNRELEASED: &str =
    "format = 1\n[release \"x\"]\ndate = \"2026-05-01\"\nfield_added errors.sold_out book = - \"string\" -\n";

fn contents(internal: bool) -> Contents {
    let reading = read_text("catalog.toml", CATALOG);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    let unreleased = Changelog::read(UNRELEASED).expect("a log").releases.remove(0).changes;
    let history = History::new(Changelog::read(CHANGES).expect("a log"), unreleased);
    Contents::new(reading.catalog, internal).with_history(history)
}

/// Returns each change as its level, its sentence, and the index of what it is about.
fn lines(contents: &Contents) -> Vec<String> {
    let mut lines = Vec::new();
    for notes in notes(contents) {
        lines.push(
            notes.release.map_or_else(|| "-".to_owned(), |release| format!("{} {}", release.version, release.date)),
        );
        for told in notes.changes {
            let text = plain(&sentence(&told.change, errbook_catalog::Locale::En));
            let about = told.about.map_or_else(String::new, |about| format!(" → {about:?}"));
            lines.push(format!("  {} {text}{about}", told.level.as_str()));
        }
    }
    lines
}

#[test]
fn clients_are_told_what_is_not_internal_under_the_name_that_it_has_now() {
    expect_test::expect![[r#"
        -
          note `sold_out` now has the field `book`: `string` → Current(Entry(0))
        2.0 2026-04-01
          breaking `secret` is now internal
          breaking `sold_out` now has the violation `required` → Current(Entry(0))
          warning `coupon` is not sent any more → Retired(Entry(0))
          warning `old` is not sent any more → Retired(Entry(1))
          note `empty` was renamed to `sold_out` → Current(Entry(0))
          note the name of the field `rest` of `empty` changed from `rest` to `left` → Current(Entry(0))
          note `open` is now public → Current(Entry(3))
          note `violations.required` is new → Current(Violation(0))
        1.2 2026-03-01
          breaking `gone` was removed, and its code is not reserved
          note `none` was renamed to `empty` → Current(Entry(0))
          note `none` now has the field `rest`: `integer` → Current(Entry(0))
        1.1 2026-02-01
          note `none` is new → Current(Entry(0))
          note `late` is new → Current(Entry(1))
          note `gone` is new
        1.0 2026-01-01"#]]
    .assert_eq(&lines(&contents(false)).join("\n"));
    let all = lines(&contents(true)).join("\n");
    for internal in ["drain", "hidden", "secret", "`open` is new"] {
        assert!(all.contains(internal), "{internal}");
    }
}

#[test]
fn versions_follow_names() {
    let (public, whole) = (contents(false), contents(true));
    let since = |contents: &Contents, name: &str| {
        let topic = contents.entry_named(name).map(Topic::Entry).expect("it is shown");
        contents.since(topic).map(str::to_owned)
    };
    // Two names ago; and as the catalog writes it, whatever the releases say.
    assert_eq!(since(&public, "sold_out").as_deref(), Some("1.1"));
    assert_eq!(since(&public, "late").as_deref(), Some("0.9"));
    // Clients know it since it is public.
    assert_eq!(since(&public, "open").as_deref(), Some("2.0"));
    assert_eq!(since(&whole, "open").as_deref(), Some("1.1"));
    // It was there at the first release.
    assert_eq!(since(&whole, "secret"), None);
    let sold_out = public.entry_named("sold_out").map(Topic::Entry).expect("it is shown");
    let fields = &sold_out.definition(public.catalog()).expect("an entry").fields;
    let of = |name: &str| fields.iter().find(|field| field.name.value == name).expect("a field");
    assert_eq!(public.field_since(sold_out, of("left")), Some("1.2"));
    assert_eq!(public.field_since(sold_out, of("book")), None, "it is not released");
    assert_eq!(public.since(Topic::Violation(0)), Some("2.0"));
    let retired: Vec<_> = public.retired().map(|topic| public.retired_since(topic)).collect();
    assert_eq!(retired, [Some("2.0"), Some("0.5")]);
    assert_eq!(whole.retired().count(), 3);
}

#[test]
fn without_releases_there_is_nothing() {
    let contents = Contents::new(read_text("catalog.toml", CATALOG).catalog, false);
    assert!(notes(&contents).is_empty() && !contents.has_releases() && !contents.is_released("1.0"));
    assert!(!contents.with_history(History::new(Changelog::default(), Vec::new())).has_releases());
}
