//! The static with the image of the type's catalog.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds;
use super::target::Target;
use crate::image::{self, Tables};

/// Writes the static, and the marker traits that layers require: a type holds a whole catalog, and the catalog names the
/// fallback entry of each class of error statuses.
pub(super) fn image(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let fallbacks = ty.fallbacks.as_deref().unwrap_or_default();
    let tables = Tables { codes: ty.is_codes(), success: ty.success, fallbacks };
    let image = image::write(ty.catalog, &ty.records, &tables, krate);
    let name = &ty.header.ident;
    let (impl_generics, ty_generics, _) = ty.header.generics.split_for_impl();
    let where_clause = bounds::where_clause(target);
    let marks = [
        (ty.fallbacks.is_some(), quote!(WholeCatalog)),
        (ty.class_fallbacks.client, quote!(ClientFallback)),
        (ty.class_fallbacks.server, quote!(ServerFallback)),
    ];
    let marks = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, mark)| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::#mark for #name #ty_generics #where_clause {
                const GENERATED: #krate::__private::Generated = #krate::__private::Generated;
            }
        }
    });
    quote!(static IMAGE: #krate::__private::Image = #image; #(#marks)*)
}
