//! `FromRule`: the violation that a rule of a validator stands for.

use errbook_catalog::model::FieldKind;
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::added;
use super::target::Target;
use crate::bind::{AddedField, AddedVariant, BoundVariant, FieldType};
use crate::code_writer::{CodeWriter, ident};

/// Writes `FromRule::from_rule`: a match over the variants that can be made from the parameters of a rule.
pub(super) fn from_rule(target: &Target<'_, '_>) -> TokenStream {
    let (ty, krate) = (target.ty, &target.krate);
    let own = ty.variants.iter().filter_map(|bound| own_arm(krate, bound));
    let mut added = target.writer();
    for variant in &ty.added {
        added_arm(target, variant, &mut added);
    }
    let added = added.into_tokens();
    let other =
        target.ty.other.map(|_| quote!(.or_else(|| ::core::option::Option::Some(#krate::FromAnyRule::other()))));
    quote! {
        fn from_rule(rule: &#krate::Rule<'_>) -> ::core::option::Option<Self> {
            #[allow(unused_imports)]
            use #krate::__private::{MadeByText as _, MadeByValue as _, NotMade as _};
            let made = || -> ::core::option::Option<Self> {
                ::core::option::Option::Some(match #krate::__private::violation_of(&IMAGE, rule)? {
                    #(#own)*
                    #added
                    #[allow(unreachable_patterns)]
                    _ => return ::core::option::Option::None,
                })
            };
            made()#other
        }
    }
}

/// Writes the arm of a variant of the user's; `None` for one with fields of its own, for which a rule has no values.
fn own_arm(krate: &TokenStream, bound: &BoundVariant<'_>) -> Option<TokenStream> {
    let declared = bound.bound()?;
    if declared.fields.len() != bound.variant.fields.len() {
        return None;
    }
    let fields = bound.catalog_fields().map(|(field, own)| {
        let (cfg, member, name) = (&own.cfg, &own.member, &field.field.name.value);
        let of = |ty: &TokenStream| {
            let field = quote!((&&&#krate::__private::RuleField::<#ty>::new()));
            quote_spanned!(own.span=> #field.errbook_made(rule, #name))
        };
        let value = match &own.option_of {
            // An optional field is absent where it cannot be made.
            Some(inner) => of(inner),
            None => {
                let made = of(&own.ty);
                quote!(#made?)
            }
        };
        quote!(#cfg #member: #value)
    });
    let (cfg, path, record) = (&bound.variant.cfg, &bound.variant.path, Literal::usize_unsuffixed(declared.record));
    Some(quote!(#cfg #record => #path { #(#fields),* },))
}

fn added_arm(target: &Target<'_, '_>, added: &AddedVariant<'_>, code: &mut CodeWriter<'_>) {
    let owner = target.ty.header.ident.to_string();
    code.number(added.record).push("=>").push(&owner).push("::").ident(added.name).push("{");
    for field in &added.fields {
        code.ident(&field.field.name.value).push(": ");
        made(field, code);
        code.push(if field.field.optional { "," } else { "?," });
    }
    code.push("},");
}

/// Writes the value of an added field, as an `Option`.
fn made(of: &AddedField<'_>, code: &mut CodeWriter<'_>) {
    let field = of.field;
    let has_usual_type = matches!(of.ty, FieldType::Usual) && !field.list;
    let is_scalar = !matches!(field.kind, FieldKind::DateTime | FieldKind::Json);
    if has_usual_type && is_scalar {
        code.krate().push("::__private::rule_field(rule,").string(&field.name.value).push(")");
        return;
    }
    code.push("(&&&").krate().push("::__private::RuleField::<");
    added::inner_type(of, code);
    code.push(">::new()).errbook_made(rule,").string(&field.name.value).push(")");
}

/// Writes the violation that stands for rules that map to no other. It has no required fields.
pub(super) fn other(target: &Target<'_, '_>) -> Option<TokenStream> {
    let record = target.ty.other?;
    let own = target.ty.variants.iter().find(|bound| bound.bound().is_some_and(|bound| bound.record == record));
    let none = quote!(::core::option::Option::None);
    if let Some(own) = own {
        let (path, fields) = (&own.variant.path, own.variant.fields.iter().map(|field| &field.member));
        return Some(quote!(#path { #(#fields: #none),* }));
    }
    let added = target.ty.added.iter().find(|added| added.record == record)?;
    let (name, variant) = (&target.ty.header.ident, ident(added.name));
    let fields = added.fields.iter().map(|added| ident(&added.field.name.value));
    Some(quote!(#name::#variant { #(#fields: #none),* }))
}
