//! Styles of values.

use errbook_catalog::model::Style;
use errbook_format::image::style;

use super::writer::ImageWriter;

impl ImageWriter<'_> {
    /// Writes a style and returns its place.
    pub(super) fn style(&mut self, of: &Style) -> u32 {
        let mut words = vec![0; style::WORDS as usize];
        let (kind, number, text, decimal) = match of {
            Style::UnixSeconds => (style::UNIX_SECONDS, 0, "", ""),
            Style::UnixMillis => (style::UNIX_MILLIS, 0, "", ""),
            // Two's complement, as the runtime reads it.
            Style::Time { pattern, offset } => (style::TIME, *offset as u32, pattern.as_str(), ""),
            Style::Number { group, decimal, others } => {
                (style::NUMBER, *others as u32, group.as_str(), decimal.as_str())
            }
        };
        words[style::KIND as usize] = kind;
        words[style::OFFSET_OR_GROUPS as usize] = number;
        for (place, text) in [(style::TEXT, text), (style::DECIMAL, decimal)] {
            let (start, length) = self.pool.intern(text);
            words[place as usize] = start;
            words[place as usize + 1] = length;
        }
        self.share(words)
    }
}
