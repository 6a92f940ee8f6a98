//! One option, `key` or `key = value`, and the values that options take.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, Lit, LitInt, LitStr, Path, Token, bracketed, token};

use crate::messages::{self, EXPECTED_A_VALUE, Wanted};
use crate::option_site::OptionSite;
use crate::report::Report;

/// The value of an option. A value passed on by a `macro_rules` (`$path:literal`) is in a group without delimiters; parsing
/// sees through it.
pub(super) enum Value {
    Lit(Lit),
    Path(Path),
    List(Vec<Value>, TokenStream),
    /// The parentheses that follow a key: `key(…)`.
    Parenthesized(Group),
    /// Tokens that are no value of any option.
    Other(TokenStream),
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if ends(input) {
            return Err(input.error(EXPECTED_A_VALUE));
        }
        let ahead = input.fork();
        if ahead.parse::<Lit>().is_ok() && ends(&ahead) {
            return input.parse().map(Value::Lit);
        }
        let ahead = input.fork();
        if ahead.parse::<Path>().is_ok() && ends(&ahead) {
            return input.parse().map(Value::Path);
        }
        let ahead = input.fork();
        let mut tokens = TokenStream::new();
        while !ends(&ahead) {
            tokens.extend([ahead.parse::<TokenTree>()?]);
        }
        if input.peek(token::Bracket) {
            let items;
            bracketed!(items in input);
            if ends(input) {
                let items = Punctuated::<Value, Token![,]>::parse_terminated(&items)?;
                return Ok(Value::List(items.into_iter().collect(), tokens));
            }
        }
        while !ends(input) {
            input.parse::<TokenTree>()?;
        }
        Ok(Value::Other(tokens))
    }
}

/// Returns whether a value ends here.
fn ends(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Value::Lit(lit) => lit.to_tokens(tokens),
            Value::Path(path) => path.to_tokens(tokens),
            Value::Parenthesized(group) => group.to_tokens(tokens),
            Value::List(_, written) | Value::Other(written) => written.to_tokens(tokens),
        }
    }
}

/// The option `violations`.
pub(crate) enum ViolationsOption {
    /// `violations`: the variants are violations; on a field: it holds the violations of the variant.
    Flag(Span),
    /// `violations = Type`: the type of the violations that errors hold.
    Type(Span, Path),
}

/// The option `openapi`.
pub(crate) struct OpenApiOption {
    pub(crate) at: Span,
    /// `openapi = "Shop"`: what the names of schemas begin with.
    pub(crate) prefix: Option<LitStr>,
}

/// An option as written: `key`, `key = value` or `key(…)`.
pub(super) struct OptionItem {
    pub(super) key: Ident,
    pub(super) value: Option<Value>,
}

impl Parse for OptionItem {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let key = input.call(Ident::parse_any)?;
        if input.peek(token::Paren) {
            return Ok(OptionItem { key, value: Some(Value::Parenthesized(input.parse()?)) });
        }
        let has_value = input.parse::<Option<Token![=]>>()?.is_some();
        let value = if has_value { Some(input.parse()?) } else { None };
        Ok(OptionItem { key, value })
    }
}

/// Reads an option that takes no value.
pub(super) fn flag(item: OptionItem, report: &mut Report) -> Option<Span> {
    if let Some(value) = &item.value {
        report.push_at(value, messages::option_is_a_flag(&item.key.to_string()));
    }
    Some(item.key.span())
}

/// Reads an option whose value is a string.
pub(super) fn string(item: OptionItem, report: &mut Report) -> Option<LitStr> {
    if let Some(Value::Lit(Lit::Str(text))) = item.value {
        return Some(text);
    }
    wrong(&item, Wanted::String, report);
    None
}

