use super::*;
use alloc::string::{String, ToString};

fn json(value: Value<'_>) -> String {
    let mut out = Vec::new();
    write_value(value, &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn each_control_character_quote_and_backslash_is_escaped_wherever_it_stands() {
    for byte in (0..0x20).chain([b'"', b'\\']) {
        let escaped = match byte {
            8 => "\\b".to_string(),
            9 => "\\t".to_string(),
            10 => "\\n".to_string(),
            12 => "\\f".to_string(),
            13 => "\\r".to_string(),
            b'"' => "\\\"".to_string(),
            b'\\' => "\\\\".to_string(),
            _ => alloc::format!("\\u{byte:04x}"),
        };
        for before in 0..20 {
            let (a, b) = ("é".repeat(before), "~".repeat(20 - before));
            let text = alloc::format!("{a}{}{b}", char::from(byte));
            assert_eq!(json(Value::Text(&text)), alloc::format!("\"{a}{escaped}{b}\""));
        }
    }
}

#[test]
fn strings_and_what_displays_as_them_are_escaped_as_byte_by_byte() {
    let slow = |text: &str| {
        let each = |character: char| {
            let one = json(Value::Text(&character));
            String::from(one.strip_prefix('"').and_then(|one| one.strip_suffix('"')).unwrap())
        };
        let inside: String = text.chars().map(each).collect();
        alloc::format!("\"{inside}\"")
    };
    let mut seed = 3_u32;
    for length in 0..400 {
        for dirt in [u32::MAX, 40, 4] {
            let text: String = (0..length)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    let character = seed >> 8;
                    if character % dirt == 1 { char::from(character as u8 >> 1) } else { 'a' }
                })
                .collect();
            let expected = slow(&text);
            assert_eq!(json(Value::Str(&text)), expected);
            assert_eq!(json(Value::Text(&text)), expected);
        }
    }
}

#[test]
fn other_characters_stand_as_they_are() {
    let text = "\u{7f}\u{80}\u{2028}\u{2029}/<>&'！#[]^ \u{1F600}";
    assert_eq!(json(Value::Text(&text)), alloc::format!("\"{text}\""));
}

#[test]
fn a_megabyte_of_text_is_escaped_whole() {
    let text = "0123456789\"".repeat(100_000);
    assert_eq!(json(Value::Text(&text)), alloc::format!("\"{}\"", "0123456789\\\"".repeat(100_000)));
}

#[test]
fn numbers_that_json_lacks_are_null() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(json(Value::Number(number)), "null");
    }
}

#[test]
fn numbers_are_written_shortest() {
    assert_eq!(json(Value::Number(1.0)), "1.0");
    assert_eq!(json(Value::Number(-1e300)), "-1e300");
    assert_eq!(json(Value::Integer(i128::MIN)), i128::MIN.to_string());
    assert_eq!(json(Value::Unsigned(u128::MAX)), u128::MAX.to_string());
}

#[test]
fn a_display_that_fails_keeps_its_beginning_in_a_closed_string() {
    struct Fails;
    impl fmt::Display for Fails {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("so far")?;
            Err(fmt::Error)
        }
    }
    assert_eq!(json(Value::Text(&Fails)), "\"so far\"");
}

#[cfg(feature = "json")]
#[test]
fn a_json_field_that_cannot_be_serialised_is_null() {
    struct Fails;
    impl serde_core::Serialize for Fails {
        fn serialize<S: serde_core::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde_core::ser::Error::custom("no"))
        }
    }
    assert_eq!(json(Value::Json(&Fails)), "null");
    assert_eq!(json(Value::Json(&[1, 2])), "[1,2]");
}
