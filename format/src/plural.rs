//! Plural categories and the rules that choose among them (CLDR; UTS #35 part 3 §5).
//!
//! A rule is a *program* of words, which the catalog writes and everyone evaluates with [`category`]: the runtime out of an
//! image, the pages out of the model. A program is a count of conditions. A condition is the number of a category and a
//! count of alternatives, of which one must hold; an alternative is a count of relations, which must all hold. A relation
//! is three words, its head, its modulo (0: none) and a count of ranges, and then the ranges: two words each, the lowest
//! and the highest number. The first condition that holds gives the category; where none does, it is `other`.

/// The categories by their number, as CLDR and catalogs call them.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The number of the category `other`, which every language has.
pub const OTHER: u32 = 5;

/// The bit in a relation's head that negates it: the value must be in none of the ranges.
pub const NEGATED: u32 = 1 << 8;

/// The numbers of the operands, in the low byte of a relation's head (UTS #35 part 3 §5.1.1).
pub mod operand {
    /// The absolute value.
    pub const N: u32 = 0;
    /// The integer digits.
    pub const I: u32 = 1;
    /// The number of fraction digits, trailing zeros included.
    pub const V: u32 = 2;
    /// The number of fraction digits without trailing zeros.
    pub const W: u32 = 3;
    /// The fraction digits, trailing zeros included.
    pub const F: u32 = 4;
    /// The fraction digits without trailing zeros.
    pub const T: u32 = 5;
    /// The exponent in compact notation (`c` and `e` in CLDR). Messages do not use it: 0.
    pub const E: u32 = 6;
}

/// A number as the operands see it: its decimal digits, without the sign.
#[derive(Clone, Copy, Debug)]
pub struct Operands<'a> {
    integer: &'a str,
    fraction: &'a str,
}

impl<'a> Operands<'a> {
    /// Returns the operands of a number in decimal notation, such as `-12.5`. Trailing zeros of a fraction are not expected:
    /// with them, `v` and `w`, and `f` and `t`, would differ.
    #[must_use]
    pub fn new(decimal: &'a str) -> Self {
        let digits = decimal.trim_start_matches('-');
        let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        Self { integer, fraction }
    }

    /// Returns the value of an operand, modulo `modulo` unless that is 0; `None` where `n` is not an integer.
    fn value(&self, operand: u32, modulo: u32) -> Option<u64> {
        match operand {
            operand::N if !self.fraction.is_empty() => None,
            operand::N | operand::I => Some(number(self.integer, modulo)),
            operand::V | operand::W => Some(remainder(self.fraction.len() as u64, modulo)),
            operand::F | operand::T => Some(number(self.fraction, modulo)),
            _ => Some(0),
        }
    }
}

/// Returns whether a number in decimal notation, such as `-12.5`, is this one. Exact forms of messages (`"=0"`) come before
/// those of categories, as in ICU's message format.
#[must_use]
pub fn is_exactly(decimal: &str, number: u32) -> bool {
    match decimal.strip_prefix('-') {
        Some(digits) => number == 0 && digits == "0",
        None => decimal.parse() == Ok(number),
    }
}

/// Returns the number of the category that a program gives a number: an index into [`CATEGORIES`].
///
/// A program that ends too early gives `other`.
pub fn category(program: impl IntoIterator<Item = u32>, number: &Operands<'_>) -> u32 {
    evaluate(&mut program.into_iter(), number).map_or(OTHER, |category| category.min(OTHER))
}

/// Returns the category of the first condition that holds; `None` where none does, or the words end.
fn evaluate(words: &mut impl Iterator<Item = u32>, number: &Operands<'_>) -> Option<u32> {
    for _ in 0..words.next()? {
        let category = words.next()?;
        if any_alternative_holds(words, number)? {
            return Some(category);
        }
    }
    None
}

/// Reads a whole condition, beyond the alternative that decides it: the next condition follows.
fn any_alternative_holds(words: &mut impl Iterator<Item = u32>, number: &Operands<'_>) -> Option<bool> {
    let mut any = false;
    for _ in 0..words.next()? {
        let mut all = true;
        for _ in 0..words.next()? {
            all &= relation_holds(words, number)?;
        }
        any |= all;
    }
    Some(any)
}

