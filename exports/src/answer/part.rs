//! [`Part`]: a part of a body, a header or a message.

/// A part of a body, a header or a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that the catalog fixes.
    Text(String),
    /// The value of a placeholder as it is written there: escaped in a body, and in a header as its place demands.
    Value {
        /// What it is a value of.
        origin: Origin,
        /// The text.
        text: String,
    },
}

/// What a value in a response is a value of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The entry's field with this index; in an item alone, the violation's.
    Field(usize),
    /// A violation in the list of an answer: one of its fields, or where it was found.
    Violation,
    /// The request.
    Request,
}

impl Part {
    /// Returns the text of the part.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Part::Text(text) | Part::Value { text, .. } => text,
        }
    }
}

/// Returns the text of all parts.
#[must_use]
pub fn text(parts: &[Part]) -> String {
    parts.iter().map(Part::text).collect()
}

/// Adds text that the catalog fixes; adjacent texts become one part.
pub(super) fn push_text(parts: &mut Vec<Part>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Part::Text(last)) => last.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}
