//! [`Shape`]: a record in one of its envelopes.

use errbook_format::image::{flags, frame};

use super::Image;
use super::cursor::Cursor;
use crate::model::status::Status;

/// What a response has of a record in one of its envelopes, besides the body: the record's own envelope, or an
/// [alternative](super::alternative_table).
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    image: &'static Image,
    flags: u32,
    /// The place of the frame.
    frame: u32,
}

impl Shape {
    #[inline]
    pub(super) fn new(image: &'static Image, flags: u32, frame: u32) -> Self {
        Self { image, flags, frame }
    }

    /// Returns a word of the frame.
    fn word(self, offset: u32) -> u32 {
        self.image.word(self.frame.wrapping_add(offset))
    }

    /// Returns whether the body differs between languages.
    pub(crate) fn is_localized(self) -> bool {
        flags::is_set(self.flags, flags::LOCALIZED)
    }

    /// Returns the status that the envelope fixes for HTTP, if it does.
    pub(crate) fn fixed_http_status(self) -> Option<Status> {
        match self.word(frame::HTTP_STATUS_AND_GROUP) as u16 {
            0 => None,
            status => Some(Status::from_valid(status)),
        }
    }

    /// Returns the status of the HTTP response.
    pub(crate) fn http_status(self) -> Status {
        self.fixed_http_status().unwrap_or(Status::from_valid((self.flags >> flags::STATUS) as u16))
    }

    pub(crate) fn content_type(self) -> &'static str {
        self.image.span(self.frame.wrapping_add(frame::CONTENT_TYPE))
    }

    /// Returns the entry's own headers.
    pub(crate) fn headers(self) -> HeaderList {
        HeaderList { image: self.image, place: self.word(frame::HEADERS) }
    }

    /// Returns the place of the plan of the body, in a language, with what the context gives; 0 where there is none.
    pub(crate) fn plan_with_context(self, language: usize) -> u32 {
        self.word(frame::FIRST_BODY.wrapping_add(language as u32))
    }
}

/// The headers of an entry.
#[derive(Clone, Copy)]
pub(crate) struct HeaderList {
    pub(crate) image: &'static Image,
    /// 0 for none.
    place: u32,
}

impl HeaderList {
    /// Returns the headers: name, and the place of the plan of the value.
    pub(crate) fn iter(self) -> HeaderListIter {
        match self.place {
            0 => HeaderListIter { cursor: Cursor::end(self.image), left: 0 },
            headers => {
                let mut cursor = Cursor::at(self.image, headers);
                HeaderListIter { left: cursor.next_count(), cursor }
            }
        }
    }
}

/// The headers that are still to be read.
#[derive(Clone)]
pub(crate) struct HeaderListIter {
    cursor: Cursor,
    left: u32,
}

impl Iterator for HeaderListIter {
    type Item = (&'static str, u32);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        Some((self.cursor.next_text(), self.cursor.next_word()))
    }
}
