//! How much was found, in one line.

use errbook_catalog::{Phrase, phrase};

use super::contents::Report;
use crate::kind::{DriftLevel, FindingKind};

/// Returns how many responses there were: "12 responses, 3 of them error responses".
pub(super) fn responses(report: &Report) -> Phrase {
    let (all, errors) = (report.responses, report.errors);
    match all {
        1 if errors == 1 => phrase!("1 error response", "1 个错误响应"),
        1 => phrase!("1 response, which is no error", "1 个响应，不是错误响应"),
        _ => phrase!("{all} responses, {errors} of them error responses", "{all} 个响应，其中错误响应 {errors} 个"),
    }
}

/// Returns how many findings there are: "1 error, 2 notes"; "no drift" for none.
pub(super) fn findings(report: &Report) -> Phrase {
    let count = |level| match (level, report.of_level(level).count()) {
        (_, 0) => None,
        (DriftLevel::Error, 1) => Some(phrase!("1 error", "1 处错误")),
        (DriftLevel::Error, count) => Some(phrase!("{count} errors", "{count} 处错误")),
        (DriftLevel::Warning, 1) => Some(phrase!("1 warning", "1 处警告")),
        (DriftLevel::Warning, count) => Some(phrase!("{count} warnings", "{count} 处警告")),
        (DriftLevel::Note, 1) => Some(phrase!("1 note", "1 处提示")),
        (DriftLevel::Note, count) => Some(phrase!("{count} notes", "{count} 处提示")),
    };
    let counts: Vec<Phrase> = DriftLevel::ALL.into_iter().filter_map(count).collect();
    if counts.is_empty() {
        return phrase!("no differences", "没有发现差异");
    }
    let joined = |get: fn(&Phrase) -> &str, comma: &str| counts.iter().map(get).collect::<Vec<_>>().join(comma);
    Phrase { en: joined(|count| &count.en, ", "), zh: joined(|count| &count.zh, "，") }
}

/// Returns in how many responses, or at how many places of the input, something was found.
pub(super) fn times(kind: FindingKind, count: usize) -> Phrase {
    match kind {
        FindingKind::UnreadableInput => phrase!("at {count} places", "共 {count} 处"),
        _ => phrase!("in {count} responses", "共 {count} 个响应"),
    }
}

/// Returns how many parts of the input tell of no response; `None` if all do.
pub(super) fn skipped(report: &Report) -> Option<Phrase> {
    match report.skipped {
        0 => None,
        1 => Some(phrase!("1 record without a response was skipped", "跳过了 1 条与响应无关的记录")),
        count => Some(phrase!("{count} records without a response were skipped", "跳过了 {count} 条与响应无关的记录")),
    }
}

/// Returns how many findings were not kept; `None` if all were.
pub(super) fn more(report: &Report) -> Option<Phrase> {
    let more = report.more;
    (more > 0).then(|| phrase!("{more} more findings are not listed", "另有 {more} 处未列出"))
}
