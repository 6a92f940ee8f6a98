use super::*;

#[test]
fn english_has_one_and_other() {
    for tag in ["en", "EN-gb", "en-Latn-US"] {
        let rule = rule(tag).unwrap();
        assert_eq!(rule.categories(), [Category::One, Category::Other]);
        let other = ["0", "2", "11", "21", "101", "340282366920938463463374607431768211455", "1.5"];
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
