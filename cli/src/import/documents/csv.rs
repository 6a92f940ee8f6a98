//! Reads CSV: fields between commas, semicolons or tabs, the first row with headings.

use errbook_catalog::phrase;

use super::code;
use super::document::Document;
use super::headings;
use super::table::{Cell, Place, Row, Table};
use crate::failure::Failure;

/// Reads a document with a name.
///
/// # Errors
///
/// Fails if the document is empty.
pub(super) fn read(file: &str, text: &str) -> Result<Document, Failure> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1_usize, 0_usize);
    for record in reader.records() {
        let record = record.map_err(|error| {
            Failure::new(phrase!("{file}: not valid CSV: {error}", "{file}：不是合法的 CSV：{error}"))
        })?;
        let at = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        // A row begins behind the end of the line before it, which the reader may have left.
        let skipped = text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let between = text.get(counted..at + skipped).unwrap_or_default();
        line += between.bytes().filter(|byte| *byte == b'\n').count();
        counted = at + skipped;
        let cells = record.iter().map(Cell::untyped).collect();
        rows.push(Row { cells, place: Place { file: file.to_owned(), line: Some(line) } });
    }
    let place = rows.first().map_or(Place { file: file.to_owned(), line: None }, |row: &Row| row.place.clone());
    let headings = match rows.first() {
        Some(first) if is_head(first) => rows.remove(0).cells.into_iter().map(|cell| cell.text).collect(),
        Some(first) => (1..=first.cells.len()).map(|column| column.to_string()).collect(),
        None => return Err(Failure::new(phrase!("{file} is empty", "{file} 是空的"))),
    };
    let table = Table { title: None, headings, rows, place, left_out: Vec::new() };
    Ok(Document { tables: vec![table], ..Document::default() })
}

/// Returns whether a row has headings: one is certainly one, or no cell is a code.
fn is_head(row: &Row) -> bool {
    let mut cells = row.cells.iter().map(|cell| cell.text.as_str());
    let is_heading = |text: &str| headings::read(text).is_some_and(|guess| guess.doubt == 0);
    cells.clone().any(is_heading) || !cells.any(code::is_surely)
}

/// Returns the separator that the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
    // The last of equal ones is found: commas.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        read("a.csv", text).unwrap().tables.remove(0)
    }

    #[test]
    fn separators_quotes_and_lines_are_read() {
        for text in ["code,message\nA_1,\"x, y\"\n", "code;message\nA_1;\"x, y\"\n", "code\tmessage\r\nA_1\tx, y\r\n"] {
            let table = table(text);
            assert_eq!(table.headings, ["code", "message"], "{text}");
            assert_eq!(table.rows[0].cells, [Cell::untyped("A_1"), Cell::untyped("x, y")], "{text}");
            assert_eq!(table.rows[0].place.line, Some(2), "{text}");
        }
    }

    #[test]
    fn a_first_row_with_a_code_is_no_heading() {
        let table = table("E_1,Not found\nE_2,Gone\n");
        assert_eq!(table.headings, ["1", "2"]);
        assert_eq!(table.rows.len(), 2);
    }
}
