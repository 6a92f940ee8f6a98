//! The static with the image of the type's catalog.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds;
use super::target::Target;
use crate::image::{self, Tables};

/// Writes the static, and `WholeCatalog` for a type that holds a whole catalog.
pub(super) fn book(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let stand_ins = ty.fallbacks.as_deref().unwrap_or_default();
    let tables = Tables { codes: ty.is_codes(), success: ty.success, stand_ins };
    let book = image::book(ty.catalog, &ty.records, &tables, krate);
    let name = &ty.header.ident;
    let (impl_generics, ty_generics, _) = ty.header.generics.split_for_impl();
    let where_clause = bounds::where_clause(target);
    let whole = ty.fallbacks.is_some().then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::WholeCatalog for #name #ty_generics #where_clause {
                const WHOLE: #krate::__private::Whole = #krate::__private::Whole::new();
            }
        }
    });
    quote!(static BOOK: #krate::__private::Book = #book; #whole)
}
