//! Fields: the types of the catalog, and the types of Rust that can be their values.

use std::borrow::Cow;
use std::fmt::{self, Debug, Display};
use std::num::{NonZeroI64, NonZeroU8, NonZeroU128};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use errbook::field::{Boolean, DateTime, FieldValue, Integer, Json, List, Number, Text};
use errbook::{ApiError, Context, Language, Timestamp};
use errbook_tests::{body, body_in};

/// An error for each type of the catalog, with a field of any type of Rust that fits.
macro_rules! errors {
    ($($name:ident $function:ident: $kind:ty = $entry:literal;)*) => { $(
        #[derive(Debug, ApiError)]
        #[api_error(catalog = "catalogs/fields.toml", entry = $entry)]
        struct $name<T> {
            value: T,
        }

        /// The value as JSON, and in the message.
        fn $function<T: FieldValue<$kind> + Debug>(value: T) -> (String, String) {
            let error = $name { value };
            let json = body(&error, &Context::new());
            let (_, value) = json.split_once(",\"value\":").expect("the body shows the value");
            let message = error.to_string();
            let message = message.strip_prefix('<').and_then(|text| text.strip_suffix('>')).unwrap();
            (value.strip_suffix('}').unwrap().to_owned(), message.to_owned())
        }
    )* };
}

errors! {
    TextError text: Text = "text";
    IntegerError integer: Integer = "integer";
    NumberError number: Number = "number";
    BooleanError boolean: Boolean = "boolean";
    DateTimeError datetime: DateTime = "datetime";
    JsonError json: Json = "json";
    TextsError texts: List<Text> = "texts";
}

fn pair(json: &str, message: &str) -> (String, String) {
    (json.to_owned(), message.to_owned())
}

/// An identifier as the crate `uuid` displays it.
#[derive(Debug)]
struct Id(u128);

impl Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:032x}", self.0);
        let (a, b, c) = (&digits[..8], &digits[8..12], &digits[12..]);
        write!(f, "{a}-{b}-{c}")
    }
}

#[test]
fn whatever_displays_itself_is_a_string() {
    assert_eq!(text("a\"b\\c\n"), pair(r#""a\"b\\c\n""#, "a\"b\\c\n"));
    assert_eq!(text(String::from("重试")), pair("\"重试\"", "重试"));
    assert_eq!(text(Cow::Borrowed("cow")), pair("\"cow\"", "cow"));
    assert_eq!(text(Box::<str>::from("box")), pair("\"box\"", "box"));
    assert_eq!(text(Arc::<str>::from("arc")), pair("\"arc\"", "arc"));
    assert_eq!(text(Rc::new('c')), pair("\"c\"", "c"));
    assert_eq!(text(Id(u128::MAX)).1, "ffffffff-ffff-ffffffffffffffffffff");
    assert_eq!(text(42_u8), pair("\"42\"", "42"));
    assert_eq!(text(std::net::Ipv6Addr::LOCALHOST), pair("\"::1\"", "::1"));
    assert_eq!(text(format_args!("{}-{}", 1, 2)), pair("\"1-2\"", "1-2"));
    assert_eq!(text(""), pair("\"\"", ""));
}

#[test]
fn integers_keep_all_their_digits() {
    assert_eq!(integer(i8::MIN).0, "-128");
    assert_eq!(integer(u64::MAX).0, "18446744073709551615");
    assert_eq!(integer(i128::MIN).0, "-170141183460469231731687303715884105728");
    assert_eq!(integer(u128::MAX).0, "340282366920938463463374607431768211455");
    assert_eq!(integer(i128::from(i64::MIN) - 1).1, "-9223372036854775809");
    assert_eq!(integer(usize::MIN), pair("0", "0"));
    assert_eq!(integer(NonZeroU8::MAX).0, "255");
    assert_eq!(integer(NonZeroI64::MIN).0, "-9223372036854775808");
    assert_eq!(integer(NonZeroU128::MAX).0, u128::MAX.to_string());
    assert_eq!(integer(Box::new(7_i16)).0, "7");
}

#[test]
fn numbers_are_shortest_and_what_json_lacks_is_null() {
    assert_eq!(number(0.1_f32), pair("0.1", "0.1"));
    assert_eq!(number(0.1_f64), pair("0.1", "0.1"));
    assert_eq!(number(1.0), pair("1.0", "1"));
    assert_eq!(number(-0.0).0, "-0.0");
    assert_eq!(number(3_u8).0, "3");
    assert_eq!(number(f64::NAN).0, "null");
    assert_eq!(number(f64::INFINITY).0, "null");
    assert_eq!(number(f32::NEG_INFINITY).0, "null");
    for extreme in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324] {
        assert_eq!(number(extreme).0.parse::<f64>().unwrap(), extreme);
    }
}

#[test]
fn booleans_are_true_and_false() {
    assert_eq!(boolean(true), pair("true", "true"));
    assert_eq!(boolean(Box::new(false)), pair("false", "false"));
}

#[test]
fn instants_are_rfc_3339_in_utc() {
    let expected = pair("\"2026-03-01T08:30:00.250Z\"", "2026-03-01T08:30:00.250Z");
    let time: jiff::Timestamp = "2026-03-01T16:30:00.25+08:00".parse().unwrap();
    assert_eq!(datetime(time), expected);
    assert_eq!(datetime(time.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(-5)))), expected);
    assert_eq!(datetime(SystemTime::UNIX_EPOCH + Duration::from_millis(1_772_353_800_250)), expected);
    assert_eq!(datetime(Timestamp::from_unix_millis(1_772_353_800_250)), expected);
    let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
    assert_eq!(datetime(before).0, "\"1969-12-31T23:59:59Z\"");
    assert_eq!(datetime(jiff::Timestamp::MAX).0, "\"9999-12-30T22:00:00.999999999Z\"");
}

