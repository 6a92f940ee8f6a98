//! Texts with several parts: which value a response has for each.

use errbook_catalog::model::{Context, Part, Value, ValueSource};

/// Finds the values of a template's text in that of a response, as far as the fixed text separates them. `None` if the text is not
/// of the template.
pub(crate) fn split<'n, 't>(mut parts: &'n [Part], mut text: &'t str) -> Option<Vec<(&'n Value, &'t str)>> {
    let mut found = Vec::new();
    loop {
        match parts {
            [] => return text.is_empty().then_some(found),
            [Part::Text(fixed), behind @ ..] => {
                (parts, text) = (behind, text.strip_prefix(fixed.as_str())?);
            }
            [before @ .., Part::Text(fixed)] => {
                (parts, text) = (before, text.strip_suffix(fixed.as_str())?);
            }
            [Part::Value(value)] => {
                found.push((value, text));
                return Some(found);
            }
            [Part::Value(value), Part::Text(fixed), behind @ ..]
                if !is_free(value) || text.matches(fixed.as_str()).count() == 1 =>
            {
                let (one, rest) = text.split_once(fixed.as_str())?;
                found.push((value, one));
                (parts, text) = (behind, rest);
            }
            [before @ .., Part::Text(fixed), Part::Value(value)] if !is_free(value) => {
                let (rest, one) = text.rsplit_once(fixed.as_str())?;
                found.push((value, one));
                (parts, text) = (before, rest);
            }
            // What cannot be told apart is left out.
            _ => return Some(found),
        }
    }
}

/// Returns whether a value can have any text, so that the fixed text beside it may be a part of it.
fn is_free(value: &Value) -> bool {
    !matches!(
        value.source,
        ValueSource::Code
            | ValueSource::Name
            | ValueSource::Type
            | ValueSource::Status
            | ValueSource::Language
            | ValueSource::Retryable
            | ValueSource::Kind
            | ValueSource::Group
            | ValueSource::Context(Context::RequestId | Context::TraceId | Context::Timestamp)
    )
}
