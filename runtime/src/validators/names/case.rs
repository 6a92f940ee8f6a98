//! [`FieldCase`]: the conventions of `#[serde(rename_all = "…")]`.

use alloc::string::String;

/// How the fields of a type are written in JSON: a convention of serde's `rename_all`, by the same rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldCase {
    /// `postalCode`: `rename_all = "camelCase"`.
    Camel,
    /// `PostalCode`: `rename_all = "PascalCase"`.
    Pascal,
    /// `postal-code`: `rename_all = "kebab-case"`.
    Kebab,
    /// `POSTAL_CODE`: `rename_all = "SCREAMING_SNAKE_CASE"` and `"UPPERCASE"`.
    ScreamingSnake,
    /// `POSTAL-CODE`: `rename_all = "SCREAMING-KEBAB-CASE"`.
    ScreamingKebab,
}

impl FieldCase {
    /// Writes the name of a Rust field, such as `postal_code`, in this convention.
    #[must_use]
    pub fn of(self, field: &str) -> String {
        match self {
            FieldCase::Camel => without_underscores(field, false),
            FieldCase::Pascal => without_underscores(field, true),
            FieldCase::Kebab => field.replace('_', "-"),
            FieldCase::ScreamingSnake => field.to_ascii_uppercase(),
            FieldCase::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

/// Joins the words of a name, each with a capital; the first one with a small letter unless `first` is to have one.
fn without_underscores(field: &str, first: bool) -> String {
    let mut written = String::with_capacity(field.len());
    let mut capital = true;
    for letter in field.chars() {
        if letter == '_' {
            capital = true;
            continue;
        }
        match (written.is_empty(), capital) {
            (true, _) if !first => written.push(letter.to_ascii_lowercase()),
            (_, true) => written.push(letter.to_ascii_uppercase()),
            (_, false) => written.push(letter),
        }
        capital = false;
    }
    written
}
