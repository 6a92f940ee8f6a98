//! Numbers as people write them: digits in groups, and the language's own decimal separator.

use core::fmt;

/// How many digits the last group has.
const LAST: usize = 3;

/// How the digits of a number are separated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators<'a> {
    /// Between groups of digits; empty for none.
    pub group: &'a str,
    /// Before the fraction.
    pub decimal: &'a str,
    /// How many digits the groups before the last one have, which itself has three: 3, or 2 in India.
    pub others: usize,
}

/// The number that shows how a language writes numbers.
pub const EXAMPLE: &str = "1234567.8";

impl<'a> Separators<'a> {
    /// Returns the separators in the number [`EXAMPLE`] as a language writes it: `1,234,567.8`, `12,34,567.8`. `None` for any
    /// other text.
    #[must_use]
    pub fn of_example(text: &'a str) -> Option<Self> {
        let text = text.strip_prefix('1')?;
        let (before_fraction, decimal) = text.strip_suffix('8')?.rsplit_once('7')?;
        let between = before_fraction.split_once("56")?;
        let is_text =
            |text: &str| !text.chars().any(|c| c.is_ascii_digit() || matches!(c, '+' | '-') || c.is_control());
        if decimal.is_empty() || !is_text(decimal) {
            return None;
        }
        // `234`, `,234,` or `2,34,`: what is between the first digit and the last group.
        let (start, end) = between;
        if !end.is_empty() {
            return None;
        }
        let (before, others) = match (start.split_once("234"), start.split_once("34")) {
            (Some((before, after)), _) if before == after => (before, 3),
            (_, Some((before, after))) if before.strip_prefix('2') == Some(after) && !after.is_empty() => (after, 2),
            _ => return None,
        };
        (is_text(before) && before != decimal).then_some(Separators { group: before, decimal, others })
    }

    /// Writes a number that is given in decimal notation: an optional sign, digits, and an optional fraction behind `.`. Any
    /// other text is written as it is.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write<W: fmt::Write + ?Sized>(&self, number: &str, out: &mut W) -> fmt::Result {
        let unsigned = number.strip_prefix('-').unwrap_or(number);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
            return out.write_str(number);
        }
        if number.len() > unsigned.len() {
            out.write_char('-')?;
        }
        let others = self.others.max(1);
        for (at, digit) in whole.char_indices() {
            let left = whole.len() - at;
            if at > 0 && left >= LAST && (left - LAST) % others == 0 {
                out.write_str(self.group)?;
            }
            out.write_char(digit)?;
        }
        if unsigned.contains('.') {
            out.write_str(self.decimal)?;
            out.write_str(fraction)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::string::String;

    use super::*;

    fn written(example: &str, number: &str) -> String {
        let mut out = String::new();
        Separators::of_example(example).unwrap().write(number, &mut out).unwrap();
        out
    }

    /// The separators of CLDR 47 (`numbers/symbols`), and the groups of `#,##,##0.###` for Hindi.
    #[test]
    fn a_number_is_written_as_the_example() {
        for (example, expected) in [
            ("1,234,567.8", ["0", "-7", "100", "1,000", "-12,345.25", "123,456,789,012"]),
            ("1.234.567,8", ["0", "-7", "100", "1.000", "-12.345,25", "123.456.789.012"]),
            (
                "1\u{202f}234\u{202f}567,8",
                ["0", "-7", "100", "1\u{202f}000", "-12\u{202f}345,25", "123\u{202f}456\u{202f}789\u{202f}012"],
            ),
            ("1’234’567.8", ["0", "-7", "100", "1’000", "-12’345.25", "123’456’789’012"]),
            ("12,34,567.8", ["0", "-7", "100", "1,000", "-12,345.25", "1,23,45,67,89,012"]),
            ("1234567.8", ["0", "-7", "100", "1000", "-12345.25", "123456789012"]),
        ] {
            let numbers = ["0", "-7", "100", "1000", "-12345.25", "123456789012"];
            assert_eq!(numbers.map(|number| written(example, number)), expected, "{example}");
        }
    }

    #[test]
    fn what_is_no_number_is_written_as_it_is() {
        for text in ["NaN", "inf", "-inf", "", "-", "1e7", "1.2.3", ".5"] {
            assert_eq!(written("1,234,567.8", text), text);
        }
    }

    #[test]
    fn an_example_is_the_number_with_the_same_separator_in_each_place() {
        for text in [
            "",
            "1,234,567",
            "1,234.567.8",
            "1234,567.8",
            "1,234567.8",
            "123,4567.8",
            "12,345,67.8",
            "1,234,567.80",
            "1,234,567,8",
            "#,##0.##",
            "1-234-567.8",
            "1,234,5678",
            "1,2,34,567.8",
            "11,234,567.8",
            "1.5",
            "12,34567.8",
            "-1,234,567.8",
        ] {
            assert_eq!(Separators::of_example(text), None, "{text}");
        }
        let indian = Separators { group: ",", decimal: ".", others: 2 };
        assert_eq!(Separators::of_example("12,34,567.8"), Some(indian));
    }
}
