//! The Rust type of a catalog field: one table for generated code and for the advice in diagnostics.

use errbook_catalog::model::{Field, FieldKind};

/// A type as users write it and as generated code names it.
pub(crate) struct TypeName {
    /// As a user would write it.
    pub(crate) short: &'static str,
    /// As generated code names it: absolute, or below the crate `errbook`.
    pub(crate) path: TypePath,
}

/// The path by which generated code names a type.
pub(crate) enum TypePath {
    /// An absolute path.
    Absolute(&'static str),
    /// A path below the crate `errbook`, with its leading `::`.
    InErrbook(&'static str),
}

/// A part of a type that is being written.
pub(crate) enum TypePart<'t> {
    /// A type of the table.
    Name(&'t TypeName),
    /// Text as it is.
    Text(&'t str),
}

const OPTION: TypeName = TypeName { short: "Option", path: TypePath::Absolute("::core::option::Option") };
const VEC: TypeName = TypeName { short: "Vec", path: TypePath::InErrbook("::__private::Vec") };

/// Returns the type of one value of a kind.
const fn of_kind(kind: FieldKind) -> TypeName {
    let (short, path) = match kind {
        FieldKind::String => ("String", TypePath::InErrbook("::__private::String")),
        FieldKind::Integer => ("i64", TypePath::Absolute("::core::primitive::i64")),
        FieldKind::Number => ("f64", TypePath::Absolute("::core::primitive::f64")),
        FieldKind::Boolean => ("bool", TypePath::Absolute("::core::primitive::bool")),
        FieldKind::DateTime => ("errbook::Timestamp", TypePath::InErrbook("::Timestamp")),
        FieldKind::Json => ("errbook::Json", TypePath::InErrbook("::Json")),
    };
    TypeName { short, path }
}

/// Writes the type of a field part by part. `single` is the type of one value where it is not the usual one of its kind.
pub(crate) fn write(field: &Field, single: Option<&str>, push: &mut dyn FnMut(TypePart<'_>)) {
    let wrappers = [(field.optional, OPTION), (field.list, VEC)];
    for (_, name) in wrappers.iter().filter(|(wraps, _)| *wraps) {
        push(TypePart::Name(name));
        push(TypePart::Text("<"));
    }
    match single {
        Some(single) => push(TypePart::Text(single)),
        None => push(TypePart::Name(&of_kind(field.kind))),
    }
    for _ in wrappers.iter().filter(|(wraps, _)| *wraps) {
        push(TypePart::Text(">"));
    }
}

/// Returns the type of a field as a user would write it.
pub(crate) fn as_written(field: &Field) -> String {
    let mut text = String::new();
    let single = field.rust.as_ref().map(|rust| rust.value.as_str());
    write(field, single, &mut |part| {
        text.push_str(match part {
            TypePart::Name(name) => name.short,
            TypePart::Text(text) => text,
        });
    });
    text
}
