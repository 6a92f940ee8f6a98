//! The arguments behind the format string: `#[error("…", .path.display(), most = LIMIT)]`.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use syn::ext::IdentExt;

use super::source::Source;

/// A value that a text shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A field by its index.
    Field(usize),
    /// An expression, and the indices of the fields in it.
    Expression { text: String, fields: Vec<usize> },
}

/// The arguments behind a format string.
#[derive(Default)]
pub(super) struct Arguments {
    pub(super) positional: Vec<Value>,
    pub(super) named: Vec<(String, Value)>,
}

/// Reads the arguments. `fields` are names, or numbers in a tuple.
pub(super) fn parse(tokens: TokenStream, fields: &[String], source: &Source) -> Arguments {
    let mut arguments = Arguments::default();
    for tokens in split(tokens) {
        match tokens.as_slice() {
            [] => {}
            [TokenTree::Ident(name), TokenTree::Punct(sign), rest @ ..]
                if sign.as_char() == '=' && sign.spacing() == Spacing::Alone =>
            {
                arguments.named.push((name.unraw().to_string(), value(rest, fields, source)));
            }
            all => arguments.positional.push(value(all, fields, source)),
        }
    }
    arguments
}

/// Splits tokens at commas. Those of generic arguments, `iter::<A, B>()`, separate nothing.
fn split(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut parts = vec![Vec::new()];
    let mut angles = 0_usize;
    let mut before = ' ';
    for token in tokens {
        let sign = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
        match sign {
            '<' if before == ':' || angles > 0 => angles += 1,
            '>' if before != '-' && before != '=' => angles = angles.saturating_sub(1),
            ',' if angles == 0 => {
                parts.push(Vec::new());
                before = sign;
                continue;
            }
            _ => {}
        }
        before = sign;
        if let Some(part) = parts.last_mut() {
            part.push(token);
        }
    }
    parts
}

fn value(tokens: &[TokenTree], fields: &[String], source: &Source) -> Value {
    if let Some(index) = alone(tokens, fields) {
        return Value::Field(index);
    }
    let mut found = Vec::new();
    mentioned(tokens, fields, &mut found);
    found.sort_unstable();
    found.dedup();
    let at = tokens.first().zip(tokens.last());
    let at = at.map(|(first, last)| source.at_span(first.span()).start..source.at_span(last.span()).end);
    let text = at.and_then(|at| source.text.get(at)).unwrap_or_default();
    Value::Expression { text: text.split_whitespace().collect::<Vec<_>>().join(" "), fields: found }
}

/// Returns the field that tokens consist of: `.user`, `.0`, `user`, also as `.user.as_str()` or `.user.to_string()`, which are
/// displayed in the same way, and behind `&` or `*`.
fn alone(tokens: &[TokenTree], fields: &[String]) -> Option<usize> {
    let is = |token: &TokenTree, sign: char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign);
    let tokens = match tokens {
        [first, rest @ ..] if is(first, '&') || is(first, '*') => rest,
        all => all,
    };
    let tokens = match tokens {
        [rest @ .., dot, TokenTree::Ident(method), TokenTree::Group(call)]
            if is(dot, '.')
                && (method == "as_str" || method == "to_string")
                && call.delimiter() == Delimiter::Parenthesis
                && call.stream().is_empty() =>
        {
            rest
        }
        all => all,
    };
    match tokens {
        [TokenTree::Ident(name)] => position(&name.unraw().to_string(), fields),
        [dot, TokenTree::Ident(name)] if is(dot, '.') => position(&name.unraw().to_string(), fields),
        [dot, TokenTree::Literal(number)] if is(dot, '.') => position(&number.to_string(), fields),
        _ => None,
    }
}

/// Collects the fields that tokens mention: `.name` and `.0` where an expression begins, and the plain names that thiserror
/// binds.
fn mentioned(tokens: &[TokenTree], fields: &[String], found: &mut Vec<usize>) {
    let mut is_operand = false;
    for pair in tokens.windows(2).chain(tokens.chunks(1).rev().take(1)) {
        match pair {
            [TokenTree::Punct(dot), next] if dot.as_char() == '.' && !is_operand => match next {
                TokenTree::Ident(name) => found.extend(position(&name.unraw().to_string(), fields)),
                // `.0.1` is one number for the lexer.
                TokenTree::Literal(number) => {
                    let number = number.to_string();
                    found.extend(position(number.split('.').next().unwrap_or_default(), fields));
                }
                _ => {}
            },
            [TokenTree::Ident(name), ..] if !is_operand => {
                found.extend(position(&name.unraw().to_string(), fields));
            }
            [TokenTree::Group(group), ..] => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                mentioned(&inside, fields, found);
            }
            _ => {}
        }
        // Behind an operand, a dot calls a method or takes a part of it.
        is_operand = match pair {
            [TokenTree::Punct(dot), ..] => dot.as_char() == '.' || dot.as_char() == '?',
            _ => true,
        };
    }
}

fn position(name: &str, fields: &[String]) -> Option<usize> {
    fields.iter().position(|field| field == name)
}
