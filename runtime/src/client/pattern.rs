//! Texts with several parts, backwards.

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part<'p> {
    Fixed(&'p str),
    /// A value. One that is free can contain the fixed text around it, as a message can.
    Value {
        is_free: bool,
    },
}

/// Passes the values in a text, with the index of their part, to `found`: those that the fixed text separates without doubt.
/// Returns whether the text is one of these parts.
pub(crate) fn split<'t>(mut parts: &[Part<'_>], mut text: &'t str, found: &mut dyn FnMut(usize, &'t str)) -> bool {
    let mut first = 0;
    loop {
        let last = first + parts.len().saturating_sub(1);
        match parts {
            [] => return text.is_empty(),
            [Part::Fixed(fixed), behind @ ..] => {
                let Some(rest) = text.strip_prefix(fixed) else { return false };
                (parts, text, first) = (behind, rest, first + 1);
            }
            [before @ .., Part::Fixed(fixed)] => {
                let Some(rest) = text.strip_suffix(fixed) else { return false };
                (parts, text) = (before, rest);
            }
            [Part::Value { .. }] => {
                found(first, text);
                return true;
            }
            [Part::Value { is_free: false }, Part::Fixed(fixed), behind @ ..] => {
                let Some((value, rest)) = text.split_once(fixed) else { return false };
                found(first, value);
                (parts, text, first) = (behind, rest, first + 2);
            }
            [before @ .., Part::Fixed(fixed), Part::Value { is_free: false }] => {
                let Some((rest, value)) = text.rsplit_once(fixed) else { return false };
                found(last, value);
                (parts, text) = (before, rest);
            }
            [Part::Value { .. }, Part::Fixed(fixed), behind @ ..] if text.matches(fixed).count() == 1 => {
                let Some((value, rest)) = text.split_once(fixed) else { return false };
                found(first, value);
                (parts, text, first) = (behind, rest, first + 2);
            }
            _ => return true,
        }
    }
}

/// Passes the indices of the values that [`split`] finds in every text of these parts to `found`.
pub(crate) fn separable(mut parts: &[Part<'_>], found: &mut dyn FnMut(usize)) {
    let mut first = 0;
    loop {
        let last = first + parts.len().saturating_sub(1);
        match parts {
            [Part::Fixed(_), behind @ ..] => (parts, first) = (behind, first + 1),
            [before @ .., Part::Fixed(_)] => parts = before,
            [Part::Value { .. }] => return found(first),
            [Part::Value { is_free: false }, Part::Fixed(_), behind @ ..] => {
                found(first);
                (parts, first) = (behind, first + 2);
            }
            [before @ .., Part::Fixed(_), Part::Value { is_free: false }] => {
                found(last);
                parts = before;
            }
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;

    const VALUE: Part<'_> = Part::Value { is_free: false };
    const FREE: Part<'_> = Part::Value { is_free: true };
    use Part::Fixed;

    fn values<'t>(parts: &[Part<'_>], text: &'t str) -> Option<Vec<(usize, &'t str)>> {
        let mut values = Vec::new();
        split(parts, text, &mut |index, value| values.push((index, value))).then_some(values)
    }

    #[test]
    fn fixed_text_separates_values() {
        let parts = [VALUE, Fixed(" ("), VALUE, Fixed(")")];
        assert_eq!(values(&parts, "sold_out (409)"), Some(vec![(0, "sold_out"), (2, "409")]));
        assert_eq!(values(&parts, "sold_out"), None);
        assert_eq!(values(&parts, "sold_out (409"), None);
        assert_eq!(values(&[Fixed("x")], "x"), Some(vec![]));
        assert_eq!(values(&[Fixed("x")], "xx"), None);
        assert_eq!(values(&[], ""), Some(vec![]));
    }

    #[test]
    fn values_are_separable_if_they_are_found_whatever_they_are() {
        let found = |parts: &[Part<'_>]| {
            let mut found = Vec::new();
            separable(parts, &mut |index| found.push(index));
            found
        };
        assert_eq!(found(&[Fixed("["), VALUE, Fixed("] "), FREE, Fixed(" ("), VALUE, Fixed(")")]), [1, 5, 3]);
        assert_eq!(found(&[VALUE, Fixed(": "), FREE, Fixed(", "), FREE]), [0]);
        assert_eq!(found(&[FREE, Fixed(" "), VALUE, Fixed(" "), FREE]), [0; 0]);
        assert_eq!(found(&[VALUE, VALUE]), [0; 0]);
        assert_eq!(found(&[Fixed("x")]), [0; 0]);
    }

    #[test]
    fn a_free_value_takes_what_the_others_leave() {
        let parts = [Fixed("["), VALUE, Fixed("] "), FREE, Fixed(" ("), VALUE, Fixed(")")];
        let expected = vec![(1, "a"), (5, "409"), (3, "sold (out] (now)")];
        assert_eq!(values(&parts, "[a] sold (out] (now) (409)"), Some(expected));
    }

    #[test]
    fn what_cannot_be_told_apart_is_left_out() {
        let parts = [VALUE, Fixed(": "), FREE, Fixed(", "), FREE];
        assert_eq!(values(&parts, "a: b, c"), Some(vec![(0, "a"), (2, "b"), (4, "c")]));
        assert_eq!(values(&parts, "a: b, c, d"), Some(vec![(0, "a")]));
        assert_eq!(values(&[VALUE, VALUE], "ab"), Some(vec![]));
        assert_eq!(values(&[VALUE, Fixed("-"), VALUE, VALUE], "a-bc"), Some(vec![(0, "a")]));
    }
}
