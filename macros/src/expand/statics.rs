//! The static with the image of the type's catalog.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds;
use super::target::Target;
use crate::image::{self, Tables};

/// Writes the static, and `WholeCatalog` for a type that holds a whole catalog.
pub(super) fn image(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let fallbacks = ty.fallbacks.as_deref().unwrap_or_default();
    let tables = Tables { codes: ty.is_codes(), success: ty.success, fallbacks };
    let image = image::write(ty.catalog, &ty.records, &tables, krate);
    let name = &ty.header.ident;
    let (impl_generics, ty_generics, _) = ty.header.generics.split_for_impl();
    let where_clause = bounds::where_clause(target);
    let whole = ty.fallbacks.is_some().then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::WholeCatalog for #name #ty_generics #where_clause {
                const GENERATED: #krate::__private::Generated = #krate::__private::Generated;
            }
        }
    });
    quote!(static IMAGE: #krate::__private::Image = #image; #whole)
}
