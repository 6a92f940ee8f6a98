//! Plans as words.

use errbook_catalog::model::{Context, Entry};
use errbook_catalog::plan::{self, Body, BodyPiece, Hole, MessagePiece};
use errbook_catalog::plural::Category;

use super::bare::{asked, bare, room};
use super::{Image, NONE};

const BYTES: u32 = 0;
const FIELD_JSON: u32 = 1;
const FIELD_TEXT: u32 = 2;
const CONTEXT_JSON: u32 = 3;
const CONTEXT_TEXT: u32 = 4;
const OPTIONAL: u32 = 5;
const PRUNE: u32 = 6;
const COMMA: u32 = 7;
const PLURAL: u32 = 8;
const WHOLE: u32 = 9;

fn operation(code: u32, argument: u32) -> u32 {
    code | argument << 8
}

/// A field, and the language of the text around it where that is not the language of the whole.
fn field_argument(field: usize, language: Option<usize>) -> u32 {
    field as u32 | language.map_or(0, |language| language as u32 + 1) << 16
}

fn context_argument(context: Context) -> u32 {
    match context {
        Context::RequestId => 0,
        Context::Instance => 1,
        Context::TraceId => 2,
        Context::Timestamp => 3,
        Context::Data => 4,
    }
}

impl Image<'_> {
    /// Writes the plan of a body in a language; gives its place, and the span of what it is without a context if that is
    /// always the same: the pieces stand within it.
    /// `last` is that span of the language before.
    pub(super) fn body(&mut self, body: &Body, language: usize, last: (u32, u32)) -> (u32, Option<(u32, u32)>) {
        let bare = bare(&body.pieces);
        let whole = bare.as_ref().map(|bare| self.pool.push_after(&bare.text, last));
        let (start, length) = whole.unwrap_or((NONE, 0));
        let asked = bare.map_or(0, |bare| bare.asked);
        let mut operations = vec![operation(WHOLE, asked), room(&body.pieces), start, length];
        operations.extend(self.body_operations(&body.pieces, language, whole.unwrap_or_default()));
        (self.plan(operations), whole)
    }

    /// Writes the plans of one body in every language; gives their places. Languages in which it is the same share one.
    pub(super) fn bodies(&mut self, bodies: &[Body]) -> Vec<u32> {
        let mut written: Vec<(Vec<u32>, u32)> = Vec::new();
        for (language, body) in bodies.iter().enumerate() {
            let operations = self.body_operations(&body.pieces, language, (0, 0));
            let same = written.iter().find(|(other, _)| *other == operations).map(|(_, plan)| *plan);
            let plan = same.unwrap_or_else(|| self.plan(operations.clone()));
            written.push((operations, plan));
        }
        written.into_iter().map(|(_, plan)| plan).collect()
    }

    pub(super) fn message_plan(&mut self, pieces: &[MessagePiece]) -> u32 {
        let operations = self.message_operations(pieces);
        self.plan(operations)
    }

    /// The headers of an entry; 0 if it has none.
    pub(super) fn headers(&mut self, entry: &Entry) -> u32 {
        if entry.headers.is_empty() {
            return 0;
        }
        let plans: Vec<u32> =
            entry.headers.iter().map(|header| self.message_plan(&plan::header(entry, header))).collect();
        let here = self.here();
        self.words.push(plans.len() as u32);
        for (header, plan) in entry.headers.iter().zip(plans) {
            self.push_span(&header.name.value.to_ascii_lowercase());
            self.words.push(plan);
        }
        here
    }

    fn plan(&mut self, operations: Vec<u32>) -> u32 {
        let here = self.here();
        self.words.push(operations.len() as u32);
        self.words.extend(operations);
        here
    }

    fn bytes(&mut self, text: &str) -> [u32; 3] {
        let (start, length) = self.pool.intern(text);
        [operation(BYTES, 0), start, length]
    }

    fn message_operations(&mut self, pieces: &[MessagePiece]) -> Vec<u32> {
        let mut operations = Vec::new();
        for piece in pieces {
            match piece {
                MessagePiece::Text(text) => operations.extend(self.bytes(text)),
                MessagePiece::Field(field) => operations.push(operation(FIELD_TEXT, field_argument(*field, None))),
                MessagePiece::Plural { field, forms } => {
                    let plans = forms.iter().map(|(category, form)| (*category, self.message_plan(form))).collect();
                    operations.push(operation(PLURAL, field_argument(*field, None)));
                    operations.extend(by_category(plans));
                }
            }
        }
        operations
    }

    fn body_operations(&mut self, pieces: &[BodyPiece], own: usize, whole: (u32, u32)) -> Vec<u32> {
        let mut operations = Vec::new();
        for piece in pieces {
            match piece {
                BodyPiece::Bytes(bytes) => {
                    let (start, length) = self.pool.intern_within(bytes, whole);
                    operations.extend([operation(BYTES, 0), start, length]);
                }
                BodyPiece::Hole { hole, text, language } => {
                    let language = Some(*language).filter(|language| *language != own);
                    operations.push(match (hole, text) {
                        (Hole::Field(field), false) => operation(FIELD_JSON, field_argument(*field, language)),
                        (Hole::Field(field), true) => operation(FIELD_TEXT, field_argument(*field, language)),
                        (Hole::Context(context), false) => operation(CONTEXT_JSON, context_argument(*context)),
                        (Hole::Context(context), true) => operation(CONTEXT_TEXT, context_argument(*context)),
                    });
                }
                BodyPiece::Plural { field, language, forms } => {
                    let other = Some(*language).filter(|language| *language != own);
                    let plans = forms.iter().map(|(category, form)| {
                        let form = self.body_operations(form, own, whole);
                        (*category, self.plan(form))
                    });
                    let plans = plans.collect();
                    operations.push(operation(PLURAL, field_argument(*field, other)));
                    operations.extend(by_category(plans));
                }
                BodyPiece::Optional(inner) => {
                    let words = self.body_operations(inner, own, whole);
                    operations.push(operation(OPTIONAL, words.len() as u32 | asked(inner) << 20));
                    operations.extend(words);
                }
                BodyPiece::Prune(inner) => {
                    let inner = self.body_operations(inner, own, whole);
                    operations.push(operation(PRUNE, inner.len() as u32));
                    operations.extend(inner);
                }
                BodyPiece::Comma => operations.push(operation(COMMA, 0)),
            }
        }
        operations
    }
}

/// The places of plans in the order of the categories; 0 where there is none.
fn by_category(plans: Vec<(Category, u32)>) -> [u32; 6] {
    Category::ALL.map(|category| plans.iter().find(|(found, _)| *found == category).map_or(0, |(_, plan)| *plan))
}
