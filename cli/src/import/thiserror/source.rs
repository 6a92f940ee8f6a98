//! [`Source`]: the text of a Rust file, its syntax, and where the parts of it are.

use std::ops::Range;
use std::sync::Arc;

use errbook_catalog::files::{File, read_content, reason};
use errbook_catalog::{Diagnostic, Phrase, Rule, Sources, Span, phrase};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::spanned::Spanned;

use crate::failure::Failure;

/// A byte order mark, which is no part of the syntax.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// The largest file that is read, in bytes: far larger than any that is written by hand.
const LARGEST: usize = 1 << 20;
/// How deep brackets may be nested. The parser needs stack for each level.
const DEEPEST: usize = 256;
/// How many tokens may stand between commas, semicolons and blocks, in all brackets that are open: the parser needs stack for
/// each operator of a chain.
const LONGEST: usize = 4_000;

/// The text of a Rust file.
pub(super) struct Source {
    pub(super) text: String,
    pub(super) name: String,
    /// The bytes before the syntax: a byte order mark, and the line `#!/usr/bin/env …` of a script.
    start: usize,
}

/// A problem at a place of a Rust file.
pub(super) struct Located {
    pub(super) diagnostic: Diagnostic,
    pub(super) sources: Sources,
}

impl Source {
    /// Reads a file.
    pub(super) fn read(file: &File) -> Result<Source, Failure> {
        let name = &file.name;
        let content = read_content(&file.path).map_err(|error| {
            let why = reason(file, &error).reason;
            Failure::new(phrase!("cannot read the source: {why}", "无法读取源文件：{why}"; why))
        })?;
        if content.len() > LARGEST {
            let most = LARGEST >> 20;
            return Err(Failure::new(phrase!("{name} is larger than {most} MiB", "{name} 超过了 {most} MiB")));
        }
        let text = String::from_utf8(content);
        let text = text.map_err(|_| Failure::new(phrase!("{name} is not UTF-8", "{name} 不是 UTF-8 编码")))?;
        Ok(Source::of(name, text))
    }

    /// Returns the source of a text.
    pub(super) fn of(name: &str, text: String) -> Source {
        let rest = text.trim_start_matches(BYTE_ORDER_MARK);
        let is_script = rest.starts_with("#!") && !rest.get(2..).is_some_and(|rest| rest.trim_start().starts_with('['));
        let script = if is_script { rest.find('\n').unwrap_or(rest.len()) } else { 0 };
        Source { start: text.len() - rest.len() + script, text, name: name.to_owned() }
    }

    /// Returns the syntax, or what is wrong with it and where.
    pub(super) fn parse(&self) -> Result<syn::File, Box<Located>> {
        let text = self.text.get(self.start..).unwrap_or_default();
        let tokens = text.parse::<TokenStream>().map_err(|error| Box::new(self.no_tokens(error.span())))?;
        if let Some((span, text)) = too_complex(tokens) {
            return Err(Box::new(self.located(self.at_span(span), text)));
        }
        syn::parse_file(text).map_err(|error| Box::new(self.not_rust(error.span(), &error.to_string())))
    }

    fn no_tokens(&self, span: proc_macro2::Span) -> Located {
        let text = phrase!(
            "not valid Rust: unmatched bracket, or malformed literal",
            "不是合法的 Rust 代码：括号不成对，或字面量有误"
        );
        self.invalid(span, text)
    }

    fn not_rust(&self, span: proc_macro2::Span, problem: &str) -> Located {
        self.invalid(span, phrase!("not valid Rust: {problem}", "不是合法的 Rust 代码：{problem}"))
    }

    fn invalid(&self, span: proc_macro2::Span, text: Phrase) -> Located {
        let mut located = self.located(self.at_span(span), text);
        located.diagnostic = located.diagnostic.help(phrase!(
            "import a file that compiles: see `cargo check`",
            "请导入能通过编译的文件：可运行 `cargo check` 查看"
        ));
        located
    }

    /// Returns where a piece of syntax is in the text.
    pub(super) fn at(&self, syntax: &impl Spanned) -> Range<usize> {
        self.at_span(syntax.span())
    }

    /// Returns where a span is in the text.
    pub(super) fn at_span(&self, span: proc_macro2::Span) -> Range<usize> {
        let Range { start, end } = span.byte_range();
        start + self.start..end + self.start
    }

    /// Returns the text of a piece of syntax, on one line.
    pub(super) fn written(&self, syntax: &impl Spanned) -> String {
        let text = self.text.get(self.at(syntax)).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Returns a problem at a place of this file.
    pub(super) fn located(&self, at: Range<usize>, text: Phrase) -> Located {
        let mut sources = Sources::new();
        let file = sources.add(self.name.clone(), Arc::from(self.text.as_str()));
        Located { diagnostic: Diagnostic::error(Rule::Syntax, Span::new(file, at), text), sources }
    }
}

/// Returns what the parser would need too much stack for.
fn too_complex(tokens: TokenStream) -> Option<(proc_macro2::Span, Phrase)> {
    let mut open = vec![(tokens.into_iter(), 0)];
    // The tokens of the chains of all brackets that are open, as the parser is inside of all of them.
    let mut chained = 0;
    loop {
        let depth = open.len();
        let (level, length) = open.last_mut()?;
        let Some(token) = level.next() else {
            chained -= *length;
            open.pop();
            continue;
        };
        *length += 1;
        chained += 1;
        let ends_chain = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(sign) => matches!(sign.as_char(), ',' | ';'),
            _ => false,
        };
        match token {
            TokenTree::Group(group) if depth > DEEPEST => {
                let text = phrase!("brackets are nested deeper than {DEEPEST} levels", "括号嵌套超过了 {DEEPEST} 层");
                return Some((group.span_open(), text));
            }
            token if chained > LONGEST => {
                let text = phrase!(
                    "more than {LONGEST} tokens without a comma, a semicolon or a block",
                    "连续超过 {LONGEST} 个词法单元，中间没有逗号、分号或代码块"
                );
                return Some((token.span(), text));
            }
            token => {
                if ends_chain {
                    chained -= core::mem::take(length);
                }
                if let TokenTree::Group(group) = token {
                    open.push((group.stream().into_iter(), 0));
                }
            }
        }
    }
}
