//! Variants and their fields.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Generics, Ident, LitStr, Member};

use super::attributes::{cfg, is_ours, marker, report_misplaced_markers};
use super::field_type::{main_span, mentions, option_of};
use super::log;
use super::model::{Field, Variant};
use super::options::Options;
use crate::option_site::OptionSite;
use crate::report::Report;

/// Reads a variant of the enum `owner`.
pub(super) fn of_enum(variant: &syn::Variant, owner: &Ident, generics: &Generics, report: &mut Report) -> Variant {
    let ident = &variant.ident;
    report_misplaced_markers(&variant.attrs, report);
    let options = Options::of_attributes(&variant.attrs, OptionSite::Variant, report);
    Variant {
        ident: ident.clone(),
        // By the enum's name: rustc resolves `Self::Variant` by going through all variants.
        path: quote!(#owner::#ident),
        log: options.log.as_ref().and_then(|literal| log::parse(literal, report)),
        options,
        fields: fields(&variant.fields, generics, report),
        has_discriminant: variant.discriminant.is_some(),
        cfg: cfg(&variant.attrs),
        declaration: None,
    }
}

/// Reads a variant of an enum that `#[errbook::catalog]` fills. Its declaration keeps all attributes but those of these
/// macros.
pub(super) fn of_filled_enum(
    mut variant: syn::Variant,
    owner: &Ident,
    generics: &Generics,
    report: &mut Report,
) -> Variant {
    let read = of_enum(&variant, owner, generics, report);
    variant.attrs.retain(|attribute| !is_ours(attribute));
    for field in variant.fields.iter_mut() {
        field.attrs.retain(|attribute| !is_ours(attribute));
    }
    Variant { declaration: Some(variant), ..read }
}

/// Reads a struct as the one variant of its type.
pub(super) fn of_struct(
    ident: &Ident,
    fields_of_struct: &syn::Fields,
    options: Options,
    generics: &Generics,
    report: &mut Report,
) -> Variant {
    Variant {
        ident: ident.clone(),
        path: quote!(Self),
        log: options.log.as_ref().and_then(|literal| log::parse(literal, report)),
        options,
        fields: fields(fields_of_struct, generics, report),
        has_discriminant: false,
        cfg: TokenStream::new(),
        declaration: None,
    }
}

fn fields(fields: &syn::Fields, generics: &Generics, report: &mut Report) -> Vec<Field> {
    fields.iter().enumerate().map(|(index, field)| read_field(index, field, generics, report)).collect()
}

fn read_field(index: usize, field: &syn::Field, generics: &Generics, report: &mut Report) -> Field {
    let options = Options::of_attributes(&field.attrs, OptionSite::Field, report);
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
        span: main_span(&field.ty),
        option_of: option_of(&field.ty),
        is_generic: generics.type_params().any(|param| mentions(&ty, &param.ident)),
        ty,
        from: marker(&field.attrs, "from", report),
        source: marker(&field.attrs, "source", report),
        cfg: cfg(&field.attrs),
    }
}
