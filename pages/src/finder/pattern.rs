//! [`Pattern`]: a code or a form of a message that a text is searched for.

use super::form::{Form, Piece};
use super::shape::slice;
use crate::words::fold;

/// Punctuation at the end of a message, which people leave out.
const TAIL: &str = " .。!?,;:…";
/// The longest of it.
const LONGEST_TAIL: usize = 9;

#[derive(Debug)]
pub(super) struct Pattern {
    /// The item.
    pub(super) number: usize,
    pub(super) is_code: bool,
    /// Its literal text, folded: between two parts is a field.
    pub(super) parts: Vec<Vec<char>>,
    /// The fields, by their index.
    pub(super) fields: Vec<usize>,
    /// A value that the form implies.
    pub(super) fixed: Option<(usize, String)>,
    /// The punctuation at its end.
    pub(super) tail: Vec<char>,
    /// The length of its literal text.
    pub(super) size: usize,
    /// Where its rarest letters are: the part, and the offset in it.
    pub(super) anchor: (usize, usize),
}

impl Pattern {
    /// Returns the pattern of a code, folded.
    pub(super) fn code(number: usize, code: &str) -> Pattern {
        let part: Vec<char> = code.chars().collect();
        let size = part.len();
        Pattern {
            number,
            is_code: true,
            parts: vec![part],
            fields: Vec::new(),
            fixed: None,
            tail: Vec::new(),
            size,
            anchor: (0, 0),
        }
    }

    /// Returns the pattern of a form of a message.
    pub(super) fn message(number: usize, form: &Form) -> Pattern {
        let (mut parts, mut fields) = (vec![Vec::new()], Vec::new());
        for piece in &form.pieces {
            match piece {
                Piece::Text(text) => parts.last_mut().into_iter().for_each(|last| last.extend(fold(text))),
                Piece::Field(field) => {
                    fields.push(*field);
                    parts.push(Vec::new());
                }
            }
        }
        let several = parts.len() > 1;
        let mut tail = Vec::new();
        if let Some(last) = parts.last_mut() {
            let end = last.iter().rev().take(LONGEST_TAIL).take_while(|letter| TAIL.contains(**letter)).count();
            let from = last.len() - end;
            if end > 0 && (several || from > 0) {
                tail = slice(last, from, last.len()).to_vec();
                last.truncate(from);
            }
        }
        let size = parts.iter().map(Vec::len).sum();
        Pattern { number, is_code: false, parts, fields, fixed: form.fixed.clone(), tail, size, anchor: (0, 0) }
    }

    /// Visits the runs of `width` letters of the literal text, with their places.
    pub(super) fn each_gram(&self, width: usize, mut visit: impl FnMut(&[char], (usize, usize))) {
        for (number, part) in self.parts.iter().enumerate() {
            part.windows(width).enumerate().for_each(|(offset, gram)| visit(gram, (number, offset)));
        }
    }

    /// Returns the length of its longest part.
    pub(super) fn longest(&self) -> usize {
        self.parts.iter().map(Vec::len).max().unwrap_or_default()
    }
}
