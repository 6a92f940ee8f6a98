//! Renders Markdown for a terminal, with lines wrapped by the rules of Chinese and English.

use anstyle::Style;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use unicode_width::UnicodeWidthChar;

use super::wrap::{Indent, wrap};
use crate::style::{self, paint};

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
