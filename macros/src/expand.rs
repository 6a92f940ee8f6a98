//! The last stage: from a bound type to Rust code. It cannot fail and reports nothing.

mod added;
mod bounds;
mod codes;
mod debug;
mod docs;
mod envelopes;
mod impls;
mod log;
mod record;
mod source;
mod statics;
mod target;
mod value_enum;
mod values;

use proc_macro2::TokenStream;
use quote::quote;

use self::target::Target;
use crate::bind::BoundType;
use crate::call::Documentation;
use crate::code_writer::CodeWriter;

/// What a macro call adds to the code of its type.
pub(crate) struct Surroundings<'s> {
    /// All diagnostics, as `compile_error!` and the like.
    pub(crate) diagnostics: TokenStream,
    /// The files of the catalog, registered with rustc.
    pub(crate) tracked: &'s TokenStream,
    /// How the code is documented.
    pub(crate) documentation: Documentation,
}

/// Writes the code of `#[derive(ApiError)]`.
pub(crate) fn derive(ty: &BoundType<'_>, surroundings: &Surroundings<'_>) -> TokenStream {
    let Surroundings { diagnostics, tracked, documentation: docs } = surroundings;
    let body = impls::of_errors(&Target::new(ty, docs.locale(ty.catalog)), docs::table(ty, *docs));
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
    let mut added = target.writer();
    let (derives, values, body) = if ty.is_codes() {
        codes::added(ty, *docs, &mut added);
        (codes::derives(&ty.header), TokenStream::new(), codes::of_codes(&target))
    } else {
        added::variants(ty, *docs, &mut added);
        let debug = (!ty.header.derives("Debug")).then(|| debug::debug(&target));
        let body = impls::of_errors(&target, None);
        (TokenStream::new(), value_enum::all(&target), quote!(#debug #body))
    };
    let added = added.into_tokens();
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
        // The catalog names the variants.
        #[allow(clippy::enum_variant_names)]
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
