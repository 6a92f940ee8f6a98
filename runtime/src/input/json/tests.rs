//! Every reason for which serde rejects JSON, with its place.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::net::Ipv4Addr;
use std::num::NonZeroU8;
use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, vec};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::*;
use crate::input::path::Token;

/// Returns the kind and the place, as in RFC 6901 but without escapes.
fn rejected<T: DeserializeOwned + Debug>(body: &str) -> (Kind, String) {
    rejected_bytes::<T>(body.as_bytes())
}

fn rejected_bytes<T: DeserializeOwned + Debug>(body: &[u8]) -> (Kind, String) {
    let rejected = from_json::<T>(body).expect_err("it is rejected");
    let at = rejected.at.iter().map(|token| match token {
        Token::Key(key) => format!("/{key}"),
        Token::Index(index) => format!("/{index}"),
    });
    (rejected.kind, at.collect())
}

const fn of_type(expected: &'static str, found: &'static str) -> Kind {
    Kind::Type { expected: Some(expected), found: Some(found) }
}

/// A type that the parser itself rejects: it does not tell what it has found.
const fn instead_of(expected: &'static str) -> Kind {
    Kind::Type { expected: Some(expected), found: None }
}

const fn range(min: i128, max: i128) -> Kind {
    Kind::Range { bounds: Some((min, max)) }
}

const fn syntax(line: usize, column: usize) -> Kind {
    Kind::Syntax { position: Some((line, column)) }
}

