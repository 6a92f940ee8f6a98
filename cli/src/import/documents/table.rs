//! Tables: what Markdown, CSV, JSON and TOML are read into.

/// Where something is in the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The name of the document.
    pub(super) file: String,
    /// Its line, from 1; `None` where the format's reader does not tell.
    pub(super) line: Option<usize>,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

/// A table with a row for each error, or for something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// The heading above it, or the key that it is under.
    pub(super) title: Option<String>,
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) place: Place,
    /// The headings of columns that are too many.
    pub(super) left_out: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    pub(super) place: Place,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its text without markup.
    pub(super) text: String,
    /// The code spans in it.
    pub(super) spans: Vec<String>,
    /// Whether the format tells numbers from texts; and if so, which this is.
    pub(super) form: Form,
}

/// The type of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// The format has texts only: what looks like a number is one.
    #[default]
    Untyped,
    /// A string.
    Text,
    /// A number.
    Number,
}

impl Cell {
    /// Returns a cell of a format that has texts only.
    pub(super) fn untyped(text: &str) -> Cell {
        Cell { text: text.trim().to_owned(), ..Cell::default() }
    }
}

impl Table {
    /// Returns the texts of a column that are not empty.
    pub(super) fn values(&self, column: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().filter_map(move |row| row.cells.get(column)).filter(|cell| !cell.text.is_empty())
    }
}
