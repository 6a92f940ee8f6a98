//! Bodies without a context: many are the same for every request without such values.

use super::pieces::{BodyPiece, Hole};
use super::write::{Output, write};
use crate::envelope::Context;
use crate::model::Style;
use crate::plural::Category;

/// A body without its context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextFree {
    /// The whole text.
    pub text: String,
    /// Where each piece of the plan ends in the text.
    pub ends: Vec<usize>,
    /// The values of the context that the body has holes for, in order, repeated ones too.
    pub context: Vec<Context>,
}

/// Returns the body for a request without any of the context's values: the fixed pieces alone. `None` if the body
/// depends on anything else, or on nothing.
#[must_use]
pub fn context_free(pieces: &[BodyPiece]) -> Option<ContextFree> {
    let mut output = Text { text: String::new(), context: Vec::new(), is_fixed: true };
    let mut ends = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let start = output.text.len();
        write(std::slice::from_ref(piece), &mut output);
        // The image tells the fixed pieces by their lengths: what else is written would be taken for one of them.
        output.is_fixed &= matches!(piece, BodyPiece::Bytes(_)) || output.text.len() == start;
        ends.push(output.text.len());
    }
    let Text { text, context, is_fixed } = output;
    (is_fixed && !context.is_empty()).then_some(ContextFree { text, ends, context })
}

/// Returns the values of the context that a request may lack and without which a piece is omitted.
#[must_use]
pub fn context_values(pieces: &[BodyPiece]) -> Vec<Context> {
    let mut found = Vec::new();
    for piece in pieces {
        match piece {
            BodyPiece::Hole { hole: Hole::Context(context), required: false, .. } if context.of_request() => {
                found.push(*context);
            }
            BodyPiece::Optional(inner) | BodyPiece::Prune(inner) => found.extend(context_values(inner)),
            _ => {}
        }
    }
    found
}

/// An output without any value.
struct Text {
    text: String,
    context: Vec<Context>,
    /// Whether the text depends on the context alone.
    is_fixed: bool,
}

impl Output for Text {
    type Mark = usize;

    fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A missing value inside a string is empty.
    fn hole(&mut self, hole: Hole, text: bool, _language: usize, _style: Option<&Style>) -> bool {
        match hole {
            Hole::Context(context) if text && context.of_request() => self.context.push(context),
            _ => self.is_fixed = false,
        }
        false
    }

    fn members(&mut self, _: &[String]) {
        self.is_fixed = false;
    }

    fn form<'p>(&mut self, _: usize, _: usize, _: &'p [(Category, Vec<BodyPiece>)]) -> &'p [BodyPiece] {
        self.is_fixed = false;
        &[]
    }

    fn mark(&self) -> usize {
        self.text.len()
    }

    fn truncate(&mut self, mark: usize) {
        self.text.truncate(mark);
    }

    fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn ends_with(&self, end: &str) -> bool {
        self.text.ends_with(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str) -> BodyPiece {
        BodyPiece::Bytes(text.to_owned())
    }

    fn hole(hole: Hole) -> BodyPiece {
        BodyPiece::Hole {
            hole,
            text: true,
            language: 0,
            required: hole == Hole::Context(Context::RequestId),
            style: None,
        }
    }

    fn member(context: Context) -> BodyPiece {
        BodyPiece::Optional(vec![BodyPiece::Comma, bytes("\"i\":\""), hole(Hole::Context(context)), bytes("\"")])
    }

    #[test]
    fn without_a_context_optional_members_are_left_out_and_texts_are_empty() {
        let pieces = [
            bytes("{"),
            member(Context::Instance),
            BodyPiece::Comma,
            bytes("\"id\":\""),
            hole(Hole::Context(Context::RequestId)),
            bytes("\""),
            BodyPiece::Prune(vec![BodyPiece::Comma, bytes("\"o\":{"), member(Context::TraceId), bytes("}")]),
            bytes("}"),
        ];
        let context = vec![Context::Instance, Context::RequestId, Context::TraceId];
        let expected = ContextFree { text: "{\"id\":\"\"}".to_owned(), ends: vec![1, 1, 1, 7, 7, 8, 8, 9], context };
        assert_eq!(context_values(&pieces), [Context::Instance, Context::TraceId]);
        assert_eq!(context_free(&pieces), Some(expected));
    }

    #[test]
    fn only_fixed_pieces_may_write_to_it() {
        let body = |before| [bytes(before), BodyPiece::Comma, member(Context::Instance), bytes("]")];
        assert_eq!(context_free(&body("[")).map(|body| body.text).as_deref(), Some("[]"));
        // Here the comma is written.
        assert_eq!(context_free(&body("[1")), None);
        let item = BodyPiece::Optional(vec![BodyPiece::Comma, bytes("1")]);
        assert_eq!(context_free(&[bytes("["), item, member(Context::Instance), bytes("]")]), None);
    }

    #[test]
    fn a_body_that_depends_on_more_than_the_context_or_on_nothing_has_no_such_form() {
        let instance = hole(Hole::Context(Context::Instance));
        assert_eq!(context_free(&[bytes("{}")]), None);
        assert_eq!(context_free(&[instance.clone(), hole(Hole::Field(0))]), None);
        assert_eq!(context_free(&[instance.clone(), hole(Hole::Context(Context::Timestamp))]), None);
        let plural = BodyPiece::Plural { field: 0, language: 0, forms: vec![(Category::Other, vec![bytes("n")])] };
        assert_eq!(context_free(&[instance, plural]), None);
        let json = BodyPiece::Hole {
            hole: Hole::Context(Context::Instance),
            text: false,
            language: 0,
            required: true,
            style: None,
        };
        assert_eq!(context_free(&[json]), None);
    }
}
