//! [`judge`]: holds one response against a catalog.

use errbook_catalog::model::{Audience, Entry, HttpStatus, Retired};
use errbook_catalog::{Phrase, nearest, phrase, plan};
use errbook_format::status::FIRST_ERROR;
use serde_json::{Value, json};

use crate::check::Check;
use crate::envelope::{InEnvelope, fitting};
use crate::finding::Finding;
use crate::identity::Identity;
use crate::index::Index;
use crate::kind::{DriftLevel, FindingKind};
use crate::names::Named;
use crate::observation::Observation;
use crate::statuses::Statuses;
use crate::subject::Subject;
use crate::{headers, items, shown};

/// What a response is.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    /// Whether it is an error, or else a success, which is not held against anything.
    pub(crate) is_error: bool,
    pub(crate) findings: Vec<Finding>,
    /// The entry that it is, by index.
    pub(crate) entry: Option<usize>,
    /// The violations that it lists, by index.
    pub(crate) violations: Vec<usize>,
}

impl Verdict {
    fn error(findings: Vec<Finding>) -> Verdict {
        Verdict { is_error: true, findings, ..Verdict::default() }
    }

    /// How much was found: the errors first.
    fn rank(&self) -> (usize, usize) {
        let errors = self.findings.iter().filter(|finding| finding.level() == DriftLevel::Error).count();
        (errors, self.findings.len())
    }
}

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
                [] => phrase!("the body is empty", "响应体为空"),
                _ => phrase!("the body is not JSON", "响应体不是 JSON"),
            };
            return Verdict::error(vec![not_ours(observation, message)]);
        }
    };
    let media_type = observation.media_type();
    let all = fitting(index, &json, media_type.as_deref());
    let Some(first) = all.first() else {
        return if is_low { Verdict::default() } else { Verdict::error(vec![not_ours(observation, in_no_envelope())]) };
    };
    match observation.status {
        Some(..FIRST_ERROR) if !is_low_error(index, first, observation) => return Verdict::default(),
        None if first.is_success == Some(true) => return Verdict::default(),
        _ if !first.is_ours() => return Verdict::error(vec![not_ours(observation, in_no_envelope())]),
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

fn in_no_envelope() -> Phrase {
    phrase!("the body is in no envelope of the catalog", "响应体不符合错误目录中的任何模板")
}

fn not_ours(observation: &Observation<'_>, message: Phrase) -> Finding {
    let path = observation.status.map_or_else(|| "-".to_owned(), |status| status.to_string());
    let status = observation.status;
    let message = match status {
        Some(status) => phrase!("{message} (status {status})", "{message}（状态码 {status}）"; message),
        None => message,
    };
    let body = observation.body.unwrap_or_default();
    let start = body.get(..256).unwrap_or(body);
    let finding = Finding::new(FindingKind::NotOurBody, path, message);
    if body.is_empty() { finding } else { finding.with(shown::text(&String::from_utf8_lossy(start))) }
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
        Identity::Retired(retired, text) => Verdict::error(vec![retired_sent(retired, text)]),
        Identity::Unknown(text) => Verdict::error(vec![undocumented(index, text)]),
        Identity::Entries(entries, unknown) => {
            let mut verdict = best_of(index, observation, read, body, entries);
            verdict.findings.extend(unknown.as_ref().map(|text| undocumented(index, text)));
            verdict
        }
        Identity::Alias(entry, text) => {
            let mut verdict = best_of(index, observation, read, body, &[*entry]);
            verdict.findings.extend(alias_sent(index, *entry, text));
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
        return Verdict::error(status.map(unknown_status).into_iter().collect());
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
            let name = &read.envelope.name.value;
            let pointer = shows.and_then(|shows| shows.pointer.as_deref()).unwrap_or_default();
            let message = phrase!(
                "a body in the envelope `{name}` has no `{pointer}`, so that it cannot be told which error it is",
                "模板 `{name}` 的响应体缺少 `{pointer}`，无法判断是哪个错误"
            );
            let path = format!("envelopes.{name}{pointer}");
            Verdict::error(vec![Finding::new(FindingKind::MissingMember, path, message)])
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
    let name = &entry.name.value;
    if !read.is_own {
        let envelope = &read.envelope.name.value;
        let message = phrase!(
            "`{name}` is sent in the envelope `{envelope}`, in which the catalog does not answer it",
            "`{name}` 的响应用了模板 `{envelope}`，错误目录没有为它规定这个模板"
        );
        verdict.findings.push(Finding::new(FindingKind::OtherEnvelope, name.as_str(), message));
    }
    if entry.audience == Audience::Internal {
        let message = phrase!(
            "`{name}` is internal, so that clients do not find it in public pages and exports",
            "`{name}` 仅供内部查阅，客户端在公开页面和导出内容中查不到它"
        );
        verdict.findings.push(Finding::new(FindingKind::InternalSent, name.as_str(), message));
    }
    verdict
}

/// Holds the status of HTTP against those of the entry. One in the body, which is held against them elsewhere, says which it is.
fn http_status(index: &Index<'_>, read: &InEnvelope<'_, '_>, entry: &Entry, http: Option<u16>) -> Option<Finding> {
    let (http, table) = (http?, &read.envelope.http_status);
    let name = &entry.name.value;
    if let Some(status) = read.shape.status.filter(|status| index.statuses.has(entry, *status)) {
        let expected = table.of(status);
        if expected == http {
            return None;
        }
        let message = phrase!(
            "`{name}` has status {status} in the body, but is sent as HTTP {http} instead of {expected}",
            "`{name}` 的响应体里状态码是 {status}，HTTP 状态码却是 {http}，应为 {expected}"
        );
        return Some(Finding::new(FindingKind::UndocumentedStatus, name.as_str(), message).with(http.to_string()));
    }
    // One in the body that the entry does not have is reported there.
    let is_reported = read.shape.status.is_some_and(|status| table.of(status) == http);
    if is_reported || index.statuses.has_http(entry, table, http) {
        return None;
    }
    Some(other_http_status(entry, http, &Statuses::list(entry, |status| table.of(status))))
}

fn other_http_status(entry: &Entry, found: u16, known: &str) -> Finding {
    let name = &entry.name.value;
    let message = phrase!(
        "`{name}` is sent as HTTP {found}, but the catalog has {known}",
        "`{name}` 的 HTTP 状态码是 {found}，错误目录里是 {known}"
    );
    Finding::new(FindingKind::UndocumentedStatus, name.as_str(), message).with(found.to_string())
}

fn unknown_status(status: u16) -> Finding {
    let message = phrase!("the catalog has no error with status {status}", "错误目录里没有状态码为 {status} 的错误");
    Finding::new(FindingKind::UndocumentedStatus, status.to_string(), message)
}

fn undocumented(index: &Index<'_>, text: &str) -> Finding {
    let near = nearest(text, index.entries.all()).filter(|near| *near != text);
    let text = shown::text(text);
    let message = match near {
        Some(near) => phrase!(
            "the catalog has no code `{text}`; a similar one is `{near}`",
            "错误目录里没有错误码 `{text}`，相近的有 `{near}`"
        ),
        None => phrase!("the catalog has no code `{text}`", "错误目录里没有错误码 `{text}`"),
    };
    Finding::new(FindingKind::UndocumentedCode, text, message)
}

fn retired_sent(retired: &Retired, text: &str) -> Finding {
    let (name, text) = (&retired.name.value, shown::text(text));
    let message = match &retired.since {
        Some(since) => phrase!("`{text}` is retired since {since}", "`{text}` 自 {since} 起已停用"),
        None => phrase!("`{text}` is retired", "`{text}` 已停用"),
    };
    Finding::new(FindingKind::RetiredSent, name.as_str(), message)
}

fn alias_sent(index: &Index<'_>, entry: usize, text: &str) -> Option<Finding> {
    let entry = index.catalog.entries.get(entry)?;
    let (name, text) = (&entry.name.value, shown::text(text));
    let message = match entry.code.value.text() {
        Some(code) => phrase!(
            "`{text}` is an older code of `{name}`, whose code is `{code}`",
            "`{text}` 是 `{name}` 的旧错误码，现在的错误码是 `{code}`"
        ),
        None => phrase!("`{text}` is an older code of `{name}`", "`{text}` 是 `{name}` 的旧错误码"),
    };
    Some(Finding::new(FindingKind::AliasSent, name.as_str(), message))
}

/// Holds the status, and what an event of a log tells, against the catalog.
fn without_body(index: &Index<'_>, observation: &Observation<'_>) -> Verdict {
    let catalog = index.catalog;
    let named = match (observation.entry, observation.code.as_deref()) {
        (Some(name), _) => Some((index.entries.name(name), name)),
        (None, Some(code)) => Some((index.entries.code(code), code)),
        (None, None) => None,
    };
    let entry = match named {
        None => {
            let is_known = |status: u16| {
                let is_it = |entry: &Entry| {
                    let envelopes = plan::envelopes(catalog, entry);
                    let mut tables = envelopes.filter_map(|(position, _)| catalog.envelopes.get(position));
                    tables.any(|envelope| index.statuses.has_http(entry, &envelope.http_status, status))
                };
                catalog.entries.iter().any(is_it)
            };
            return match observation.status {
                Some(status @ FIRST_ERROR..) if is_known(status) => Verdict::error(Vec::new()),
                Some(status @ FIRST_ERROR..) => Verdict::error(vec![unknown_status(status)]),
                _ => Verdict::default(),
            };
        }
        Some((Named::Known(entries), _)) => entries.first().copied().filter(|_| entries.len() == 1),
        Some((Named::Alias(entry), text)) => {
            return Verdict {
                entry: Some(entry),
                ..Verdict::error(alias_sent(index, entry, text).into_iter().collect())
            };
        }
        Some((Named::Retired(retired), text)) => return Verdict::error(vec![retired_sent(retired, text)]),
        Some((Named::Unknown, text)) => return Verdict::error(vec![undocumented(index, text)]),
    };
    let Some(position) = entry else { return Verdict::error(Vec::new()) };
    let mut verdict = Verdict { entry: Some(position), ..Verdict::error(Vec::new()) };
    let Some(entry) = catalog.entries.get(position) else { return verdict };
    let wrong = match (observation.entry_status, observation.status) {
        (Some(status), _) if index.statuses.has(entry, status) => None,
        (Some(status), _) => Some(other_status(entry, status)),
        (None, Some(http)) => {
            let envelopes = plan::envelopes(catalog, entry);
            let tables: Vec<&HttpStatus> =
                envelopes.filter_map(|(position, _)| Some(&catalog.envelopes.get(position)?.http_status)).collect();
            let has = tables.iter().any(|table| index.statuses.has_http(entry, table, http));
            let known =
                tables.first().map(|table| Statuses::list(entry, |status| table.of(status))).unwrap_or_default();
            (!has).then(|| other_http_status(entry, http, &known))
        }
        (None, None) => None,
    };
    verdict.findings.extend(wrong);
    verdict
}

fn other_status(entry: &Entry, found: u16) -> Finding {
    let (name, known) = (&entry.name.value, Statuses::list(entry, |status| status));
    let message = phrase!(
        "`{name}` has status {found}, but the catalog has {known}",
        "`{name}` 的状态码是 {found}，错误目录里是 {known}"
    );
    Finding::new(FindingKind::UndocumentedStatus, name.as_str(), message).with(found.to_string())
}
