//! Plural forms: which plan of a message suits a number.

use errbook_format::plural::{OTHER, Operands, category, is_exactly};

use crate::image::Image;
use crate::image::plan::{FieldHole, Operations, Plan};
use crate::values::value::{Fields, Value, with_field};
use crate::write::decimal::Decimal;

/// Returns the plan, of the operands of a plural, for the number in `hole`: that of its exact form, or else of its category;
/// that of `other` where there is no number.
pub(crate) fn form(
    image: &'static Image,
    operands: Operations,
    hole: FieldHole,
    fields: &dyn Fields,
    language: usize,
) -> Plan {
    let mut chosen = 0;
    with_field(fields, hole.field(), |value| {
        let Some(decimal) = decimal(value) else { return };
        let exact = operands.exact_form(image, |number| is_exactly(decimal.as_str(), number));
        chosen =
            exact.unwrap_or_else(|| operands.form(category_of(image, hole.language_index(language), decimal.as_str())));
    });
    Plan::at(image, if chosen == 0 { operands.form(OTHER) } else { chosen })
}

/// Returns the category of a number in the language at an index.
fn category_of(image: &'static Image, language: usize, decimal: &str) -> u32 {
    let Some(mut rules) = image.plural_rules(language) else { return OTHER };
    category(core::iter::from_fn(|| rules.next()), &Operands::new(decimal))
}

/// Returns a number in decimal notation; `None` for what is no number.
fn decimal(value: Value<'_>) -> Option<Decimal> {
    Some(match value {
        Value::Integer(number) => Decimal::of(&number),
        Value::Unsigned(number) => Decimal::of(&number),
        Value::Number(number) if number.is_finite() => Decimal::of(&number),
        _ => return None,
    })
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
        let of = |value| decimal(value).map_or(OTHER, |decimal| category_of(english(), 0, decimal.as_str()));
        assert_eq!(of(Value::Integer(1)), ONE);
        assert_eq!(of(Value::Integer(-1)), ONE);
        assert_eq!(of(Value::Unsigned(1)), ONE);
        assert_eq!(of(Value::Number(1.0)), ONE);
        assert_eq!(of(Value::Number(1.5)), OTHER);
        assert_eq!(of(Value::Integer(0)), OTHER);
        assert_eq!(of(Value::Unsigned(u128::MAX)), OTHER);
    }

    #[test]
    fn only_numbers_are_counted() {
        assert!(decimal(Value::Text(&"1")).is_none());
        assert!(decimal(Value::Number(f64::NAN)).is_none());
        assert!(decimal(Value::Number(f64::INFINITY)).is_none());
    }

    #[test]
    fn a_language_without_rules_has_other_alone() {
        let image = ImageBuilder::new(&["zh"]).finish();
        assert_eq!(category_of(image, 0, "1"), OTHER);
    }
}
