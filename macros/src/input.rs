//! The user's enum or struct, as far as it matters here. A struct is an enum of one variant without a name.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, DeriveInput, Generics, Ident, Member, Type, Visibility};

use crate::expand::Enum;
use crate::messages;
use crate::options::{Options, Place};
use crate::report::Report;

/// The user's type.
pub(crate) struct Input {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) generics: Generics,
    pub(crate) variants: Vec<Variant>,
}

/// One of its variants; a struct's only one.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    /// What a pattern or an expression of it starts with: `Self` for a struct, else `Enum::Name`.
    pub(crate) path: TokenStream,
    pub(crate) options: Options,
    pub(crate) fields: Vec<Field>,
    pub(crate) has_discriminant: bool,
    /// Its `#[cfg(…)]`, which all code about it has to carry: `#[errbook::catalog]` sees variants that are not compiled.
    pub(crate) cfg: TokenStream,
}

/// A field of a variant.
pub(crate) struct Field {
    pub(crate) member: Member,
    /// The name of the catalog's field that it may be.
    pub(crate) name: Option<String>,
    /// It says which field of the catalog it is: `#[api_error(field = "…")]`.
    pub(crate) renamed: Option<syn::LitStr>,
    pub(crate) ty: TokenStream,
    /// Where to point at in mistakes about it.
    pub(crate) span: Span,
    /// The type within, where the type is an `Option`.
    pub(crate) option_of: Option<TokenStream>,
    /// The type names a type parameter.
    pub(crate) is_generic: bool,
    pub(crate) from: Option<Span>,
    pub(crate) source: Option<Span>,
    /// Its `#[cfg(…)]`.
    pub(crate) cfg: TokenStream,
}

impl Input {
    /// Reads the item of a derive; `options` are those of the item. A union has nothing to read.
    pub(crate) fn of_derive(item: &DeriveInput, options: &Options, report: &mut Report) -> Option<Input> {
        misplaced_markers(&item.attrs, report);
        match &item.data {
            syn::Data::Enum(data) => {
                let variants = data
                    .variants
                    .iter()
                    .map(|variant| Variant::read(variant, &item.ident, &item.generics, report))
                    .collect();
                Some(Input::new(item, variants))
            }
            syn::Data::Struct(data) => {
                let variant = Variant {
                    ident: item.ident.clone(),
                    path: quote::quote!(Self),
                    options: options.of_variant(),
                    fields: fields(&data.fields, &item.generics, report),
                    has_discriminant: false,
                    cfg: TokenStream::new(),
                };
                Some(Input::new(item, vec![variant]))
            }
            syn::Data::Union(data) => {
                report.push(data.union_token.span, messages::union());
                None
            }
        }
    }

    /// Reads the enum that `#[errbook::catalog]` fills.
    pub(crate) fn of_enum(item: &Enum, report: &mut Report) -> Input {
        misplaced_markers(&item.attrs, report);
        if let Some(attribute) = item.attrs.iter().find(|attribute| attribute.path().is_ident("api_error")) {
            report.push_at(attribute, messages::options_belong_to_the_attribute());
        }
        conditional_options(item, report);
        let variants = item.variants.iter();
        let variants = variants.map(|variant| Variant::read(variant, &item.ident, &item.generics, report)).collect();
        Input { ident: item.ident.clone(), vis: item.vis.clone(), generics: item.generics.clone(), variants }
    }

    fn new(item: &DeriveInput, variants: Vec<Variant>) -> Input {
        Input { ident: item.ident.clone(), vis: item.vis.clone(), generics: item.generics.clone(), variants }
    }
}

impl Variant {
    fn read(variant: &syn::Variant, owner: &Ident, generics: &Generics, report: &mut Report) -> Variant {
        let ident = &variant.ident;
        misplaced_markers(&variant.attrs, report);
        Variant {
            ident: ident.clone(),
            // By the name of the enum: `Self::` would have rustc go through all variants for each of them.
            path: quote::quote!(#owner::#ident),
            options: Options::of_attributes(&variant.attrs, Place::Variant, report),
            fields: fields(&variant.fields, generics, report),
            has_discriminant: variant.discriminant.is_some(),
            cfg: cfg(&variant.attrs),
        }
    }

    /// The field that `source()` gives: `#[source]`, `#[from]`, or one named `source`.
    pub(crate) fn source(&self) -> Option<&Field> {
        let marked = self.fields.iter().find(|field| field.source.is_some() || field.from.is_some());
        marked.or_else(|| {
            self.fields.iter().find(
                |field| matches!(&field.member, Member::Named(name) if syn::ext::IdentExt::unraw(name) == "source"),
            )
        })
    }
}

/// `#[cfg_attr(…, api_error(…))]`: the compiler takes it apart only after this macro, which the attribute is for. A
/// derive never sees one.
fn conditional_options(item: &Enum, report: &mut Report) {
    let of_variants = item.variants.iter().flat_map(|variant| {
        let of_fields = variant.fields.iter().flat_map(|field| &field.attrs);
        variant.attrs.iter().chain(of_fields)
    });
    for attribute in item.attrs.iter().chain(of_variants) {
        if let Some(name) = brings(attribute) {
            report.push_at(attribute, messages::cfg_attr_of_ours(name));
        }
    }
}

/// The attribute for these macros that a `cfg_attr` brings, if it does.
fn brings(attribute: &Attribute) -> Option<&'static str> {
    let list = attribute.meta.require_list().ok().filter(|_| attribute.path().is_ident("cfg_attr"))?;
    let names = Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated.parse2(list.tokens.clone()).ok()?;
    OURS.into_iter().find(|name| names.iter().skip(1).any(|meta| meta.path().is_ident(name)))
}

