//! Markdown tables.

use std::fmt;

/// A table, written as Markdown by its `Display`. All columns but the first are right-aligned.
#[derive(Debug, Clone, Default)]
pub struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Creates a table with these columns and no rows.
    pub fn new(header: impl IntoIterator<Item: Into<String>>) -> Self {
        Self { header: header.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }

    /// Adds a row. Missing cells are empty.
    pub fn row(&mut self, cells: impl IntoIterator<Item: Into<String>>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths: Vec<usize> = (0..self.header.len())
            .map(|column| {
                let cells = self.rows.iter().chain([&self.header]).filter_map(|row| row.get(column));
                cells.map(|cell| cell.chars().count()).max().unwrap_or(0).max(3)
            })
            .collect();
        line(f, &self.header, &widths)?;
        for (column, width) in widths.iter().enumerate() {
            let dashes = "-".repeat(width - 1);
            write!(f, "| {} ", if column == 0 { format!("{dashes}-") } else { format!("{dashes}:") })?;
        }
        writeln!(f, "|")?;
        self.rows.iter().try_for_each(|row| line(f, row, &widths))
    }
}

/// Writes one line, padded so that the source of the table is readable too.
fn line(f: &mut fmt::Formatter<'_>, cells: &[String], widths: &[usize]) -> fmt::Result {
    for (column, width) in widths.iter().enumerate() {
        let cell = cells.get(column).map_or("", String::as_str);
        match column {
            0 => write!(f, "| {cell:<width$} ")?,
            _ => write!(f, "| {cell:>width$} ")?,
        }
    }
    writeln!(f, "|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_aligned_markdown() {
        let mut table = Table::new(["what", "ns"]);
        table.row(["memcpy", "14"]);
        table.row(["derive"]);
        let expected = "| what   |  ns |\n| ------ | --: |\n| memcpy |  14 |\n| derive |     |\n";
        assert_eq!(table.to_string(), expected);
    }
}
