//! Lowers `[groups.NAME]` and `[tags.NAME]`.

use super::context::Cx;
use super::envelope::resolve;
use crate::keys::{group as keys, group::tag as keys_of_tag};
use crate::messages;
use crate::model::{Group, Tag};
use crate::reader::Cell;
use crate::source::At;
use crate::suggest::Names;

pub(super) fn lower(cell: Cell<'_>, envelopes: &Names<'_>, cx: &mut Cx<'_>) -> Option<Group> {
    let mut table = cell.table(&keys::GROUPS, &mut cx.diagnostics)?;
    let envelope = table.string(&keys::ENVELOPE, &mut cx.diagnostics);
    let mut statuses = cx.statuses_of(&mut table, &keys::STATUS);
    if statuses.is_empty() && table.has(&keys::STATUS) {
        // The status is reported already; the entries that rely on it are not to be reported as well.
        statuses.push(At { value: 500, at: cell.key.at });
    }
    let group = Group {
        name: owned_name(&cell),
        title: cx.text_of(&mut table, &keys::TITLE),
        description: cx.text_of(&mut table, &keys::DESCRIPTION),
        notes: cx.texts_of(&mut table, &keys::NOTES),
        statuses,
        envelope: envelope.and_then(|name| resolve(&name, envelopes, cx)),
        alternatives: cx.alternatives_of(&mut table, &keys::ALTERNATIVES),
        audience: cx.audience_of(&mut table, &keys::AUDIENCE),
        log: cx.log_level_of(&mut table, &keys::LOG),
        retryable: table.boolean(&keys::RETRYABLE, &mut cx.diagnostics),
        owner: table.string(&keys::OWNER, &mut cx.diagnostics).map(|owner| owner.value),
        codes: table.string(&keys::CODES, &mut cx.diagnostics).and_then(|written| code_range(&written, cx)),
    };
    table.finish(&[], &mut cx.diagnostics);
    Some(group)
}

pub(super) fn lower_tag(cell: Cell<'_>, cx: &mut Cx<'_>) -> Option<Tag> {
    let mut table = cell.table(&keys_of_tag::TAGS, &mut cx.diagnostics)?;
    let tag = Tag {
        name: owned_name(&cell),
        title: cx.text_of(&mut table, &keys_of_tag::TITLE),
        description: cx.text_of(&mut table, &keys_of_tag::DESCRIPTION),
    };
    table.finish(&[], &mut cx.diagnostics);
    Some(tag)
}

/// Returns the key of a cell as a name of the model.
pub(super) fn owned_name(cell: &Cell<'_>) -> At<String> {
    At { value: cell.key.value.to_owned(), at: cell.key.at }
}

/// Lowers a range of codes, `"1300..=1399"`, with both ends included.
fn code_range(written: &At<String>, cx: &mut Cx<'_>) -> Option<At<(i64, i64)>> {
    let ends = written.value.split_once("..=");
    let range = ends.and_then(|(low, high)| Some((low.trim().parse().ok()?, high.trim().parse().ok()?)));
    match range {
        Some((low, high)) if low <= high => Some(At { value: (low, high), at: written.at }),
        _ => {
            cx.diagnostics.push(messages::malformed_code_range(written.at, &written.value));
            None
        }
    }
}
