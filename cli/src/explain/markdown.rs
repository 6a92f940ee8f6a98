//! Renders Markdown for a terminal, with lines wrapped by the rules of Chinese and English.

use anstyle::Style;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use textwrap::core::{Word, display_width};
use textwrap::{WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthChar;

use crate::style::{self, paint};

/// The width of lines that are not wrapped.
pub(crate) const UNLIMITED: usize = usize::MAX;

/// The prefixes of a block's lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Indent {
    first: String,
    rest: String,
}

impl Indent {
    /// Returns the same prefix for every line.
    pub(crate) fn of(text: &str) -> Indent {
        Indent { first: text.to_owned(), rest: text.to_owned() }
    }

    /// Returns a marker for the first line, and as many spaces for the others.
    pub(crate) fn hanging(mark: &str) -> Indent {
        Indent { first: mark.to_owned(), rest: " ".repeat(display_width(mark)) }
    }

    /// Returns a prefix for the first line and one for the others.
    pub(super) fn after(first: &str, rest: &str) -> Indent {
        Indent { first: first.to_owned(), rest: rest.to_owned() }
    }

    /// Appends the prefixes of an inner block.
    fn within(&self, inner: &Indent) -> Indent {
        Indent { first: format!("{}{}", self.first, inner.first), rest: format!("{}{}", self.rest, inner.rest) }
    }

    /// Returns the prefixes of a block that is not the first after a marker.
    fn later(&self) -> Indent {
        Indent::of(&self.rest)
    }
}

/// Wraps text into lines of `width` columns, each with a line break. Codes, names and URLs are never broken, so that they can be
/// searched for and copied; [`UNLIMITED`] breaks nothing.
pub(super) fn wrap(text: &str, indent: Indent, width: usize) -> String {
    if width == UNLIMITED {
        let indents = std::iter::once(&indent.first).chain(std::iter::repeat(&indent.rest));
        let lines = text.split('\n').zip(indents);
        return lines.map(|(line, indent)| format!("{}\n", format!("{indent}{line}").trim_end())).collect();
    }
    let options = textwrap::Options::new(width)
        .initial_indent(&indent.first)
        .subsequent_indent(&indent.rest)
        .word_separator(WordSeparator::Custom(words))
        .break_words(false)
        .word_splitter(WordSplitter::NoHyphenation);
    let mut out = String::new();
    for line in textwrap::wrap(text, options) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Returns the words of a line by the rules of Unicode, but those of ASCII letters and signs end at a space only: a code such as
/// `rate-limit-exceeded` is one.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut rest = WordSeparator::UnicodeBreakProperties.find_words(line).peekable();
    let mut start = 0;
    Box::new(std::iter::from_fn(move || {
        let mut end = start;
        loop {
            let word = rest.next()?;
            end += word.word.len() + word.whitespace.len();
            let is_open = word.whitespace.is_empty() && word.word.ends_with(|last: char| last.is_ascii());
            if !is_open || !rest.peek().is_some_and(|next| next.word.starts_with(|first: char| first.is_ascii())) {
                break;
            }
        }
        let word = line.get(start..end)?;
        start = end;
        Some(Word::from(word))
    }))
}

/// Renders Markdown in lines of `width` columns, each with a line break. HTML is shown as source.
pub(super) fn render(markdown: &str, indent: Indent, width: usize) -> String {
    let mut writer = Writer { width, blocks: vec![indent], lists: Vec::new(), styles: Vec::new(), ..Writer::default() };
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
        writer.event(event);
    }
    writer.flush();
    writer.out
}

