//! [`judge`]: holds one response against a catalog.

use errbook_catalog::model::{Audience, Entry};
use errbook_format::status::FIRST_ERROR;
use serde_json::{Value, json};

use crate::check::Check;
use crate::envelope::{InEnvelope, fitting};
use crate::event::without_body;
use crate::finding::Finding;
use crate::identity::Identity;
use crate::index::Index;
use crate::messages::entry as messages;
use crate::observation::Observation;
use crate::statuses::Statuses;
use crate::subject::Subject;
use crate::verdict::Verdict;
use crate::{headers, items};

/// Holds a response against a catalog.
///
/// A response with a status from 400 on is an error. One with a lower status is an error if its body is that of an entry which the
/// catalog answers with such a status, if the template of successes tells it from a success, or if it is the whole body of an entry.
/// Without a status, it is an error unless the template of successes tells that it is a success.
pub(crate) fn judge(index: &Index<'_>, observation: &Observation<'_>) -> Verdict {
    let has_no_body = observation.operation.is_some_and(|(method, _)| method.eq_ignore_ascii_case("HEAD"));
    let Some(body) = observation.body.filter(|_| !has_no_body) else { return without_body(index, observation) };
    let is_low = observation.status.is_some_and(|status| status < FIRST_ERROR);
    // A byte order mark is ignored (RFC 8259 §8.1).
    let text = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
    let json = match serde_json::from_slice::<Value>(text) {
        Ok(json) => json,
        Err(_) if is_low => return Verdict::default(),
        Err(_) => {
            let message = match text.trim_ascii() {
                [] => messages::empty(),
                _ => messages::not_json(),
            };
            return Verdict::error(vec![messages::not_ours(observation, message)]);
        }
    };
    let media_type = observation.media_type();
    let all = fitting(index, &json, media_type.as_deref());
    let Some(first) = all.first() else {
        return if is_low {
            Verdict::default()
        } else {
            Verdict::error(vec![messages::not_ours(observation, messages::in_no_envelope())])
        };
    };
    match observation.status {
        Some(..FIRST_ERROR) if !is_low_error(index, first, observation) => return Verdict::default(),
        None if first.is_success == Some(true) => return Verdict::default(),
        _ if !first.is_ours() => {
            return Verdict::error(vec![messages::not_ours(observation, messages::in_no_envelope())]);
        }
        _ => {}
    }
    let verdict = identified(index, observation, first, &json);
    if verdict.findings.is_empty() {
        return verdict;
    }
    // It may be a body of another envelope that the entry is answered in.
    let others = all.iter().skip(1).filter(|read| read.is_own && read.is_ours());
    let others = others.map(|read| identified(index, observation, read, &json));
    [verdict].into_iter().chain(others).min_by_key(Verdict::rank).unwrap_or_default()
}

/// Returns whether a text is the body of an error.
pub(crate) fn recognizes(index: &Index<'_>, body: &[u8]) -> bool {
    let Ok(json) = serde_json::from_slice::<Value>(body) else { return false };
    let all = fitting(index, &json, None);
    let is_error = |read: &InEnvelope<'_, '_>| {
        read.identity.is_known() || read.is_success == Some(false) || read.is_exact() && read.shape.foreign == 0
    };
    all.first().is_some_and(|read| read.is_success != Some(true) && read.is_ours() && is_error(read))
}

/// Returns whether a response with a status below 400 is an error.
fn is_low_error(index: &Index<'_>, read: &InEnvelope<'_, '_>, observation: &Observation<'_>) -> bool {
    match (read.is_success, &read.identity) {
        (Some(true), _) => false,
        (Some(false), _) => true,
        (None, Identity::Entries(entries, _)) => {
            let status = observation.status.unwrap_or_default();
            let has = |entry: &Entry| index.statuses.has_http(entry, &read.envelope.http_status, status);
            let entries = entries.iter().filter_map(|entry| index.catalog.entries.get(*entry));
            read.is_exact() || entries.into_iter().any(has)
        }
        (None, Identity::Alias(..) | Identity::Retired(..)) => read.is_exact(),
        // Where errors have such statuses, nothing but the envelope tells them from successes.
        (None, Identity::Unknown(_)) => {
            read.is_exact() && read.shape.foreign == 0 && index.below_400.get(read.index).copied().unwrap_or_default()
        }
        (None, Identity::Silent) => false,
    }
}

fn identified(index: &Index<'_>, observation: &Observation<'_>, read: &InEnvelope<'_, '_>, body: &Value) -> Verdict {
    match &read.identity {
        Identity::Retired(retired, text) => Verdict::error(vec![messages::retired_sent(retired, text)]),
        Identity::Unknown(text) => Verdict::error(vec![messages::undocumented(text)]),
        Identity::Entries(entries, unknown) => {
            let mut verdict = best_of(index, observation, read, body, entries);
            verdict.findings.extend(unknown.as_ref().map(|text| messages::undocumented(text)));
            verdict
        }
        Identity::Alias(entry, text) => {
            let mut verdict = best_of(index, observation, read, body, &[*entry]);
            verdict.findings.extend(index.catalog.entries.get(*entry).map(|entry| messages::alias_sent(entry, text)));
            verdict
        }
        Identity::Silent => silent(index, observation, read, body),
    }
}

