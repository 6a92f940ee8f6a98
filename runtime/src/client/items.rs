//! [`Items`]: the items of a list of violations in a body.

use core::ops::Range;

use super::scanner::{DEPTH, Scanner};
use super::slots::Span;
use super::walk::walk_within;
use super::walked::Walked;
use crate::image::reading::Reading;

/// The items of an array in a body that are objects, with where they are in the body.
pub(crate) struct Items<'b> {
    body: &'b str,
    scanner: Scanner<'b>,
    is_first: bool,
    /// `None` at the end.
    reading: Option<Reading>,
}

/// Returns the items of an array in a body that is JSON, each by a reading. None without a reading or an array.
pub(crate) fn items(body: &str, array: Span, reading: Option<Reading>) -> Items<'_> {
    let mut scanner = Scanner::new(body, array.start());
    let is_array = !array.is_absent() && scanner.take(b'[').is_some();
    Items { body, scanner, is_first: true, reading: reading.filter(|_| is_array) }
}

impl Items<'_> {
    /// Reads the next item into `walked`, and returns where it is.
    pub(crate) fn next(&mut self, walked: &mut Walked) -> Option<Range<usize>> {
        let reading = self.reading?;
        while let Some(true) = self.scanner.more(&mut self.is_first, b']') {
            self.scanner.peek();
            let start = self.scanner.position();
            if walk_within(self.body, &mut self.scanner, reading, walked).is_some() {
                return Some(start..self.scanner.position());
            }
            if self.scanner.value(DEPTH).is_none() {
                break;
            }
        }
        self.reading = None;
        None
    }

    /// Returns whether no item follows, whatever it is.
    pub(crate) fn is_at_end(&mut self) -> bool {
        self.scanner.peek() == b']'
    }
}
