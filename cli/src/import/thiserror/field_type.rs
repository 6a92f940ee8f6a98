//! Which type of the catalog a Rust type is.

use syn::{GenericArgument, Path, PathArguments, Type};

/// A type of a field in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FieldType {
    /// `string`, `integer`, `number`, `boolean` or `datetime`.
    pub(super) name: &'static str,
    pub(super) list: bool,
    pub(super) optional: bool,
    /// The feature of errbook that the type needs.
    pub(super) feature: Option<&'static str>,
}

/// How a text shows a value: the trait that the format asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// `{}`, also with a width or a precision.
    Display,
    /// `{:?}`, `{:x}` and others.
    Other,
}

impl Format {
    /// Returns the format that a specification asks for (<https://doc.rust-lang.org/std/fmt/#formatting-traits>).
    pub(super) fn of(spec: &str) -> Format {
        match spec.ends_with(['?', 'x', 'X', 'o', 'p', 'b', 'e', 'E']) {
            true => Format::Other,
            false => Format::Display,
        }
    }
}

/// Returns the type of the catalog for a value that is shown in this format; `None` if there is none: it is shown only in
/// another way than as its text, and errbook does not know it.
pub(super) fn of(ty: &Type, format: Format) -> Option<FieldType> {
    match ty {
        Type::Reference(reference) => of(&reference.elem, format),
        Type::Paren(paren) => of(&paren.elem, format),
        Type::Group(group) => of(&group.elem, format),
        Type::Array(array) => list_of(&array.elem),
        Type::Slice(slice) => list_of(&slice.elem),
        Type::Path(path) => of_path(&path.path, format),
        _ => text(format),
    }
}

fn of_path(path: &Path, format: Format) -> Option<FieldType> {
    let last = path.segments.last()?;
    let inside = match &last.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        }),
        _ => None,
    };
    let krate = path.segments.first().map(|first| first.ident.to_string()).unwrap_or_default();
    let name = last.ident.to_string();
    match (name.as_str(), inside) {
        ("Option", Some(ty)) => {
            let inner = of(ty, Format::Other).filter(|inner| !inner.optional)?;
            Some(FieldType { optional: true, ..inner })
        }
        ("Vec" | "VecDeque" | "SmallVec", Some(ty)) => list_of(ty),
        // Also behind a pointer, which displays as what it points to.
        ("Box" | "Arc" | "Rc" | "Cow", Some(ty)) if is_text(ty) => one("string"),
        ("Cow", None) => one("string"),
        ("String" | "str" | "char", None) => one("string"),
        ("i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128" | "usize", None) => {
            one("integer")
        }
        (number, None) if number.starts_with("NonZero") => one("integer"),
        ("NonZero", Some(_)) => one("integer"),
        ("f32" | "f64", None) => one("number"),
        ("bool", None) => one("boolean"),
        ("SystemTime", None) => one("datetime"),
        ("DateTime", Some(_)) => instant("chrono"),
        ("Timestamp", None) if krate == "jiff" => instant("jiff"),
        ("OffsetDateTime" | "UtcDateTime", None) => instant("time"),
        // They have no `Display`; thiserror calls `Path::display`.
        ("PathBuf" | "Path" | "OsString" | "OsStr" | "Duration" | "Backtrace", None) => None,
        _ => text(format),
    }
}

/// Returns the type of a list, whose items errbook has to know: a list shows them in another way than as their text.
fn list_of(item: &Type) -> Option<FieldType> {
    let inner = of(item, Format::Other).filter(|inner| !inner.list && !inner.optional)?;
    Some(FieldType { list: true, ..inner })
}

/// Returns the type for any other value: its text, if that is shown.
fn text(format: Format) -> Option<FieldType> {
    match format {
        Format::Display => one("string"),
        Format::Other => None,
    }
}

fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("str") || path.path.is_ident("String"))
}

fn one(name: &'static str) -> Option<FieldType> {
    Some(FieldType { name, list: false, optional: false, feature: None })
}

fn instant(feature: &'static str) -> Option<FieldType> {
    Some(FieldType { name: "datetime", list: false, optional: false, feature: Some(feature) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(ty: &str, format: Format) -> String {
        let ty: Type = syn::parse_str(ty).expect("a type");
        let Some(found) = of(&ty, format) else { return "none".to_owned() };
        let (list, optional) = (if found.list { "[]" } else { "" }, if found.optional { "?" } else { "" });
        let feature = found.feature.map(|feature| format!(" {feature}")).unwrap_or_default();
        format!("{}{list}{optional}{feature}", found.name)
    }

    #[test]
    fn types_of_the_standard_library_are_known() {
        let types = [
            ("String", "string"),
            ("&'static str", "string"),
            ("std::borrow::Cow<'static, str>", "string"),
            ("Box<str>", "string"),
            ("u128", "integer"),
            ("std::num::NonZeroU32", "integer"),
            ("NonZero<u32>", "integer"),
            ("f32", "number"),
            ("bool", "boolean"),
            ("std::time::SystemTime", "datetime"),
            ("Vec<String>", "string[]"),
            ("&'static [u16]", "integer[]"),
            ("Option<u64>", "integer?"),
            ("Option<Vec<String>>", "string[]?"),
            ("chrono::DateTime<chrono::Utc>", "datetime chrono"),
            ("jiff::Timestamp", "datetime jiff"),
            ("time::OffsetDateTime", "datetime time"),
        ];
        for (ty, expected) in types {
            assert_eq!(shown(ty, Format::Other), expected, "{ty}");
            assert_eq!(shown(ty, Format::Display), expected, "{ty}");
        }
    }

    #[test]
    fn other_types_are_their_text_where_that_is_shown() {
        for ty in ["UserId", "uuid::Uuid", "T", "Box<Token>", "std::net::IpAddr"] {
            assert_eq!(shown(ty, Format::Display), "string", "{ty}");
            assert_eq!(shown(ty, Format::Other), "none", "{ty}");
        }
        for ty in
            ["PathBuf", "std::time::Duration", "Option<UserId>", "Vec<UserId>", "Vec<Option<u8>>", "Option<Option<u8>>"]
        {
            assert_eq!(shown(ty, Format::Display), "none", "{ty}");
        }
    }

    #[test]
    fn the_last_letter_of_a_format_names_its_trait() {
        for spec in ["", ">8", ".1", "08.3"] {
            assert_eq!(Format::of(spec), Format::Display, "{spec}");
        }
        for spec in ["?", "#?", "x", "#010b", "e"] {
            assert_eq!(Format::of(spec), Format::Other, "{spec}");
        }
    }
}
