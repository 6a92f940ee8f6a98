//! Plans as words, and the plans of messages and headers.

use errbook_catalog::model::Entry;
use errbook_catalog::plan::{self, HeaderPiece, MessagePiece};
use errbook_catalog::plural::Category;

use errbook_format::image::NONE;
use errbook_format::image::plan::op::{
    FIELD_TEXT, FIRST_FAR_FIELD, HEADER_FIELD, PLURAL, STYLED_FIELD, TEXT, TEXT_FIELD,
};
use errbook_format::image::plan::{MAX_ARGUMENT, field, header_field, operation, styled};

use super::room::Room;
use super::text::TextRole;
use super::writer::ImageWriter;
use crate::bind::Record;

/// The operations of a plan.
#[derive(Default)]
pub(super) struct Operations {
    pub(super) words: Vec<u32>,
    /// Whether the last word is a `TEXT`.
    ends_in_text: bool,
}

impl Operations {
    pub(super) fn push(&mut self, operation: u32) {
        self.words.push(operation);
        self.ends_in_text = false;
    }

    pub(super) fn extend(&mut self, words: impl IntoIterator<Item = u32>) {
        self.words.extend(words);
        self.ends_in_text = false;
    }

    /// Appends so many bytes of the plan's text.
    pub(super) fn push_text(&mut self, mut length: usize) {
        while length > MAX_ARGUMENT as usize {
            self.words.push(operation(TEXT, MAX_ARGUMENT));
            length -= MAX_ARGUMENT as usize;
        }
        self.words.push(operation(TEXT, length as u32));
        self.ends_in_text = true;
    }

    /// Appends a field as text: in one operation with the text before it, if there is one.
    pub(super) fn push_field(&mut self, index: usize, language: Option<usize>) {
        match self.words.last_mut() {
            Some(last) if self.ends_in_text && language.is_none() && index < FIRST_FAR_FIELD => {
                *last |= u32::from(TEXT_FIELD) + index as u32;
                self.ends_in_text = false;
            }
            _ => self.push(operation(FIELD_TEXT, field::argument(index, language))),
        }
    }
}

/// Returns a plan of these operations on a text at a place. A plan without a place is for a frame: its text is that of the
/// body.
pub(super) fn plan_words(text: Option<(u32, u32)>, room: &Room, operations: &[u32]) -> Vec<u32> {
    let (start, length) = text.unwrap_or((NONE, 0));
    let mut words = vec![operations.len() as u32, room.word(), start, length];
    words.extend(operations);
    words.extend(room.words());
    words
}

impl ImageWriter<'_> {
    /// Writes the plan of a message and returns its place. `of` is where the texts of its record start, and the language.
    pub(super) fn message_plan(&mut self, pieces: &[MessagePiece<'_>], of: (u32, usize)) -> u32 {
        let mut text = String::new();
        let mut operations = Operations::default();
        for piece in pieces {
            match piece {
                MessagePiece::Text(piece) => {
                    text.push_str(piece);
                    operations.push_text(piece.len());
                }
                MessagePiece::Field(field, None) => operations.push_field(*field, None),
                MessagePiece::Field(field, Some(style)) => {
                    let word = styled::word(self.style(style), false);
                    operations.extend([operation(STYLED_FIELD, field::argument(*field, None)), word]);
                }
                MessagePiece::Plural { field, forms } => {
                    let plans = forms.iter().map(|(category, form)| (*category, self.message_plan(form, of)));
                    let plans: Vec<(Category, u32)> = plans.collect();
                    operations.push(operation(PLURAL, field::argument(*field, None)));
                    operations.extend(self.forms(&plans));
                }
            }
        }
        let (base, language) = of;
        let text = self.pool.near(&text, base, base, TextRole::message(language));
        self.share(plan_words(Some(text), &Room::default(), &operations.words))
    }

    /// Returns the operands of a plural: the places of plans in the order of the categories, 0 where there is none, and that of
    /// the exact forms.
    pub(super) fn forms(&mut self, plans: &[(Category, u32)]) -> Vec<u32> {
        let of = |category| plans.iter().find(|(found, _)| *found == category).map_or(0, |(_, plan)| *plan);
        let mut operands: Vec<u32> = Category::ALL.into_iter().map(of).collect();
        let exact = plans.iter().filter_map(|(category, plan)| match category {
            Category::Exact(number) => Some([*number, *plan]),
            _ => None,
        });
        let exact: Vec<[u32; 2]> = exact.collect();
        operands.push(match exact.is_empty() {
            true => 0,
            false => self.share([vec![exact.len() as u32], exact.concat()].concat()),
        });
        operands
    }

    /// Writes the plan of a header's value and returns its place.
    fn header_plan(&mut self, pieces: &[HeaderPiece<'_>]) -> u32 {
        let mut text = String::new();
        let mut operations = Operations::default();
        for piece in pieces {
            match piece {
                HeaderPiece::Text(piece) => {
                    text.push_str(piece);
                    operations.push_text(piece.len());
                }
                HeaderPiece::Field { field, place } => {
                    operations.push(operation(HEADER_FIELD, header_field::argument(*field, *place)));
                }
            }
        }
        let text = self.pool.intern(&text);
        self.share(plan_words(Some(text), &Room::default(), &operations.words))
    }

    /// Writes the headers of a record of an entry and returns their place; 0 if it has none.
    pub(super) fn headers(&mut self, entry: &Entry, record: &Record) -> u32 {
        let http_status = plan::http_status(self.catalog, record.status, record.status_at_hand, record.envelope);
        let is_not_stored = plan::is_not_stored(entry, http_status.unwrap_or(record.status));
        let count = entry.headers.len() + usize::from(is_not_stored);
        if count == 0 {
            return 0;
        }
        let mut words = vec![count as u32];
        for header in &entry.headers {
            let plan = self.header_plan(&plan::header(entry, header));
            let (start, length) = self.pool.intern(&header.name.value.to_ascii_lowercase());
            words.extend([start, length, plan]);
        }
        if is_not_stored {
            let (name, value) = plan::NO_STORE;
            let plan = self.header_plan(&[HeaderPiece::Text(value)]);
            let (start, length) = self.pool.intern(name);
            words.extend([start, length, plan]);
        }
        self.share(words)
    }
}
