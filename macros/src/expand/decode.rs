//! `Decode`: how a response becomes a variant.

use errbook_catalog::Locale;
use errbook_catalog::model::{Catalog, Field, FieldKind};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::target::Target;
use super::{bounds, values};
use crate::bind::{AddedVariant, BoundVariant, FieldType, VIOLATIONS};
use crate::code_writer::CodeWriter;
use crate::declared::Declared;
use crate::rust_type::{borrows, borrows_as_text, is_trait_object};

/// Writes the implementation for a type of errors or violations, if it decodes.
pub(super) fn decode(target: &Target<'_, '_>) -> Option<TokenStream> {
    target.ty.header.options.decode?;
    // What cannot be decoded was reported: here and below, the compiler would only say it again.
    if !target.ty.header.generics.params.is_empty() {
        return None;
    }
    let krate = &target.krate;
    let own = target.ty.variants.iter().map(|bound| own_arm(target, bound));
    let added = added_arms(target);
    let of_record = quote! {
        ::core::option::Option::Some(match record {
            #(#own)*
            #added
            _ => return ::core::option::Option::None,
        })
    };
    let transparent = transparent(target).map(|body| {
        quote! {
            fn decode_transparent(
                reader: &mut #krate::__private::TransparentReader<'_>,
            ) -> ::core::option::Option<Self> {
                #body
            }
        }
    });
    Some(implementation(target, &of_record, transparent))
}

/// Writes the implementation for an enum of codes, if it decodes; `of_record` is the variant of `record`, if there is one.
pub(super) fn decode_code(target: &Target<'_, '_>, of_record: &TokenStream) -> Option<TokenStream> {
    target.ty.header.options.decode?;
    Some(implementation(target, of_record, None))
}

fn implementation(target: &Target<'_, '_>, of_record: &TokenStream, more: Option<TokenStream>) -> TokenStream {
    let krate = &target.krate;
    let name = &target.ty.header.ident;
    let (impl_generics, ty_generics, _) = target.ty.header.generics.split_for_impl();
    let where_clause = bounds::where_clause(target);
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::Decode for #name #ty_generics #where_clause {
            const DECODE_IMAGE: &'static #krate::__private::Image = &IMAGE;

            // Where no variant represents an entry, the only arm of the match diverges; two variants can represent one.
            #[allow(unreachable_code, unreachable_patterns, unused_variables)]
            fn decode_record(
                record: ::core::primitive::usize,
                fields: &#krate::__private::FieldReader<'_>,
            ) -> ::core::option::Option<Self> {
                #of_record
            }

            #more
        }
    }
}

/// Returns the method that reads a field.
fn method(target: &Target<'_, '_>) -> &'static str {
    match target.locale() {
        Locale::En => "get",
        Locale::Zh => "get_zh",
    }
}

