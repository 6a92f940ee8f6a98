//! [`Form`]: a form of a message, as find.json has it.

use serde_json::Value;

/// A place that a row, or a field that a message, does not have.
pub(super) const NONE: usize = usize::MAX;

/// A form of a message.
#[derive(Debug, Default)]
pub(super) struct Form {
    pub(super) pieces: Vec<Piece>,
    /// A value that the form implies.
    pub(super) fixed: Option<(usize, String)>,
}

#[derive(Debug)]
pub(super) enum Piece {
    Text(String),
    Field(usize),
}

/// Reads a form.
pub(super) fn form(value: &Value) -> Form {
    let mut form = Form::default();
    for part in value.as_array().into_iter().flatten() {
        match part {
            Value::String(text) => form.pieces.push(Piece::Text(text.clone())),
            Value::Number(field) => form.pieces.push(Piece::Field(index(field.as_u64()))),
            Value::Array(plural) => {
                let number = plural.get(2).and_then(Value::as_u64);
                let field = index(plural.first().and_then(Value::as_u64));
                form.fixed = number.map(|number| (field, number.to_string()));
            }
            _ => {}
        }
    }
    form
}

fn index(number: Option<u64>) -> usize {
    number.and_then(|number| usize::try_from(number).ok()).unwrap_or(NONE)
}
