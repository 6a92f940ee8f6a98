//! `without(serde, axum)`: the integrations whose traits the user implements.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, Token};

use super::option_value::{OptionItem, Value, wrong};
use crate::integration::Integration;
use crate::messages::{self, Wanted};
use crate::option_site::OptionSite;
use crate::report::Report;

/// An integration that the user names, and where.
#[derive(Clone, Copy)]
pub(crate) struct Excluded {
    pub(crate) integration: Integration,
    pub(crate) span: Span,
}

/// The name of a feature: identifiers with hyphens between them.
struct Name {
    text: String,
    first: Ident,
}

impl Parse for Name {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let first = input.call(Ident::parse_any)?;
        let mut text = first.to_string();
        while input.parse::<Option<Token![-]>>()?.is_some() {
            text = format!("{text}-{}", input.call(Ident::parse_any)?);
        }
        Ok(Name { text, first })
    }
}

/// Reads the option. Unknown and repeated names are reported, and so is an empty list.
pub(super) fn without(item: &OptionItem, site: OptionSite, report: &mut Report) -> Vec<Excluded> {
    let Some(Value::Parenthesized(group)) = &item.value else {
        wrong(item, Wanted::Names, report);
        return Vec::new();
    };
    let names = match Punctuated::<Name, Token![,]>::parse_terminated.parse2(group.stream()) {
        Ok(names) => names,
        Err(error) => {
            report.push(error.span(), messages::malformed_options(&error.to_string(), site));
            return Vec::new();
        }
    };
    if names.is_empty() {
        report.push(item.key.span(), messages::without_names_nothing());
    }
    let mut found: Vec<Excluded> = Vec::new();
    for Name { text, first } in names {
        let Some(integration) = Integration::ALL.into_iter().find(|known| known.feature() == text) else {
            report.push(first.span(), messages::unknown_integration(&text));
            continue;
        };
        if found.iter().any(|known| known.integration == integration) {
            report.push(first.span(), messages::repeated_integration(&text));
            continue;
        }
        found.push(Excluded { integration, span: first.span() });
    }
    found
}
