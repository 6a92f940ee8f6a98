//! Blocks of code in the texts of a catalog, as blocks of plain text: rustdoc takes a block for Rust, and for a test of the
//! user's crate, unless it names another language.
//!
//! The blocks are found line by line, with less than all rules of CommonMark. So documentation that may contain one is, in
//! addition, absent where rustdoc collects tests.

use crate::code_writer::CodeWriter;

/// The words after a fence that mean Rust to rustdoc, without hyphens and underscores: it warns of other spellings.
/// <https://doc.rust-lang.org/rustdoc/write-documentation/documentation-tests.html#attributes>
const RUST: [&str; 9] = [
    "rust",
    "shouldpanic",
    "norun",
    "compilefail",
    "testharness",
    "standalone",
    "standalonecrate",
    "allowfail",
    "custom",
];
/// What such a word may begin with: `ignore-wasm32`, `edition2021`, and `rust2021`, which rustdoc warns of.
const RUST_PREFIXES: [&str; 3] = ["ignore", "edition", "rust2"];
/// The indentation that makes code of a line (CommonMark 0.31 §4.4).
const INDENT: usize = 4;
/// The language of plain text.
const TEXT: &str = "text";

/// Returns whether a text may contain a block of code.
pub(super) fn may_have(text: &str) -> bool {
    ["```", "~~~", "    ", "\t"].iter().any(|sign| text.contains(sign))
}

/// Writes documentation for the item that follows.
pub(in crate::expand) fn write(text: &str, code: &mut CodeWriter<'_>) {
    if may_have(text) {
        code.push("#[cfg_attr(not(doctest),doc=").string(text).push(")]");
    } else {
        code.doc(text);
    }
}

/// Returns a text of the catalog with its blocks of Rust, and those without a language, as blocks of `text`. Blocks in
/// other languages stay, and one that is not closed is closed.
pub(in crate::expand) fn as_text(text: &str) -> String {
    if !may_have(text) {
        return text.to_owned();
    }
    let mut blocks = Blocks { after_blank: true, ..Blocks::default() };
    for line in text.trim_end().lines() {
        blocks.line(line);
    }
    blocks.close();
    blocks.out.pop();
    blocks.out
}

/// The text that is being written, and the block that is open.
#[derive(Default)]
struct Blocks<'t> {
    out: String,
    open: Option<Open<'t>>,
    /// The column where the text of the innermost list item begins.
    item: usize,
    /// Whether an indented line would be code: it cannot interrupt a paragraph.
    after_blank: bool,
}

/// A block of code.
#[derive(Clone, Copy)]
struct Open<'t> {
    /// The signs of quotations before each line, and the column where the fence stands.
    quote: &'t str,
    column: usize,
    /// The fence, or `None` for code that is indented.
    fence: Option<&'t str>,
}

impl<'t> Blocks<'t> {
    fn line(&mut self, line: &'t str) {
        let (quote, rest) = quotation(line);
        let column = rest.len() - rest.trim_start_matches(' ').len();
        let is_blank = rest.trim().is_empty();
        match self.open {
            Some(Open { fence: Some(fence), quote: outer, .. }) => {
                // The end of a quotation ends its blocks.
                if quote.is_empty() && !outer.is_empty() {
                    self.close();
                    return self.line(line);
                }
                if closes(rest, fence) {
                    self.open = None;
                }
                return self.push(line);
            }
            Some(Open { fence: None, column: outer, .. }) if is_blank || is_indented(rest, outer) => {
                let code = rest.get(outer + width(rest, outer)..).unwrap_or_default();
                return self.push(&format!("{quote}{}{code}", " ".repeat(if is_blank { 0 } else { outer })));
            }
            Some(Open { fence: None, .. }) => self.close(),
            None => {}
        }
        if is_blank {
            self.after_blank = true;
            return self.push(line);
        }
        if column < self.item {
            self.item = 0;
        }
        if self.after_blank && is_indented(rest, self.item) {
            let column = self.item;
            self.open = Some(Open { quote, column, fence: None });
            self.push(&format!("{quote}{}```{TEXT}", " ".repeat(column)));
            return self.line(line);
        }
        self.after_blank = false;
        self.paragraph(line, quote, rest);
    }

