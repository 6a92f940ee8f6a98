//! `#[error(…)]`: the text of an error, and the values that it shows.

use std::ops::Range;

use errbook_catalog::phrase;
use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, ExprPath, Ident, LitStr, Token};

use super::arguments::{self, Arguments, Value};
use super::format_string::{self, Argument, Piece};
use super::source::{Located, Source};

/// The attribute of a type, a variant or a struct.
pub(super) enum Display {
    /// `#[error("…", …)]`.
    Text(Vec<Shown>),
    /// `#[error(transparent)]`.
    Transparent,
    /// `#[error(fmt = path)]`: the path.
    Function(String),
}

/// A piece of the text.
#[derive(Clone)]
pub(super) enum Shown {
    Text(String),
    /// A value in the format `spec`, which is empty for `{}`.
    Value {
        value: Value,
        spec: String,
    },
}

/// The attribute as it is written: its arguments are understood when the fields are known.
pub(super) struct Written {
    /// The whole attribute.
    pub(super) at: Range<usize>,
    kind: Kind,
}

enum Kind {
    Text(LitStr, TokenStream),
    Transparent,
    Function(ExprPath),
}

/// Returns the first `#[error(…)]` among some attributes.
pub(super) fn find(attributes: &[Attribute], source: &Source) -> Result<Option<Written>, Box<Located>> {
    let Some(attribute) = attributes.iter().find(|attribute| attribute.path().is_ident("error")) else {
        return Ok(None);
    };
    let at = source.at(attribute);
    match attribute.parse_args_with(kind) {
        Ok(kind) => Ok(Some(Written { at, kind })),
        Err(error) => {
            let problem = error.to_string();
            let text = phrase!("malformed `#[error(…)]`: {problem}", "`#[error(…)]` 格式有误：{problem}");
            let span = source.at_span(error.span());
            Err(Box::new(source.located(if at.contains(&span.start) { span } else { at }, text)))
        }
    }
}

fn kind(input: ParseStream<'_>) -> syn::Result<Kind> {
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return Ok(Kind::Text(text, input.parse()?));
    }
    let word = input.call(Ident::parse_any)?;
    let kind = match word.to_string().as_str() {
        "transparent" => Kind::Transparent,
        "fmt" => {
            input.parse::<Token![=]>()?;
            Kind::Function(input.parse()?)
        }
        _ => return Err(syn::Error::new(word.span(), "expected a string, `transparent` or `fmt = …`")),
    };
    input.parse::<Option<Token![,]>>()?;
    if input.is_empty() { Ok(kind) } else { Err(input.error("unexpected token")) }
}

impl Written {
    /// Resolves the values against fields, which have their names, or their numbers in a tuple.
    pub(super) fn resolve(&self, fields: &[String], source: &Source) -> Result<Display, Box<Located>> {
        let (text, tokens) = match &self.kind {
            Kind::Transparent => return Ok(Display::Transparent),
            Kind::Function(path) => return Ok(Display::Function(source.written(path))),
            Kind::Text(text, tokens) => (text, tokens),
        };
        let malformed = || {
            let what = phrase!("malformed format string", "格式字符串有误");
            Box::new(source.located(source.at(text), what))
        };
        let pieces = format_string::parse(&text.value()).ok_or_else(malformed)?;
        let arguments = arguments::parse(tokens.clone(), fields, source);
        let mut next = 0;
        let resolved = pieces.into_iter().map(|piece| match piece {
            Piece::Text(text) => Shown::Text(text),
            Piece::Placeholder { argument, spec } => {
                Shown::Value { value: value(argument, &arguments, fields, &mut next), spec }
            }
        });
        Ok(Display::Text(resolved.collect()))
    }
}

/// Returns the value of a placeholder. Numbers refer to the arguments behind the string if there are any, otherwise to the
/// fields of a tuple; a name refers to an argument, otherwise to a field, otherwise to a constant.
fn value(argument: Argument, arguments: &Arguments, fields: &[String], next: &mut usize) -> Value {
    let field = |name: &str| fields.iter().position(|field| field == name).map(Value::Field);
    let constant = |text: String| Value::Expression { text, fields: Vec::new() };
    match argument {
        Argument::Next => {
            *next += 1;
            arguments.positional.get(*next - 1).cloned().unwrap_or_else(|| constant("{}".to_owned()))
        }
        Argument::Index(index) if arguments.positional.is_empty() => {
            field(&index.to_string()).unwrap_or_else(|| constant(index.to_string()))
        }
        Argument::Index(index) => {
            arguments.positional.get(index).cloned().unwrap_or_else(|| constant(index.to_string()))
        }
        Argument::Name(name) => {
            let named = arguments.named.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
            named.or_else(|| field(&name)).unwrap_or_else(|| constant(name))
        }
    }
}

/// Returns whether a macro's tokens contain a word, at any depth.
pub(super) fn mentions(tokens: TokenStream, word: &str) -> bool {
    let mut open = vec![tokens];
    while let Some(level) = open.pop() {
        for token in level {
            match token {
                TokenTree::Ident(ident) if ident == word => return true,
                TokenTree::Group(group) => open.push(group.stream()),
                _ => {}
            }
        }
    }
    false
}
