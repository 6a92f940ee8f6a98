//! The user's enum or struct. A struct is an enum of one variant without a name.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::{Attribute, Generics, Ident, LitStr, Member, Visibility};

use super::log::LogMessage;
use super::options::Options;
use crate::subject::Subject;

/// The user's type.
pub(crate) struct Type {
    pub(crate) header: Header,
    pub(crate) variants: Vec<Variant>,
}

/// The parts of the user's type beside its variants.
pub(crate) struct Header {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) generics: Generics,
    /// What the variants represent.
    pub(crate) subject: Subject,
    pub(crate) options: Options,
    /// The attributes that `#[errbook::catalog]` writes on the enum again; empty for a derive.
    pub(crate) attrs: Vec<Attribute>,
}

/// A variant of the user's enum, or the only one of a struct.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    /// How a pattern or an expression of it begins: `Self` for a struct, otherwise `Enum::Name`.
    pub(crate) path: TokenStream,
    pub(crate) options: Options,
    /// The developer's message, which logs show.
    pub(crate) log: Option<LogMessage>,
    pub(crate) fields: Vec<Field>,
    pub(crate) has_discriminant: bool,
    /// Its `#[cfg(…)]`, which all code about it must carry: `#[errbook::catalog]` sees variants that are not compiled.
    pub(crate) cfg: TokenStream,
    /// The variant that `#[errbook::catalog]` writes again; `None` for a derive.
    pub(crate) declaration: Option<syn::Variant>,
}

/// A field of a variant.
pub(crate) struct Field {
    pub(crate) member: Member,
    /// The name by which it can be a field of the catalog.
    pub(crate) name: Option<String>,
    /// The name given by `#[api_error(field = "…")]`.
    pub(crate) renamed: Option<LitStr>,
    /// Whether it may hold the violations of the variant.
    pub(crate) violations: Violations,
    pub(crate) ty: TokenStream,
    /// The token that diagnostics about it point at.
    pub(crate) span: Span,
    /// The type inside, where the type is an `Option`.
    pub(crate) option_of: Option<TokenStream>,
    /// Whether the type mentions a type parameter.
    pub(crate) is_generic: bool,
    pub(crate) from: Option<Span>,
    pub(crate) source: Option<Span>,
    /// Its `#[cfg(…)]`.
    pub(crate) cfg: TokenStream,
}

/// The marks of a field that holds violations.
#[derive(Clone, Copy)]
pub(crate) struct Violations {
    /// Where it is marked so: `#[api_error(violations)]`.
    pub(crate) marked: Option<Span>,
    /// Whether its type is `Violations`, by its name.
    pub(crate) is_type: bool,
}

impl Header {
    /// Returns whether the user derives a trait of this name.
    pub(crate) fn derives(&self, name: &str) -> bool {
        self.derived(name).is_some()
    }

    /// Returns the place where the user derives a trait of this name.
    pub(crate) fn derived(&self, name: &str) -> Option<Span> {
        let mut found = None;
        for attribute in self.attrs.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            // rustc reports what cannot be parsed here.
            let _ = attribute.parse_nested_meta(|meta| {
                let last = meta.path.segments.last().filter(|last| last.ident == name);
                found = found.or(last.map(|last| last.ident.span()));
                Ok(())
            });
        }
        found
    }
}

impl Variant {
    /// Returns the name without `r#`.
    pub(crate) fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    /// Returns the field of `Error::source`: the one with `#[source]` or `#[from]`, or one named `source`.
    pub(crate) fn source(&self) -> Option<&Field> {
        let marked = self.fields.iter().find(|field| field.source.is_some() || field.from.is_some());
        marked.or_else(|| {
            let is_named_so = |field: &&Field| matches!(&field.member, Member::Named(name) if name == "source");
            self.fields.iter().find(is_named_so)
        })
    }
}
