use super::*;

#[test]
fn english_has_one_and_other() {
    for tag in ["en", "EN-gb", "en-Latn-US"] {
        let rule = rule(tag).unwrap();
        assert_eq!(rule.categories(), [Category::One, Category::Other]);
        let other = ["0", "2", "11", "21", "101", "1.5", "340282366920938463463374607431768211455"];
        assert!(other.map(|n| rule.category(n)).iter().all(|&found| found == Category::Other));
        assert_eq!(["1", "-1"].map(|n| rule.category(n)), [Category::One; 2]);
    }
}

#[test]
fn chinese_has_only_other() {
    for tag in ["zh", "zh-Hant", "zh-Hans-CN", "zh-TW", "zh-cmn-Hans", "cmn"] {
        let rule = rule(tag).unwrap();
        assert_eq!(rule.categories(), [Category::Other]);
        assert_eq!(rule.category("1"), Category::Other);
    }
}

#[test]
fn what_is_no_language_has_no_rule() {
    for tag in ["", "en_US", "12", "x-en", "qqq"] {
        assert_eq!(rule(tag), None, "{tag}");
    }
}

#[test]
fn categories_are_parsed_by_name_only() {
    for category in Category::ALL {
        assert_eq!(Category::parse(category.as_str()), Some(category));
    }
    assert_eq!(Category::parse("One"), None);
    assert_eq!(Category::parse("="), None);
}

#[test]
fn a_category_has_the_number_of_its_name_in_the_format() {
    for category in Category::ALL {
        assert_eq!(errbook_format::plural::CATEGORIES[category.number() as usize], category.as_str());
    }
}

/// A rule of one relation, for `few`.
fn few(operand: Operand, modulo: u32, negated: bool, ranges: &[(u32, u32)]) -> Rule {
    let relation = Relation { operand, modulo, negated, ranges: ranges.to_vec() };
    Rule { conditions: vec![(Category::Few, vec![vec![relation]])] }
}

#[test]
fn a_relation_divides_negates_and_looks_at_every_range() {
    let holds = |rule: &Rule, n: u64| rule.category(&n.to_string()) == Category::Few;
    let ranges = few(Operand::N, 100, false, &[(3, 10), (40, 40)]);
    let held: Vec<u64> = (0..150).filter(|&n| holds(&ranges, n)).collect();
    assert_eq!(held, [3, 4, 5, 6, 7, 8, 9, 10, 40, 103, 104, 105, 106, 107, 108, 109, 110, 140]);
    let not = few(Operand::I, 0, true, &[(1, 2)]);
    assert_eq!([0, 1, 2, 3].map(|n| holds(&not, n)), [true, false, false, true]);
    assert!(holds(&few(Operand::V, 0, false, &[(0, 0)]), 7));
    assert!(!holds(&few(Operand::E, 0, true, &[(0, 5)]), 7));
}

#[test]
fn every_operand_reads_its_part_of_a_number() {
    for (operand, value) in
        [(Operand::I, 12), (Operand::V, 2), (Operand::W, 2), (Operand::F, 34), (Operand::T, 34), (Operand::E, 0)]
    {
        assert_eq!(few(operand, 0, false, &[(value, value)]).category("12.34"), Category::Few, "{operand:?}");
    }
    assert_eq!(few(Operand::N, 0, false, &[(0, 99)]).category("12.34"), Category::Other, "no whole number");
}

#[test]
fn alternatives_are_joined_by_or_and_the_first_condition_wins() {
    let is = |value| Relation { operand: Operand::I, modulo: 0, negated: false, ranges: vec![(value, value)] };
    let even = Relation { operand: Operand::I, modulo: 2, negated: false, ranges: vec![(0, 0)] };
    let rule = Rule {
        conditions: vec![
            (Category::One, vec![vec![is(1)], vec![is(4), even.clone()], vec![is(7), even.clone()]]),
            (Category::Two, vec![vec![even]]),
        ],
    };
    use Category::{One, Other, Two};
    assert_eq!(["0", "1", "4", "7", "8"].map(|n| rule.category(n)), [Two, One, One, Other, Two]);
}
