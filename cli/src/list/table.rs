//! A table on the terminal.

use unicode_width::UnicodeWidthStr;

use crate::style::{self, paint};
use crate::terminal;

/// A row: code (or name), what is special to it, group, message.
pub(super) type Row = [String; 4];

/// Returns a table with a heading for each column. On a terminal, messages are cut at its width.
pub(super) fn of(heads: &Row, rows: &[Row]) -> String {
    let widths: Vec<usize> = (0..3)
        .map(|column| std::iter::once(heads).chain(rows).map(|row| row[column].width()).max().unwrap_or(0))
        .collect();
    let room = terminal::full_width().map(|width| width.saturating_sub(widths.iter().map(|width| width + 2).sum()));
    let line = |row: &Row, styles: [anstyle::Style; 4]| {
        let mut out = String::new();
        for ((cell, width), style) in row.iter().zip(&widths).zip(styles) {
            out.push_str(&paint(style, cell));
            out.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
        }
        let message = room.map_or_else(|| row[3].clone(), |room| cut(&row[3], room));
        out.push_str(&paint(styles[3], &message));
        format!("{}\n", out.trim_end())
    };
    let plain = anstyle::Style::new();
    let mut out = line(heads, [style::HEADING; 4]);
    for row in rows {
        out.push_str(&line(row, [style::CODE, style::STRONG, style::DIM, plain]));
    }
    out
}

/// Cuts a text to a number of columns, but not below twenty: a narrower terminal wraps it.
fn cut(text: &str, columns: usize) -> String {
    let columns = columns.max(20);
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    for letter in text.chars() {
        if out.width() + letter.to_string().width() + 1 > columns {
            break;
        }
        out.push(letter);
    }
    out.push('…');
    out
}
