//! `decode`: entries that responses do not identify.

use errbook_catalog::plan::{self, Answer, Unclear};

use crate::bind::{BoundType, Record, Scope};
use crate::messages;
use crate::report::Report;
use crate::subject::Subject;

/// Warns of entries whose responses a client takes for those of others, or for those of no entry at all.
pub(super) fn responses_identify_entries(ty: &BoundType<'_>, scope: &Scope<'_>, report: &mut Report) {
    let Some(at) = ty.header.options.decode.filter(|_| !scope.suppress_secondary) else { return };
    if ty.subject() == Subject::Violations {
        return;
    }
    let mut answers: Vec<Answer> = Vec::new();
    for record in &ty.records {
        let Some(entry) = scope.entry(record.of) else { continue };
        let Record { of, status, status_at_hand, envelope } = *record;
        // The problem type identifies the entry at its other statuses, too.
        let others = entry.statuses.iter().map(|status| (status.value, false));
        let all = std::iter::once((status, status_at_hand)).chain(others);
        answers.extend(all.map(|(status, status_at_hand)| Answer { entry: of, status, status_at_hand, envelope }));
    }
    answers.sort_unstable();
    answers.dedup();
    let unclear = plan::unclear(ty.catalog, &answers);
    let entry = |unclear: &Unclear| answers.get(unclear.answer).map(|answer| answer.entry);
    let others = |first: [usize; 2], is_such: fn(&Unclear) -> bool| {
        let mut others: Vec<usize> = unclear.iter().filter(|unclear| is_such(unclear)).filter_map(entry).collect();
        others.sort_unstable();
        others.dedup();
        others.iter().filter(|other| !first.contains(other)).count()
    };
    let first = unclear.iter().find_map(|unclear| Some((entry(unclear)?, unclear.other?)));
    if let Some((one, other)) = first {
        let count = others([one, other], |unclear| unclear.other.is_some());
        if let (Some(one), Some(other)) = (scope.entry(one), scope.entry(other)) {
            report.warn(at, messages::entry_is_taken_for_another(one, other, count, scope.reading));
        }
    }
    let first = unclear.iter().find(|unclear| unclear.other.is_none()).and_then(entry);
    if let Some(one) = first {
        let count = others([one; 2], |unclear| unclear.other.is_none());
        if let Some(one) = scope.entry(one) {
            report.warn(at, messages::entry_is_not_identified(one, count, scope.reading));
        }
    }
}
