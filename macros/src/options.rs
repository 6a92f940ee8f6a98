//! The options of `#[api_error(…)]` and `#[errbook::catalog(…)]`: each known, each once, each where it has a meaning.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, Lit, LitInt, LitStr, Path, Token, bracketed, token};

use crate::messages::{self, Wanted};
use crate::report::Report;

/// Where options stand, which says what they can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    DeriveEnum,
    DeriveStruct,
    Catalog,
    Variant,
    Field,
}

impl Place {
    pub(crate) fn known(self) -> &'static [&'static str] {
        match self {
            Place::DeriveEnum => &["catalog", "group", "exhaustive", "envelope", "crate"],
            Place::DeriveStruct => &["catalog", "envelope", "crate", "entry", "status", "transparent"],
            Place::Catalog => &["catalog", "group", "codes", "envelope", "crate"],
            Place::Variant => &["entry", "status", "transparent"],
            Place::Field => &["field"],
        }
    }

    /// Options as they are written there.
    pub(crate) fn example(self) -> &'static str {
        match self {
            Place::DeriveEnum | Place::Catalog => "group = \"…\"",
            Place::DeriveStruct | Place::Variant => "entry = \"…\", status = 500",
            Place::Field => "field = \"…\"",
        }
    }
}

/// The options of one place; what is not there was not written.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) catalog: Option<LitStr>,
    pub(crate) group: Option<Vec<LitStr>>,
    pub(crate) exhaustive: Option<Span>,
    pub(crate) codes: Option<Span>,
    pub(crate) envelope: Option<LitStr>,
    pub(crate) krate: Option<Path>,
    pub(crate) entry: Option<LitStr>,
    pub(crate) status: Option<LitInt>,
    pub(crate) transparent: Option<Span>,
    pub(crate) field: Option<LitStr>,
    written: Vec<String>,
}

/// The value of an option. Values that a `macro_rules` handed on (`$path:literal`) lie in groups without delimiters, which
/// all of this looks through.
enum Value {
    Lit(Lit),
    Path(Path),
    List(Vec<Value>, TokenStream),
    /// Nothing that an option can have.
    Other(TokenStream),
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if ends(input) {
            return Err(input.error("expected a value"));
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

fn ends(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Value::Lit(lit) => lit.to_tokens(tokens),
            Value::Path(path) => path.to_tokens(tokens),
            Value::List(_, written) | Value::Other(written) => written.to_tokens(tokens),
        }
    }
}

/// `key` or `key = value`
struct Item {
    key: Ident,
    value: Option<Value>,
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let key = input.call(Ident::parse_any)?;
        let has_value = input.parse::<Option<Token![=]>>()?.is_some();
        let value = if has_value { Some(input.parse()?) } else { None };
        Ok(Item { key, value })
    }
}

impl Options {
    /// Reads all `#[api_error(…)]` among some attributes.
    pub(crate) fn of_attributes(attributes: &[Attribute], place: Place, report: &mut Report) -> Options {
        let mut options = Options::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("api_error")) {
            match attribute.meta.require_list() {
                Ok(list) => options.read(list.tokens.clone(), place, report),
                Err(_) => report.push_at(attribute, messages::options_missing(place)),
            }
        }
        options
    }

    /// Reads the options that stand between parentheses.
    pub(crate) fn of_tokens(tokens: TokenStream, place: Place, report: &mut Report) -> Options {
        let mut options = Options::default();
        options.read(tokens, place, report);
        options
    }

    /// Those of a struct's options that say which entry it is: what a variant would say.
    pub(crate) fn of_variant(&self) -> Options {
        Options {
            entry: self.entry.clone(),
            status: self.status.clone(),
            transparent: self.transparent,
            ..Options::default()
        }
    }

    fn read(&mut self, tokens: TokenStream, place: Place, report: &mut Report) {
        match Punctuated::<Item, Token![,]>::parse_terminated.parse2(tokens) {
            Ok(items) => items.into_iter().for_each(|item| self.set(item, place, report)),
            Err(error) => report.push(error.span(), messages::malformed_options(&error.to_string(), place)),
        }
    }

    fn set(&mut self, item: Item, place: Place, report: &mut Report) {
        let key = item.key.to_string();
        let span = item.key.span();
        if !place.known().contains(&key.as_str()) {
            report.push(span, messages::unknown_option(&key, place));
            return;
        }
        if self.written.contains(&key) {
            report.push(span, messages::repeated_option(&key));
            return;
        }
        self.written.push(key.clone());
        match key.as_str() {
            "exhaustive" => self.exhaustive = flag(item, report),
            "codes" => self.codes = flag(item, report),
            "transparent" => self.transparent = flag(item, report),
            "catalog" => self.catalog = string(item, report),
            "envelope" => self.envelope = string(item, report),
            "entry" => self.entry = string(item, report),
            "field" => self.field = string(item, report),
            "group" => self.group = strings(item, report),
            "status" => self.status = integer(item, report),
            _ => self.krate = path(item, report),
        }
    }
}

fn flag(item: Item, report: &mut Report) -> Option<Span> {
    if let Some(value) = &item.value {
        report.push_at(value, messages::option_is_a_flag(&item.key.to_string()));
    }
    Some(item.key.span())
}

fn string(item: Item, report: &mut Report) -> Option<LitStr> {
    if let Some(Value::Lit(Lit::Str(text))) = item.value {
        return Some(text);
    }
    wrong(&item, Wanted::String, report);
    None
}

/// `"a"` or `["a", "b"]`
fn strings(item: Item, report: &mut Report) -> Option<Vec<LitStr>> {
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

fn integer(item: Item, report: &mut Report) -> Option<LitInt> {
    if let Some(Value::Lit(Lit::Int(number))) = item.value {
        return Some(number);
    }
    wrong(&item, Wanted::Number, report);
    None
}

fn path(item: Item, report: &mut Report) -> Option<Path> {
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

fn wrong(item: &Item, wanted: Wanted, report: &mut Report) {
    let text = messages::option_wants(&item.key.to_string(), wanted);
    match &item.value {
        Some(value) => report.push_at(value, text),
        None => report.push(item.key.span(), text),
    }
}
