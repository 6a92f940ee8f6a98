//! The Rust type of a catalog field: one table for generated code and for the advice in diagnostics, and what a catalog may
//! give instead.

use errbook_catalog::model::{Field, FieldKind};
use proc_macro2::{TokenStream, TokenTree};

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

/// Why a text of the catalog cannot be used as a type.
pub(crate) enum InvalidType {
    /// Parsing it could exhaust the stack.
    TooComplex,
    /// It is no type.
    Malformed(syn::Error),
}

/// The most tokens of a given type that can contain another type.
const MAX_NESTING: usize = 32;

/// The most bytes of a given type. No type that people write is as long.
const MAX_LENGTH: usize = 1024;

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

/// Writes the type of a field part by part, in an `Option` where it is `optional`. `single` is the type of one value where it
/// is not the usual one of its kind.
pub(crate) fn write(field: &Field, optional: bool, single: Option<&str>, push: &mut dyn FnMut(TypePart<'_>)) {
    let wrappers = [(optional, OPTION), (field.list, VEC)];
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

/// Checks a type that a catalog gives.
///
/// The parsers of `syn` and of rustc call themselves for each level of nesting, and a macro that exhausts its stack takes the
/// compiler with it. So a type is bounded before it is parsed.
pub(crate) fn validate(text: &str) -> Result<(), InvalidType> {
    if may_nest_too_deeply(text) {
        return Err(InvalidType::TooComplex);
    }
    syn::parse_str::<syn::Type>(text).map(|_| ()).map_err(InvalidType::Malformed)
}

/// Returns whether a text has more tokens that can begin a nested type or expression than allowed, wherever those end. Their
/// number is an upper bound of the depth.
fn may_nest_too_deeply(text: &str) -> bool {
    let begins = |byte: &u8| matches!(byte, b'<' | b'(' | b'[' | b'{' | b'&' | b'*' | b'!' | b'-' | b'|');
    text.len() > MAX_LENGTH || text.bytes().filter(begins).count() > MAX_NESTING
}

/// Returns the type of a field as a user would write it.
pub(crate) fn as_written(field: &Field) -> String {
    let mut text = String::new();
    let single = field.rust.as_ref().map(|rust| rust.value.as_str());
    write(field, field.optional, single, &mut |part| {
        text.push_str(match part {
            TypePart::Name(name) => name.short,
            TypePart::Text(text) => text,
        });
    });
    text
}

/// Returns whether a type is a reference, or has a lifetime.
pub(crate) fn borrows(ty: &TokenStream) -> bool {
    any_token(ty, &|token| matches!(token, TokenTree::Punct(sign) if matches!(sign.as_char(), '&' | '\'')))
}

/// Returns whether a type that a catalog gives is a reference, or has a lifetime.
pub(crate) fn borrows_as_text(ty: &str) -> bool {
    ty.contains(['&', '\'']) && ty.parse().is_ok_and(|ty| borrows(&ty))
}

/// Returns whether a type is or holds a trait object.
pub(crate) fn is_trait_object(ty: &TokenStream) -> bool {
    any_token(ty, &|token| matches!(token, TokenTree::Ident(name) if name == "dyn"))
}

fn any_token(tokens: &TokenStream, is_such: &dyn Fn(&TokenTree) -> bool) -> bool {
    tokens.clone().into_iter().any(|token| match &token {
        TokenTree::Group(group) => any_token(&group.stream(), is_such),
        token => is_such(token),
    })
}

#[cfg(test)]
mod tests {
    use super::{InvalidType, validate};

    #[test]
    fn a_type_of_any_depth_is_refused_without_being_parsed() {
        for (open, close) in [("Vec<", ">"), ("(", ",)"), ("[", "; 1]"), ("&", ""), ("*const ", ""), ("fn() -> ", "")] {
            let nested = |depth: usize| open.repeat(depth) + "u8" + &close.repeat(depth);
            assert!(validate(&nested(10)).is_ok(), "{}", nested(10));
            for depth in [40, 200, 100_000] {
                assert!(matches!(validate(&nested(depth)), Err(InvalidType::TooComplex)), "{open} {depth} times");
            }
        }
        let expression = |unary: &str| format!("[u8; {}1]", unary.repeat(100_000));
        for unary in ["-", "!", "(", "{", "return ", "|| "] {
            assert!(matches!(validate(&expression(unary)), Err(InvalidType::TooComplex)), "{unary}");
        }
        assert!(matches!(validate("Vec<u8"), Err(InvalidType::Malformed(_))));
    }
}
