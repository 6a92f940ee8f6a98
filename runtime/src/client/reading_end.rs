//! What is done with a body once it is read.

use alloc::string::String;

use errbook_format::image::reading::role::{CODE, FIRST_SLOT, SLOTS};

use super::slots::{Form, Span};
use super::string::unescape;
use super::value;
use super::walked::Walked;
use crate::model::code::Code;

/// Replaces strings with escapes by their texts, behind the body, so that each can be borrowed.
pub(crate) fn settle(walked: &mut Walked, body: &str) {
    if !walked.has_escapes {
        return;
    }
    for role in FIRST_SLOT..FIRST_SLOT + SLOTS {
        let span = walked.slots.get(role);
        if let Some(text) = settled(span, body, &mut walked.extra) {
            walked.slots.set(role, text);
        }
    }
}

/// Returns the text of a string with escapes, which is appended to `extra`; `None` for any other value.
pub(crate) fn settled(span: Span, body: &str, extra: &mut String) -> Option<Span> {
    if span.is_absent() || span.form() != Form::Json {
        return None;
    }
    let inside = value::raw_json(body, span).strip_prefix('"')?.strip_suffix('"')?;
    let start = body.len() + extra.len();
    unescape(inside, extra);
    Some(Span::new(start, body.len() + extra.len(), Form::Text))
}

/// Returns the code of a body: an integer of 64 bits, or a string.
pub(crate) fn code<'b>(body: &'b str, walked: &'b Walked) -> Option<Code<'b>> {
    let span = walked.slots.get(CODE);
    match value::plain(body, &walked.extra, span) {
        Some(text) => Some(Code::Str(text)),
        None if span.is_absent() => None,
        None => value::raw_json(body, span).parse().ok().map(Code::Int),
    }
}
