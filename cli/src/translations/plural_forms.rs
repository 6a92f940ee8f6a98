//! The field `Plural-Forms` of a PO file: the plural categories of a language (CLDR) as a formula over whole numbers.
//!
//! A language has a form for each category of CLDR, in the order of UTS #35, as catalogs have. Those that only fractions fall into, such
//! as `other` in Polish, are the result of no number, and are there for translators to write.

mod formula;

use errbook_catalog::plural::{Category, Operand, PluralRule, Relation};

use formula::Formula;

/// Returns the value of the field for a language with this rule.
pub(super) fn field(rule: &PluralRule) -> String {
    let count = rule.categories().len();
    let formula = formula(rule);
    let formula = if formula.contains('?') || formula.contains(' ') { format!("({formula})") } else { formula };
    format!("nplurals={count}; plural={formula};")
}

/// Returns the formula: the number of the category that a whole number falls into.
fn formula(rule: &PluralRule) -> String {
    let last = rule.conditions.len();
    let mut parts = Vec::new();
    for (number, (_, alternatives)) in rule.conditions.iter().enumerate() {
        match condition(alternatives) {
            Some(Condition::Always) => return ternary(&parts, number),
            Some(Condition::If(text)) => parts.push((text, number)),
            None => {}
        }
    }
    ternary(&parts, last)
}

fn ternary(parts: &[(String, usize)], last: usize) -> String {
    // The usual form of the commonest rule.
    if let ([(condition, 0)], 1) = (parts, last)
        && condition == "n==1"
    {
        return "n != 1".to_owned();
    }
    let parts = parts.iter().map(|(condition, number)| format!("{condition} ? {number} : "));
    format!("{}{last}", parts.collect::<String>())
}

/// When a condition holds for a whole number.
enum Condition {
    Always,
    If(String),
}

/// Returns when a condition holds for a whole number; `None` if for none.
fn condition(alternatives: &[Vec<Relation>]) -> Option<Condition> {
    let mut texts = Vec::new();
    for relations in alternatives {
        let Some(all) = relations.iter().map(relation).collect::<Option<Vec<_>>>() else { continue };
        let text: Vec<String> = all.into_iter().flatten().collect();
        match text.is_empty() {
            true => return Some(Condition::Always),
            false => texts.push(text.join(" && ")),
        }
    }
    (!texts.is_empty()).then(|| Condition::If(texts.join(" || ")))
}

/// Returns a relation for whole numbers: `Some(None)` if it holds for all, `None` if for none.
fn relation(relation: &Relation) -> Option<Option<String>> {
    let Relation { operand, modulo, negated, ranges } = relation;
    if !matches!(operand, Operand::N | Operand::I) {
        // A whole number has no fraction and no exponent: these operands are 0.
        let holds = ranges.iter().any(|(low, _)| *low == 0) != *negated;
        return holds.then_some(None);
    }
    let operand = if *modulo == 0 { "n".to_owned() } else { format!("n%{modulo}") };
    let within = |(low, high): &(u32, u32)| match (low == high, low == &0, negated) {
        (true, _, false) => format!("{operand}=={low}"),
        (true, _, true) => format!("{operand}!={low}"),
        (false, true, false) => format!("{operand}<={high}"),
        (false, true, true) => format!("{operand}>{high}"),
        (false, false, false) => format!("{operand}>={low} && {operand}<={high}"),
        (false, false, true) => format!("({operand}<{low} || {operand}>{high})"),
    };
    let texts: Vec<String> = ranges.iter().map(within).collect();
    Some(Some(match (texts.as_slice(), negated) {
        ([one], _) => one.clone(),
        (several, true) => several.join(" && "),
        (several, false) => {
            let several = several.iter().map(|text| match text.contains("&&") {
                true => format!("({text})"),
                false => text.clone(),
            });
            format!("({})", several.collect::<Vec<_>>().join(" || "))
        }
    }))
}

/// The forms of a PO file: which of its strings is that of each category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Forms {
    /// How many strings a translation has.
    pub(super) count: usize,
    /// The categories of the language, each with the index of its string.
    pub(super) categories: Vec<(Category, usize)>,
}

/// The whole numbers by which formulas are compared: those up to 200 tell all rules of CLDR apart but for the millions.
fn samples() -> impl Iterator<Item = u64> {
    (0..=200).chain([1_000, 1_001, 10_000, 100_000, 1_000_000, 1_000_001, 2_000_000, 10_000_000])
}

impl Forms {
    /// Returns the forms of files with the value of [`field`].
    pub(super) fn of(rule: &PluralRule) -> Forms {
        let categories = rule.categories();
        let count = categories.len();
        Forms { count, categories: categories.into_iter().zip(0..count).collect() }
    }

    /// Reads the field of a file, which other programs may have written: `None` if its forms are not those of the language.
    ///
    /// A category that only fractions fall into may have no string of its own; then it shares the last one.
    pub(super) fn read(text: &str, rule: &PluralRule) -> Option<Forms> {
        let without_blanks = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        if without_blanks(text) == without_blanks(&field(rule)) {
            return Some(Forms::of(rule));
        }
        let mut parts = text.split(';').map(str::trim);
        let count: usize =
            parts.next()?.strip_prefix("nplurals")?.trim_start().strip_prefix('=')?.trim().parse().ok()?;
        let formula = Formula::parse(parts.next()?.strip_prefix("plural")?.trim_start().strip_prefix('=')?)?;
        if parts.any(|rest| !rest.is_empty()) {
            return None;
        }
        let mut found: Vec<(Category, usize)> = Vec::new();
        for number in samples() {
            let index = usize::try_from(formula.value(number)?).ok().filter(|index| *index < count)?;
            let category = rule.category(&number.to_string());
            match found.iter().find(|(known, _)| *known == category) {
                Some((_, known)) if *known != index => return None,
                Some(_) => {}
                None => found.push((category, index)),
            }
        }
        let of = |category: Category| found.iter().find(|(known, _)| *known == category).map(|(_, index)| *index);
        let last = count.checked_sub(1)?;
        let categories = rule.categories().into_iter().map(|category| (category, of(category).unwrap_or(last)));
        Some(Forms { count, categories: categories.collect() })
    }
}

