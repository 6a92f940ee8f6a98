//! The message of a body that has it in one or in several languages.

use alloc::vec::Vec;

use errbook_format::image::reading::role;

use super::reading_end::settled;
use super::scanner::{DEPTH, Scanner};
use super::slots::{Form, Key, Span};
use super::value;
use super::walked::Walked;
use crate::image::Image;
use crate::model::language::Language;

/// Returns where the message is: the one in the language of the response, or else the one in a given language, or else the first.
pub(crate) fn of(image: &'static Image, walked: &mut Walked, body: &str, language: Option<Language>) -> Option<Span> {
    let message = walked.slots.get(role::MESSAGE);
    if !message.is_absent() {
        return Some(message);
    }
    let mut all: Vec<(Option<Language>, Span)> = Vec::new();
    for listed in walked.slots.list.backwards().filter(|listed| !listed.value.is_absent()) {
        if let Key::MessageIn(index) = listed.key {
            all.push((image.languages().get(index as usize).copied(), listed.value));
        }
    }
    all.reverse();
    by_tag(body, walked.slots.messages, &mut all);
    let own = all.iter().find(|(of, _)| language.is_some() && *of == language);
    let (_, span) = *own.or(all.first())?;
    Some(settled(span, body, &mut walked.extra).unwrap_or(span))
}

/// Appends the members of an object of messages by language tag.
fn by_tag(body: &str, object: Span, all: &mut Vec<(Option<Language>, Span)>) {
    let mut scanner = Scanner::new(body, object.start());
    if object.is_absent() || scanner.take(b'{').is_none() {
        return;
    }
    let mut is_first = true;
    while let Some(true) = scanner.more(&mut is_first, b'}') {
        let Some((from, to, _)) = scanner.name() else { return };
        scanner.peek();
        let start = scanner.position();
        if scanner.value(DEPTH).is_none() {
            return;
        }
        let json = body.get(start..scanner.position()).unwrap_or_default();
        let span = match json.strip_prefix('"') {
            Some(inside) if !inside.contains('\\') => Span::new(start + 1, scanner.position() - 1, Form::Plain),
            Some(_) => Span::new(start, scanner.position(), Form::Json),
            None => continue,
        };
        let tag = value::raw(body, "", Span::new(from, to, Form::Plain));
        all.push((Language::parse(tag).ok(), span));
    }
}
