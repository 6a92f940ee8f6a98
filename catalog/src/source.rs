//! The texts that a catalog was read from, and places in them.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A run of bytes in one file of [`Sources`].
///
/// Spans are ordered as a reader meets them: by file, then by start, then by end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file's number, as [`Sources::add`] gave it.
    pub file: u32,
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// Returns the span of the bytes `range` in file number `file`. Offsets beyond 4 GiB are clamped.
    #[must_use]
    pub fn new(file: u32, range: Range<usize>) -> Self {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: narrow(range.start), end: narrow(range.end) }
    }

    /// Returns the bytes as a range whose start is never after its end.
    pub(crate) fn range(self) -> Range<usize> {
        let (low, high) = (self.start.min(self.end), self.start.max(self.end));
        low as usize..high as usize
    }
}

/// A value and where it is written.
///
/// Equality compares values only, because positions do not change the meaning of a catalog. `At<()>` is a position that
/// comparisons ignore.
#[derive(Clone, Copy, Debug)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub at: Span,
}

impl From<Span> for At<()> {
    fn from(at: Span) -> Self {
        Self { value: (), at }
    }
}

impl<T> At<T> {
    /// Returns `value`, written at `at`.
    pub fn new(value: T, at: Span) -> Self {
        Self { value, at }
    }

    /// Returns another value at the same place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> At<U> {
        At { value: change(self.value), at: self.at }
    }

    /// Returns the value by reference, at the same place.
    pub fn as_ref(&self) -> At<&T> {
        At { value: &self.value, at: self.at }
    }
}

impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for At<T> {}

/// The start of a span as line and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Every file that a catalog was read from.
///
/// Every span is accepted: offsets beyond the text are clamped to its end, and offsets inside a character to its start.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<File>,
}

#[derive(Clone, Debug)]
struct File {
    name: String,
    text: Arc<str>,
    /// Whether diagnostics do not show its lines.
    hidden: bool,
    /// The first byte of each line; never empty. Computed when a place is needed, which is never for a catalog without
    /// diagnostics.
    lines: OnceLock<Vec<usize>>,
}

/// A byte order mark is not part of the first line: editors hide it and count behind it.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Sources {
    /// Returns an empty set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file under the name that diagnostics show, and returns its number.
    pub fn add(&mut self, name: String, text: Arc<str>) -> u32 {
        self.files.push(File { name, text, hidden: false, lines: OnceLock::new() });
        u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX)
    }

    /// Adds all files of another set, and returns the number of the first one here.
    pub(crate) fn append(&mut self, other: &Sources) -> u32 {
        let first = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.extend(other.files.iter().cloned());
        first
    }

    /// Makes diagnostics not show lines of a file, only their numbers: it is not part of the user's project.
    pub(crate) fn hide_lines(&mut self, file: u32) {
        if let Some(file) = self.files.get_mut(file as usize) {
            file.hidden = true;
        }
    }

    /// Returns whether diagnostics show lines of a file.
    pub(crate) fn shows_lines(&self, file: u32) -> bool {
        self.file(file).is_some_and(|file| !file.hidden)
    }

    fn file(&self, file: u32) -> Option<&File> {
        self.files.get(file as usize)
    }

    /// Returns the whole text of a file; empty for a number that [`Sources::add`] never gave.
    #[must_use]
    pub fn text(&self, file: u32) -> &str {
        self.file(file).map_or("", |file| &file.text)
    }

    /// Returns the name of a file; empty for a number that [`Sources::add`] never gave.
    #[must_use]
    pub fn name(&self, file: u32) -> &str {
        self.file(file).map_or("", |file| &file.name)
    }

    /// Returns the names of all files, in the order they were added.
    pub fn names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.files.iter().map(|file| file.name.as_str())
    }

    /// Returns the line and column where a span starts. A line ends at `\n` or `\r\n`.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        let line = self.first_line(span);
        let before = line.text.get(..line.span.start).unwrap_or("");
        Place { line: line.number, column: before.chars().count() + 1 }
    }

    /// Returns the text of line number `line` (from 1) without its end; empty where there is no such line.
    #[must_use]
    pub fn line_text(&self, file: u32, line: usize) -> &str {
        self.file(file).map_or("", |file| file.line(line))
    }

    /// Returns the line that a span starts in, and the part of that line which the span covers.
    pub(crate) fn first_line(&self, span: Span) -> Line<'_> {
        let Some(file) = self.file(span.file) else {
            return Line { number: 1, text: "", span: 0..0 };
        };
        let range = span.range();
        let number = file.lines().partition_point(|&start| start <= range.start).max(1);
        let text = file.line(number);
        let line_start = file.lines().get(number - 1).copied().unwrap_or(0);
        let start = floor(text, range.start.saturating_sub(line_start));
        let end = ceil(text, range.end.saturating_sub(line_start));
        Line { number, text, span: start..end.max(start) }
    }
}

/// A line of a file and the part of it that a span covers, as byte offsets into `text`: in range, on
/// character boundaries, start never after end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    pub(crate) number: usize,
    pub(crate) text: &'a str,
    pub(crate) span: Range<usize>,
}

impl File {
    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let first = if self.text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
            let mut lines = vec![first];
            lines.extend(self.text.match_indices('\n').map(|(at, _)| at + 1));
            lines
        })
    }

    fn line(&self, number: usize) -> &str {
        let Some(&start) = number.checked_sub(1).and_then(|index| self.lines().get(index)) else {
            return "";
        };
        let end = self.lines().get(number).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end).unwrap_or("");
        line.strip_suffix('\n').map_or(line, |line| line.strip_suffix('\r').unwrap_or(line))
    }
}

/// Returns the nearest character boundary at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Returns the nearest character boundary at or after `offset`.
fn ceil(text: &str, offset: usize) -> usize {
    (offset..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests;
