//! The values of a text with several parts that the fixed text between them separates.

use super::reading::{BodyFinding, SingleValue, TextPart};

/// Returns the values of a text that a reader finds in every response. A value that can contain the fixed text beside it hides
/// those behind it.
pub(super) fn separable(mut parts: &[TextPart]) -> Vec<&BodyFinding> {
    let mut values = Vec::new();
    loop {
        parts = match parts {
            [TextPart::Fixed(_), rest @ ..] | [rest @ .., TextPart::Fixed(_)] => rest,
            [TextPart::Value(value)] => {
                values.push(value);
                return values;
            }
            [TextPart::Value(value), TextPart::Fixed(_), rest @ ..]
            | [rest @ .., TextPart::Fixed(_), TextPart::Value(value)]
                if !is_free(value) =>
            {
                values.push(value);
                rest
            }
            _ => return values,
        };
    }
}

/// Returns whether a value can contain any text.
fn is_free(value: &BodyFinding) -> bool {
    match value {
        BodyFinding::Single(value) => {
            matches!(value, SingleValue::Message | SingleValue::Title | SingleValue::Instance)
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fixed(text: &str) -> TextPart {
        TextPart::Fixed(text.to_owned())
    }

    fn single(value: SingleValue) -> TextPart {
        TextPart::Value(BodyFinding::Single(value))
    }

    #[test]
    fn free_values_hide_those_that_they_can_contain() {
        let (code, status, message) =
            (|| single(SingleValue::Code), || single(SingleValue::Status), || single(SingleValue::Message));
        let count = |parts: &[TextPart]| separable(parts).len();
        assert_eq!(count(&[message(), fixed(" ("), code(), fixed(", "), status(), fixed(")")]), 3);
        assert_eq!(count(&[code(), fixed(": "), message(), fixed(", "), message()]), 1);
        assert_eq!(count(&[message(), fixed(" "), code(), fixed(" "), message()]), 0);
        assert_eq!(count(&[code(), status()]), 0);
        assert_eq!(count(&[fixed("x")]), 0);
        assert_eq!(
            separable(&[code(), fixed(": "), message()]).first(),
            Some(&&BodyFinding::Single(SingleValue::Code))
        );
    }
}
