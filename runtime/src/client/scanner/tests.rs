use alloc::format;
use alloc::string::String;

use super::*;

fn is_json(text: &str) -> bool {
    let mut scanner = Scanner::new(text, 0);
    scanner.value(DEPTH).is_some() && scanner.peek() == 0 && scanner.position() == text.len()
}

#[test]
fn what_serde_json_accepts_is_json_and_nothing_else() {
    for text in [
        "{}",
        "[]",
        " [ 1 , -0 , 0.5 , 1e3 , 1E+30 , -1.25e-7 ] ",
        "\"\"",
        "\"a\\u00e9\\n\"",
        "true",
        "false",
        "null",
        "{\"a\":{\"b\":[{}]}}",
        "\"long enough for several words at once\"",
        "\"tab\there\"",
        "\"\u{1}\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"",
        "\"abcdefgh",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "tru",
        "nulll",
        "[1",
        "[1}",
        "{\"a\":1]",
        "",
        " ",
        "[1 2]",
        "1 2",
        "\\",
        "[\"\\\"]",
        "{\"a\":1,\"a\":2}",
        "\"中文\\\\\"",
        "-01",
        "--1",
        "0x1",
        "NaN",
    ] {
        let expected = serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
        assert_eq!(is_json(text), expected, "{text:?}");
    }
}

/// Every prefix of a text, and every text with one byte replaced, is what serde_json says.
#[test]
fn mutants_are_what_serde_json_says() {
    let text = r#"{"a":[1,-2.5e+10,true,null,"x\"\u00e9\\"],"b c":{"d":"long enough for words","e":[[]]},"f":0}"#;
    let check = |text: &str| {
        let expected = serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
        assert_eq!(is_json(text), expected, "{text:?}");
    };
    for end in 0..=text.len() {
        check(text.get(..end).unwrap());
    }
    for at in 0..text.len() {
        for byte in "\"\\{}[]:,0-.eEt u1\u{1f} \n".chars() {
            let mutant: String = format!("{}{byte}{}", text.get(..at).unwrap(), text.get(at + 1..).unwrap());
            check(&mutant);
        }
    }
}

#[test]
fn depth_is_limited() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(is_json(&nested(DEPTH as usize)));
    assert!(!is_json(&nested(DEPTH as usize + 1)));
    assert!(!is_json(&"[{\"a\":".repeat(100_000)));
}

#[test]
fn a_string_ends_at_its_quote_at_every_length() {
    for length in 0..40 {
        for (inside, is_escaped) in [("x".repeat(length), false), (format!("{}\\\"", "y".repeat(length)), true)] {
            let text = format!("\"{inside}\":");
            let mut scanner = Scanner::new(&text, 1);
            assert_eq!((scanner.string(), scanner.position()), (Some(is_escaped), inside.len() + 2));
            assert_eq!(scanner.peek(), b':');
        }
    }
}
