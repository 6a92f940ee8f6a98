//! The headers of an answer.

use errbook_catalog::model::{Catalog, Entry, Header};
use errbook_catalog::plan::{self, HeaderPiece};
use errbook_format::header::{Place, Room, is_token};

use super::datum::Datum;
use super::moment::{self, Style};
use super::part::{Origin, Part};
use super::values::Values;

/// Returns all headers: those of the body, then those of the entry. A header that shows a field without a value, or that
/// there is no [`Room`] for, is left out.
pub(super) fn all(
    catalog: &Catalog,
    (entry, status): (&Entry, u16),
    envelope: usize,
    language: usize,
    values: &Values,
) -> Vec<(String, Vec<Part>)> {
    let text = |text: &str| vec![Part::Text(text.to_owned())];
    let mut headers = Vec::new();
    if let Some(envelope) = catalog.envelopes.get(envelope) {
        headers.push(("content-type".to_owned(), text(&envelope.content_type)));
    }
    if plan::is_localized(catalog, envelope) {
        let tag = catalog.languages.get(language).map_or("", |tag| tag.value.as_str());
        headers.push(("content-language".to_owned(), text(tag)));
        if catalog.languages.len() > 1 {
            headers.push(("vary".to_owned(), text("accept-language")));
        }
    }
    let mut room = Room::new();
    let is_fixed = |header: &Header| header.value.value.as_text().is_some();
    let fixed = entry.headers.iter().filter(|header| is_fixed(header));
    fixed.for_each(|header| room.reserve(header.name.value.len(), plan::text_length(header)));
    for header in entry.headers.iter().filter(|header| is_token(&header.name.value)) {
        let name = header.name.value.to_ascii_lowercase();
        let Some(parts) = parts(&plan::header(entry, header), values) else { continue };
        let length: usize = parts.iter().map(|part| part.text().len()).sum();
        if is_fixed(header) || room.take(name.len(), length) {
            headers.push((name, parts));
        }
    }
    if plan::is_not_stored(entry, plan::http_status(catalog, status, false, envelope).unwrap_or(status)) {
        let (name, value) = plan::NO_STORE;
        headers.push((name.to_owned(), text(value)));
    }
    headers
}

/// Returns the value of a header; `None` if a field in it has no value, or one that its place refuses.
fn parts(pieces: &[HeaderPiece<'_>], values: &Values) -> Option<Vec<Part>> {
    let part = |piece: &HeaderPiece<'_>| match piece {
        HeaderPiece::Text(text) => Some(Part::Text(escaped(text, Place::Line))),
        HeaderPiece::Field { field, place } => {
            let text = written(values.field(*field)?, *place);
            // What a place refuses is written there as it is.
            (!place.refuses(&text)).then_some(Part::Value { origin: Origin::Field(*field), text })
        }
    };
    pieces.iter().map(part).collect()
}

/// Returns the value of a field as its place in a header demands.
fn written(value: &Datum, place: Place) -> String {
    match value {
        Datum::Integer(number) if *number < 0 && place.is_never_negative() => "0".to_owned(),
        Datum::Number(number) if number.is_sign_negative() && place.is_never_negative() => "0".to_owned(),
        Datum::Instant(instant) => {
            let instant = if place.rounds_up() { moment::next_second(*instant) } else { *instant };
            let date = moment::write(instant, Style::Http);
            if place.has_dates() { date } else { escaped(&date, place) }
        }
        Datum::List(items) => {
            let items: Vec<String> = items.iter().map(|item| written(item, place)).collect();
            items.join(place.separator())
        }
        // The language determines separators of lists alone.
        value => escaped(&value.text(""), place),
    }
}

fn escaped(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len());
    // Writing to a `String` cannot fail.
    let _ = place.write(text, &mut out);
    out
}
