use super::*;
use std::string::{String, ToString};
use std::vec::Vec;

fn written(place: Place, text: &str) -> String {
    let mut out = String::new();
    place.write(text, &mut out).unwrap();
    out
}

/// Returns the ASCII characters that a place writes as they are when they stand alone.
fn kept(place: Place) -> String {
    (0..=0x7F_u8).map(char::from).filter(|c| written(place, c.encode_utf8(&mut [0; 4])) == c.to_string()).collect()
}

/// The characters of a range of bytes, without some of them.
fn range(from: u8, to: u8, without: &str) -> String {
    (from..=to).map(char::from).filter(|c| !without.contains(*c)).collect()
}

const ALPHANUMERIC: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

fn sorted(parts: &[&str]) -> String {
    let mut all: Vec<char> = parts.concat().chars().collect();
    all.sort_unstable();
    all.into_iter().collect()
}

#[test]
fn each_place_keeps_what_its_grammar_has() {
    for (place, expected) in [
        // RFC 9110 §5.5.
        (Place::Line, range(0x20, 0x7E, "")),
        (Place::Count, range(0x20, 0x7E, "")),
        // RFC 9110 §5.6.4 (`qdtext`, without the tab); RFC 6750 §3: %x20-21 / %x23-5B / %x5D-7E.
        (Place::Quoted, range(0x20, 0x7E, "\"\\")),
        (Place::Unquotable, [range(0x20, 0x21, ""), range(0x23, 0x5B, ""), range(0x5D, 0x7E, "")].concat()),
        // RFC 3986 §2.2 (`reserved`) and §2.3 (`unreserved`).
        (Place::Reference, sorted(&[":/?#[]@", "!$&'()*+,;=", "-._~", ALPHANUMERIC])),
        (Place::Component, sorted(&["-._~", ALPHANUMERIC])),
        // RFC 6265 §4.1.1: %x21 / %x23-2B / %x2D-3A / %x3C-5B / %x5D-7E; `%` starts what is encoded.
        (
            Place::Cookie,
            [
                range(0x21, 0x21, ""),
                range(0x23, 0x2B, "%"),
                range(0x2D, 0x3A, ""),
                range(0x3C, 0x5B, ""),
                range(0x5D, 0x7E, ""),
            ]
            .concat(),
        ),
        (Place::Attribute, range(0x21, 0x7E, ",;")),
        // RFC 9110 §5.6.2.
        (Place::Token, sorted(&["!#$&'*+-.^_`|~", ALPHANUMERIC])),
        // RFC 9110 §11.2; `=` stands at the end alone.
        (Place::Token68, sorted(&["-._~+/=", ALPHANUMERIC])),
    ] {
        assert_eq!(kept(place), expected, "{place:?}");
    }
}

#[test]
fn what_could_end_a_line_or_is_not_ascii_is_percent_encoded_everywhere() {
    for place in Place::ALL {
        assert_eq!(written(place, "\r\n\0\t\u{7f}é重"), "%0D%0A%00%09%7F%C3%A9%E9%87%8D", "{place:?}");
        assert_eq!(written(place, ""), "", "{place:?}");
        assert_eq!(written(place, "重a重"), "%E9%87%8Da%E9%87%8D", "{place:?}");
    }
    assert_eq!(written(Place::Line, "a\r\nSet-Cookie: x~ 50% off"), "a%0D%0ASet-Cookie: x~ 50% off");
}

#[test]
fn a_quoted_string_has_quoted_pairs_where_it_may_and_drops_them_elsewhere() {
    let hostile = r#"a", error="x\"#;
    assert_eq!(written(Place::Quoted, hostile), r#"a\", error=\"x\\"#);
    assert_eq!(written(Place::Unquotable, hostile), "a, error=x");
}

#[test]
fn only_whole_triplets_pass_in_a_reference() {
    assert_eq!(written(Place::Reference, "https://a/%2F?q=50%&r=%ZZ%4"), "https://a/%2F?q=50%25&r=%25ZZ%254");
    assert_eq!(written(Place::Reference, "/订单 1<\">\\^`{|}"), "/%E8%AE%A2%E5%8D%95%201%3C%22%3E%5C%5E%60%7B%7C%7D");
    assert_eq!(written(Place::Component, "a/b&c=%2F d"), "a%2Fb%26c%3D%252F%20d");
}

#[test]
fn padding_ends_credentials_and_stands_nowhere_else() {
    assert_eq!(written(Place::Token68, "YIIB/+a=="), "YIIB/+a==");
    assert_eq!(written(Place::Token68, "realm=a=, x"), "realm%3Da%3D%2C%20x");
}

#[test]
fn codes_are_those_of_the_list_and_an_unknown_one_is_the_strictest() {
    for (index, place) in Place::ALL.into_iter().enumerate() {
        assert_eq!((place.code(), Place::of_code(place.code())), (index as u32, place));
    }
    assert_eq!(Place::of_code(Place::ALL.len() as u32), Place::Component);
}

#[test]
fn an_item_of_a_list_stays_one_item() {
    for place in [Place::Component, Place::Cookie, Place::Attribute, Place::Token, Place::Token68] {
        let item = written(place, &["a", place.separator(), "b"].concat());
        assert!(!item.contains(place.separator()), "{place:?}");
    }
}
