//! Searches in text, sixteen bytes at a time with plain arithmetic: macros run unoptimised, where every iteration of a loop
//! counts.

/// Every byte's lowest bit.
const ONES: u128 = u128::MAX / 0xFF;
/// Every byte's highest bit.
const HIGH: u128 = ONES << 7;
/// All other bits.
const LOW: u128 = !HIGH;

/// Returns how many bytes at the start are ASCII letters, digits, `-` and `_`: those of a key without quotes.
#[must_use]
pub fn bare_key_length(bytes: &[u8]) -> usize {
    first(bytes, |block| {
        let low = block & LOW;
        let folded = low | const { splat(0x20) };
        let letter = between(folded, const { (splat(0x80 - b'a'), splat(0x7F - b'z')) });
        let digit = between(low, const { (splat(0x80 - b'0'), splat(0x7F - b'9')) });
        let sign = !(differs(low, const { splat(b'-') }) & differs(low, const { splat(b'_') }));
        (letter | digit | sign) & !block
    })
}

/// Returns how many bytes at the start are small ASCII letters, digits and `_`: those of almost all names.
pub(crate) fn snake_length(bytes: &[u8]) -> usize {
    first(bytes, |block| {
        let low = block & LOW;
        let letter = between(low, const { (splat(0x80 - b'a'), splat(0x7F - b'z')) });
        let digit = between(low, const { (splat(0x80 - b'0'), splat(0x7F - b'9')) });
        (letter | digit | !differs(low, const { splat(b'_') })) & !block
    })
}

/// Returns how many bytes at the start are neither `quote` nor `escape` nor control characters.
pub(crate) fn plain(bytes: &[u8], quote: u8, escape: u8) -> usize {
    let (quote, escape) = (splat(quote), splat(escape));
    first(bytes, |block| {
        let low = block & LOW;
        let visible = (low + const { splat(0x60) }) & differs(low, const { splat(0x7F) });
        (visible & differs(low, quote) & differs(low, escape)) | block
    })
}

/// Returns the offset of the first `{` or `}`.
pub(crate) fn brace(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let length = first(bytes, |block| {
        let low = block & LOW;
        (differs(low, const { splat(b'{') }) & differs(low, const { splat(b'}') })) | block
    });
    (length < bytes.len()).then_some(length)
}

/// Returns the offset of the first character that has a meaning in Markdown, or of the first control character.
#[must_use]
pub fn markdown_sign(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let length = first(bytes, |block| {
        let low = block & LOW;
        let signs = differs(low, const { splat(b'\\') })
            & differs(low, const { splat(b'`') })
            & differs(low, const { splat(b'*') })
            & differs(low, const { splat(b'_') })
            & differs(low, const { splat(b'[') })
            & differs(low, const { splat(b']') })
            & differs(low, const { splat(b'<') })
            & differs(low, const { splat(b'>') })
            & differs(low, const { splat(b'#') })
            & differs(low, const { splat(b'|') })
            & differs(low, const { splat(b'&') })
            & differs(low, const { splat(b'~') });
        (signs & (low + const { splat(0x60) })) | block
    });
    (length < bytes.len()).then_some(length)
}

/// Returns whether a text needs no escape in JSON: it has no quote, backslash or control character below U+0020.
pub(crate) fn is_plain_json(text: &str) -> bool {
    let bytes = text.as_bytes();
    let length = first(bytes, |block| {
        let low = block & LOW;
        ((low + const { splat(0x60) }) & differs(low, const { splat(b'"') }) & differs(low, const { splat(b'\\') }))
            | block
    });
    length == bytes.len()
}

/// Returns a byte sixteen times.
const fn splat(byte: u8) -> u128 {
    ONES * byte as u128
}

/// Sets the high bit of each byte below 0x80 in a range. `from` and `beyond` are the numbers that, added to the first byte
/// of the range and to the first byte behind it, give 0x80.
#[inline(always)]
fn between(low: u128, (from, beyond): (u128, u128)) -> u128 {
    (low + from) & !(low + beyond)
}

