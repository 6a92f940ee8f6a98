//! Checks that the compiler evaluates: each violation of the type that a variant holds is one that its entry lists.

use errbook_catalog::model::{Entry, Held};
use errbook_catalog::{Locale, place_line};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

use super::target::Target;

/// Writes a constant for each variant that holds violations of a type without parameters. What is generic is not checked: its
/// types are not known here.
pub(super) fn checks(target: &Target<'_, '_>) -> TokenStream {
    let ty = target.ty;
    let krate = &target.krate;
    let mut checks = TokenStream::new();
    for bound in &ty.variants {
        let (Some((_, field)), Some(declared)) = (bound.violations(), bound.bound()) else { continue };
        if let Some(entry) = declared.declared.entry().filter(|_| !is_generic(target, &field.ty)) {
            let (cfg, cfg_of_field) = (&bound.variant.cfg, &field.cfg);
            let check = check(target, entry, &field.ty, field.span);
            checks.extend(quote!(#cfg #cfg_of_field #check));
        }
    }
    let Some((span, named)) = ty.header.options.violations_type() else { return checks };
    let named = named.to_token_stream();
    if is_generic(target, &named) {
        return checks;
    }
    let held = quote_spanned!(span=> #krate::Violations<#named>);
    for entry in ty.added.iter().filter(|added| added.violations).filter_map(|added| added.declared.entry()) {
        checks.extend(check(target, entry, &held, span));
    }
    checks
}

/// Writes the check of one entry against the type of the field that holds its violations.
fn check(target: &Target<'_, '_>, entry: &Entry, ty: &TokenStream, span: Span) -> TokenStream {
    let (krate, catalog) = (target.krate_at(span), target.ty.catalog);
    let listed = match &entry.violations {
        Held::Listed(_, listed) => {
            let names = listed.iter().map(|held| &held.name.value);
            quote!(::core::option::Option::Some(&[#(#names),*]))
        }
        Held::All(_) | Held::Nothing => quote!(::core::option::Option::None),
    };
    let (catalog, name) = (&catalog.name, &entry.name.value);
    let place = entry.violations.at().map(|at| place_line(target.ty.sources, at.at)).unwrap_or_default();
    let is_chinese = target.locale() == Locale::Zh;
    quote_spanned! {span=>
        const _: () = {
            #[allow(unused_imports)]
            use #krate::__private::OfAnyCatalog as _;
            #krate::__private::check_violations(
                #krate::__private::HeldBy::<#ty>::IMAGE, #catalog, #name, #place, #listed, #is_chinese
            )
        };
    }
}

/// Returns whether a type mentions a parameter of the type for which code is written.
fn is_generic(target: &Target<'_, '_>, ty: &TokenStream) -> bool {
    let generics = &target.ty.header.generics;
    let lifetimes = generics.lifetimes().map(|lifetime| lifetime.lifetime.ident.to_string());
    let types = generics.type_params().map(|parameter| parameter.ident.to_string());
    let constants = generics.const_params().map(|parameter| parameter.ident.to_string());
    let parameters: Vec<String> = lifetimes.chain(types).chain(constants).collect();
    !parameters.is_empty() && mentions(ty, &parameters)
}

fn mentions(tokens: &TokenStream, parameters: &[String]) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => parameters.iter().any(|parameter| ident == parameter),
        TokenTree::Group(group) => mentions(&group.stream(), parameters),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
