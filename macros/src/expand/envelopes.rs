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
    if target.ty.fallbacks.is_none() || catalog.alternatives.is_empty() {
        return TokenStream::new();
    }
    let (name, vis) = (&target.ty.header.ident, &target.ty.header.vis);
    let (impl_generics, ty_generics, where_clause) = target.ty.header.generics.split_for_impl();
    let constant = |constant: &str, envelope: usize, what: &str| {
        let envelope = catalog.envelopes.get(envelope).map_or("", |envelope| envelope.name.value.as_str());
        let mut text = format!("The {what} ");
        code_span(envelope, &mut text);
        text.push_str(" of the catalog, for a layer, a router or a `Context` to choose.");
        let (constant, catalog) = (ident(constant), &catalog.name);
        quote! {
            #[doc = #text]
            #vis const #constant: #krate::Envelope = #krate::Envelope::generated(#catalog, #envelope);
        }
    };
    let alternatives = catalog.alternatives.iter().filter_map(|index| {
        let name = names::envelope_constant(&catalog.envelopes.get(*index)?.name.value)?;
        Some(constant(&name, *index, "alternative"))
    });
    let default = constant(names::DEFAULT_CONSTANT, catalog.envelope, "default envelope");
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
        impl #impl_generics #name #ty_generics #where_clause {
            #default
            #(#alternatives)*
        }
    }
}
