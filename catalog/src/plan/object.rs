//! Objects and arrays of a plan: which members are there, and where the commas go.

use crate::envelope::Member;
use crate::json;
use crate::plan::body::Composer;
use crate::plan::pieces::{Body, BodyPiece, Hole};

/// The plan of a value, and whether the value will be there.
#[derive(Clone, Debug)]
pub(super) enum Slot {
    /// It is never there.
    Absent,
    /// It is always there.
    Always(Body),
    /// It is there if its holes have values.
    Maybe(Body),
    /// An object whose members are all optional: it is there if one of them is.
    Prunable(Body),
}

impl Slot {
    pub(super) fn always(text: &str) -> Slot {
        let mut body = Body::default();
        body.push_str(text);
        Slot::Always(body)
    }

    pub(super) fn hole(hole: Hole, text: bool, language: usize, optional: bool) -> Slot {
        let body = Body { pieces: vec![BodyPiece::Hole { hole, text, language }] };
        if optional { Slot::Maybe(body) } else { Slot::Always(body) }
    }

    /// The same value where `?` was not written: it has to be there. (The checks report one that cannot be.)
    pub(super) fn required(self) -> Slot {
        match self {
            Slot::Absent => Slot::always("null"),
            Slot::Always(body) | Slot::Maybe(body) | Slot::Prunable(body) => Slot::Always(body),
        }
    }

    pub(super) fn into_body(self) -> Body {
        match self {
            Slot::Absent => Body::default(),
            Slot::Always(body) | Slot::Maybe(body) | Slot::Prunable(body) => body,
        }
    }

    pub(super) fn in_quotes(self) -> Slot {
        if matches!(self, Slot::Absent) {
            return self;
        }
        let mut quoted = match self.after("\"") {
            // What is quoted is text, which no longer depends on its members.
            Slot::Prunable(body) => Slot::Always(body),
            slot => slot,
        };
        quoted.append(Slot::always("\""));
        quoted
    }

    /// The same value with text before it.
    fn after(self, text: &str) -> Slot {
        let prefixed = |mut body: Body| {
            match body.pieces.first_mut() {
                Some(BodyPiece::Bytes(first)) => first.insert_str(0, text),
                _ => body.pieces.insert(0, BodyPiece::Bytes(text.to_owned())),
            }
            body
        };
        match self {
            Slot::Absent => Slot::Absent,
            Slot::Always(body) => Slot::Always(prefixed(body)),
            Slot::Maybe(body) => Slot::Maybe(prefixed(body)),
            Slot::Prunable(body) => Slot::Prunable(prefixed(body)),
        }
    }

    /// Appends a part of the same value. If the part may be absent, so may the whole.
    pub(super) fn append(&mut self, part: Slot) {
        let part_is_optional = matches!(part, Slot::Maybe(_));
        let mut whole = core::mem::replace(self, Slot::Absent);
        if let Slot::Always(body) | Slot::Maybe(body) = &mut whole {
            body.append(part.into_body());
        }
        *self = match whole {
            Slot::Always(body) if part_is_optional => Slot::Maybe(body),
            whole => whole,
        };
    }

    pub(super) fn push_escaped(&mut self, text: &str) {
        if let Slot::Always(body) | Slot::Maybe(body) = self {
            body.push_escaped(text);
        }
    }
}

/// An object of a template. One that was written with members and has none left is left out as well.
pub(super) fn object(composer: &Composer<'_>, members: &[Member]) -> Slot {
    let mut slots = Vec::new();
    for member in members {
        match member {
            Member::Named { key, value } => slots.push((key.value.as_str(), composer.node(value))),
            Member::Fields(_) => slots.extend(composer.fields()),
        }
    }
    if slots.is_empty() && !members.is_empty() { Slot::Absent } else { object_of(slots) }
}

/// An object of members. One whose members are all left out is left out as well.
pub(super) fn object_of(members: Vec<(&str, Slot)>) -> Slot {
    let was_empty = members.is_empty();
    let items: Vec<Slot> = members
        .into_iter()
        .map(|(key, slot)| {
            let mut named = String::new();
            json::write_string(key, &mut named);
            named.push(':');
            slot.after(&named)
        })
        .collect();
    let kept = items.iter().any(|item| !matches!(item, Slot::Absent));
    let certain = items.iter().any(|item| matches!(item, Slot::Always(_)));
    let body = sequence("{", items, "}");
    match (kept, certain) {
        (false, _) if !was_empty => Slot::Absent,
        (false, _) | (true, true) => Slot::Always(body),
        (true, false) => Slot::Prunable(body),
    }
}

/// An array; it stays even where all its items are left out.
pub(super) fn array(items: Vec<Slot>) -> Slot {
    Slot::Always(sequence("[", items, "]"))
}

/// Items with commas between them. Once an item is certain the commas are plain bytes; before that, each has to look
/// whether something stands before it.
fn sequence(open: &str, items: Vec<Slot>, close: &str) -> Body {
    let mut body = Body::default();
    body.push_str(open);
    let (mut first, mut certain) = (true, false);
    for item in items {
        if matches!(item, Slot::Absent) {
            continue;
        }
        let mut piece = Body::default();
        if certain {
            piece.push_str(",");
        } else if !first {
            piece.pieces.push(BodyPiece::Comma);
        }
        first = false;
        match item {
            Slot::Absent => {}
            Slot::Always(value) => {
                piece.append(value);
                body.append(piece);
                certain = true;
            }
            Slot::Maybe(value) => {
                piece.append(value);
                body.pieces.push(BodyPiece::Optional(piece.pieces));
            }
            Slot::Prunable(value) => {
                piece.append(value);
                body.pieces.push(BodyPiece::Prune(piece.pieces));
            }
        }
    }
    body.push_str(close);
    body
}
