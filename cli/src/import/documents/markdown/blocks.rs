//! The blocks of a Markdown document, with their texts without markup.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::super::table::Cell;

/// A block at the top of the document, or a table anywhere.
pub(super) struct Block {
    pub(super) content: Content,
    pub(super) range: Range<usize>,
    /// Its lines without markup; none of a table.
    pub(super) lines: Vec<Line>,
    /// The code spans in it.
    pub(super) spans: Vec<String>,
}

pub(super) struct Line {
    pub(super) text: String,
    /// Where it begins.
    pub(super) at: usize,
}

pub(super) enum Content {
    Heading {
        level: usize,
    },
    Table {
        head: Vec<Cell>,
        rows: Vec<(Vec<Cell>, usize)>,
    },
    /// Code, or HTML.
    Code,
    /// Paragraphs, lists and quotations.
    Prose,
}

impl Block {
    fn new(content: Content, range: Range<usize>) -> Block {
        Block { content, range, lines: Vec::new(), spans: Vec::new() }
    }

    /// Returns the text as one line.
    pub(super) fn plain(&self) -> String {
        joined(self.lines.iter().map(|line| line.text.trim()))
    }

    fn push(&mut self, text: &str, at: usize) {
        match self.lines.last_mut() {
            Some(line) => line.text.push_str(text),
            None => self.lines.push(Line { text: text.to_owned(), at }),
        }
    }

    fn end_line(&mut self, at: usize) {
        if self.lines.last().is_some_and(|line| !line.text.is_empty()) {
            self.lines.push(Line { text: String::new(), at });
        }
    }
}

/// Returns lines as one: with a space between them, and with none between Chinese characters.
pub(super) fn joined<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    let mut out = String::new();
    for line in lines.filter(|line| !line.is_empty()) {
        let is_wide = |letter: Option<char>| letter.is_some_and(|letter| u32::from(letter) >= 0x2e80);
        let are_wide = is_wide(out.chars().last()) && is_wide(line.chars().next());
        if !out.is_empty() && !are_wide {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

/// Reads the blocks of a text, in their order.
pub(super) fn read(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    let mut table: Option<Block> = None;
    let mut row: (Vec<Cell>, usize) = (Vec::new(), 0);
    let mut cell: Option<Cell> = None;
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                depth += 1;
                match tag {
                    Tag::Table(_) => {
                        table = Some(Block::new(Content::Table { head: Vec::new(), rows: Vec::new() }, range));
                    }
                    Tag::TableHead | Tag::TableRow => row = (Vec::new(), range.start),
                    Tag::TableCell => cell = Some(Cell::default()),
                    Tag::Heading { level, .. } if depth == 1 => {
                        open = Some(Block::new(Content::Heading { level: level as usize }, range));
                    }
                    Tag::CodeBlock(_) | Tag::HtmlBlock if depth == 1 => open = Some(Block::new(Content::Code, range)),
                    _ if depth == 1 => open = Some(Block::new(Content::Prose, range)),
                    Tag::Item | Tag::Paragraph | Tag::CodeBlock(_) => end_line(range.start, &mut None, &mut open),
                    _ => {}
                }
                continue;
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                match tag {
                    TagEnd::TableCell => row.0.extend(cell.take().map(trimmed)),
                    TagEnd::TableHead | TagEnd::TableRow => {
                        if let Some(Block { content: Content::Table { head, rows }, .. }) = &mut table {
                            match tag {
                                TagEnd::TableHead => head.append(&mut row.0),
                                _ => rows.push(std::mem::take(&mut row)),
                            }
                        }
                    }
                    TagEnd::Table => blocks.extend(table.take()),
                    TagEnd::Item | TagEnd::Paragraph => {
                        if let Some(block) = &mut open {
                            block.end_line(range.end);
                        }
                    }
                    _ => {}
                }
                if depth == 0 {
                    blocks.extend(open.take().map(without_blank_lines));
                }
                continue;
            }
            Event::Code(code) => inline(&code, true, range.start, &mut cell, &mut open),
            Event::Text(text) => {
                for (index, line) in text.split('\n').enumerate() {
                    if index > 0 {
                        end_line(range.start, &mut cell, &mut open);
                    }
                    inline(line, false, range.start, &mut cell, &mut open);
                }
            }
            Event::InlineHtml(tag) if tag.to_lowercase().starts_with("<br") => {
                end_line(range.start, &mut cell, &mut open);
            }
            Event::SoftBreak | Event::HardBreak => end_line(range.end, &mut cell, &mut open),
            _ => {}
        }
    }
    blocks.sort_by_key(|block| block.range.start);
    blocks
}

fn inline(text: &str, is_code: bool, at: usize, cell: &mut Option<Cell>, open: &mut Option<Block>) {
    if let Some(cell) = cell {
        cell.text.push_str(text);
        cell.spans.extend(is_code.then(|| text.to_owned()));
    } else if let Some(block) = open {
        if block.lines.last().is_some_and(|line| line.text.is_empty()) {
            block.lines.pop();
            block.lines.push(Line { text: String::new(), at });
        }
        block.push(text, at);
        block.spans.extend(is_code.then(|| text.to_owned()));
    }
}

fn end_line(at: usize, cell: &mut Option<Cell>, open: &mut Option<Block>) {
    if let Some(cell) = cell {
        cell.text.push('\n');
    } else if let Some(block) = open {
        block.end_line(at);
    }
}

fn trimmed(mut cell: Cell) -> Cell {
    cell.text = cell.text.trim().to_owned();
    cell
}

fn without_blank_lines(mut block: Block) -> Block {
    block.lines.retain(|line| !line.text.trim().is_empty());
    block
}
