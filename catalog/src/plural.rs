//! Plural categories and the rules that choose among them (CLDR; UTS #35 part 3 §5).

#[cfg(feature = "cldr")]
mod cldr;
mod language;
mod rule;

pub use language::rule;
pub use rule::{Category, Operand, PluralRule, Relation};
