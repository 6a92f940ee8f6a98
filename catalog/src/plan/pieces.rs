//! The pieces of a body's plan.

use crate::envelope::{Context, LocationPart, ValueSource};
use crate::json;
use crate::model::Style;
use crate::plural::Category;

/// A body: JSON text with holes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Its pieces; adjacent bytes are one piece.
    pub pieces: Vec<BodyPiece>,
}

/// A piece of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BodyPiece {
    /// JSON text as it is.
    Bytes(String),
    /// A value of the occurrence or its context.
    Hole {
        /// Which value.
        hole: Hole,
        /// Inside a string: the value as text, escaped, without quotes. Otherwise: the value as JSON.
        text: bool,
        /// The index of the language of the text around it. (`{messages}` has messages in languages other than the body's.)
        language: usize,
        /// Whether it has no `?`: what is around it stays if it has no value.
        required: bool,
        /// How a time or a number is written, other than by default. As JSON it is a number where the
        /// [style](Style::is_number) is one of numbers, and a string otherwise.
        style: Option<Style>,
    },
    /// One of several forms (inside a string), by the number that a field holds.
    Plural {
        /// The index of the field that is counted.
        field: usize,
        /// The index of the language whose forms these are.
        language: usize,
        /// The forms. A missing category means `other`.
        forms: Vec<(Category, Vec<BodyPiece>)>,
    },
    /// A member or item that is omitted if a hole in it that is not required has no value.
    Optional(Vec<BodyPiece>),
    /// A member or item that is omitted if its object turns out to be empty.
    Prune(Vec<BodyPiece>),
    /// The members of a success's data, each with a comma before it unless it is the first of its object, and without those
    /// of the given names, which the template has itself. Data that is no object is a member `data`, unless it is `null`.
    Members(Vec<String>),
    /// A comma, unless the next member or item is the first of its object or array.
    Comma,
}

/// A value that is not known when the catalog is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hole {
    /// The field with this index, of the entry or the violation.
    Field(usize),
    /// A value of the request.
    Context(Context),
    /// The status of the response, where it is not known before.
    Status,
    /// The list of the entry's violations, as JSON: `[item,item]`, with an [item](super::item) for each. Where there are none, it
    /// is `[single]` in an envelope with a [single](super::single) item. In any other it has no value, and is `[]` where it is
    /// required.
    Violations,
    /// A part of the violation's location, as text. Items only.
    Location(LocationPart),
    /// A value of the entry that holds the violation. Items only.
    Owner(OwnerValue),
}

/// A value of the entry that holds a violation, which the item of the violation shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerValue {
    /// The status of the response.
    Status,
    /// The phrase of this status.
    StatusText,
    /// The documentation URL of the entry in the language of the response, or `about:blank`.
    Type,
    /// `error` or `action`.
    Kind,
    /// Whether the caller may retry; the only one that can be absent, which is `null` as JSON where it is required.
    Retryable,
}

impl OwnerValue {
    /// Returns the value that a placeholder stands for, if that is one of the entry.
    pub(super) fn of(source: &ValueSource) -> Option<OwnerValue> {
        match source {
            ValueSource::Status => Some(OwnerValue::Status),
            ValueSource::StatusText => Some(OwnerValue::StatusText),
            ValueSource::Type => Some(OwnerValue::Type),
            ValueSource::Kind => Some(OwnerValue::Kind),
            ValueSource::Retryable => Some(OwnerValue::Retryable),
            _ => None,
        }
    }
}

impl Body {
    /// Returns the whole text, if the body has no hole.
    pub fn as_static(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [BodyPiece::Bytes(bytes)] => Some(bytes),
            _ => None,
        }
    }

    pub(super) fn push_str(&mut self, bytes: &str) {
        if !bytes.is_empty() {
            self.append(|out| out.push_str(bytes));
        }
    }

    /// Appends to the bytes at the end.
    pub(super) fn append(&mut self, write: impl FnOnce(&mut String)) {
        if let Some(BodyPiece::Bytes(last)) = self.pieces.last_mut() {
            write(last);
            return;
        }
        let mut bytes = String::new();
        write(&mut bytes);
        if !bytes.is_empty() {
            self.pieces.push(BodyPiece::Bytes(bytes));
        }
    }

    /// Returns the end of the body so far.
    pub(super) fn mark(&self) -> Mark {
        let bytes = match self.pieces.last() {
            Some(BodyPiece::Bytes(last)) => last.len(),
            _ => 0,
        };
        Mark { pieces: self.pieces.len(), bytes }
    }

    /// Removes what was appended since a mark.
    pub(super) fn truncate(&mut self, mark: Mark) {
        self.pieces.truncate(mark.pieces);
        if let Some(BodyPiece::Bytes(last)) = self.pieces.last_mut() {
            last.truncate(mark.bytes);
        }
    }

    /// Removes what was appended since a mark and returns it.
    pub(super) fn split_off(&mut self, mark: Mark) -> Vec<BodyPiece> {
        let mut taken = self.pieces.split_off(mark.pieces);
        if let Some(BodyPiece::Bytes(last)) = self.pieces.last_mut() {
            if last.len() > mark.bytes {
                taken.insert(0, BodyPiece::Bytes(last.split_off(mark.bytes)));
            }
        }
        taken
    }

    /// Appends text as the inside of a JSON string.
    pub(super) fn push_escaped(&mut self, text: &str) {
        self.append(|out| json::write_escaped(text, out));
    }

    pub(super) fn push_hole(&mut self, hole: Hole, text: bool, language: usize, required: bool) {
        self.pieces.push(BodyPiece::Hole { hole, text, language, required, style: None });
    }
}

/// A position in a body: the number of pieces, and of bytes of the last one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pieces: usize,
    bytes: usize,
}