/// Holds a body that has no code, no name and no type against the entries with its status.
fn silent(index: &Index<'_>, observation: &Observation<'_>, read: &InEnvelope<'_, '_>, body: &Value) -> Verdict {
    let catalog = index.catalog;
    let of_body = read.shape.status;
    let has_status = |entry: &Entry| match (of_body, observation.status) {
        (Some(status), _) => index.statuses.has(entry, status),
        (None, Some(http)) => index.statuses.has_http(entry, &read.envelope.http_status, http),
        (None, None) => true,
    };
    let entries = catalog.entries.iter().enumerate();
    let with_status: Vec<usize> = entries
        .filter(|(_, entry)| index.is_answered_in(entry, read.index) && has_status(entry))
        .map(|(position, _)| position)
        .collect();
    if with_status.is_empty() {
        let status = of_body.or(observation.status);
        return Verdict::error(status.map(messages::unknown_status).into_iter().collect());
    }
    let shows = index.shows.get(read.index);
    let lists = read.envelope.violation.is_some() && read.shape.violations.is_some_and(|list| *list != json!([]));
    let is_silent = |position: &usize| {
        let entry = catalog.entries.get(*position);
        entry.zip(shows).is_some_and(|(entry, shows)| shows.is_silent(catalog, entry, lists))
    };
    let silent: Vec<usize> = with_status.iter().copied().filter(is_silent).collect();
    match (silent.as_slice(), with_status.as_slice()) {
        ([], [only]) => best_of(index, observation, read, body, &[*only]),
        ([], _) => {
            let pointer = shows.and_then(|shows| shows.pointer.as_deref()).unwrap_or_default();
            Verdict::error(vec![messages::no_identity(read.envelope, pointer)])
        }
        (several, _) => best_of(index, observation, read, body, several),
    }
}

/// Holds a body against those of several entries that it can be of, and returns what the one with the fewest differences gives.
fn best_of(
    index: &Index<'_>,
    observation: &Observation<'_>,
    read: &InEnvelope<'_, '_>,
    body: &Value,
    entries: &[usize],
) -> Verdict {
    let mut best: Option<((usize, usize), Verdict)> = None;
    let mut is_clear = true;
    for position in entries {
        let Some(entry) = index.catalog.entries.get(*position) else { continue };
        let verdict = as_entry(index, observation, read, body, (*position, entry));
        let rank = verdict.rank();
        match &best {
            Some((least, _)) if rank > *least => {}
            Some((least, _)) if rank == *least => is_clear = false,
            _ => (best, is_clear) = (Some((rank, verdict)), true),
        }
    }
    let (_, mut verdict) = best.unwrap_or_default();
    // Which of several it is cannot be told.
    verdict.entry = verdict.entry.filter(|_| is_clear);
    verdict
}

fn as_entry(
    index: &Index<'_>,
    observation: &Observation<'_>,
    read: &InEnvelope<'_, '_>,
    body: &Value,
    (position, entry): (usize, &Entry),
) -> Verdict {
    let catalog = index.catalog;
    let subject = Subject { catalog, statuses: &index.statuses, envelope: read.envelope, entry, violation: None };
    let check = Check::of(subject, &read.envelope.body, body, "");
    let mut verdict =
        Verdict { is_error: true, findings: check.findings, entry: Some(position), violations: Vec::new() };
    if let Some((pointer, list)) = check.violations {
        let items = list.as_array().map_or(&[][..], Vec::as_slice);
        let items = items::check(subject, &index.violations, items, &pointer);
        verdict.findings.extend(items.findings);
        verdict.violations = items.seen;
    }
    verdict.findings.extend(http_status(index, read, entry, observation.status));
    verdict.findings.extend(headers::check(entry, observation));
    verdict.findings.extend(headers::check_media_type(read.envelope, observation));
    if !read.is_own {
        verdict.findings.push(messages::other_envelope(entry, read.envelope));
    }
    if entry.audience == Audience::Internal {
        verdict.findings.push(messages::internal_sent(entry));
    }
    verdict
}

/// Holds the status of HTTP against those of the entry. One in the body, which is held against them elsewhere, says which it is.
fn http_status(index: &Index<'_>, read: &InEnvelope<'_, '_>, entry: &Entry, http: Option<u16>) -> Option<Finding> {
    let (http, table) = (http?, &read.envelope.http_status);
    if let Some(status) = read.shape.status.filter(|status| index.statuses.has(entry, *status)) {
        let expected = table.of(status);
        return (expected != http).then(|| messages::contrary_statuses(entry, (status, http), expected));
    }
    // One in the body that the entry does not have is reported there.
    let is_reported = read.shape.status.is_some_and(|status| table.of(status) == http);
    if is_reported || index.statuses.has_http(entry, table, http) {
        return None;
    }
    Some(messages::other_http_status(entry, http, &Statuses::list(entry, |status| table.of(status))))
}
