use super::*;

#[test]
fn categories_are_parsed_by_name_only() {
    for category in Category::ALL {
        assert_eq!(Category::parse(&category.name()), Some(category));
    }
    assert_eq!(Category::parse("One"), None);
    assert_eq!(Category::parse("="), None);
}

/// Returns which of the numbers below `end` a relation holds for.
fn held(relation: Relation, end: u32) -> Vec<u32> {
    let rule = PluralRule { conditions: vec![(Category::One, vec![vec![relation]])] };
    (0..end).filter(|number| rule.category(&number.to_string()) == Category::One).collect()
}

#[test]
fn a_relation_divides_negates_and_looks_at_every_range() {
    let relation = |operand, modulo, negated, ranges: &[(u32, u32)]| Relation {
        operand,
        modulo,
        negated,
        ranges: ranges.to_vec(),
    };
    let few = relation(Operand::N, 100, false, &[(3, 10), (40, 40)]);
    assert_eq!(held(few, 150), [3, 4, 5, 6, 7, 8, 9, 10, 40, 103, 104, 105, 106, 107, 108, 109, 110, 140]);
    let not = relation(Operand::I, 0, true, &[(1, 2)]);
    assert_eq!(held(not, 4), [0, 3]);
    assert_eq!(held(relation(Operand::V, 0, false, &[(0, 0)]), 2), [0, 1]);
    assert!(held(relation(Operand::E, 0, true, &[(0, 5)]), 9).is_empty());
}

#[test]
fn alternatives_are_joined_by_or_and_the_first_condition_wins() {
    let is = |value| Relation { operand: Operand::I, modulo: 0, negated: false, ranges: vec![(value, value)] };
    let even = Relation { operand: Operand::I, modulo: 2, negated: false, ranges: vec![(0, 0)] };
    let rule = PluralRule {
        conditions: vec![
            (Category::One, vec![vec![is(1)], vec![is(4), even.clone()], vec![is(7), even.clone()]]),
            (Category::Two, vec![vec![even]]),
        ],
    };
    use Category::{One, Other, Two};
    assert_eq!(["0", "1", "4", "7", "8"].map(|n| rule.category(n)), [Two, One, One, Other, Two]);
}

#[test]
fn categories_have_the_names_and_numbers_of_programs() {
    for (number, category) in (0..).zip(Category::ALL) {
        assert_eq!(category.number(), number);
        assert_eq!(plural::CATEGORIES[number as usize], category.name());
    }
    assert_eq!(Category::Other.number(), plural::OTHER);
}

#[test]
fn every_operand_reads_its_part_of_a_number() {
    let category = |operand, value| {
        let relation = Relation { operand, modulo: 0, negated: false, ranges: vec![(value, value)] };
        PluralRule { conditions: vec![(Category::Few, vec![vec![relation]])] }.category("12.34")
    };
    for (operand, value) in
        [(Operand::I, 12), (Operand::V, 2), (Operand::W, 2), (Operand::F, 34), (Operand::T, 34), (Operand::E, 0)]
    {
        assert_eq!(category(operand, value), Category::Few, "{operand:?}");
    }
    assert_eq!(category(Operand::N, 12), Category::Other, "not an integer");
}