fn relation_holds(words: &mut impl Iterator<Item = u32>, number: &Operands<'_>) -> Option<bool> {
    let (head, modulo) = (words.next()?, words.next()?);
    let value = number.value(head & 0xFF, modulo);
    let mut within = false;
    for _ in 0..words.next()? {
        let (low, high) = (words.next()?, words.next()?);
        within |= value.is_some_and(|value| (u64::from(low)..=u64::from(high)).contains(&value));
    }
    Some(within != (head & NEGATED != 0))
}

/// Returns the number of these digits, modulo `modulo`; without modulo, one above all ranges where it is too large.
fn number(digits: &str, modulo: u32) -> u64 {
    digits.bytes().fold(0, |number: u64, digit| {
        let digit = u64::from(digit.wrapping_sub(b'0'));
        remainder(number.saturating_mul(10).saturating_add(digit), modulo)
    })
}

fn remainder(number: u64, modulo: u32) -> u64 {
    number.checked_rem(modulo.into()).unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::operand::{F, I, N, V};
    use super::*;

    const ONE: u32 = 1;
    const FEW: u32 = 3;
    const MANY: u32 = 4;

    fn of(program: &[u32], number: &str) -> &'static str {
        CATEGORIES[category(program.iter().copied(), &Operands::new(number)) as usize]
    }

    /// one: i = 1 and v = 0 (CLDR, `en`)
    const ENGLISH: &[u32] = &[1, ONE, 1, 2, I, 0, 1, 1, 1, V, 0, 1, 0, 0];

    #[test]
    fn english_one_is_the_integer_one_of_either_sign() {
        for (number, expected) in [
            ("1", "one"),
            ("-1", "one"),
            ("1.5", "other"),
            ("0", "other"),
            ("2", "other"),
            ("340282366920938463463374607431768211455", "other"),
        ] {
            assert_eq!(of(ENGLISH, number), expected, "{number}");
        }
    }

    #[test]
    fn modulo_ranges_negation_and_the_order_of_conditions_count() {
        // CLDR, `ru`: one: v = 0 and i % 10 = 1 and i % 100 != 11;
        // few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; many: v = 0 …
        let integer = [V, 0, 1, 0, 0];
        let mut russian = std::vec![3, ONE, 1, 3];
        russian.extend(integer);
        russian.extend([I, 10, 1, 1, 1, I | NEGATED, 100, 1, 11, 11, FEW, 1, 3]);
        russian.extend(integer);
        russian.extend([I, 10, 1, 2, 4, I | NEGATED, 100, 1, 12, 14, MANY, 1, 1]);
        russian.extend(integer);
        for (number, expected) in [
            ("1", "one"),
            ("21", "one"),
            ("11", "many"),
            ("111", "many"),
            ("3", "few"),
            ("104", "few"),
            ("13", "many"),
            ("0", "many"),
            ("1000001", "one"),
            ("170141183460469231731687303715884105727", "many"),
            ("1.5", "other"),
        ] {
            assert_eq!(of(&russian, number), expected, "{number}");
        }
    }

    #[test]
    fn an_exact_number_is_that_number_alone() {
        for (decimal, number) in [("0", 0), ("-0", 0), ("1", 1), ("4294967295", u32::MAX)] {
            assert!(is_exactly(decimal, number), "{decimal}");
        }
        for (decimal, number) in [("-1", 1), ("1.5", 1), ("10", 1), ("4294967296", 0), ("0.5", 0), ("", 0)] {
            assert!(!is_exactly(decimal, number), "{decimal}");
        }
    }

    #[test]
    fn one_alternative_is_enough_and_n_holds_for_integers_alone() {
        // one: n = 0..1 or f = 5
        let or = [1, ONE, 2, 1, N, 0, 1, 0, 1, 1, F, 0, 1, 5, 5];
        assert_eq!(of(&or, "0"), "one");
        assert_eq!(of(&or, "0.5"), "one");
        assert_eq!(of(&or, "0.25"), "other");
        // many: n != 2
        let not = [1, MANY, 1, 1, N | NEGATED, 0, 1, 2, 2];
        assert_eq!(of(&not, "2.5"), "many");
        assert_eq!(of(&not, "2"), "other");
    }

    #[test]
    fn a_program_that_is_broken_gives_other_and_ends() {
        for program in [&[][..], &[u32::MAX], &[1, 9, u32::MAX], &[1, ONE, 1, u32::MAX, 0, 0, u32::MAX]] {
            assert_eq!(of(program, "1"), "other");
        }
        assert_eq!(of(&[1, 77, 1, 0], "1"), "other");
    }
}
