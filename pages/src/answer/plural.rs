//! The plural category of a number, by the rules of a language (UTS #35 part 3 §5).

use errbook_catalog::plural::{Category, Operand, Relation, Rule};

/// The category of a number in a language, from its decimal text as the message shows it.
pub(super) fn category(rule: &Rule, decimal: &str) -> Category {
    let digits = decimal.trim_start_matches('-');
    let (integer, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let number = Digits { integer, fraction };
    let all = |relations: &Vec<Relation>| relations.iter().all(|relation| number.holds(relation));
    let found = rule.conditions.iter().find(|(_, alternatives)| alternatives.iter().any(all));
    found.map_or(Category::Other, |(category, _)| *category)
}

/// A number as its plural operands see it (UTS #35 part 3 §5.1.1): digits, without the sign.
struct Digits<'a> {
    integer: &'a str,
    fraction: &'a str,
}

impl Digits<'_> {
    fn holds(&self, relation: &Relation) -> bool {
        let value = self.value(relation.operand, relation.modulo);
        let within = value.is_some_and(|value| {
            relation.ranges.iter().any(|(low, high)| (u64::from(*low)..=u64::from(*high)).contains(&value))
        });
        within != relation.negated
    }

    /// The operand, modulo `modulo` unless that is 0. `None`: it is no whole number.
    fn value(&self, operand: Operand, modulo: u32) -> Option<u64> {
        // The shortest text of a number ends in no zero, so v = w and f = t.
        match operand {
            Operand::N if !self.fraction.is_empty() => None,
            Operand::N | Operand::I => Some(number(self.integer, modulo)),
            Operand::V | Operand::W => Some(remainder(self.fraction.len() as u64, modulo)),
            Operand::F | Operand::T => Some(number(self.fraction, modulo)),
            Operand::E => Some(0),
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

    #[test]
    fn english_has_one_for_the_integer_one_of_either_sign() {
        let rule = errbook_catalog::plural::rule("en").unwrap();
        for (text, expected) in [
            ("1", Category::One),
            ("-1", Category::One),
            ("0", Category::Other),
            ("2", Category::Other),
            ("1.5", Category::Other),
            ("340282366920938463463374607431768211455", Category::Other),
        ] {
            assert_eq!(category(&rule, text), expected, "{text}");
        }
    }

    #[test]
    fn modulo_ranges_and_negation_count() {
        let relation = |operand, modulo, negated, range| Relation { operand, modulo, negated, ranges: vec![range] };
        let few = vec![
            relation(Operand::V, 0, false, (0, 0)),
            relation(Operand::I, 10, false, (2, 4)),
            relation(Operand::I, 100, true, (12, 14)),
        ];
        let rule = Rule { conditions: vec![(Category::Few, vec![few])] };
        for (text, expected) in
            [("3", Category::Few), ("1004", Category::Few), ("13", Category::Other), ("2.5", Category::Other)]
        {
            assert_eq!(category(&rule, text), expected, "{text}");
        }
    }
}
