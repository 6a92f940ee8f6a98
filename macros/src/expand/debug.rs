//! `Debug` for a filled enum. rustc's derive matches over all variants, in quadratic time; here the match contains only
//! variants with fields of unusual types, and the image provides the rest.

use errbook_catalog::model::{Field, FieldKind};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Member;
use syn::ext::IdentExt;

use super::bounds;
use super::target::Target;
use super::values::is_single;
use crate::bind::{AddedVariant, BoundType, VIOLATIONS, VariantBinding};
use crate::code_writer::ident;
use crate::subject::Subject;

/// Writes `Debug`.
pub(super) fn debug(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let name = &ty.header.ident;
    let (impl_generics, ty_generics, _) = ty.header.generics.split_for_impl();
    let arms = own_arms(ty).into_iter().chain(added_arms(ty));
    // The other implementations require `Self: Debug`, which this one provides.
    let where_clause = bounds::debug_where_clause(target);
    let by_image = match ty.subject() {
        Subject::Entries => quote!(#krate::__private::debug(#krate::ApiError::occurrence(self), f)),
        Subject::Violations => quote!(#krate::__private::debug_violation(#krate::Violation::finding(self), f)),
    };
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Debug for #name #ty_generics #where_clause {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    #(#arms)*
                    #[allow(unreachable_patterns)]
                    _ => #by_image,
                }
            }
        }
    }
}

/// Writes the arms of those of the user's variants whose name or fields the image does not contain.
fn own_arms(ty: &BoundType<'_>) -> Vec<TokenStream> {
    let variants = ty.variants.iter().filter(|bound| match bound.binding {
        VariantBinding::Declared(_) => !bound.variant.fields.is_empty() || !bound.has_name_of_entry(),
        VariantBinding::Transparent { .. } | VariantBinding::Broken => true,
    });
    let arms = variants.map(|bound| {
        let variant = &bound.variant;
        let fields: Vec<_> = variant.fields.iter().map(|field| (&field.cfg, &field.member)).collect();
        let arm = arm(&variant.path, &variant.name(), &fields);
        let cfg = &variant.cfg;
        quote!(#cfg #arm)
    });
    arms.collect()
}

/// Writes the arms of added variants with a field that the runtime cannot show.
fn added_arms(ty: &BoundType<'_>) -> Vec<TokenStream> {
    let name = &ty.header.ident;
    let is_shown =
        |added: &AddedVariant<'_>| !added.violations && added.declared.fields.iter().all(is_shown_by_the_runtime);
    let with_fields = ty.added.iter().filter(|added| !is_shown(added));
    let arms = with_fields.map(|added| {
        let variant = ident(added.name);
        let always = TokenStream::new();
        let names = added.declared.fields.iter().map(|field| field.name.value.as_str());
        let members = names.chain(added.violations.then_some(VIOLATIONS)).map(|name| Member::Named(ident(name)));
        let members: Vec<Member> = members.collect();
        let fields: Vec<_> = members.iter().map(|member| (&always, member)).collect();
        arm(&quote!(#name::#variant), &variant.to_string(), &fields)
    });
    arms.collect()
}

/// Returns whether the runtime can show a field of an added variant: its name is the one on the wire, and its value is
/// borrowed with its own type.
fn is_shown_by_the_runtime(field: &Field) -> bool {
    is_single(field) && field.kind != FieldKind::Json && field.wire.value == field.name.value
}

/// Writes the arm of one variant. Each of `fields` is given with its `#[cfg]`.
fn arm(path: &TokenStream, name: &str, fields: &[(&TokenStream, &Member)]) -> TokenStream {
    let open = match fields.first() {
        None => return quote!(#path { .. } => f.write_str(#name),),
        Some((_, Member::Named(_))) => quote!(debug_struct),
        Some((_, Member::Unnamed(_))) => quote!(debug_tuple),
    };
    let mut patterns = Vec::new();
    let mut written = Vec::new();
    for (index, (cfg, member)) in fields.iter().enumerate() {
        let binding = format_ident!("field_{index}");
        patterns.push(quote!(#cfg #member: #binding));
        written.push(match member {
            Member::Named(ident) => {
                let label = ident.unraw().to_string();
                quote!(#cfg out.field(#label, #binding);)
            }
            Member::Unnamed(_) => quote!(#cfg out.field(#binding);),
        });
    }
    quote! {
        #path { #(#patterns),* } => {
            let mut out = f.#open(#name);
            #(#written)*
            out.finish()
        }
    }
}
