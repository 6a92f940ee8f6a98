//! The last stage: from a bound type to Rust code. It cannot fail and reports nothing.

mod added;
mod bounds;
mod codes;
mod debug;
mod decode;
mod docs;
mod envelopes;
mod held;
mod impls;
mod log;
mod openapi;
mod record;
mod rules;
mod source;
mod statics;
mod target;
mod value_enum;
mod values;
mod violations;

use proc_macro2::TokenStream;
use quote::quote;

use self::target::Target;
use crate::bind::BoundType;
use crate::call::Documentation;
use crate::code_writer::CodeWriter;
use crate::subject::Subject;

/// What a macro call adds to the code of its type.
pub(crate) struct Surroundings<'s> {
    /// All diagnostics, as `compile_error!` and the like.
    pub(crate) diagnostics: TokenStream,
    /// The files of the catalog, registered with rustc.
    pub(crate) tracked: &'s TokenStream,
    /// How the code is documented.
    pub(crate) documentation: Documentation,
}

/// Writes the code of `#[derive(ApiError)]` or `#[derive(Violation)]`.
pub(crate) fn derive(ty: &BoundType<'_>, surroundings: &Surroundings<'_>) -> TokenStream {
    let Surroundings { diagnostics, tracked, documentation: docs } = surroundings;
    let body = implementations(&Target::new(ty, docs.locale(ty.catalog)), docs::table(ty, *docs));
    quote! {
        #diagnostics
        // The type and its variants may be deprecated.
        #[allow(deprecated)]
        const _: () = { #tracked #body };
    }
}

/// Writes the code of `#[errbook::catalog]`, with the enum.
pub(crate) fn catalog(ty: &BoundType<'_>, surroundings: &Surroundings<'_>) -> TokenStream {
    let Surroundings { diagnostics, tracked, documentation: docs } = surroundings;
    let target = Target::new(ty, docs.locale(ty.catalog));
    let (added, derives, values, body) = if ty.is_codes() {
        let mut added = target.writer();
        codes::added(ty, *docs, &mut added);
        (added.into_tokens(), codes::derives(&ty.header), TokenStream::new(), codes::of_codes(&target))
    } else {
        let debug = (!ty.header.derives("Debug")).then(|| debug::debug(&target));
        let body = implementations(&target, None);
        (added::variants(&target, *docs), TokenStream::new(), value_enum::all(&target), quote!(#debug #body))
    };
    let envelopes = envelopes::constants(&target);
    let table = documentation(docs::table(ty, *docs));
    let own = own_variants(ty);
    let (attrs, vis, ident, generics) = (&ty.header.attrs, &ty.header.vis, &ty.header.ident, &ty.header.generics);
    let where_clause = &generics.where_clause;
    quote! {
        #diagnostics
        #(#attrs)*
        #table
        #derives
        // The catalog names the variants and their fields.
        #[allow(clippy::enum_variant_names, clippy::large_enum_variant)]
        #vis enum #ident #generics #where_clause {
            #(#own,)*
            #added
        }
        #values
        // The type and its variants may be deprecated.
        #[allow(deprecated)]
        const _: () = { #tracked #body #envelopes };
    }
}

/// Writes the implementations for a type of errors or violations. `table` is documentation of the `impl`, for a derive.
fn implementations(target: &Target<'_, '_>, table: Option<String>) -> TokenStream {
    match target.ty.subject() {
        Subject::Entries => impls::of_errors(target, table),
        Subject::Violations => violations::of_violations(target, table),
    }
}

/// Returns the user's variants as they are written in the enum.
fn own_variants(ty: &BoundType<'_>) -> Vec<TokenStream> {
    let variants = ty.variants.iter().map(|bound| {
        let (declaration, number) = (&bound.variant.declaration, codes::number(ty, bound));
        quote!(#declaration #number)
    });
    variants.collect()
}

/// Writes the table of all entries below the user's own documentation of the enum.
fn documentation(table: Option<String>) -> TokenStream {
    let mut code = CodeWriter::new(None);
    if let Some(table) = table {
        if table.contains("://") {
            code.push("#[allow(rustdoc::bare_urls)]");
        }
        // An empty line begins a paragraph.
        code.doc("").doc(&table);
    }
    code.into_tokens()
}
