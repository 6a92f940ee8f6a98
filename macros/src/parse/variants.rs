//! Variants and their fields.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Generics, Ident, LitStr, Member};

use super::attributes::{cfg, is_ours, marker, report_misplaced_markers};
use super::field_type::{is_violations, main_span, mentions, option_of};
use super::log;
use super::model::{Field, Variant, Violations};
use super::options::Options;
use crate::messages;
use crate::option_site::OptionSite;
use crate::report::Report;
use crate::subject::Subject;

/// The type whose variants are read.
pub(super) struct Owner<'o> {
    pub(super) ident: &'o Ident,
    pub(super) generics: &'o Generics,
    pub(super) subject: Subject,
}

/// Reads a variant of the enum `owner`.
pub(super) fn of_enum(variant: &syn::Variant, owner: &Owner<'_>, report: &mut Report) -> Variant {
    let (ident, enum_ident) = (&variant.ident, owner.ident);
    report_misplaced_markers(&variant.attrs, report);
    let options = Options::of_attributes(&variant.attrs, OptionSite::Variant(owner.subject), report);
    Variant {
        ident: ident.clone(),
        // By the enum's name: rustc resolves `Self::Variant` by going through all variants.
        path: quote!(#enum_ident::#ident),
        log: options.log.as_ref().and_then(|literal| log::parse(literal, report)),
        options,
        fields: fields(&variant.fields, owner, report),
        has_discriminant: variant.discriminant.is_some(),
        cfg: cfg(&variant.attrs),
        declaration: None,
    }
}

/// Reads a variant of an enum that `#[errbook::catalog]` fills. Its declaration keeps all attributes but those of these
/// macros.
pub(super) fn of_filled_enum(mut variant: syn::Variant, owner: &Owner<'_>, report: &mut Report) -> Variant {
    let read = of_enum(&variant, owner, report);
    variant.attrs.retain(|attribute| !is_ours(attribute));
    for field in variant.fields.iter_mut() {
        field.attrs.retain(|attribute| !is_ours(attribute));
    }
    Variant { declaration: Some(variant), ..read }
}

/// Reads a struct as the one variant of its type.
pub(super) fn of_struct(
    owner: &Owner<'_>,
    fields_of_struct: &syn::Fields,
    options: Options,
    report: &mut Report,
) -> Variant {
    Variant {
        ident: owner.ident.clone(),
        path: quote!(Self),
        log: options.log.as_ref().and_then(|literal| log::parse(literal, report)),
        options,
        fields: fields(fields_of_struct, owner, report),
        has_discriminant: false,
        cfg: TokenStream::new(),
        declaration: None,
    }
}

fn fields(fields: &syn::Fields, owner: &Owner<'_>, report: &mut Report) -> Vec<Field> {
    fields.iter().enumerate().map(|(index, field)| read_field(index, field, owner, report)).collect()
}

fn read_field(index: usize, field: &syn::Field, owner: &Owner<'_>, report: &mut Report) -> Field {
    let mut options = Options::of_attributes(&field.attrs, OptionSite::Field(owner.subject), report);
    let violations = Violations { marked: options.violations_flag(), is_type: is_violations(&field.ty) };
    if let (Some(at), Some(_)) = (violations.marked, &options.field) {
        report.push(at, messages::field_of_two_kinds());
        options.field = None;
    }
    let member = match &field.ident {
        Some(ident) => Member::Named(ident.clone()),
        None => Member::Unnamed(syn::Index { index: index as u32, span: Span::call_site() }),
    };
    let own_name = field.ident.as_ref().map(|ident| ident.unraw().to_string());
    let ty = field.ty.to_token_stream();
    Field {
        member,
        name: options.field.as_ref().map(LitStr::value).or(own_name),
        renamed: options.field,
        violations,
        span: main_span(&field.ty),
        option_of: option_of(&field.ty),
        is_generic: owner.generics.type_params().any(|param| mentions(&ty, &param.ident)),
        ty,
        from: marker(&field.attrs, "from", report),
        source: marker(&field.attrs, "source", report),
        cfg: cfg(&field.attrs),
    }
}
