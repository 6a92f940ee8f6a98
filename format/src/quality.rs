//! Weights of what a client prefers, such as `q=0.5` in `Accept` and `Accept-Language` (RFC 9110 §12.4.2).

/// The weight of what has none, in thousandths.
pub const FULL: u16 = 1000;

/// Parses a `qvalue` (RFC 9110 §12.4.2): 0 to 1 with at most three digits behind the point. Returns thousandths, or `None`
/// where the text is no `qvalue`.
#[must_use]
#[inline]
pub const fn parse(value: &[u8]) -> Option<u16> {
    let (whole, digits): (u8, &[u8]) = match value {
        [whole @ (b'0' | b'1')] => (*whole, &[]),
        [whole @ (b'0' | b'1'), b'.', digits @ ..] if digits.len() <= 3 => (*whole, digits),
        _ => return None,
    };
    let mut thousandths = 0;
    let mut place = 0;
    while place < 3 {
        let digit = if place < digits.len() { digits[place] } else { b'0' };
        if !digit.is_ascii_digit() {
            return None;
        }
        thousandths = thousandths * 10 + (digit - b'0') as u16;
        place += 1;
    }
    match (whole, thousandths) {
        (b'0', _) => Some(thousandths),
        (_, 0) => Some(FULL),
        _ => None,
    }
}

/// Returns the weight that a parameter such as `q=0.5` gives, in thousandths: `None` for another parameter, and
/// `Some(None)` for a weight that cannot be read.
#[must_use]
#[inline]
pub const fn of_parameter(parameter: &[u8]) -> Option<Option<u16>> {
    match parameter {
        [b'q' | b'Q', b'=', value @ ..] => Some(parse(value)),
        _ => None,
    }
}

/// Returns a text without the optional white space around it (RFC 9110 §5.6.3: spaces and tabs).
#[must_use]
#[inline]
pub const fn trim(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = text {
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_qvalue_is_from_0_to_1_with_at_most_three_digits() {
        let accepted = [("0", 0), ("1", 1000), ("0.", 0), ("1.", 1000), ("0.5", 500), ("0.123", 123), ("1.000", 1000)];
        for (text, expected) in accepted {
            assert_eq!(parse(text.as_bytes()), Some(expected), "{text}");
        }
        for text in ["", "2", "-1", "1.001", "0.1234", "0,5", ".5", "NaN", "0.5 ", "00", "0.a"] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn only_q_in_either_case_is_a_weight() {
        assert_eq!(of_parameter(b"q=0.5"), Some(Some(500)));
        assert_eq!(of_parameter(b"Q=1"), Some(Some(1000)));
        assert_eq!(of_parameter(b"q=7"), Some(None));
        assert_eq!(of_parameter(b"level=1"), None);
    }

    #[test]
    fn white_space_is_spaces_and_tabs() {
        assert_eq!(trim(b" \t a b\t "), b"a b");
        assert_eq!(trim(b"\na"), b"\na");
        assert_eq!(trim(b"  "), b"");
    }
}
