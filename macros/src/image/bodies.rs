//! The plans of bodies.

use errbook_catalog::model::{Context, Field};
use errbook_catalog::plan::{Body, BodyPiece, ContextFree, Hole, context_free, context_values};

use errbook_format::image::context;
use errbook_format::image::plan::op::{
    BYTES, COMMA, CONTEXT_JSON, CONTEXT_TEXT, FIELD_JSON, LOCATION, MEMBERS, OPTIONAL, OWNER_JSON, OWNER_TEXT, PLURAL,
    PRUNE, REQUIRED, STYLED_FIELD, STYLED_TIME, TEXT_UP_TO, VIOLATIONS, WITH_VIOLATIONS,
};
use errbook_format::image::plan::{MAX_ARGUMENT, field, operation, optional, styled};

use super::numbers::{context_number, location_number, owner_number};
use super::plans::{Operations, plan_words};
use super::room::Room;
use super::writer::ImageWriter;

/// The place of a body.
pub(super) struct Placed {
    /// Its fixed text.
    pub(super) text: (u32, u32),
    /// The plan that writes it; without one it is the text.
    pub(super) plan: Option<u32>,
    /// The plan that writes it where the context has one of the values in `asked`; 0 if there is none.
    pub(super) with_context: u32,
    pub(super) asked: u32,
}

/// Where the text of a plan is.
#[derive(Clone, Copy)]
pub(super) struct Within<'a> {
    /// Its language.
    pub(super) language: usize,
    /// How the plan writes violations, if it can.
    pub(super) violations: Option<Held>,
    /// The fields of a plan whose holes are measured, as those of bodies with violations and their items are.
    pub(super) measured: Option<&'a [Field]>,
}

/// How a plan writes violations.
#[derive(Clone, Copy)]
pub(super) struct Held {
    /// The index at which the fields give them.
    pub(super) index: usize,
    /// The place of the block.
    pub(super) block: u32,
}

impl<'a> Within<'a> {
    /// A text in a language, without violations.
    pub(super) fn language(language: usize) -> Within<'a> {
        Within { language, violations: None, measured: None }
    }

    /// The text of an item in a list of violations, of a subject with these fields.
    pub(super) fn item(language: usize, fields: &'a [Field]) -> Within<'a> {
        Within { language, violations: None, measured: Some(fields) }
    }

    fn room(self, pieces: &[BodyPiece]) -> Room {
        self.measured.map_or_else(|| Room::of(pieces), |fields| Room::measured(pieces, fields))
    }

    /// Returns the language of a hole, where it is another one than that of the text.
    fn other(self, language: usize) -> Option<usize> {
        Some(language).filter(|language| *language != self.language)
    }
}

