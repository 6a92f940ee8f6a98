//! Plural forms: which plan of a message suits a number.

use errbook_format::plural::{OTHER, Operands, category};

use crate::image::Image;
use crate::image::plan::{FieldHole, Operations, Plan};
use crate::model::value::{Fields, Value, with_field};
use crate::write::decimal::Decimal;

/// Returns the plan, of the operands of a plural, for the number in `hole`; that of `other` where there is no number.
pub(crate) fn form(
    image: &'static Image,
    operands: Operations,
    hole: FieldHole,
    fields: &dyn Fields,
    language: usize,
) -> Plan {
    let mut chosen = OTHER;
    with_field(fields, hole.field(), |value| chosen = category_of(image, hole.language_index(language), value));
    match operands.form(chosen) {
        0 => Plan::at(image, operands.form(OTHER)),
        plan => Plan::at(image, plan),
    }
}

/// Returns the category of a value in the language at an index. What is not a number is `other`.
fn category_of(image: &'static Image, language: usize, value: Value<'_>) -> u32 {
    let Some(mut rules) = image.plural_rules(language) else { return OTHER };
    let text = match value {
        Value::Integer(number) => Decimal::of(&number),
        Value::Unsigned(number) => Decimal::of(&number),
        Value::Number(number) if number.is_finite() => Decimal::of(&number),
        _ => return OTHER,
    };
    category(core::iter::from_fn(|| rules.next()), &Operands::new(text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::builder::ImageBuilder;
    use errbook_format::plural::operand::{I, V};

    const ONE: u32 = 1;

    /// one: i = 1 and v = 0.
    fn english() -> &'static Image {
        let mut builder = ImageBuilder::new(&["en"]);
        let rules = builder.words(&[1, ONE, 1, 2, I, 0, 1, 1, 1, V, 0, 1, 0, 0]);
        builder.plural_rules(&[rules]);
        builder.finish()
    }

    #[test]
    fn numbers_of_every_type_are_counted() {
        let of = |value| category_of(english(), 0, value);
        assert_eq!(of(Value::Integer(1)), ONE);
        assert_eq!(of(Value::Integer(-1)), ONE);
        assert_eq!(of(Value::Unsigned(1)), ONE);
        assert_eq!(of(Value::Number(1.0)), ONE);
        assert_eq!(of(Value::Number(1.5)), OTHER);
        assert_eq!(of(Value::Integer(0)), OTHER);
        assert_eq!(of(Value::Unsigned(u128::MAX)), OTHER);
    }

    #[test]
    fn what_is_not_a_number_is_other() {
        let of = |value| category_of(english(), 0, value);
        assert_eq!(of(Value::Text(&"1")), OTHER);
        assert_eq!(of(Value::Number(f64::NAN)), OTHER);
        assert_eq!(of(Value::Number(f64::INFINITY)), OTHER);
    }

    #[test]
    fn a_language_without_rules_has_other_alone() {
        let image = ImageBuilder::new(&["zh"]).finish();
        assert_eq!(category_of(image, 0, Value::Integer(1)), OTHER);
    }
}
