//! The fields of a variant or a struct.

use std::ops::Range;

use syn::ext::IdentExt;
use syn::{Attribute, Fields, Type, Visibility};

use super::source::Source;

/// A field.
pub(super) struct Field {
    /// Its name without `r#`; its number in a tuple.
    pub(super) name: String,
    pub(super) ty: Type,
    /// The type as written.
    pub(super) written: String,
    pub(super) role: Role,
    /// Where it begins, behind its attributes.
    pub(super) start: usize,
    /// `#[from]`.
    pub(super) from: Option<Range<usize>>,
    /// `#[backtrace]`.
    pub(super) backtrace: Option<Range<usize>>,
}

/// What a field is to `std::error::Error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A value.
    Value,
    /// The error that caused this one: `#[source]`, `#[from]`, or a field named `source`.
    Source,
    /// A `std::backtrace::Backtrace`.
    Backtrace,
}

/// Reads the fields of a variant or a struct.
pub(super) fn read(fields: &Fields, source: &Source) -> Vec<Field> {
    let fields = fields.iter().enumerate().map(|(index, field)| {
        let attribute = |name: &str| field.attrs.iter().find(|attribute| attribute.path().is_ident(name));
        let place = |attribute: &Attribute| source.at(attribute);
        let (from, backtrace) = (attribute("from").map(place), attribute("backtrace").map(place));
        // `r#source` is the name of a field that is no source.
        let is_named_source = field.ident.as_ref().is_some_and(|name| name == "source");
        let role = match is_named_source || from.is_some() || attribute("source").is_some() {
            true => Role::Source,
            false if is_backtrace(&field.ty) => Role::Backtrace,
            false => Role::Value,
        };
        let start = match (&field.vis, &field.ident) {
            (Visibility::Inherited, Some(name)) => source.at_span(name.span()),
            (Visibility::Inherited, None) => source.at(&field.ty),
            (vis, _) => source.at(vis),
        };
        Field {
            name: field.ident.as_ref().map_or_else(|| index.to_string(), |name| name.unraw().to_string()),
            written: source.written(&field.ty),
            ty: field.ty.clone(),
            role,
            start: start.start,
            from,
            backtrace,
        }
    });
    fields.collect()
}

/// Returns whether a type is a `Backtrace`, known by its name, or an `Option` of one.
fn is_backtrace(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    match &last.arguments {
        syn::PathArguments::AngleBracketed(arguments) if last.ident == "Option" => {
            arguments.args.iter().any(|argument| matches!(argument, syn::GenericArgument::Type(ty) if is_backtrace(ty)))
        }
        _ => last.ident == "Backtrace",
    }
}