/// A value that serde can serialise, with a secret that it leaves out.
#[derive(Debug, serde::Serialize)]
struct Detail<'a> {
    path: &'a [&'a str],
    #[serde(skip)]
    secret: &'a str,
}

#[test]
fn whatever_serialises_is_json() {
    let detail = Detail { path: &["a", "\"b\""], secret: "s" };
    assert!(!detail.secret.is_empty());
    assert_eq!(json(detail), pair(r#"{"path":["a","\"b\""]}"#, r#"{"path":["a","\"b\""]}"#));
    assert_eq!(json(errbook::Json::Null).0, "null");
    assert_eq!(json(vec![Some(1), None]).0, "[1,null]");
    assert_eq!(json(()).0, "null");
}

#[test]
fn json_that_cannot_be_serialised_is_null() {
    let keys_are_no_strings = std::collections::BTreeMap::from([(vec![1], 2)]);
    assert_eq!(json(keys_are_no_strings), pair("null", "null"));
}

#[test]
fn a_list_is_an_array_in_the_body_and_separated_as_its_language_does_in_the_message() {
    assert_eq!(texts(["a", "b\""]), pair(r#"["a","b\""]"#, "a, b\""));
    assert_eq!(texts(vec![String::from("a")]), pair(r#"["a"]"#, "a"));
    assert_eq!(texts(&["x"; 3][..]).1, "x, x, x");
    assert_eq!(texts(Vec::<char>::new()), pair("[]", ""));
    let error = TextsError { value: ["苹果", "梨"] };
    assert_eq!(error.message(Language::ZH).to_string(), "《苹果、梨》");
    let json = r#"{"error":"texts","message":"《苹果、梨》","value":["苹果","梨"]}"#;
    assert_eq!(body_in(&error, Language::ZH), json);
}

#[test]
fn a_display_that_fails_leaves_the_body_valid() {
    #[derive(Debug)]
    struct Fails;
    impl Display for Fails {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("so far")?;
            Err(fmt::Error)
        }
    }
    let error = TextError { value: Fails };
    assert_eq!(body(&error, &Context::new()), r#"{"error":"text","message":"<so far>","value":"so far"}"#);
    assert_eq!(error.to_string(), "<so far>");
}
