//! The lines of a Markdown document, with tables set apart from the text around them.

use super::super::table::Place;

/// A document whose tables have blank lines around them. Many are written, or copied, without: then the heading of a table would
/// be a part of the paragraph above it, and the paragraph below a row of the table.
pub(super) struct Lines {
    file: String,
    text: String,
    /// Where each line of `text` begins, and which line of the file it is.
    starts: Vec<(usize, usize)>,
}

impl Lines {
    pub(super) fn of(file: &str, text: &str) -> Lines {
        let mut lines =
            Lines { file: file.to_owned(), text: String::with_capacity(text.len() + 64), starts: Vec::new() };
        let is_row = |line: &str| line.trim_start().starts_with('|');
        let mut was_row = false;
        let mut was_blank = true;
        for (index, line) in text.lines().enumerate() {
            let is_blank = line.trim().is_empty();
            if (is_row(line) && !was_row && !was_blank) || (was_row && !is_blank && !line.contains('|')) {
                lines.push("", index + 1);
            }
            lines.push(line, index + 1);
            (was_row, was_blank) = (is_row(line), is_blank);
        }
        lines
    }

    fn push(&mut self, line: &str, number: usize) {
        self.starts.push((self.text.len(), number));
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns where an offset of the text is in the file.
    pub(super) fn place(&self, at: usize) -> Place {
        let after = self.starts.partition_point(|(start, _)| *start <= at);
        let line = self.starts.get(after.saturating_sub(1)).map(|(_, number)| *number);
        Place { file: self.file.clone(), line }
    }
}