impl ImageWriter<'_> {
    /// Writes a body; `last` is the text of the language before.
    pub(super) fn body(&mut self, body: &Body, within: Within<'_>, last: (u32, u32)) -> Placed {
        if let Some(text) = body.as_static() {
            return Placed { text: self.pool.push_after(text, last), plan: None, with_context: 0, asked: 0 };
        }
        if let Some(fixed) = context_free(&body.pieces) {
            let operations = self.operations_with_context(&body.pieces, &fixed, within);
            let with_context = self.share(plan_words(None, &within.room(&body.pieces), &operations.words));
            return Placed {
                text: self.pool.push_after(&fixed.text, last),
                plan: None,
                with_context,
                asked: bits(&fixed.context),
            };
        }
        let text = self.pool.push_after(&fixed_text(&body.pieces), last);
        let mut plan = self.body_plan(&body.pieces, within, text);
        if let Some(held) = within.violations.filter(|_| shows_violations(&body.pieces)) {
            let whole = [operation(WITH_VIOLATIONS, held.index as u32), held.block, plan];
            plan = self.share(plan_words(Some((0, 0)), &Room::default(), &whole));
        }
        Placed { text, plan: Some(plan), with_context: 0, asked: 0 }
    }

    /// Writes the plans of one body in every language and returns their places. Languages in which it is the same share
    /// one.
    pub(super) fn bodies(&mut self, bodies: &[Body]) -> Vec<u32> {
        let bodies = bodies.iter().enumerate();
        bodies.map(|(language, body)| self.form(&body.pieces, Within::language(language))).collect()
    }

    /// Writes a plan whose text other plans may share.
    pub(super) fn form(&mut self, pieces: &[BodyPiece], within: Within<'_>) -> u32 {
        let text = self.pool.intern(&fixed_text(pieces));
        self.body_plan(pieces, within, text)
    }

    fn body_plan(&mut self, pieces: &[BodyPiece], within: Within<'_>, text: (u32, u32)) -> u32 {
        let mut operations = Operations::default();
        for piece in pieces {
            match piece {
                BodyPiece::Bytes(bytes) => operations.push_text(bytes.len()),
                piece => self.push_operation(piece, within, &mut operations),
            }
        }
        self.share(plan_words(Some(text), &within.room(pieces), &operations.words))
    }

    /// Returns the operations that bodies share which differ only in their longest piece: every other piece is given by its
    /// length, and the longest as the rest.
    fn operations_with_context(&mut self, pieces: &[BodyPiece], fixed: &ContextFree, within: Within<'_>) -> Operations {
        let longest = pieces.iter().map(fixed_length).max().unwrap_or_default();
        let mut is_told = false;
        let mut operations = Operations::default();
        for (piece, end) in pieces.iter().zip(&fixed.ends) {
            let rest = fixed.text.len() - end;
            match piece {
                BodyPiece::Bytes(bytes) if bytes.len() == longest && rest < MAX_ARGUMENT as usize && !is_told => {
                    is_told = true;
                    operations.push(operation(TEXT_UP_TO, rest as u32));
                }
                BodyPiece::Bytes(bytes) => operations.push_text(bytes.len()),
                piece => self.push_operation(piece, within, &mut operations),
            }
        }
        operations
    }

    /// Appends the operations of a piece that uses no text of the plan.
    fn push_operation(&mut self, piece: &BodyPiece, own: Within<'_>, operations: &mut Operations) {
        match piece {
            BodyPiece::Bytes(bytes) => {
                let (start, length) = self.pool.intern(bytes);
                operations.extend([operation(BYTES, 0), start, length]);
            }
            BodyPiece::Hole { hole, text, language, style: Some(style), .. } => {
                let language = own.other(*language);
                let word = styled::word(self.style(style), !text);
                match hole {
                    Hole::Field(field) => {
                        operations.extend([operation(STYLED_FIELD, field::argument(*field, language)), word]);
                    }
                    // Of the other values, only the time has styles.
                    Hole::Context(_) | Hole::Status | Hole::Violations | Hole::Location(_) | Hole::Owner(_) => {
                        operations.extend([operation(STYLED_TIME, 0), word])
                    }
                }
            }
            BodyPiece::Hole { hole, text, language, style: None, .. } => {
                let language = own.other(*language);
                match (hole, text) {
                    (Hole::Field(field), true) => operations.push_field(*field, language),
                    (Hole::Field(field), false) => {
                        operations.push(operation(FIELD_JSON, field::argument(*field, language)));
                    }
                    (Hole::Context(context), true) => {
                        operations.push(operation(CONTEXT_TEXT, context_number(*context)));
                    }
                    (Hole::Context(context), false) => {
                        operations.push(operation(CONTEXT_JSON, context_number(*context)));
                    }
                    (Hole::Status, _) => operations.push(operation(CONTEXT_TEXT, context::STATUS)),
                    (Hole::Violations, _) => {
                        if let Some(held) = own.violations {
                            operations.extend([operation(VIOLATIONS, held.index as u32), held.block]);
                        }
                    }
                    (Hole::Location(part), _) => operations.push(operation(LOCATION, location_number(*part))),
                    (Hole::Owner(value), true) => operations.push(operation(OWNER_TEXT, owner_number(*value))),
                    (Hole::Owner(value), false) => operations.push(operation(OWNER_JSON, owner_number(*value))),
                }
            }
            BodyPiece::Plural { field, language, forms } => {
                let other = own.other(*language);
                // What is in the forms is measured with the plan around them.
                let own = Within { measured: None, ..own };
                let plans: Vec<_> = forms.iter().map(|(category, form)| (*category, self.form(form, own))).collect();
                operations.push(operation(PLURAL, field::argument(*field, other)));
                operations.extend(self.forms(&plans));
            }
            BodyPiece::Optional(inner) => {
                let words = self.optional(inner, own);
                operations
                    .push(operation(OPTIONAL, optional::argument(words.len() as u32, bits(&context_values(inner)))));
                operations.extend(words);
            }
            BodyPiece::Prune(inner) => {
                let words = self.nested(inner, own);
                operations.push(operation(PRUNE, words.len() as u32));
                operations.extend(words);
            }
            BodyPiece::Members(reserved) => {
                let spans = reserved.iter().flat_map(|name| {
                    let (start, length) = self.pool.intern(name);
                    [start, length]
                });
                let words = std::iter::once(reserved.len() as u32).chain(spans).collect();
                let place = self.share(words);
                operations.extend([operation(MEMBERS, 0), place]);
            }
            BodyPiece::Comma => operations.push(operation(COMMA, 0)),
        }
    }

    /// Returns the operations of what is omitted if a hole has no value, except a required one.
    fn optional(&mut self, pieces: &[BodyPiece], own: Within<'_>) -> Vec<u32> {
        let mut operations = Operations::default();
        for piece in pieces {
            let is_required = matches!(piece, BodyPiece::Hole { required: true, .. } | BodyPiece::Plural { .. });
            if is_required {
                let words = self.nested(std::slice::from_ref(piece), own);
                operations.push(operation(REQUIRED, words.len() as u32));
                operations.extend(words);
            } else {
                self.push_operation(piece, own, &mut operations);
            }
        }
        operations.words
    }

    fn nested(&mut self, pieces: &[BodyPiece], own: Within<'_>) -> Vec<u32> {
        let mut operations = Operations::default();
        pieces.iter().for_each(|piece| self.push_operation(piece, own, &mut operations));
        operations.words
    }
}

/// Returns whether a body can show violations.
fn shows_violations(pieces: &[BodyPiece]) -> bool {
    pieces.iter().any(|piece| match piece {
        BodyPiece::Hole { hole, .. } => *hole == Hole::Violations,
        BodyPiece::Optional(inner) | BodyPiece::Prune(inner) => shows_violations(inner),
        BodyPiece::Bytes(_) | BodyPiece::Plural { .. } | BodyPiece::Members(_) | BodyPiece::Comma => false,
    })
}

/// Returns the fixed text of a body.
fn fixed_text(pieces: &[BodyPiece]) -> String {
    let fixed = |piece: &BodyPiece| match piece {
        BodyPiece::Bytes(bytes) => bytes.clone(),
        _ => String::new(),
    };
    pieces.iter().map(fixed).collect()
}

fn fixed_length(piece: &BodyPiece) -> usize {
    match piece {
        BodyPiece::Bytes(bytes) => bytes.len(),
        _ => 0,
    }
}

/// Returns the bits of values that a request may lack.
fn bits(values: &[Context]) -> u32 {
    values.iter().fold(0, |bits, value| bits | context::bit(context_number(*value)))
}