    /// Takes a line that is no code, and opens the block whose fence it has.
    fn paragraph(&mut self, line: &'t str, quote: &'t str, rest: &'t str) {
        let mut inner = rest.trim_start();
        if is_indented(rest, self.item) {
            // It continues the paragraph, whatever it begins with.
            return self.push(line);
        }
        while let Some(item) = list_item(inner) {
            inner = item;
            self.item = rest.len() - inner.len();
        }
        let Some(fence) = fence(inner) else { return self.push(line) };
        let (before, info) = (line.get(..line.len() - inner.len() + fence.len()), inner.get(fence.len()..));
        self.open = Some(Open { quote, column: rest.len() - inner.len(), fence: Some(fence) });
        self.push(&format!("{}{}", before.unwrap_or_default(), language(info.unwrap_or_default())));
    }

    /// Closes the block that is open.
    fn close(&mut self) {
        let Some(Open { quote, column, fence }) = self.open.take() else { return };
        self.push(&format!("{quote}{}{}", " ".repeat(column), fence.unwrap_or("```")));
    }

    fn push(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }
}

/// Returns the signs of the quotations that a line is in, and the rest of the line.
fn quotation(line: &str) -> (&str, &str) {
    let mut rest = line;
    loop {
        let inner = rest.trim_start_matches(' ');
        match inner.strip_prefix('>') {
            Some(quoted) if rest.len() - inner.len() < INDENT => rest = quoted.strip_prefix(' ').unwrap_or(quoted),
            _ => return line.split_at(line.len() - rest.len()),
        }
    }
}

/// Returns whether a line is indented by four columns behind `column`.
fn is_indented(line: &str, column: usize) -> bool {
    line.get(column..).is_some_and(|rest| rest.starts_with("    ") || rest.trim_start_matches(' ').starts_with('\t'))
}

/// Returns how many bytes behind `column` are the indentation of code.
fn width(line: &str, column: usize) -> usize {
    let rest = line.get(column..).unwrap_or_default();
    if rest.starts_with("    ") { INDENT } else { rest.find('\t').map_or(0, |tab| tab + 1) }
}

/// Returns the content of a list item, if a line begins one.
fn list_item(line: &str) -> Option<&str> {
    let digits = line.len() - line.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let mark = line.get(digits..)?;
    let rest = if digits > 0 { mark.strip_prefix(['.', ')']) } else { mark.strip_prefix(['-', '+', '*']) };
    rest.filter(|rest| rest.starts_with([' ', '\t'])).map(str::trim_start)
}

/// Returns the fence that a line begins with (CommonMark 0.31 §4.5): at least three signs, and no accent after accents.
fn fence(line: &str) -> Option<&str> {
    let sign = line.chars().next().filter(|sign| ['`', '~'].contains(sign))?;
    let (fence, info) = line.split_at(line.len() - line.trim_start_matches(sign).len());
    (fence.len() >= 3 && !(sign == '`' && info.contains('`'))).then_some(fence)
}

/// Returns whether a line closes the block of a fence.
fn closes(line: &str, fence: &str) -> bool {
    let line = line.trim();
    line.len() >= fence.len()
        && line.starts_with(fence)
        && fence.get(..1).is_some_and(|sign| line.replace(sign, "").is_empty())
}

/// Returns the words after a fence: as they are for a language other than Rust, and `text` otherwise.
fn language(info: &str) -> &str {
    let mut words = info.split([',', ' ', '\t']).filter(|word| !word.is_empty()).peekable();
    let is_plain = |word: &&str| word.starts_with(|sign: char| sign.is_ascii_alphanumeric());
    match words.peek().copied() {
        Some(first) if is_plain(&first) && words.all(|word| !means_rust(word)) => info,
        Some(first) if is_plain(&first) && !means_rust(first) => first,
        _ => TEXT,
    }
}

/// Returns whether rustdoc takes a block with this word for Rust, or warns of it.
fn means_rust(word: &str) -> bool {
    let word = word.to_ascii_lowercase().replace(['-', '_'], "");
    // The code of a compiler error: `E0277`.
    let is_code =
        word.strip_prefix('e').is_some_and(|code| code.len() == 4 && code.bytes().all(|sign| sign.is_ascii_digit()));
    is_code
        || word.starts_with('{')
        || RUST.contains(&word.as_str())
        || RUST_PREFIXES.iter().any(|prefix| word.starts_with(prefix))
}

#[cfg(test)]
mod tests;