#[derive(Default)]
struct Writer {
    width: usize,
    out: String,
    /// The text of the current block, with its colours.
    text: String,
    /// The prefixes of lines, from the outermost block to the innermost.
    blocks: Vec<Indent>,
    /// The number of the next item of each open list; `None` for bullets.
    lists: Vec<Option<u64>>,
    styles: Vec<Style>,
    links: Vec<String>,
    in_code: bool,
    /// Whether a block was written, so that a blank line comes before the next.
    after_block: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.in_code => self.code(&text),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.styled(&text),
            Event::Code(code) => {
                self.styles.push(style::CODE);
                // Backticks mark code where there are no colours.
                self.styled(&format!("`{code}`"));
                self.styles.pop();
            }
            // A line break in the source is no space between Chinese characters.
            Event::SoftBreak if self.text.chars().next_back().is_some_and(|last| last.width() == Some(2)) => {}
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            Event::Rule => self.block("—"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } | Tag::Strong => {
                self.flush_before(&tag);
                self.styles.push(style::STRONG);
            }
            Tag::Emphasis => self.styles.push(Style::new().italic()),
            Tag::Strikethrough => self.styles.push(Style::new().strikethrough()),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push(dest_url.into_string());
                self.styles.push(Style::new().underline());
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "• ".to_owned(),
                };
                self.push(Indent::hanging(&mark));
                self.after_block = false;
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.push(Indent::of("│ "));
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.in_code = true;
            }
            _ => {}
        }
    }

    fn flush_before(&mut self, tag: &Tag<'_>) {
        if matches!(tag, Tag::Heading { .. }) {
            self.flush();
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.styles.pop();
                self.flush();
            }
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough => _ = self.styles.pop(),
            TagEnd::Link | TagEnd::Image => {
                self.styles.pop();
                let url = self.links.pop().unwrap_or_default();
                if !self.text.contains(&url) {
                    self.text.push_str(&format!(" ({url})"));
                }
            }
            TagEnd::Paragraph => self.flush(),
            TagEnd::Item | TagEnd::BlockQuote(_) => {
                self.flush();
                if self.blocks.len() > 1 {
                    self.blocks.pop();
                }
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.after_block = self.lists.is_empty();
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.after_block = true;
            }
            _ => {}
        }
    }

    fn push(&mut self, inner: Indent) {
        let outer = self.blocks.last().cloned().unwrap_or_default();
        self.blocks.push(outer.within(&inner));
    }

    fn styled(&mut self, text: &str) {
        let styled = self.styles.iter().rev().fold(text.to_owned(), |text, style| paint(*style, &text));
        self.text.push_str(&styled);
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            self.block(&text);
        }
    }

    fn block(&mut self, text: &str) {
        self.part();
        let indent = self.take_indent();
        self.out.push_str(&wrap(text, indent, self.width));
        self.after_block = true;
    }

    fn code(&mut self, code: &str) {
        self.part();
        for line in code.lines() {
            let indent = self.take_indent();
            self.out.push_str(&format!("{}  {}\n", indent.first, paint(style::CODE, line)));
        }
        self.after_block = false;
    }

    /// Writes the blank line between two blocks.
    fn part(&mut self) {
        if std::mem::take(&mut self.after_block) {
            self.out.push('\n');
        }
    }

    /// Returns the innermost prefixes; a marker is used once.
    fn take_indent(&mut self) -> Indent {
        let indent = self.blocks.last().cloned().unwrap_or_default();
        for block in &mut self.blocks {
            *block = block.later();
        }
        indent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_addresses_are_never_broken() {
        let lines = |text: &str| wrap(text, Indent::of("  "), 20);
        let code = "the-deck-is-full/and_all_other_decks_are_full_too";
        assert_eq!(lines(code), format!("  {code}\n"));
        assert_eq!(lines(&format!("Replaced by `{code}`.")), format!("  Replaced by\n  `{code}`.\n"));
        assert_eq!(
            lines(&format!("{} · x", paint(style::CODE, code))),
            format!("  {}\n  · x\n", paint(style::CODE, code))
        );
        assert_eq!(
            lines("请改用 rate-limit-exceeded，它取代了原来的错误码"),
            "  请改用\n  rate-limit-exceeded，\n  它取代了原来的错误\n  码\n"
        );
    }

    #[test]
    fn lines_without_a_width_are_whole() {
        let text = "word ".repeat(1000);
        assert_eq!(wrap(&text, Indent::of("  "), UNLIMITED), format!("  {}\n", text.trim_end()));
        assert_eq!(wrap("a\nb", Indent::hanging("  1. "), UNLIMITED), "  1. a\n     b\n");
        assert_eq!(render("one\ntwo\n\n- three", Indent::of("  "), UNLIMITED), "  one two\n  • three\n");
    }
}