macro_rules! check {
    ($($ty:ty, $body:expr => $kind:expr, $at:expr;)*) => { $(
        assert_eq!(rejected::<$ty>($body), ($kind, $at.to_string()), "{} as {}", $body, stringify!($ty));
    )* };
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[allow(dead_code)]
struct Order {
    order_id: u64,
    items: Vec<Item>,
    #[serde(default)]
    by_name: HashMap<String, Item>,
    note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Item {
    name: String,
    qty: u8,
}

#[test]
fn members_are_missing_unknown_or_there_twice() {
    check! {
        Order, "{}" => Kind::Missing, "/orderId";
        Order, r#"{"orderId":1}"# => Kind::Missing, "/items";
        Order, r#"{"orderId":1,"items":[{"name":"a","qty":1},{"name":"b"}]}"# => Kind::Missing, "/items/1/qty";
        Order, r#"{"orderId":1,"items":[],"byName":{"x":{"qty":1}}}"# => Kind::Missing, "/byName/x/name";
        Order, r#"{"orderId":1,"a/b~\"":1}"# => Kind::Unknown, "/a/b~\"";
        Order, r#"{"order_id":1}"# => Kind::Unknown, "/order_id";
        Order, r#"{"orderId":1,"orderId":2}"# => Kind::Duplicate, "/orderId";
        Order, r#"{"orderId":1,"items":[{"qty":1,"qty":1}]}"# => Kind::Duplicate, "/items/0/qty";
    }
    // An unknown member is ignored where the type does not deny it.
    assert!(from_json::<Item>(br#"{"name":"a","qty":1,"more":[{"x":null}]}"#).is_ok());
}

#[test]
fn values_have_another_type() {
    check! {
        Order, r#"{"orderId":"1"}"# => instead_of("integer"), "/orderId";
        Order, r#"{"orderId":1.5}"# => of_type("integer", "number"), "/orderId";
        Order, r#"{"orderId":1.0}"# => of_type("integer", "number"), "/orderId";
        Order, r#"{"orderId":null}"# => instead_of("integer"), "/orderId";
        Order, r#"{"orderId":1,"items":{}}"# => instead_of("array"), "/items";
        Order, r#"{"orderId":1,"items":[null]}"# => instead_of("object"), "/items/0";
        Order, r#"{"orderId":1,"items":[{"name":5,"qty":1}]}"# => instead_of("string"), "/items/0/name";
        Order, r#"{"orderId":1,"items":[],"note":[]}"# => instead_of("string"), "/note";
        Order, r#"{"orderId":1,"items":[],"byName":[]}"# => instead_of("object"), "/byName";
        Order, "5" => instead_of("object"), "";
        bool, "1" => instead_of("boolean"), "";
        f64, "true" => instead_of("number"), "";
        (), "1" => instead_of("null"), "";
        Vec<Vec<bool>>, "[[true],[true,\"x\"]]" => instead_of("boolean"), "/1/1";
        BTreeMap<u32, u8>, r#"{"7":1,"8":"x"}"# => instead_of("integer"), "/8";
    }
}

#[test]
fn numbers_are_out_of_range() {
    check! {
        Item, r#"{"name":"a","qty":300}"# => range(0, 255), "/qty";
        Item, r#"{"name":"a","qty":-1}"# => range(0, 255), "/qty";
        Vec<i8>, "[127,-128,128]" => range(-128, 127), "/2";
        u64, "18446744073709551616" => range(0, u64::MAX.into()), "";
        i64, "-9223372036854775809" => range(i64::MIN.into(), i64::MAX.into()), "";
        i64, "1e30" => range(i64::MIN.into(), i64::MAX.into()), "";
        Vec<f64>, "[1,1e999]" => Kind::Range { bounds: None }, "/1";
        serde_json::Value, r#"{"a":1e999}"# => Kind::Range { bounds: None }, "/a";
        u128, "-1" => Kind::Range { bounds: None }, "";
        i128, "170141183460469231731687303715884105728" => Kind::Range { bounds: None }, "";
        // In range, and not accepted.
        Vec<NonZeroU8>, "[1,0]" => Kind::Value, "/1";
    }
}

#[derive(Debug)]
#[allow(dead_code)]
struct Even(u8);

impl<'de> Deserialize<'de> for Even {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u8::deserialize(deserializer)?;
        if number % 2 == 0 { Ok(Self(number)) } else { Err(serde::de::Error::custom("secret")) }
    }
}

#[test]
fn values_are_not_accepted() {
    check! {
        Vec<char>, r#"["a","ab"]"# => Kind::Value, "/1";
        Vec<Ipv4Addr>, r#"["127.0.0.1","127.0.0"]"# => Kind::Custom, "/1";
        HashMap<String, Even>, r#"{"x":3}"# => Kind::Custom, "/x";
        HashMap<String, Even>, r#"{"x":300}"# => range(0, 255), "/x";
        // The key of a member. One that the parser itself cannot read has no place but that of the object.
        BTreeMap<u8, u8>, r#"{"1":1,"x":1}"# => Kind::Type { expected: None, found: None }, "";
        BTreeMap<u8, u8>, r#"{"1":1,"300":1}"# => range(0, 255), "/300";
        BTreeMap<char, u8>, r#"{"ab":1}"# => Kind::Value, "/ab";
    }
}

#[test]
fn lists_have_another_length() {
    check! {
        Vec<(u8, u8)>, "[[1,2],[1]]" => Kind::Length, "/1";
        (u8, u8), "[1,2,3]" => Kind::Length, "";
        Vec<[u8; 2]>, "[[1,2],[1,2,3]]" => Kind::Length, "/1";
        Item, r#"["a"]"# => Kind::Length, "";
        Item, r#"["a",1,2]"# => Kind::Length, "";
        (u8, u8), "[1,300]" => range(0, 255), "/1";
    }
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
enum Shape {
    Point,
    Circle(u8),
    Square { side: u8 },
    Pair(u8, u8),
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type")]
#[allow(dead_code)]
enum Internal {
    Card { number: u8 },
    Cash,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "t", content = "c")]
#[allow(dead_code)]
enum Adjacent {
    Card { number: u8 },
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
#[allow(dead_code)]
enum Untagged {
    Number(u8),
    Text(String),
}

#[test]
fn enums() {
    check! {
        Vec<Shape>, r#"["Point","Line"]"# => Kind::Variant, "/1";
        Vec<Shape>, r#"[{"Line":1}]"# => Kind::Variant, "/0";
        Vec<Shape>, r#"[{"Circle":300}]"# => range(0, 255), "/0/Circle";
        Vec<Shape>, r#"[{"Circle":"x"}]"# => instead_of("integer"), "/0/Circle";
        Vec<Shape>, r#"[{"Square":{"side":"x"}}]"# => instead_of("integer"), "/0/Square/side";
        Vec<Shape>, r#"[{"Square":{}}]"# => Kind::Missing, "/0/Square/side";
        Vec<Shape>, r#"[{"Square":1}]"# => instead_of("object"), "/0/Square";
        Vec<Shape>, r#"[{"Pair":[1,300]}]"# => range(0, 255), "/0/Pair/1";
        Vec<Shape>, r#"[{"Pair":[1]}]"# => Kind::Length, "/0/Pair";
        Vec<Shape>, r#"[{"Pair":[1,2,3]}]"# => Kind::Length, "/0/Pair";
        // Not what an enum is read from: any of its variants would do.
        Vec<Shape>, "[5]" => Kind::Type { expected: None, found: None }, "/0";
        Vec<Shape>, r#"[{"Circle":1,"Point":2}]"# => Kind::Type { expected: None, found: None }, "/0";
        Vec<Shape>, r#"["Circle"]"# => Kind::Type { expected: None, found: None }, "/0";
        Vec<Shape>, r#"[{"Point":5}]"# => Kind::Type { expected: None, found: None }, "/0";
        HashMap<String, Internal>, r#"{"pay":{}}"# => Kind::Missing, "/pay/type";
        HashMap<String, Internal>, r#"{"pay":{"type":"Gold"}}"# => Kind::Variant, "/pay/type";
        HashMap<String, Internal>, r#"{"pay":{"type":5}}"# => instead_of("string"), "/pay/type";
        HashMap<String, Internal>, r#"{"pay":{"type":"Card"}}"# => Kind::Missing, "/pay/number";
        HashMap<String, Adjacent>, r#"{"pay":{"t":"Card"}}"# => Kind::Missing, "/pay/c";
        HashMap<String, Adjacent>, r#"{"pay":{"t":"Gold"}}"# => Kind::Variant, "/pay/t";
        HashMap<String, Adjacent>, r#"{"pay":{"t":"Card","c":{"number":300}}}"# => range(0, 255), "/pay/c/number";
        HashMap<String, Untagged>, r#"{"x":300}"# => Kind::Custom, "/x";
    }
}

/// serde reads these from a copy of its own, without places: the place is that of the value which is copied.
#[test]
fn copied_values_are_placed_where_they_are_copied() {
    check! {
        HashMap<String, Internal>, r#"{"pay":{"type":"Card","number":"x"}}"# => Kind::Type { expected: None, found: Some("string") }, "/pay";
        HashMap<String, Internal>, r#"{"pay":{"type":"Card","number":300}}"# => Kind::Range { bounds: None }, "/pay";
        HashMap<String, Internal>, r#"{"pay":{"number":"x","type":"Card"}}"# => Kind::Type { expected: None, found: Some("string") }, "/pay";
        Outer, r#"{"id":1,"name":"a","qty":"x"}"# => Kind::Type { expected: None, found: Some("string") }, "";
        Outer, r#"{"id":1,"name":"a"}"# => Kind::Missing, "/qty";
        Outer, r#"{"id":"x","name":"a"}"# => instead_of("integer"), "/id";
    }
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Outer {
    id: u8,
    #[serde(flatten)]
    item: Item,
}

#[test]
fn a_body_that_is_not_json() {
    check! {
        Item, "" => syntax(1, 1), "";
        Item, " \n " => syntax(2, 1), "";
        Item, "{" => syntax(1, 1), "";
        Item, "{\"name\":\"a\",\n\"qty\":1" => syntax(2, 7), "";
        Item, r#"{"name":"a","qty":1}x"# => syntax(1, 21), "";
        Item, r#"{"name":"a","qty":1,}"# => syntax(1, 21), "";
        Item, r#"{"name":"a","qty":01}"# => syntax(1, 20), "";
        Item, r#"{'name':"a"}"# => syntax(1, 2), "";
        // Whatever else is wrong.
        Order, r#"{"nope":1,"#  => syntax(1, 10), "";
        Vec<Shape>, "[@]" => syntax(1, 2), "";
        // Half of a surrogate pair (RFC 8259 §8.2), in a string that is wanted.
        Vec<String>, r#"["a","\ud800"]"# => syntax(1, 13), "";
    }
    assert_eq!(rejected_bytes::<Item>(b"{\"name\":\n\"\xFF\"}"), (syntax(2, 2), String::new()));
    // In a string that nobody wants.
    assert_eq!(rejected_bytes::<Item>(b"{\"name\":\"a\",\"qty\":1,\"x\":\"\xFF\"}").0, syntax(1, 26));
}

#[test]
fn nesting_has_a_limit() {
    let deep = "[".repeat(1000) + &"]".repeat(1000);
    assert_eq!(rejected::<serde_json::Value>(&deep), (Kind::Syntax { position: None }, String::new()));
    // A type that ignores it is not nested itself.
    assert!(from_json::<Item>(format!(r#"{{"name":"a","qty":1,"x":{deep}}}"#).as_bytes()).is_ok());
}

/// What a type accepts is what serde_json accepts.
#[test]
fn values_are_read_as_by_serde_json() {
    fn check<T: DeserializeOwned + Debug>(body: &str) {
        let expected = serde_json::from_str::<T>(body).map(|value| format!("{value:?}")).ok();
        let found = from_json::<T>(body.as_bytes()).map(|value| format!("{value:?}")).ok();
        assert_eq!(found, expected, "{body}");
        assert!(expected.is_some(), "{body}");
    }
    check::<Order>(
        r#"{"orderId":1,"items":[{"name":"\u00e9\n","qty":255}],"byName":{"a":{"name":"b","qty":0}},"note":null}"#,
    );
    check::<Vec<Shape>>(r#"["Point",{"Circle":1},{"Square":{"side":2}},{"Pair":[3,4]}]"#);
    check::<HashMap<String, Internal>>(r#"{"a":{"type":"Card","number":7}}"#);
    check::<HashMap<String, Untagged>>(r#"{"a":"x"}"#);
    check::<BTreeMap<i64, Option<f32>>>(r#"{"-1":1.5,"2":null}"#);
    check::<BTreeMap<Name, bool>>(r#"{"One":true}"#);
    check::<(char, u128, i128, ())>(r#"["é",340282366920938463463374607431768211455,-1,null]"#);
    check::<std::boxed::Box<serde_json::value::RawValue>>(r#" {"a": [1, 2 ]} "#);
    check::<serde_json::Value>(r#"{"a":[1,-2,3.5,null,true,"x"]}"#);
    check::<Outer>(r#"{"id":1,"name":"a","qty":2}"#);
    check::<Wrapper>("[1,2]");
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    One,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Wrapper(Vec<Option<u8>>);

#[test]
fn keys_that_are_variants() {
    check! {
        BTreeMap<Name, bool>, r#"{"One":true,"Two":true}"# => Kind::Variant, "/Two";
        BTreeMap<Name, bool>, r#"{"One":1}"# => instead_of("boolean"), "/One";
    }
}

/// A type that recovers from an error does not leave it behind.
#[test]
fn an_error_that_is_swallowed_is_not_told_later() {
    #[derive(Debug)]
    #[allow(dead_code)]
    struct Lenient(Option<u8>);

    impl<'de> Deserialize<'de> for Lenient {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Ok(Self(u8::deserialize(deserializer).ok()))
        }
    }

    check! {
        Vec<(Lenient, bool)>, "[[300,true],[1,5]]" => instead_of("boolean"), "/1/1";
        (Lenient, bool), "[300]" => Kind::Length, "";
    }
}

#[test]
fn keys_are_kept_whole() {
    let key = "😀/~\"\\".repeat(100_000);
    let body = serde_json::to_string(&HashMap::from([(&key, "x")])).expect("JSON");
    assert_eq!(rejected::<HashMap<String, u8>>(&body), (instead_of("integer"), format!("/{key}")));
    assert_eq!(rejected::<Order>(&body), (Kind::Unknown, format!("/{key}")));
    let at = vec![Token::Key(key)];
    assert_eq!(from_json::<HashMap<String, u8>>(body.as_bytes()).map_err(|rejected| rejected.at), Err(at));
}
