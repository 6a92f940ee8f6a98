//! Lints about responses: what HTTP and RFC 9457 ask of them.

use std::collections::HashSet;

use errbook_format::status::phrase;
use errbook_format::tag::primary;

use super::lints::give;
use crate::diagnostic::Diagnostics;
use crate::envelope::{Envelope, Member, Node, Part, ValueSource};
use crate::lints::Lints;
use crate::messages;
use crate::model::{Catalog, Entry};
use crate::plan;
use crate::source::Span;

/// The statuses that demand a challenge, and the header that has it (RFC 9110 §15.5.2, §15.5.8).
const CHALLENGES: [(u16, &str); 2] = [(401, "WWW-Authenticate"), (407, "Proxy-Authenticate")];

/// A response that demands credentials says how to give them. Reported once for all entries.
pub(super) fn unchallenged(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    for (status, header) in CHALLENGES {
        let classes = catalog.statuses.iter().filter(|class| class.status.value == status);
        let fallbacks: HashSet<&str> = classes.filter_map(|class| Some(class.error.as_ref()?.value.as_str())).collect();
        let lacking: Vec<&Entry> = catalog
            .entries
            .iter()
            .filter(|entry| entry.sound && !entry.headers.iter().any(|own| own.name.value.eq_ignore_ascii_case(header)))
            .filter(|entry| answers(catalog, entry, status) || fallbacks.contains(entry.name.value.as_str()))
            .collect();
        let Some(first) = lacking.first() else { continue };
        let own = first.statuses.iter().find(|own| own.value == status);
        let at = own.map_or(first.name.at, |own| own.at);
        let names = lacking.iter().map(|entry| entry.name.value.as_str());
        give(lints, messages::unchallenged(at, names, status, header), diagnostics);
    }
}

/// Returns whether HTTP answers with this status for an entry, in one of its envelopes.
fn answers(catalog: &Catalog, entry: &Entry, status: u16) -> bool {
    plan::envelopes(catalog, entry).any(|(envelope, _)| {
        let envelope = catalog.envelopes.get(envelope);
        let answered = |own: u16| envelope.map_or(own, |envelope| envelope.http_status.of(own));
        entry.statuses.iter().any(|own| answered(own.value) == status)
    })
}

/// A problem of the type `about:blank` has the phrase of its status as its title (RFC 9457 §4.2.1). Titles in English are
/// compared, as those in other languages may be translations of the phrase. Reported once for all entries.
pub(super) fn untyped(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    let blank: Vec<bool> = catalog.envelopes.iter().map(|envelope| is_blank_problem(catalog, envelope)).collect();
    let mut at = None;
    let mut names = Vec::new();
    for entry in catalog.entries.iter().filter(|entry| entry.sound) {
        if !plan::envelopes(catalog, entry).any(|(envelope, _)| blank.get(envelope) == Some(&true)) {
            continue;
        }
        if let Some(title) = own_title(catalog, entry) {
            at = at.or(Some(title));
            names.push(entry.name.value.as_str());
        }
    }
    if let Some(at) = at {
        give(lints, messages::untyped(at, names), diagnostics);
    }
}

/// Returns where an English title is that is not the phrase of each of the entry's statuses.
fn own_title(catalog: &Catalog, entry: &Entry) -> Option<Span> {
    let titles = catalog.languages.iter().zip(&entry.title.0).filter(|(tag, _)| primary(&tag.value) == "en");
    let mut titles = titles.filter_map(|(_, title)| title.as_ref());
    let differs = |text: &str| entry.statuses.iter().any(|status| !text.eq_ignore_ascii_case(phrase(status.value)));
    titles.find(|title| differs(title.value.trim())).map(|title| title.at)
}

/// Returns whether bodies in an envelope are problems of the type `about:blank`, which is also that of a body without
/// `type` (RFC 9457 §3.1.1), and show the title of their entry.
fn is_blank_problem(catalog: &Catalog, envelope: &Envelope) -> bool {
    let essence = envelope.content_type.split(';').next().unwrap_or_default().trim_end();
    if !essence.eq_ignore_ascii_case("application/problem+json") {
        return false;
    }
    let blank = match member(&envelope.body, "type") {
        None => true,
        Some(Node::Value(value)) => value.source == ValueSource::Type && catalog.docs_url.is_none(),
        Some(Node::Text(parts)) => matches!(parts.as_slice(), [Part::Text(text)] if text == "about:blank"),
        Some(_) => false,
    };
    let title = member(&envelope.body, "title");
    blank && matches!(title, Some(Node::Value(value)) if value.source == ValueSource::Title)
}

/// Returns the member of an object.
fn member<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let Node::Object(members) = node else { return None };
    members.iter().find_map(|member| match member {
        Member::Named { key, value } if key.value == name => Some(value),
        _ => None,
    })
}
