//! The text of JSON strings.

use alloc::string::String;

/// Appends the text of a string, given without its quotes as a [`Scanner`](super::scanner::Scanner) has read it. An escape of half
/// a surrogate pair is U+FFFD.
pub(crate) fn unescape(mut rest: &str, out: &mut String) {
    out.reserve(rest.len());
    while let Some((plain, escape)) = rest.split_once('\\') {
        out.push_str(plain);
        rest = escape.get(1..).unwrap_or_default();
        match escape.bytes().next() {
            Some(b'b') => out.push('\u{8}'),
            Some(b'f') => out.push('\u{c}'),
            Some(b'n') => out.push('\n'),
            Some(b'r') => out.push('\r'),
            Some(b't') => out.push('\t'),
            Some(b'u') => out.push(unicode(&mut rest)),
            Some(other) => out.push(char::from(other)),
            None => {}
        }
    }
    out.push_str(rest);
}

/// Reads the digits behind `\u`, and the other half of a surrogate pair (RFC 8259 §7).
fn unicode(rest: &mut &str) -> char {
    let unit = digits(rest);
    if !(0xD800..0xDC00).contains(&unit) {
        return char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    let mut behind = rest.strip_prefix("\\u").unwrap_or_default();
    match digits(&mut behind) {
        low @ 0xDC00..0xE000 => {
            *rest = behind;
            char::from_u32(0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        _ => char::REPLACEMENT_CHARACTER,
    }
}

/// Takes four hexadecimal digits; 0 where there are none.
fn digits(rest: &mut &str) -> u32 {
    let Some((digits, behind)) = rest.split_at_checked(4) else { return 0 };
    *rest = behind;
    u32::from_str_radix(digits, 16).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(quoted: &str) -> String {
        let mut out = String::new();
        unescape(quoted, &mut out);
        out
    }

    #[test]
    fn every_escape_of_rfc_8259_is_its_character() {
        assert_eq!(text(r#"a\"\\\/\b\f\n\r\tz"#), "a\"\\/\u{8}\u{c}\n\r\tz");
        assert_eq!(text(r"\u00e9\u4E2D\ud83d\uDE00\u0000"), "é中😀\0");
    }

    #[test]
    fn half_a_surrogate_pair_is_a_replacement_character() {
        for (quoted, expected) in [
            (r"\ud83d", "\u{FFFD}"),
            (r"\ude00x", "\u{FFFD}x"),
            (r"\ud83d\n", "\u{FFFD}\n"),
            (r"\ud83d\u0041", "\u{FFFD}A"),
            (r"\ud83d\ud83d\ude00", "\u{FFFD}😀"),
        ] {
            assert_eq!(text(quoted), expected, "{quoted}");
        }
    }

    #[test]
    fn broken_escapes_do_not_panic() {
        for quoted in ["\\", "\\u", "\\u12", "\\u中文", "\\中", "\\ud83d\\u"] {
            text(quoted);
        }
    }
}
