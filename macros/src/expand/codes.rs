//! `#[errbook::catalog(codes)]`: a fieldless `Copy` enum of the catalog's codes.

mod inherent;
mod traits;

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::decode;
use super::docs;
use super::openapi;
use super::statics;
use super::target::Target;
use crate::bind::{BoundType, BoundVariant, VariantBinding};
use crate::call::Documentation;
use crate::code_writer::CodeWriter;
use crate::parse::Header;

/// Writes the discriminant of a variant of the user's: the number of its record. It is written only where some variants
/// may not be compiled.
pub(super) fn number(ty: &BoundType<'_>, bound: &BoundVariant<'_>) -> Option<TokenStream> {
    match &bound.binding {
        VariantBinding::Declared(declared) if ty.is_codes() && ty.is_conditional() => {
            let number = Literal::usize_unsuffixed(declared.record);
            let equals = quote_spanned!(bound.variant.ident.span()=> =);
            Some(quote!(#equals #number))
        }
        _ => None,
    }
}

/// Writes the variants that are added, with documentation.
pub(super) fn added(ty: &BoundType<'_>, documentation: Documentation, code: &mut CodeWriter<'_>) {
    let is_numbered = ty.is_conditional();
    for added in &ty.added {
        docs::attributes(ty.catalog, added.declared, added.declared.status(), documentation, code);
        code.ident(added.name);
        if is_numbered {
            code.push("=").number(added.record);
        }
        code.push(",");
    }
}

/// Writes the traits of a plain value that the user does not derive. All of them compare discriminants, so that rustc does
/// not match over the variants.
pub(super) fn derives(header: &Header) -> TokenStream {
    let paths = [
        ("Clone", quote!(::core::clone::Clone)),
        ("Copy", quote!(::core::marker::Copy)),
        ("PartialEq", quote!(::core::cmp::PartialEq)),
        ("Eq", quote!(::core::cmp::Eq)),
        ("PartialOrd", quote!(::core::cmp::PartialOrd)),
        ("Ord", quote!(::core::cmp::Ord)),
        ("Hash", quote!(::core::hash::Hash)),
    ];
    let missing = paths.into_iter().filter(|(name, _)| !header.derives(name)).map(|(_, path)| path);
    quote!(#[derive(#(#missing),*)])
}

/// Writes the implementations.
pub(super) fn of_codes(target: &Target<'_, '_>) -> TokenStream {
    let image = statics::image(target);
    let debug = (!target.ty.header.derives("Debug")).then(|| traits::debug(target.ty));
    let inherent = inherent::inherent(target);
    let traits = traits::traits(target.ty, &target.krate);
    let decode = decode::decode_code(target, &inherent::of_record(target.ty));
    let openapi = openapi::fallbacks(target);
    quote! { #image #inherent #debug #traits #decode #openapi }
}