/// Reads an option whose value is a string or a list of strings: `"a"` or `["a", "b"]`.
pub(super) fn strings(item: OptionItem, report: &mut Report) -> Option<Vec<LitStr>> {
    let Some(Value::List(items, written)) = &item.value else {
        return string(item, report).map(|text| vec![text]);
    };
    let mut found = Vec::new();
    for element in items {
        match element {
            Value::Lit(Lit::Str(text)) => found.push(text.clone()),
            other => report.push_at(other, messages::option_wants(&item.key.to_string(), Wanted::Strings)),
        }
    }
    if items.is_empty() {
        report.push_at(written, messages::empty_group_list());
    }
    (!found.is_empty()).then_some(found)
}

/// Reads an option whose value is a list of strings in parentheses: `only("a", "b")`. Repeated strings are reported.
pub(super) fn strings_in_parentheses(item: &OptionItem, site: OptionSite, report: &mut Report) -> Option<Vec<LitStr>> {
    let key = item.key.to_string();
    let Some(Value::Parenthesized(group)) = &item.value else {
        wrong(item, Wanted::StringsInParentheses, report);
        return None;
    };
    let elements = match Punctuated::<Value, Token![,]>::parse_terminated.parse2(group.stream()) {
        Ok(elements) => elements,
        Err(error) => {
            report.push(error.span(), messages::malformed_options(&error.to_string(), site));
            return None;
        }
    };
    if elements.is_empty() {
        report.push(item.key.span(), messages::names_nothing(&key));
    }
    let mut found: Vec<LitStr> = Vec::new();
    for element in &elements {
        match element {
            Value::Lit(Lit::Str(text)) if found.iter().any(|known| known.value() == text.value()) => {
                report.push(text.span(), messages::listed_twice(&text.value(), &key));
            }
            Value::Lit(Lit::Str(text)) => found.push(text.clone()),
            other => report.push_at(other, messages::option_wants(&key, Wanted::StringsInParentheses)),
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Reads `violations`, alone or with a type.
pub(super) fn flag_or_path(item: OptionItem, report: &mut Report) -> Option<ViolationsOption> {
    let at = item.key.span();
    match item.value {
        None => Some(ViolationsOption::Flag(at)),
        Some(Value::Path(path)) => Some(ViolationsOption::Type(at, path)),
        Some(_) => {
            wrong(&item, Wanted::Type, report);
            None
        }
    }
}

/// Reads `openapi`, alone or with a prefix.
pub(super) fn flag_or_string(item: OptionItem, report: &mut Report) -> Option<OpenApiOption> {
    let at = item.key.span();
    match item.value {
        None => Some(OpenApiOption { at, prefix: None }),
        Some(Value::Lit(Lit::Str(prefix))) => Some(OpenApiOption { at, prefix: Some(prefix) }),
        Some(_) => {
            wrong(&item, Wanted::Prefix, report);
            None
        }
    }
}

/// Reads an option whose value is an integer.
pub(super) fn integer(item: OptionItem, report: &mut Report) -> Option<LitInt> {
    if let Some(Value::Lit(Lit::Int(number))) = item.value {
        return Some(number);
    }
    wrong(&item, Wanted::Number, report);
    None
}

/// Reads an option whose value is a path.
pub(super) fn path(item: OptionItem, report: &mut Report) -> Option<Path> {
    match &item.value {
        Some(Value::Path(path)) => return Some(path.clone()),
        // `crate = "path"`, as serde writes it.
        Some(Value::Lit(Lit::Str(text))) => match text.parse::<Path>() {
            Ok(path) => return Some(path),
            Err(_) => wrong(&item, Wanted::Path, report),
        },
        _ => wrong(&item, Wanted::Path, report),
    }
    None
}

/// Reports a value of the wrong kind, or a missing one.
pub(super) fn wrong(item: &OptionItem, wanted: Wanted, report: &mut Report) {
    let text = messages::option_wants(&item.key.to_string(), wanted);
    match &item.value {
        Some(value) => report.push_at(value, text),
        None => report.push(item.key.span(), text),
    }
}
