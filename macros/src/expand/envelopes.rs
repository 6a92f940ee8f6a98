//! The constants of a catalog's envelopes, for choosing one.

use errbook_catalog::names;
use proc_macro2::TokenStream;
use quote::quote;

use super::docs::code_span;
use super::target::Target;
use crate::code_writer::ident;

/// Writes a constant for each alternative of the catalog and one for its default envelope, on a type that holds the whole
/// catalog. Nothing where the catalog has no alternatives.
pub(super) fn constants(target: &Target<'_, '_>) -> TokenStream {
    let (catalog, krate) = (target.ty.catalog, &target.krate);
    let has_none = catalog.alternatives.is_empty() && catalog.refused_alternatives.is_empty();
    if target.ty.fallbacks.is_none() || has_none {
        return TokenStream::new();
    }
    let (name, vis) = (&target.ty.header.ident, &target.ty.header.vis);
    let (impl_generics, ty_generics, where_clause) = target.ty.header.generics.split_for_impl();
    let name_of = |index: usize| catalog.envelopes.get(index).map_or("", |envelope| envelope.name.value.as_str());
    let constant = |constant: &str, envelope: &str, what: &str| {
        let mut text = format!("The {what} ");
        code_span(envelope, &mut text);
        text.push_str(" of the catalog, for a layer, a router or a `Context` to choose.");
        let (constant, catalog) = (ident(constant), &catalog.name);
        quote! {
            #[doc = #text]
            #vis const #constant: #krate::Envelope = #krate::Envelope::generated(#catalog, #envelope);
        }
    };
    let alternatives = catalog.alternatives.iter().map(|index| name_of(*index));
    let alternatives = alternatives.chain(catalog.refused_alternatives.iter().map(String::as_str));
    let alternatives = alternatives
        .filter_map(|envelope| Some(constant(&names::envelope_constant(envelope)?, envelope, "alternative")));
    let default = constant(names::DEFAULT_CONSTANT, name_of(catalog.envelope), "default envelope");
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
        impl #impl_generics #name #ty_generics #where_clause {
            #default
            #(#alternatives)*
        }
    }
}
