//! Plural categories, by the rule programs of an image (UTS #35 part 3 §5).

use crate::image::Image;
use crate::image::cursor::Cursor;
use crate::image::plan::{FieldHole, Operations, Plan};
use crate::model::value::{Fields, Value, with_field};
use crate::write::decimal::Decimal;

/// The place of `other` among the six categories: zero, one, two, few, many, other.
const OTHER: u32 = 5;

/// A number as its plural operands see it (UTS #35 part 3 §5.1.1): digits, without the sign.
struct Operands<'a> {
    integer: &'a str,
    fraction: &'a str,
}

/// The category of `value` in the language at index `language`, as its place among zero, one, two,
/// few, many, other. What is no number is `other`.
fn category(image: &'static Image, language: usize, value: Value<'_>) -> u32 {
    let rules = image.plural_rules(language);
    if rules == 0 {
        return OTHER;
    }
    let text = match value {
        Value::Integer(number) => Decimal::of(&number),
        Value::Unsigned(number) => Decimal::of(&number),
        Value::Number(number) if number.is_finite() => Decimal::of(&number),
        _ => return OTHER,
    };
    let digits = text.as_str().trim_start_matches('-');
    let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let operands = Operands { integer, fraction };
    let mut program = Cursor::at(image, rules);
    for _ in 0..program.next_count() {
        let category = program.next_word();
        if any_alternative_holds(&mut program, &operands) {
            return category.min(OTHER);
        }
    }
    OTHER
}

/// Of the operands of `PLURAL`, the plan for the number in `hole`; that of `other` without a number.
pub(crate) fn form(
    image: &'static Image,
    operands: Operations,
    hole: FieldHole,
    fields: &dyn Fields,
    language: usize,
) -> Plan {
    let mut chosen = OTHER;
    with_field(fields, hole.field(), |value| chosen = category(image, hole.language_index(language), value));
    match operands.operand(chosen) {
        0 => Plan::at(image, operands.operand(OTHER)),
        plan => Plan::at(image, plan),
    }
}

/// Reads a whole condition, also past the alternative that decides it: the next one follows.
fn any_alternative_holds(program: &mut Cursor, operands: &Operands<'_>) -> bool {
    let mut any = false;
    for _ in 0..program.next_count() {
        let mut all = true;
        for _ in 0..program.next_count() {
            all &= relation_holds(program, operands);
        }
        any |= all;
    }
    any
}

fn relation_holds(program: &mut Cursor, operands: &Operands<'_>) -> bool {
    let head = program.next_word();
    let modulo = program.next_word();
    let number = operands.value(head & 0xFF, modulo);
    let mut within = false;
    for _ in 0..program.next_count() {
        let (low, high) = (program.next_word(), program.next_word());
        within |= number.is_some_and(|n| (u64::from(low)..=u64::from(high)).contains(&n));
    }
    within != (head & 0x100 != 0)
}

impl Operands<'_> {
    /// The operand, modulo `modulo` unless that is 0. `None`: `n` is not an integer.
    fn value(&self, operand: u32, modulo: u32) -> Option<u64> {
        // The shortest text of a number ends in no zero: v = w and f = t.
        match operand {
            0 if !self.fraction.is_empty() => None,
            0 | 1 => Some(number(self.integer, modulo)),
            2 | 3 => Some(remainder(self.fraction.len() as u64, modulo)),
            4 | 5 => Some(number(self.fraction, modulo)),
            _ => Some(0),
        }
    }
}

/// The number of these digits, modulo `modulo`; without modulo, above all ranges where it is too large.
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
    use super::*;
    use crate::image::builder::ImageBuilder;

    const ONE: u32 = 1;
    const FEW: u32 = 3;
    const MANY: u32 = 4;
    const NEGATED: u32 = 0x100;

    fn image(program: &[u32]) -> &'static Image {
        let mut builder = ImageBuilder::new(&["en"]);
        let rules = builder.words(program);
        builder.plural_rules(&[rules]);
        builder.finish()
    }

    /// one: i = 1 and v = 0.
    fn english() -> &'static Image {
        image(&[1, ONE, 1, 2, 1, 0, 1, 1, 1, 2, 0, 1, 0, 0])
    }

    #[test]
    fn english_one_is_the_integer_one_of_either_sign() {
        let of = |value| category(english(), 0, value);
        assert_eq!(of(Value::Integer(1)), ONE);
        assert_eq!(of(Value::Integer(-1)), ONE);
        assert_eq!(of(Value::Unsigned(1)), ONE);
        assert_eq!(of(Value::Number(1.0)), ONE);
        assert_eq!(of(Value::Number(1.5)), OTHER);
        assert_eq!(of(Value::Integer(0)), OTHER);
        assert_eq!(of(Value::Unsigned(u128::MAX)), OTHER);
    }

    #[test]
    fn what_is_no_number_is_other() {
        let of = |value| category(english(), 0, value);
        assert_eq!(of(Value::Text(&"1")), OTHER);
        assert_eq!(of(Value::Number(f64::NAN)), OTHER);
        assert_eq!(of(Value::Number(f64::INFINITY)), OTHER);
    }

    #[test]
    fn a_language_without_rules_has_other_alone() {
        let image = ImageBuilder::new(&["zh"]).finish();
        assert_eq!(category(image, 0, Value::Integer(1)), OTHER);
    }

    #[test]
    fn modulo_ranges_negation_and_the_order_of_conditions_count() {
        // Russian: one: v = 0 and i % 10 = 1 and i % 100 != 11;
        // few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14; many: v = 0.
        let program = [
            3,
            ONE,
            1,
            3,
            2,
            0,
            1,
            0,
            0,
            1,
            10,
            1,
            1,
            1,
            1 | NEGATED,
            100,
            1,
            11,
            11, //
            FEW,
            1,
            3,
            2,
            0,
            1,
            0,
            0,
            1,
            10,
            1,
            2,
            4,
            1 | NEGATED,
            100,
            1,
            12,
            14, //
            MANY,
            1,
            1,
            2,
            0,
            1,
            0,
            0,
        ];
        let image = image(&program);
        for (number, expected) in [
            (1, ONE),
            (21, ONE),
            (11, MANY),
            (111, MANY),
            (3, FEW),
            (104, FEW),
            (13, MANY),
            (0, MANY),
            (1_000_001, ONE),
            (i128::MAX, MANY),
        ] {
            assert_eq!(category(image, 0, Value::Integer(number)), expected, "{number}");
        }
        assert_eq!(category(image, 0, Value::Number(1.5)), OTHER);
    }

    #[test]
    fn alternatives_are_or_and_n_holds_for_integers_alone() {
        // one: n = 0..1 or f = 5.
        let or = image(&[1, ONE, 2, 1, 0, 0, 1, 0, 1, 1, 4, 0, 1, 5, 5]);
        assert_eq!(category(or, 0, Value::Integer(0)), ONE);
        assert_eq!(category(or, 0, Value::Number(0.5)), ONE);
        assert_eq!(category(or, 0, Value::Number(0.25)), OTHER);
        // many: n != 2.
        let not = image(&[1, MANY, 1, 1, NEGATED, 0, 1, 2, 2]);
        assert_eq!(category(not, 0, Value::Number(2.5)), MANY);
        assert_eq!(category(not, 0, Value::Integer(2)), OTHER);
    }

    #[test]
    fn a_broken_program_gives_some_category_and_ends() {
        for program in [&[u32::MAX][..], &[1, 9, u32::MAX], &[1, ONE, 1, u32::MAX, 0, 0, u32::MAX]] {
            assert!(category(image(program), 0, Value::Integer(1)) <= OTHER);
        }
    }
}
