//! Lines that a merge has left. They are reported once for each conflict, and reading continues with the first side: with both, nearly
//! every key would be there twice.

use super::Parser;
use crate::conflict::{Marker, marker};
use crate::messages;

impl Parser<'_, '_> {
    /// Skips the line here, if it is a marker, and the side that it starts, if it is not the first. Returns whether it is one.
    pub(super) fn conflict(&mut self) -> bool {
        let start = self.at;
        let Some((marker, length)) = self.marker_at(start) else { return false };
        if !core::mem::replace(&mut self.is_in_conflict, marker == Marker::Ours) || marker == Marker::Ours {
            self.report(messages::merge_conflict(self.place(start, start + length)));
        }
        // What is skipped may have what is missing here.
        self.is_sound = false;
        self.at = self.next_line(start);
        if matches!(marker, Marker::Ancestor | Marker::Theirs) {
            self.skip_side();
        }
        true
    }

    /// Skips to behind the end of the conflict, which is that of the document if no marker says so.
    fn skip_side(&mut self) {
        while self.at < self.bytes.len() {
            let found = self.marker_at(self.at);
            self.at = self.next_line(self.at);
            if matches!(found, Some((Marker::End, _))) {
                return;
            }
        }
    }

    /// Reports a conflict that starts within a text of several lines, at the line that starts here.
    pub(super) fn conflict_in_text(&mut self) {
        if let Some((Marker::Ours, length)) = self.marker_at(self.at) {
            self.report(messages::merge_conflict(self.place(self.at, self.at + length)));
        }
    }

    /// Returns the marker that the line at `start` is, and its length.
    fn marker_at(&self, start: usize) -> Option<(Marker, usize)> {
        let line = self.text.get(start..)?.split('\n').next()?.trim_end();
        marker(line).map(|marker| (marker, line.len()))
    }
}