/// Sets the high bit of each byte below 0x80 that differs from the one in `bytes`.
#[inline(always)]
fn differs(low: u128, bytes: u128) -> u128 {
    (low ^ bytes) + LOW
}

/// Returns the offset of the first byte for which `goes_on` sets no high bit. The text is padded with zeros, for which it
/// never does.
fn first(bytes: &[u8], goes_on: impl Fn(u128) -> u128) -> usize {
    let mut rest = bytes;
    let mut length = 0;
    while let Some((block, behind)) = rest.split_first_chunk::<16>() {
        let ends = !goes_on(u128::from_le_bytes(*block)) & HIGH;
        if ends != 0 {
            return length + ends.trailing_zeros() as usize / 8;
        }
        length += 16;
        rest = behind;
    }
    let mut last = [0; 16];
    if let Some(start) = last.get_mut(..rest.len()) {
        start.copy_from_slice(rest);
    }
    let ends = !goes_on(u128::from_le_bytes(last)) & HIGH;
    length + (ends.trailing_zeros() as usize / 8).min(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each byte at each place of texts that are shorter and longer than a block.
    fn agree(scan: impl Fn(&[u8]) -> usize, filler: u8, goes_on: impl Fn(u8) -> bool) {
        for length in [0, 1, 15, 16, 17, 40] {
            let mut text = vec![filler; length];
            assert_eq!(scan(&text), length);
            for place in 0..length {
                for byte in 0..=u8::MAX {
                    text[place] = byte;
                    let expected = if goes_on(byte) { length } else { place };
                    assert_eq!(scan(&text), expected, "{byte:#x} at {place} of {length}");
                }
                text[place] = filler;
            }
        }
    }

    #[test]
    fn a_bare_key_ends_where_toml_says() {
        agree(bare_key_length, b'x', |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    }

    #[test]
    fn a_name_in_snake_case_ends_at_any_other_byte() {
        agree(snake_length, b'x', |byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    }

    #[test]
    fn a_string_goes_on_up_to_its_quote_its_escape_or_a_control_character() {
        let goes_on = |byte: u8| !byte.is_ascii_control() && !matches!(byte, b'"' | b'\\');
        agree(|text| plain(text, b'"', b'\\'), b' ', goes_on);
        agree(|text| plain(text, b'\'', b'\''), 0xE4, |byte| !byte.is_ascii_control() && byte != b'\'');
    }

    #[test]
    fn braces_are_found_between_any_other_bytes() {
        let length = |text: &[u8]| brace(&text.iter().copied().map(char::from).collect::<String>());
        assert_eq!((length(b""), length(b"0123456789abcdef")), (None, None));
        agree(
            |text| {
                let text: String = text.iter().map(|byte| char::from(byte & 0x7F)).collect();
                brace(&text).unwrap_or(text.len())
            },
            b'x',
            |byte| !matches!(byte & 0x7F, b'{' | b'}'),
        );
        assert_eq!(brace("验证码错误次数过多，请在 {retry_at} 之后重试。"), Some(37));
    }

    #[test]
    fn markdown_takes_these_signs_for_more() {
        for c in ('\0'..='\u{ff}').chain(['中', '\u{2028}']) {
            let expected = (c < ' ' || "\\`*_[]<>#|&~".contains(c)).then_some(3);
            assert_eq!(markdown_sign(&format!("abc{c}def")), expected, "{c:?}");
        }
    }

    #[test]
    fn json_needs_no_escape_for_all_other_characters() {
        for c in ('\0'..='\u{ff}').chain(['中', '\u{2028}']) {
            for text in [c.to_string(), format!("0123456789abcde{c}"), format!("0123456789abcdefgh{c}ijk")] {
                assert_eq!(is_plain_json(&text), c >= ' ' && !matches!(c, '"' | '\\'), "{text:?}");
            }
        }
    }
}
