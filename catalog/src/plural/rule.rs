//! Plural categories and the rules that choose among them (CLDR; UTS #35 part 3 §5).

use std::borrow::Cow;

use errbook_format::plural::{self, NEGATED, Operands, operand};

/// A plural form of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// `=0`: exactly this number, before the categories are asked.
    Exact(u32),
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
    /// The categories of languages, in the order of UTS #35; exact numbers are not among them.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Returns the name in the catalog; for a category, also in CLDR.
    #[must_use]
    pub fn name(self) -> Cow<'static, str> {
        if let Self::Exact(number) = self {
            return Cow::Owned(format!("={number}"));
        }
        Cow::Borrowed(plural::CATEGORIES.get(self.number() as usize).copied().unwrap_or("other"))
    }

    /// Returns the number in a rule's program: the index into [`Category::ALL`]. An exact number, which no program has, is
    /// behind them.
    #[must_use]
    pub fn number(self) -> u32 {
        match self {
            Self::Zero => 0,
            Self::One => 1,
            Self::Two => 2,
            Self::Few => 3,
            Self::Many => 4,
            Self::Other => plural::OTHER,
            Self::Exact(_) => Self::ALL.len() as u32,
        }
    }

    /// Returns the category of that name, or the number behind `=`: digits without a sign and without a zero before others.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        if let Some(digits) = name.strip_prefix('=') {
            let number = digits.parse().ok()?;
            return Some(Self::Exact(number)).filter(|exact| exact.name() == name);
        }
        Self::ALL.into_iter().find(|category| category.name() == name)
    }
}

/// The part of a number that a relation compares (UTS #35 part 3 §5.1.1).
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

impl Operand {
    fn number(self) -> u32 {
        match self {
            Operand::N => operand::N,
            Operand::I => operand::I,
            Operand::V => operand::V,
            Operand::W => operand::W,
            Operand::F => operand::F,
            Operand::T => operand::T,
            Operand::E => operand::E,
        }
    }
}

/// A relation such as `n % 100 = 3..10` or `i != 1`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Relation {
    /// The operand.
    pub operand: Operand,
    /// The divisor whose remainder is compared; 0 for none.
    pub modulo: u32,
    /// Whether the value must be outside all ranges instead of inside one.
    pub negated: bool,
    /// The ranges, both ends included.
    pub ranges: Vec<(u32, u32)>,
}

impl Relation {
    fn write(&self, program: &mut Vec<u32>) {
        let negated = if self.negated { NEGATED } else { 0 };
        program.extend([self.operand.number() | negated, self.modulo, self.ranges.len() as u32]);
        program.extend(self.ranges.iter().flat_map(|(low, high)| [*low, *high]));
    }
}

/// The plural rule of a language.
///
/// A condition is a list of alternatives, and an alternative a list of relations: it holds if all
/// relations of one alternative hold. The first condition that holds gives the category, and
/// [`Category::Other`] is left for all other numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PluralRule {
    /// The conditions in the order of [`Category::ALL`], `other` not among them.
    pub conditions: Vec<(Category, Vec<Vec<Relation>>)>,
}

impl PluralRule {
    /// Returns the categories of the language, in the order of [`Category::ALL`]; the last is `other`.
    #[must_use]
    pub fn categories(&self) -> Vec<Category> {
        let conditions = self.conditions.iter().map(|(category, _)| *category);
        conditions.chain([Category::Other]).collect()
    }

    /// Returns the category of a number in decimal notation, such as `-12.5`, without trailing zeros of the fraction.
    #[must_use]
    pub fn category(&self, decimal: &str) -> Category {
        let number = plural::category(self.program(), &Operands::new(decimal));
        Category::ALL.get(number as usize).copied().unwrap_or(Category::Other)
    }

    /// Returns the rule as the program that [`errbook_format::plural`] evaluates.
    #[must_use]
    pub fn program(&self) -> Vec<u32> {
        let mut program = vec![self.conditions.len() as u32];
        for (category, alternatives) in &self.conditions {
            program.extend([category.number(), alternatives.len() as u32]);
            for relations in alternatives {
                program.push(relations.len() as u32);
                relations.iter().for_each(|relation| relation.write(&mut program));
            }
        }
        program
    }
}

#[cfg(test)]
mod tests;
