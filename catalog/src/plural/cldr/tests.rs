use icu_plurals::{PluralCategory, PluralOperands, PluralRules, RawPluralOperands};
use icu_provider::prelude::icu_locale_core::Locale;

use crate::plural::{Category, PluralRule, rule};

/// Every language that the data has a rule for, some of those without plural forms, and regions.
const TAGS: &str = "af ak am ar as ast az be bg bho blo bn br brx bs ca ceb chr ckb cs csw cv cy da de de-AT \
    de-CH-1996 doi dsb ee el en en-GB eo es es-419 es-MX et eu fa fi fil fo fr fr-CA fy ga gd gl gu ha he hi hr \
    hsb hu hy ia id is it ja jv ka kk kn ko ko-KR kok kok-Latn ks ksh ku ky lb lij lld lo lt lv mk ml mn mr ms mt \
    my nb ne nl nn no nso om or pa pcm pl prg ps pt pt-AO pt-BR pt-PT rm ro ro-MD ru sat sc scn sd si sk sl \
    sl-rozaj so sq sr st su sv sw syr ta te th ti tk tn tr ug uk ur uz vec vi xh yo yue zh zh-Hant zu";

/// A number of the form `i.f`, as UTS #35 part 3 §5.1.1 takes it apart.
#[derive(Clone, Copy, Debug)]
struct Decimal {
    i: u64,
    v: usize,
    f: u64,
}

impl Decimal {
    fn operands(self) -> RawPluralOperands {
        let (mut t, mut w) = (self.f, self.v);
        while w > 0 && t % 10 == 0 {
            t /= 10;
            w -= 1;
        }
        RawPluralOperands { i: self.i, v: self.v, w, f: self.f, t, c: 0 }
    }

    /// Returns the number as a message shows it: without trailing zeros of the fraction.
    fn text(self) -> String {
        let RawPluralOperands { i, w, t, .. } = self.operands();
        if w == 0 { i.to_string() } else { format!("{i}.{t:0w$}") }
    }
}

fn category(theirs: PluralCategory) -> Category {
    match theirs {
        PluralCategory::Zero => Category::Zero,
        PluralCategory::One => Category::One,
        PluralCategory::Two => Category::Two,
        PluralCategory::Few => Category::Few,
        PluralCategory::Many => Category::Many,
        PluralCategory::Other => Category::Other,
    }
}

/// Returns the rule of `icu_plurals` itself for a tag.
fn theirs(tag: &str) -> PluralRules {
    let locale: Locale = tag.parse().unwrap();
    PluralRules::try_new_cardinal(locale.into()).unwrap()
}

/// Our rule and theirs for every language of [`TAGS`].
fn pairs() -> impl Iterator<Item = (&'static str, PluralRule, PluralRules)> {
    TAGS.split_whitespace().map(|tag| (tag, rule(tag).expect(tag), theirs(tag)))
}

#[test]
fn whole_numbers_get_the_category_that_icu_gives_them() {
    let millions = (1..=2000).map(|number| number * 1_000_000);
    let numbers: Vec<u64> = (0..=1200).chain(millions).chain([10_000, 100_000, 100_001, u64::from(u32::MAX)]).collect();
    for (tag, ours, theirs) in pairs() {
        for &number in &numbers {
            let expected = category(theirs.category_for(number));
            assert_eq!(ours.category(&number.to_string()), expected, "{tag} {number}");
        }
        let categories: Vec<_> = theirs.categories().map(category).collect();
        assert_eq!(ours.categories(), categories, "{tag}");
    }
}

#[test]
fn decimals_get_the_category_that_icu_gives_them() {
    for (tag, ours, theirs) in pairs() {
        for i in (0..=25).chain([30, 40, 100, 101, 102, 111, 1000, 1_000_000]) {
            for (v, f) in (0..10).map(|f| (1, f)).chain((0..100).map(|f| (2, f))).chain([(3, 100), (3, 1), (4, 10)]) {
                let number = Decimal { i, v, f };
                let RawPluralOperands { i, w, t, c, .. } = number.operands();
                let shown = RawPluralOperands { i, v: w, w, f: t, t, c };
                let expected = category(theirs.category_for(PluralOperands::from(shown)));
                assert_eq!(ours.category(&number.text()), expected, "{tag} {number:?}");
            }
        }
    }
}

#[test]
fn well_known_languages_have_their_well_known_forms() {
    use Category::{Few, Many, One, Other, Two, Zero};
    for (tag, forms) in [
        ("ar", [Zero, One, Two, Few, Many, Other, Few]),
        ("ru", [Many, One, Few, Few, Many, Many, Few]),
        ("pl", [Many, One, Few, Few, Many, Many, Few]),
        ("fr", [One, One, Other, Other, Other, Other, Other]),
        ("de", [Other, One, Other, Other, Other, Other, Other]),
        ("ja", [Other; 7]),
        ("cy", [Zero, One, Two, Few, Other, Other, Other]),
    ] {
        let rule = rule(tag).unwrap();
        assert_eq!(["0", "1", "2", "3", "11", "100", "103"].map(|n| rule.category(n)), forms, "{tag}");
    }
}

#[test]
fn a_region_has_its_own_rule_or_inherits_the_nearest() {
    assert_ne!(rule("pt"), rule("pt-PT"));
    assert_eq!(rule("pt-BR"), rule("pt"));
    assert_eq!(rule("pt-AO"), rule("pt-PT"));
    assert_eq!(rule("de-CH-1996"), rule("de"));
}

#[test]
fn another_script_has_the_plurals_of_its_language() {
    for (tag, language) in [("sr-Latn-RS", "sr"), ("uz-Cyrl", "uz"), ("pa-Arab-PK", "pa"), ("pt-Latn-PT", "pt-PT")] {
        assert_eq!(rule(tag), rule(language), "{tag}");
    }
}

#[test]
fn no_language_of_the_list_without_plurals_has_a_rule_in_the_data() {
    for tag in super::ONLY_OTHER {
        assert_eq!(super::stored(&tag.parse().unwrap()), None, "{tag}");
        assert_eq!(rule(tag), Some(PluralRule::default()), "{tag}");
    }
}

#[test]
fn english_is_what_cldr_says() {
    assert_eq!(super::rule("en"), rule("en"));
    assert_eq!(super::rule("en-GB"), rule("en-GB"));
}

#[test]
fn an_unknown_language_has_no_rule() {
    for tag in ["qqq", "tlh", "x-pirate", "und", "und-US", "qqq-Latn-US", "kw", "gv"] {
        assert_eq!(rule(tag), None, "{tag}");
    }
}