/// Returns examples of the numbers of a category, for translators: a few whole numbers, else a fraction.
pub(super) fn examples(rule: &PluralRule, category: Category) -> String {
    let whole = samples().map(|number| number.to_string()).filter(|number| rule.category(number) == category);
    let whole: Vec<String> = whole.take(4).collect();
    if whole.is_empty() { "1.5".to_owned() } else { whole.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(tag: &str) -> PluralRule {
        errbook_catalog::plural::rule(tag).unwrap()
    }

    const LANGUAGES: [&str; 36] = [
        "ar", "be", "br", "bs", "cs", "cy", "da", "de", "dsb", "en", "es", "fa", "fil", "fr", "ga", "gd", "he", "hi",
        "is", "it", "ja", "lt", "lv", "mk", "mt", "pl", "pt-BR", "pt-PT", "ro", "ru", "sl", "sr", "tr", "uk", "vi",
        "zh-Hant",
    ];

    /// As Transifex (which has the categories of CLDR) and the manual of gettext (§11.2.6, Plural forms) have them.
    #[test]
    fn languages_have_the_fields_that_translators_know() {
        for (tag, expected) in [
            ("zh", "nplurals=1; plural=0;"),
            ("ja", "nplurals=1; plural=0;"),
            ("en", "nplurals=2; plural=(n != 1);"),
            ("de", "nplurals=2; plural=(n != 1);"),
            ("fr", "nplurals=3; plural=(n<=1 ? 0 : n!=0 && n%1000000==0 ? 1 : 2);"),
            ("cs", "nplurals=4; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 3);"),
            (
                "pl",
                "nplurals=4; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : n!=1 && n%10<=1 || \
                 n%10>=5 && n%10<=9 || n%100>=12 && n%100<=14 ? 2 : 3);",
            ),
            (
                "ar",
                "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : \
                 n%100>=11 && n%100<=99 ? 4 : 5);",
            ),
        ] {
            assert_eq!(field(&rule(tag)), expected, "{tag}");
        }
    }

    #[test]
    fn formulas_give_the_category_of_every_whole_number() {
        for tag in LANGUAGES {
            let rule = rule(tag);
            let field = field(&rule);
            let formula = field.split_once("plural=").and_then(|(_, rest)| rest.strip_suffix(';')).unwrap();
            let formula = Formula::parse(formula).unwrap_or_else(|| panic!("{tag}: {field}"));
            for number in samples() {
                let index = usize::try_from(formula.value(number).unwrap()).unwrap();
                let category = rule.categories()[index];
                assert_eq!(category, rule.category(&number.to_string()), "{tag}: {number} by {field}");
            }
        }
    }

    #[test]
    fn forms_of_other_programs_are_matched_by_the_numbers() {
        use Category::{Few, Many, One, Other, Zero};
        let read = |text: &str, tag: &str| Forms::read(text, &rule(tag)).map(|forms| forms.categories);
        // The manual of gettext.
        let polish = "nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;";
        assert_eq!(read(polish, "pl"), Some(vec![(One, 0), (Few, 1), (Many, 2), (Other, 2)]));
        assert_eq!(read("nplurals=2; plural=n>1;", "fr"), Some(vec![(One, 0), (Many, 1), (Other, 1)]));
        // Its order differs from that of CLDR.
        let latvian = "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;";
        assert_eq!(read(latvian, "lv"), None, "10 falls into `zero` by CLDR, and 2 does not");
        let own = "nplurals=2; plural=n == 1 ? 1 : 0";
        assert_eq!(read(own, "en"), Some(vec![(One, 1), (Other, 0)]));
        assert_eq!(read("nplurals=3;plural=(n%10==0 ? 2 : 0);", "zh"), None);
        let latvian = field(&rule("lv"));
        assert_eq!(read(&latvian, "lv"), Some(vec![(Zero, 0), (One, 1), (Other, 2)]));
        for text in [
            "",
            "nplurals=2",
            "nplurals=2; plural=",
            "nplurals=0; plural=0;",
            "nplurals=1; plural=n != 1;",
            "nplurals=2; plural=n != 1; x",
            "nplurals=2; plural=1/n;",
            "nplurals=99999999999999999999; plural=0;",
            "nplurals=INTEGER; plural=EXPRESSION;",
        ] {
            assert_eq!(read(text, "en"), None, "{text}");
        }
    }

    #[test]
    fn examples_tell_what_a_form_is_for() {
        let of = |tag: &str, category| examples(&rule(tag), category);
        assert_eq!(of("pl", Category::Few), "2, 3, 4, 22");
        assert_eq!(of("pl", Category::Other), "1.5");
        assert_eq!(of("fr", Category::Many), "1000000, 2000000, 10000000");
    }
}