/// Writes the arm of a variant of the user's.
fn own_arm(target: &Target<'_, '_>, bound: &BoundVariant<'_>) -> Option<TokenStream> {
    let declared = bound.bound().filter(|bound| is_read(target.ty.catalog, bound.declared))?;
    if bound.private_fields().next().is_some() || bound.catalog_fields().any(|(_, own)| borrows(&own.ty)) {
        return None;
    }
    let (cfg, path, record) = (&bound.variant.cfg, &bound.variant.path, Literal::usize_unsuffixed(declared.record));
    // The parameter of `decode_record`, whose name is not from where the field is: a `macro_rules!` macro may have written it.
    let reader = Ident::new("fields", Span::call_site());
    let fields = bound.catalog_fields().map(|(field, own)| {
        let (cfg, member, index) = (&own.cfg, &own.member, Literal::usize_unsuffixed(field.index));
        let marker = values::marker(field.field, &target.krate);
        // The compiler shows a type that cannot be decoded at the name of the method.
        let method = Ident::new(method(target), own.span.resolved_at(Span::call_site()));
        let value = quote_spanned!(own.span=> #reader.#method::<#marker, _>(#index)?);
        quote!(#cfg #member: #value)
    });
    let held = bound.violations().map(|(_, own)| {
        let (cfg, member) = (&own.cfg, &own.member);
        let value = quote_spanned!(own.span=> #reader.violations());
        quote!(#cfg #member: #value)
    });
    let fields = fields.chain(held);
    Some(quote!(#cfg #record => #path { #(#fields),* },))
}

/// Writes the arms of the added variants, as text: there can be thousands.
fn added_arms(target: &Target<'_, '_>) -> TokenStream {
    let owner = format!("{}::", target.ty.header.ident);
    let mut code = target.writer();
    let borrows = |added: &AddedVariant<'_>| {
        added.fields.iter().any(|field| matches!(field.ty, FieldType::Given(text) if borrows_as_text(text)))
    };
    let is_read = |added: &&AddedVariant<'_>| is_read(target.ty.catalog, added.declared) && !borrows(added);
    for added in target.ty.added.iter().filter(is_read) {
        code.number(added.record).push("=>").push(&owner).ident(added.name).push("{");
        added_fields(target, added, &mut code);
        code.push("},");
    }
    code.into_tokens()
}

fn added_fields(target: &Target<'_, '_>, added: &AddedVariant<'_>, code: &mut CodeWriter<'_>) {
    let method = method(target);
    for (index, field) in added.declared.definition().fields.iter().enumerate() {
        code.ident(&field.name.value).push(":fields.").push(method).push("::<");
        marker(field, code);
        code.push(",_>(").number(index).push(")?,");
    }
    if added.violations {
        code.push(VIOLATIONS).push(":fields.violations(),");
    }
}

/// Writes the marker of a field's type as text.
fn marker(field: &Field, code: &mut CodeWriter<'_>) {
    let wrappers = [(field.optional, "Optional<"), (field.list, "List<")];
    for (_, wrapper) in wrappers.iter().filter(|(wraps, _)| *wraps) {
        code.krate().push("::field::").push(wrapper);
    }
    code.krate().push("::field::").push(match field.kind {
        FieldKind::String => "Text",
        FieldKind::Integer => "Integer",
        FieldKind::Number => "Number",
        FieldKind::Boolean => "Boolean",
        FieldKind::DateTime => "DateTime",
        FieldKind::Json => "Json",
    });
    for _ in wrappers.iter().filter(|(wraps, _)| *wraps) {
        code.push(">");
    }
}

/// Returns whether the fields of an entry or a violation are read back. A number in a format that differs between languages is
/// not: `1.234` in German is another number than in English, and only its digits are in the response.
fn is_read(catalog: &Catalog, declared: Declared<'_>) -> bool {
    let is_ambiguous = |field: &Field| {
        let format = field.format.filter(|_| field.kind == FieldKind::Number);
        format.is_some_and(|format| catalog.formats.is_localized(format))
    };
    !declared.definition().fields.iter().any(is_ambiguous)
}

/// Writes the body of `decode_transparent`, if some variant is transparent: the first whose type knows the entry.
fn transparent(target: &Target<'_, '_>) -> Option<TokenStream> {
    let reads = target.ty.variants.iter().filter_map(|bound| {
        let inner = bound.inner().filter(|inner| !is_trait_object(&inner.ty) && !borrows(&inner.ty))?;
        let (cfg, path, member, ty) = (&bound.variant.cfg, &bound.variant.path, &inner.member, &inner.ty);
        let read = quote_spanned!(inner.span=> reader.decode::<#ty>());
        Some(quote! {
            #cfg
            if let ::core::option::Option::Some(inner) = #read {
                return ::core::option::Option::Some(#path { #member: inner });
            }
        })
    });
    let reads: Vec<TokenStream> = reads.collect();
    (!reads.is_empty()).then(|| quote!(#(#reads)* ::core::option::Option::None))
}
