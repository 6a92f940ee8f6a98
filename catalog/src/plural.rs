//! Plural categories and rules (CLDR; Unicode Technical Standard #35, part 3, §5).

use errbook_format::plural::{self as format, NEGATED, Operands, operand};

use crate::tag;

/// A plural form of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`, which every language has.
    Other,
}

impl Category {
    /// All of them, in the order of UTS #35.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Its name in CLDR and in the catalog.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// Its number in programs: an index into [`errbook_format::plural::CATEGORIES`].
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::Zero => 0,
            Self::One => 1,
            Self::Two => 2,
            Self::Few => 3,
            Self::Many => 4,
            Self::Other => format::OTHER,
        }
    }

    /// The category of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.as_str() == name)
    }
}

/// What of a number a relation looks at (UTS #35 part 3, §5.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operand {
    /// The absolute value.
    N,
    /// The integer digits.
    I,
    /// The number of fraction digits, trailing zeros included.
    V,
    /// The number of fraction digits without trailing zeros.
    W,
    /// The fraction digits, trailing zeros included.
    F,
    /// The fraction digits without trailing zeros.
    T,
    /// The exponent of ten in compact notation (CLDR's `c` and `e`), which messages do not use: 0.
    E,
}

/// A relation such as `n % 100 = 3..10` or `i != 1`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Relation {
    /// What is looked at.
    pub operand: Operand,
    /// What it is divided by, the remainder being compared; 0 for none.
    pub modulo: u32,
    /// Whether the value must lie outside all ranges instead of inside one.
    pub negated: bool,
    /// The ranges, both ends included.
    pub ranges: Vec<(u32, u32)>,
}

impl Relation {
    /// Appends the relation to a program.
    fn write(&self, program: &mut Vec<u32>) {
        let operand = match self.operand {
            Operand::N => operand::N,
            Operand::I => operand::I,
            Operand::V => operand::V,
            Operand::W => operand::W,
            Operand::F => operand::F,
            Operand::T => operand::T,
            Operand::E => operand::E,
        };
        let negated = if self.negated { NEGATED } else { 0 };
        program.extend([operand | negated, self.modulo, count(&self.ranges)]);
        program.extend(self.ranges.iter().flat_map(|(low, high)| [*low, *high]));
    }
}

/// The plural rule of a language.
///
/// A condition is a list of alternatives, and an alternative a list of relations: it holds if all
/// relations of one alternative hold. The first condition that holds gives the category, and
/// [`Category::Other`] is left for all other numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rule {
    /// The conditions in the order of [`Category::ALL`], `other` not among them.
    pub conditions: Vec<(Category, Vec<Vec<Relation>>)>,
}

impl Rule {
    /// The categories of the language, in the order of [`Category::ALL`]; the last is `other`.
    #[must_use]
    pub fn categories(&self) -> Vec<Category> {
        let conditions = self.conditions.iter().map(|(category, _)| *category);
        conditions.chain([Category::Other]).collect()
    }

    /// Returns the rule as the program that [`errbook_format::plural`] evaluates.
    #[must_use]
    pub fn program(&self) -> Vec<u32> {
        let mut program = vec![count(&self.conditions)];
        for (category, alternatives) in &self.conditions {
            program.extend([category.number(), count(alternatives)]);
            for relations in alternatives {
                program.push(count(relations));
                relations.iter().for_each(|relation| relation.write(&mut program));
            }
        }
        program
    }

    /// Returns the category of a number in decimal notation, such as `-12.5`, without trailing zeros in its fraction.
    #[must_use]
    pub fn category(&self, decimal: &str) -> Category {
        let number = format::category(self.program(), &Operands::new(decimal));
        Category::ALL.into_iter().find(|category| category.number() == number).unwrap_or(Category::Other)
    }
}

/// Returns the length of a list as a word of a program.
fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// The rule for cardinal numbers in the language of a tag: its own, or else that of the nearest
/// language it falls back to (`zh-Hant` to `zh`).
///
/// `None` for a text that is no language tag, and for a language whose rule is not known: without the
/// feature `cldr` those are all but English and Chinese.
#[must_use]
pub fn rule(tag: &str) -> Option<Rule> {
    let tag = tag::canonical(tag).ok()?;
    match tag.split('-').next() {
        Some("en") => Some(english()),
        Some("zh" | "cmn") => Some(Rule::default()),
        _ => other_rule(&tag),
    }
}

/// `one: i = 1 and v = 0`
fn english() -> Rule {
    let equals = |operand, value| Relation { operand, modulo: 0, negated: false, ranges: vec![(value, value)] };
    Rule { conditions: vec![(Category::One, vec![vec![equals(Operand::I, 1), equals(Operand::V, 0)]])] }
}

#[cfg(feature = "cldr")]
use crate::cldr::rule as other_rule;

#[cfg(not(feature = "cldr"))]
fn other_rule(_tag: &str) -> Option<Rule> {
    None
}

#[cfg(test)]
mod tests;
