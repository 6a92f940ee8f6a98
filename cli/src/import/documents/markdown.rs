//! Reads Markdown: tables, sections that are headed by codes, and lists that lost their table when they were copied.

mod blocks;
mod examples;
mod lines;
mod pasted;
mod sections;

use self::blocks::{Block, Content};
use self::lines::Lines;
use super::document::Document;
use super::table::{Place, Row, Table};

/// The longest line above a table that is taken for its title, in characters.
const LONGEST_TITLE: usize = 40;

/// Reads a document with a name.
pub(super) fn read(file: &str, text: &str) -> Document {
    let lines = Lines::of(file, text);
    let blocks = blocks::read(lines.text());
    let mut records = sections::read(&blocks, &lines);
    records.extend(pasted::read(&blocks, &lines));
    Document { tables: tables(&blocks, &lines), records, examples: examples::read(text) }
}

fn tables(blocks: &[Block], lines: &Lines) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut heading: Option<String> = None;
    let mut above: Option<String> = None;
    for block in blocks {
        match &block.content {
            Content::Heading { .. } => {
                heading = Some(block.plain());
                above = None;
            }
            Content::Table { head, rows } => {
                let title = above.take().or_else(|| heading.clone());
                let rows = rows.iter().map(|(cells, at)| Row { cells: cells.clone(), place: lines.place(*at) });
                let headings = head.iter().map(|cell| cell.text.clone()).collect();
                let place: Place = lines.place(block.range.start);
                tables.push(Table { title, headings, rows: rows.collect(), place, left_out: Vec::new() });
            }
            Content::Prose => {
                let last = block.lines.last().map(|line| line.text.trim().to_owned());
                above = last.filter(|line| is_title(line));
            }
            Content::Code => above = None,
        }
    }
    tables
}

/// Returns whether a line above a table is its title, as in documents that lost the marks of their headings.
fn is_title(line: &str) -> bool {
    !line.is_empty()
        && line.chars().count() <= LONGEST_TITLE
        && !line.ends_with(['.', '。', ':', '：', ',', '，', ';', '；', '?', '？', '!', '！'])
        && !line.contains(['，', '。'])
}