/// `#[from]` and `#[source]` where they mean nothing.
fn misplaced_markers(attributes: &[Attribute], report: &mut Report) {
    for attribute in
        attributes.iter().filter(|attribute| ["source", "from"].iter().any(|name| attribute.path().is_ident(name)))
    {
        report.push_at(attribute, messages::attribute_belongs_on_a_field(attribute));
    }
}

fn cfg(attributes: &[Attribute]) -> TokenStream {
    let cfgs = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    cfgs.map(ToTokens::to_token_stream).collect()
}

/// The attributes for these macros.
const OURS: [&str; 3] = ["api_error", "source", "from"];

/// Whether an attribute is for these macros, also by way of a `cfg_attr`.
pub(crate) fn is_ours(attribute: &Attribute) -> bool {
    OURS.iter().any(|name| attribute.path().is_ident(name)) || brings(attribute).is_some()
}

fn fields(fields: &syn::Fields, generics: &Generics, report: &mut Report) -> Vec<Field> {
    fields.iter().enumerate().map(|(index, field)| read_field(index, field, generics, report)).collect()
}

fn read_field(index: usize, field: &syn::Field, generics: &Generics, report: &mut Report) -> Field {
    let options = Options::of_attributes(&field.attrs, Place::Field, report);
    let member = match &field.ident {
        Some(ident) => Member::Named(ident.clone()),
        None => Member::Unnamed(syn::Index { index: index as u32, span: Span::call_site() }),
    };
    let own_name = field.ident.as_ref().map(|ident| syn::ext::IdentExt::unraw(ident).to_string());
    let ty = field.ty.to_token_stream();
    Field {
        member,
        name: options.field.as_ref().map(syn::LitStr::value).or(own_name),
        renamed: options.field,
        span: main_span(&field.ty),
        option_of: option_of(&field.ty),
        is_generic: generics.type_params().any(|param| mentions(&ty, &param.ident)),
        ty,
        from: marker(&field.attrs, "from", report),
        source: marker(&field.attrs, "source", report),
        cfg: cfg(&field.attrs),
    }
}

/// The one token to point at for a type: the name at the end of its path, or else its first token.
fn main_span(ty: &Type) -> Span {
    match ty {
        Type::Path(path) => path.path.segments.last().map_or_else(Span::call_site, |last| last.ident.span()),
        ty => syn::spanned::Spanned::span(ty),
    }
}

/// A bare `#[from]` or `#[source]`, written once.
fn marker(attributes: &[Attribute], name: &str, report: &mut Report) -> Option<Span> {
    let mut found = attributes.iter().filter(|attribute| attribute.path().is_ident(name));
    let first = found.next()?;
    if !matches!(first.meta, syn::Meta::Path(_)) {
        report.push_at(first, messages::marker_takes_nothing(name));
    }
    if let Some(second) = found.next() {
        report.push_at(second, messages::repeated_attribute(name));
    }
    Some(syn::spanned::Spanned::span(first.path()))
}

/// What an `Option` is of, by its name; a type that a `macro_rules` handed on lies in a group.
fn option_of(ty: &Type) -> Option<TokenStream> {
    match ty {
        Type::Group(group) => option_of(&group.elem),
        Type::Paren(paren) => option_of(&paren.elem),
        Type::Path(path) => {
            let last = path.path.segments.last().filter(|last| last.ident == "Option")?;
            match &last.arguments {
                syn::PathArguments::AngleBracketed(arguments) => Some(arguments.args.to_token_stream()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether some tokens name a type parameter. A path segment of the same name counts too: the bound that follows is
/// then needless, and harmless.
fn mentions(tokens: &TokenStream, param: &Ident) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(ident) => ident == *param,
        proc_macro2::TokenTree::Group(group) => mentions(&group.stream(), param),
        _ => false,
    })
}
