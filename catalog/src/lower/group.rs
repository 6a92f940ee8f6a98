//! `[groups.NAME]` and `[tags.NAME]`.

use super::Cx;
use super::envelope::resolve;
use crate::messages;
use crate::model::{Group, Tag};
use crate::reader::Cell;
use crate::source::At;
use crate::suggest::Names;

pub(super) fn lower(cell: Cell<'_>, envelopes: &Names<'_>, cx: &mut Cx<'_>) -> Option<Group> {
    let mut table = cell.table(&mut cx.diagnostics)?;
    let envelope = table.string("envelope", &mut cx.diagnostics);
    let had_statuses = table.has("status");
    let mut statuses = cx.statuses_of(&mut table);
    if had_statuses && statuses.is_empty() {
        // A mistake was reported. Entries that count on the group have not made one.
        statuses.push(At { value: 500, at: cell.key.at });
    }
    let group = Group {
        name: owned_name(&cell),
        title: cx.text_of(&mut table, "title"),
        description: cx.text_of(&mut table, "description"),
        notes: cx.texts_of(&mut table, "notes"),
        statuses,
        envelope: envelope.and_then(|name| resolve(&name, envelopes, cx)),
        audience: cx.audience_of(&mut table),
        log: cx.log_level_of(&mut table),
        retryable: table.boolean("retryable", &mut cx.diagnostics),
        owner: table.string("owner", &mut cx.diagnostics).map(|owner| owner.value),
        codes: table.string("codes", &mut cx.diagnostics).and_then(|written| code_range(&written, cx)),
    };
    table.finish(&[], &mut cx.diagnostics);
    Some(group)
}

pub(super) fn lower_tag(cell: Cell<'_>, cx: &mut Cx<'_>) -> Option<Tag> {
    let mut table = cell.table(&mut cx.diagnostics)?;
    let tag = Tag {
        name: owned_name(&cell),
        title: cx.text_of(&mut table, "title"),
        description: cx.text_of(&mut table, "description"),
    };
    table.finish(&[], &mut cx.diagnostics);
    Some(tag)
}

pub(super) fn owned_name(cell: &Cell<'_>) -> At<String> {
    At { value: cell.key.value.to_owned(), at: cell.key.at }
}

/// `"1300..=1399"`: both ends are included.
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
