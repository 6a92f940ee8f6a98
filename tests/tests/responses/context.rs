//! The values that a request contributes to its answer.

use std::time::{Duration, SystemTime};

use errbook::{Context, Language, Timestamp};
use errbook_tests::{body, names};
use serde_json::Value;

#[errbook::catalog(catalog = "catalogs/context.toml")]
enum AnyError {}

const ERROR: AnyError = AnyError::Failed;

fn json(context: &Context<'_>) -> Value {
    serde_json::from_str(&body(&ERROR, context)).unwrap()
}

#[test]
fn each_value_stands_where_the_template_asks_for_it() {
    let context = Context::new()
        .request_id("r-1")
        .instance("/a?b#c")
        .trace_id("00-4bf92f3577b34da6")
        .timestamp(Timestamp::from_unix(0, 1_000_000));
    let when = "1970-01-01T00:00:00.001Z";
    let expected = format!(
        "{{\"id\":\"r-1\",\"id_or\":\"r-1\",\"instance\":\"/a?b#c\",\"trace\":\"00-4bf92f3577b34da6\",\
         \"when\":\"{when}\",\"again\":\"{when}\",\"text\":\"r-1/{when}\",\"message\":\"It failed.\"}}"
    );
    assert_eq!(body(&ERROR, &context), expected);
}

#[test]
fn what_the_request_does_not_bring_is_left_out_or_empty() {
    let json = json(&Context::new());
    assert_eq!(names(&json), ["id", "when", "again", "text", "message"]);
    assert_eq!(json["id"], "");
}

#[test]
fn without_a_timestamp_it_is_now_and_the_same_wherever_a_body_shows_it() {
    // What is behind the milliseconds is dropped.
    let before = Timestamp::from(SystemTime::now() - Duration::from_millis(1));
    let json = json(&Context::new());
    let when = json["when"].as_str().unwrap();
    assert_eq!(json["again"], when);
    assert_eq!(json["text"], format!("/{when}"));
    let shown: jiff::Timestamp = when.parse().unwrap();
    assert!(before <= shown.into() && Timestamp::from(shown) <= Timestamp::now());
}

#[test]
fn hostile_values_come_back_as_they_are_and_break_nothing() {
    let hostile = [
        "\"",
        "\\",
        "\\\"",
        "\",\"admin\":true,\"x\":\"",
        "</script><script>alert(1)</script>",
        "a\r\nb\tc\u{8}\u{c}",
        "\0\u{1}\u{1f}\u{7f}\u{80}\u{2028}\u{2029}\u{feff}\u{fffd}",
        "{request_id}",
        "{}",
        "\u{1F600} 👩‍👩‍👧 \u{10FFFF}",
        &"长\"".repeat(10_000),
        "",
    ];
    for value in hostile {
        let context = Context::new().request_id(value).instance(value).trace_id(value);
        let json = json(&context);
        for name in ["id", "id_or", "instance", "trace"] {
            assert_eq!(json[name], value);
        }
        assert!(json["text"].as_str().unwrap().starts_with(value));
        assert_eq!(names(&json).len(), 8);
    }
}

#[test]
fn a_context_holds_what_it_was_given_and_no_more() {
    let base = Context::new().request_id("r");
    let chinese = base.language(Language::ZH);
    assert_eq!(json(&chinese)["message"], "失败。");
    assert_eq!(json(&base)["message"], "It failed.");
    assert_eq!(json(&Context::default())["id"], "");
}

#[test]
fn a_chosen_language_is_stronger_than_what_the_header_asks_for() {
    let context = Context::new().accept_language("en").language(Language::ZH);
    assert_eq!(json(&context)["message"], "失败。");
    // The catalog has no French, nor anything that its readers are sent to: the header decides.
    let context = Context::new().language(Language::of("fr")).accept_language("zh");
    assert_eq!(json(&context)["message"], "失败。");
    assert_eq!(json(&Context::new().language(Language::of("fr")))["message"], "It failed.");
}
