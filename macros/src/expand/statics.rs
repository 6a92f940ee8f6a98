//! The static with the image of the type's catalog.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds;
use super::target::Target;
use crate::image::{self, Tables};
use crate::subject::Subject;

/// Writes the static, and the marker traits that layers require: a type holds a whole catalog, and the catalog names the
/// fallback entry of each class of error statuses.
pub(super) fn image(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let subject = ty.subject();
    let fallbacks = ty.fallbacks.as_deref().unwrap_or_default();
    let is_set = subject == Subject::Violations && !ty.is_codes();
    let success = (subject == Subject::Entries).then_some(ty.success);
    let readings = ty.header.options.decode.is_some();
    // What decodes finds its records by their codes.
    let codes = ty.is_codes() || readings;
    let tables = Tables { codes, readings, rules: is_set, holders: &[], success, fallbacks };
    let image = image::write(ty.catalog, subject, &ty.records, &tables, krate);
    let (rejections, with_rejections) = rejections(target);
    let name = &ty.header.ident;
    let (impl_generics, ty_generics, _) = ty.header.generics.split_for_impl();
    let where_clause = bounds::where_clause(target);
    let marks = [
        (ty.fallbacks.is_some(), quote!(WholeCatalog)),
        (ty.class_fallbacks.client && subject == Subject::Entries, quote!(ClientFallback)),
        (ty.class_fallbacks.server && subject == Subject::Entries, quote!(ServerFallback)),
    ];
    let marks = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, mark)| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::#mark for #name #ty_generics #where_clause {
                const GENERATED: #krate::__private::Generated = #krate::__private::Generated;
            }
        }
    });
    quote! {
        #rejections
        static IMAGE: #krate::__private::Image = #image #with_rejections;
        #(#marks)*
    }
}

/// Writes the static with the image of the violations that the catalog's fallback entries hold, and the call that adds it to
/// the image of the type; nothing where they hold none.
fn rejections(target: &Target<'_, '_>) -> (TokenStream, TokenStream) {
    let (ty, krate) = (target.ty, &target.krate);
    if ty.rejections.records.is_empty() {
        return (TokenStream::new(), TokenStream::new());
    }
    let tables = Tables { rules: true, holders: &ty.rejections.holders, ..Tables::default() };
    let image = image::write(ty.catalog, Subject::Violations, &ty.rejections.records, &tables, krate);
    (quote!(static REJECTIONS: #krate::__private::Image = #image;), quote!(.with_rejections(&REJECTIONS)))
}
