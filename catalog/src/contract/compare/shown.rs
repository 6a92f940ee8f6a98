//! What the templates of a version show.

use crate::contract::block::Heading;
use crate::contract::blocks::{Block, Blocks};
use crate::contract::line::{read_word, words};

/// Returns whether a field is shown by its name in the catalog, by some envelope.
pub(super) fn is_shown_by_name(field: &str, blocks: &Blocks<'_>) -> bool {
    let (plain, formatted) = (format!("{{fields.{field}}}"), format!("{{fields.{field}:"));
    let mut values = blocks.values().flat_map(|block| block.values().copied().flatten());
    values.any(|value| value.contains(&plain) || value.contains(&formatted))
}

/// Returns whether a header of an entry shows a field.
pub(super) fn is_in_header(field: &str, block: &Block<'_>) -> bool {
    let placeholder = format!("{{{field}}}");
    let mut headers = block.iter().filter(|(key, _)| key.starts_with("header "));
    headers.any(|(_, value)| value.is_some_and(|value| value.contains(&placeholder)))
}

/// Returns whether bodies of an entry, or items of a violation, show the code.
pub(super) fn shows_code(heading: &Heading, blocks: &Blocks<'_>) -> bool {
    !places("code", &["member", "single"], heading, blocks).is_empty()
}

/// Returns whether the problem type is shown only where there is one.
pub(super) fn may_lack_type(heading: &Heading, blocks: &Blocks<'_>) -> bool {
    places("type", &["member", "single", "item"], heading, blocks).iter().all(|is_optional| *is_optional)
}

/// Returns the places where bodies of an entry, in these parts of an envelope, or items of a violation, show a value: of each whether it
/// may be absent.
fn places(source: &str, parts: &[&str], heading: &Heading, blocks: &Blocks<'_>) -> Vec<bool> {
    let (plain, formatted) = (format!("{{{source}}}"), format!("{{{source}:"));
    // In a text, a brace that is one is written twice.
    let has = |value: &str| {
        let value = value.replace("{{", "");
        value.contains(&plain) || value.contains(&formatted)
    };
    let of_envelope = |envelope: &Heading, parts: &[&str]| -> Vec<bool> {
        let Some(block) = blocks.get(envelope) else { return Vec::new() };
        let facts = block.iter().filter(|(key, value)| {
            words(key).next().is_some_and(|word| parts.contains(&word)) && value.is_some_and(has)
        });
        facts.map(|(key, _)| block.contains_key(format!("{key} optional").as_str())).collect()
    };
    let Heading::Entry(_) = heading else {
        let envelopes = blocks.keys().filter(|heading| matches!(heading, Heading::Envelope(_)));
        return envelopes.flat_map(|envelope| of_envelope(envelope, &["item"])).collect();
    };
    let Some(block) = blocks.get(heading) else { return Vec::new() };
    let catalog = blocks.get(&Heading::Catalog).filter(|_| !block.contains_key("keeps_envelope"));
    let alternatives = catalog.into_iter().flat_map(|block| block.keys());
    let alternatives = alternatives.filter_map(|key| key.strip_prefix("alternative "));
    let own = block.get("envelope").copied().flatten();
    let envelopes = own.into_iter().chain(alternatives).filter_map(read_word).map(Heading::Envelope);
    envelopes.flat_map(|envelope| of_envelope(&envelope, parts)).collect()
}
