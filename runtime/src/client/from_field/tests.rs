use alloc::string::String;
use alloc::vec;
use core::num::{NonZeroI64, NonZeroU8};

use errbook_format::header::Place;

use super::*;
use crate::client::slots::{Form, Span};
use crate::model::timestamp::Timestamp;
use crate::values::field::{DateTime, Integer, Number};

fn json<K, T: FromField<K>>(json: &str) -> Option<T> {
    let is_plain = json.starts_with('"') && !json.contains('\\');
    let span = if is_plain { Span::new(1, json.len() - 1, Form::Plain) } else { Span::new(0, json.len(), Form::Json) };
    T::from_field(RawField::in_body(json, "", span, None))
}

fn header<K, T: FromField<K>>(text: &str, place: Place) -> Option<T> {
    T::from_field(RawField::in_header(text, place))
}

#[test]
fn integers_are_exact_and_within_their_type() {
    assert_eq!(json::<Integer, u128>("340282366920938463463374607431768211455"), Some(u128::MAX));
    assert_eq!(json::<Integer, i128>("-170141183460469231731687303715884105728"), Some(i128::MIN));
    assert_eq!(json::<Integer, i64>("9223372036854775807"), Some(i64::MAX));
    assert_eq!((json::<Integer, i64>("9223372036854775808"), json::<Integer, u8>("-1")), (None, None));
    assert_eq!(
        (json::<Integer, i64>("1.0"), json::<Integer, i64>("1e3"), json::<Integer, i64>("true")),
        (None, None, None)
    );
    assert_eq!(json::<Integer, i64>("\"-12\""), Some(-12));
    assert_eq!((json::<Integer, NonZeroU8>("0"), json::<Integer, NonZeroI64>("-1")), (None, NonZeroI64::new(-1)));
    assert_eq!(header::<Integer, u64>("120", Place::Count), Some(120));
}

#[test]
fn numbers_are_floats_or_integers() {
    assert_eq!((json::<Number, f64>("-1.5e-7"), json::<Number, f32>("0.1")), (Some(-1.5e-7), Some(0.1)));
    assert_eq!((json::<Number, u32>("7"), json::<Number, u32>("7.5")), (Some(7), None));
    assert!(json::<Number, f64>("null").is_some_and(f64::is_nan));
    assert_eq!(json::<Optional<Number>, Option<f64>>("null"), Some(None));
}

#[test]
fn text_is_any_from_str() {
    assert_eq!(json::<Text, String>(r#""a\u00e9\"""#).as_deref(), Some("aé\""));
    assert_eq!(json::<Text, core::net::IpAddr>(r#""127.0.0.1""#).map(|ip| ip.is_loopback()), Some(true));
    assert_eq!((json::<Text, core::net::IpAddr>(r#""x""#), json::<Text, String>("1")), (None, None));
    assert_eq!(header::<Text, String>("a%20b", Place::Component).as_deref(), Some("a b"));
}

#[test]
fn lists_are_vectors_boxes_and_arrays() {
    assert_eq!(json::<List<Integer>, Vec<i64>>(" [1, 2] ".trim()), Some(vec![1, 2]));
    assert_eq!(json::<List<Text>, Box<[String]>>(r#"["a,]","\""]"#).as_deref(), Some(&["a,]".into(), "\"".into()][..]));
    assert_eq!(json::<List<Boolean>, [bool; 2]>("[true,false]"), Some([true, false]));
    assert_eq!((json::<List<Boolean>, [bool; 3]>("[true,false]"), json::<List<Integer>, Vec<i64>>("{}")), (None, None));
    assert_eq!(json::<Optional<List<Integer>>, Option<Vec<Box<u8>>>>("[]"), Some(Some(vec![])));
    assert_eq!(json::<List<Optional<Integer>>, Vec<Option<u8>>>("[1,null]"), Some(vec![Some(1), None]));
    assert_eq!(header::<List<Text>, Vec<String>>("GET, PUT", Place::Token), Some(vec!["GET".into(), "PUT".into()]));
    assert_eq!(header::<List<Text>, Vec<String>>("", Place::Token), Some(vec![]));
}

#[test]
fn instants_are_rfc_3339_in_bodies_and_http_dates_in_headers() {
    let instant = Timestamp::from_unix(784_111_777, 500_000_000);
    assert_eq!(json::<DateTime, Timestamp>("\"1994-11-06T08:49:37.5Z\""), Some(instant));
    assert_eq!((json::<DateTime, Timestamp>("784111777"), json::<DateTime, Timestamp>("\"\"")), (None, None));
    let whole = Timestamp::from_unix(784_111_777, 0);
    assert_eq!(header::<DateTime, Timestamp>("Sun, 06 Nov 1994 08:49:37 GMT", Place::Count), Some(whole));
    assert_eq!(header::<DateTime, Box<Timestamp>>("1994-11-06T08%3A49%3A37Z", Place::Component), Some(Box::new(whole)));
}

#[cfg(feature = "std")]
#[test]
fn instants_are_those_of_other_clocks() {
    use std::time::SystemTime;
    let text = "\"1969-12-31T23:59:58.500000001Z\"";
    let instant = Timestamp::from_unix(-2, 500_000_001);
    assert_eq!(json::<DateTime, SystemTime>(text).map(Timestamp::from), Some(instant));
    #[cfg(feature = "jiff")]
    {
        assert_eq!(json::<DateTime, jiff::Timestamp>(text).map(Timestamp::from), Some(instant));
        assert_eq!(json::<DateTime, jiff::Zoned>(text).map(|zoned| Timestamp::from(&zoned)), Some(instant));
    }
    #[cfg(feature = "chrono")]
    {
        use chrono::{DateTime as Chrono, FixedOffset, Utc};
        assert_eq!(json::<DateTime, Chrono<Utc>>(text).map(Timestamp::from), Some(instant));
        assert_eq!(json::<DateTime, Chrono<FixedOffset>>(text).map(|at| Timestamp::from(at.to_utc())), Some(instant));
    }
    #[cfg(feature = "time")]
    {
        assert_eq!(json::<DateTime, time::OffsetDateTime>(text).map(Timestamp::from), Some(instant));
        assert_eq!(json::<DateTime, time::UtcDateTime>(text).map(Timestamp::from), Some(instant));
    }
}

#[cfg(feature = "json")]
#[test]
fn json_is_any_deserialize() {
    use crate::values::field::Json;
    assert_eq!(json::<Json, serde_json::Value>("\"a\""), Some(serde_json::Value::from("a")));
    assert_eq!(json::<Json, Vec<u8>>("[1,2]"), Some(vec![1, 2]));
    assert_eq!(json::<Json, serde_json::Value>("null"), Some(serde_json::Value::Null));
    assert_eq!(header::<Json, Vec<u8>>("[1,2]", Place::Line), Some(vec![1, 2]));
}
