//! `Status`, `Code`, `Language` and `Timestamp` with serde: in both directions, and what is refused.

use errbook::{Code, Language, Status, Timestamp};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

/// What `json` is as a `T`, or the text of the error.
fn read<T: DeserializeOwned>(json: serde_json::Value) -> Result<T, String> {
    serde_json::from_value(json).map_err(|error| error.to_string())
}

#[test]
fn a_status_is_a_number_of_three_digits() {
    for number in 100..=999 {
        let status = Status::new(number).unwrap();
        assert_eq!(serde_json::to_value(status).unwrap(), number);
        assert_eq!(read(json!(number)), Ok(status));
    }
    for refused in [json!(0), json!(99), json!(1000), json!(-404), json!(70_000), json!("404"), json!(404.0)] {
        let error = read::<Status>(refused.clone()).unwrap_err();
        assert!(error.ends_with("expected a status from 100 to 999"), "{refused}: {error}");
    }
}

#[test]
fn a_language_is_read_in_any_case_and_written_in_the_canonical_one() {
    let traditional: Language = read(json!("ZH-hant-tw")).unwrap();
    assert_eq!(traditional, Language::of("zh-Hant-TW"));
    assert_eq!(serde_json::to_value(traditional).unwrap(), "zh-Hant-TW");
    let error = read::<Language>(json!("en_US")).unwrap_err();
    assert_eq!(error, "invalid value: string \"en_US\", expected a language tag of at most 16 characters");
}

#[test]
fn a_timestamp_is_rfc_3339_text() {
    let instant = Timestamp::from_unix(1_800_000_000, 1_000_000);
    assert_eq!(read(json!("2027-01-15T16:00:00.001+08:00")), Ok(instant));
    assert_eq!(serde_json::to_value(instant).unwrap(), "2027-01-15T08:00:00.001Z");
    for refused in [json!("2027-01-15"), json!(1_800_000_000), json!(null)] {
        let error = read::<Timestamp>(refused.clone()).unwrap_err();
        let expected = "expected an RFC 3339 date and time within the years 1 to 9999";
        assert!(error.ends_with(expected), "{refused}: {error}");
    }
}

#[test]
fn a_code_is_a_string_an_integer_or_nothing() {
    for (json, code) in [
        ("\"sold_out\"", Code::Str("sold_out")),
        ("-404", Code::Int(-404)),
        ("9223372036854775807", Code::Int(i64::MAX)),
        ("null", Code::None),
    ] {
        assert_eq!(serde_json::from_str::<Code<'_>>(json).unwrap(), code);
        assert_eq!(serde_json::to_string(&code).unwrap(), json);
    }
    for refused in ["9223372036854775808", "1.5", "true", "[]", r#""sold\u005fout""#] {
        let error = serde_json::from_str::<Code<'_>>(refused).unwrap_err().to_string();
        assert!(error.contains("expected a code: a borrowed string, an integer, or nothing"), "{refused}: {error}");
    }
}

#[test]
fn a_code_in_a_body_borrows_from_it() {
    #[derive(Deserialize)]
    struct Body<'a> {
        #[serde(borrow)]
        code: Code<'a>,
        #[serde(borrow)]
        other: Option<Code<'a>>,
    }
    let text = String::from(r#"{"code":"sold_out","other":7}"#);
    let body: Body<'_> = serde_json::from_str(&text).unwrap();
    assert_eq!((body.code, body.other), (Code::Str("sold_out"), Some(Code::Int(7))));
}
