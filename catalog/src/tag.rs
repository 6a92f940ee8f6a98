//! Language tags as text. `errbook_format` validates them, in catalogs as in the constants of a user's program.

use errbook_format::tag;

pub(crate) use errbook_format::tag::{MAX_LENGTH, Problem, SubtagProblem};

/// Returns the tag in canonical form (RFC 5646 §2.1.1 and §4.5): `zh-Hant`, `pt-BR`, all else in lower case; `he` for `iw`.
///
/// # Errors
///
/// The first thing that keeps `tag` from being a well-formed tag (RFC 5646 §2.1) of at most [`MAX_LENGTH`] characters.
/// Whether its subtags are registered is not checked.
pub(crate) fn canonical(tag: &str) -> Result<String, Problem> {
    let canonical = tag::canonical(tag)?;
    Ok(canonical.iter().take_while(|byte| **byte != 0).map(|byte| char::from(*byte)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_ends_where_its_canonical_form_does() {
        assert_eq!(canonical("zh-yue").as_deref(), Ok("yue"));
        assert_eq!(canonical("zh-cht").as_deref(), Ok("zh-Hant"));
        assert_eq!(canonical("zh-hANT-tw").as_deref(), Ok("zh-Hant-TW"));
        assert_eq!(canonical("abcdefgh-abcdefg").as_deref(), Ok("abcdefgh-abcdefg"));
        assert_eq!(canonical("en_GB"), Err(Problem::Underscore));
    }
}
