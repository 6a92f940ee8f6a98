//! What is found in a response as a whole: its entry, its status and its envelope.

use errbook_catalog::model::{Entry, Envelope, Retired};
use errbook_catalog::{Phrase, phrase};

use crate::finding::Finding;
use crate::kind::FindingKind;
use crate::observation::Observation;
use crate::shown;
use crate::statuses::Statuses;

/// A reason.
pub(crate) fn in_no_envelope() -> Phrase {
    phrase!("the body is in no envelope of the catalog", "响应体不符合错误目录中的任何模板")
}

/// The body of no entry, for this reason.
pub(crate) fn not_ours(observation: &Observation<'_>, message: Phrase) -> Finding {
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

/// A reason.
pub(crate) fn empty() -> Phrase {
    phrase!("the body is empty", "响应体为空")
}

/// A reason.
pub(crate) fn not_json() -> Phrase {
    phrase!("the body is not JSON", "响应体不是 JSON")
}

/// A body without what identifies its entry, at a JSON pointer.
pub(crate) fn no_identity(envelope: &Envelope, pointer: &str) -> Finding {
    let name = &envelope.name.value;
    let message = phrase!(
        "a body in the envelope `{name}` has no `{pointer}`, so that it cannot be told which error it is",
        "模板 `{name}` 的响应体缺少 `{pointer}`，无法判断是哪个错误"
    );
    Finding::new(FindingKind::MissingMember, format!("envelopes.{name}{pointer}"), message)
}

/// An envelope in which the catalog does not answer an entry.
pub(crate) fn other_envelope(entry: &Entry, envelope: &Envelope) -> Finding {
    let (name, envelope) = (&entry.name.value, &envelope.name.value);
    let message = phrase!(
        "`{name}` is sent in the envelope `{envelope}`, in which the catalog does not answer it",
        "`{name}` 的响应用了模板 `{envelope}`，错误目录没有为它规定这个模板"
    );
    Finding::new(FindingKind::OtherEnvelope, name.as_str(), message)
}

/// An entry that is not public.
pub(crate) fn internal_sent(entry: &Entry) -> Finding {
    let name = &entry.name.value;
    let message = phrase!(
        "`{name}` is internal, so that clients do not find it in public pages and exports",
        "`{name}` 仅供内部查阅，客户端在公开页面和导出内容中查不到它"
    );
    Finding::new(FindingKind::InternalSent, name.as_str(), message)
}

/// A status in the body, and one of HTTP that is not the one for it.
pub(crate) fn contrary_statuses(entry: &Entry, (status, http): (u16, u16), expected: u16) -> Finding {
    let name = &entry.name.value;
    let message = phrase!(
        "`{name}` has status {status} in the body, but is sent as HTTP {http} instead of {expected}",
        "`{name}` 的响应体里状态码是 {status}，HTTP 状态码却是 {http}，应为 {expected}"
    );
    Finding::new(FindingKind::UndocumentedStatus, name.as_str(), message).with(http.to_string())
}

/// A status of HTTP that is none of an entry, whose statuses are listed.
pub(crate) fn other_http_status(entry: &Entry, found: u16, known: &str) -> Finding {
    let name = &entry.name.value;
    let message = phrase!(
        "`{name}` is sent as HTTP {found}, but the catalog has {known}",
        "`{name}` 的 HTTP 状态码是 {found}，错误目录里是 {known}"
    );
    Finding::new(FindingKind::UndocumentedStatus, name.as_str(), message).with(found.to_string())
}

/// A status that no entry has.
pub(crate) fn unknown_status(status: u16) -> Finding {
    let message = phrase!("the catalog has no error with status {status}", "错误目录里没有状态码为 {status} 的错误");
    Finding::new(FindingKind::UndocumentedStatus, status.to_string(), message)
}

/// A code, a name or a problem type that the catalog does not have.
pub(crate) fn undocumented(text: &str) -> Finding {
    let text = shown::text(text);
    let message = phrase!("the catalog has no code `{text}`", "错误目录里没有错误码 `{text}`");
    Finding::new(FindingKind::UndocumentedCode, text, message)
}

/// The same, with a code that is similar.
pub(crate) fn similar(text: &str, near: &str) -> Phrase {
    phrase!(
        "the catalog has no code `{text}`; a similar one is `{near}`",
        "错误目录里没有错误码 `{text}`，相近的有 `{near}`"
    )
}

/// The code or name of a retired entry.
pub(crate) fn retired_sent(retired: &Retired, text: &str) -> Finding {
    let (name, text) = (&retired.name.value, shown::text(text));
    let message = match &retired.since {
        Some(since) => phrase!("`{text}` is retired since {since}", "`{text}` 自 {since} 起已停用"),
        None => phrase!("`{text}` is retired", "`{text}` 已停用"),
    };
    Finding::new(FindingKind::RetiredSent, name.as_str(), message)
}

/// The older code of an entry.
pub(crate) fn alias_sent(entry: &Entry, text: &str) -> Finding {
    let (name, text) = (&entry.name.value, shown::text(text));
    let message = match entry.code.value.text() {
        Some(code) => phrase!(
            "`{text}` is an older code of `{name}`, whose code is `{code}`",
            "`{text}` 是 `{name}` 的旧错误码，现在的错误码是 `{code}`"
        ),
        None => phrase!("`{text}` is an older code of `{name}`", "`{text}` 是 `{name}` 的旧错误码"),
    };
    Finding::new(FindingKind::AliasSent, name.as_str(), message)
}

/// A status that is none of an entry.
pub(crate) fn other_status(entry: &Entry, found: u16) -> Finding {
    let (name, known) = (&entry.name.value, Statuses::list(entry, |status| status));
    let message = phrase!(
        "`{name}` has status {found}, but the catalog has {known}",
        "`{name}` 的状态码是 {found}，错误目录里是 {known}"
    );
    Finding::new(FindingKind::UndocumentedStatus, name.as_str(), message).with(found.to_string())
}
