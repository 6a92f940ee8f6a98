//! `[statuses.NNN]` and `[retired]`.

use super::Cx;
use super::group::owned_name;
use crate::messages;
use crate::model::{Code, Retired, StatusClass};
use crate::reader::Cell;
use crate::source::At;

pub(super) fn lower(cell: Cell<'_>, cx: &mut Cx<'_>) -> Option<StatusClass> {
    let written = cell.key.value.parse::<i64>().ok();
    let status = match written {
        Some(value) => cx.status(&At { value, at: cell.key.at }),
        None => {
            cx.diagnostics.push(messages::malformed_status_name(cell.key));
            None
        }
    };
    let mut table = cell.table(&mut cx.diagnostics)?;
    let name = table.string("name", &mut cx.diagnostics).map(|name| name.value);
    let title = cx.text_of(&mut table, "title");
    let description = cx.text_of(&mut table, "description");
    let error = table.string("error", &mut cx.diagnostics);
    table.finish(&[], &mut cx.diagnostics);
    Some(StatusClass { status: status?, name, title, description, error })
}

/// `old_name = { code, since, replaced_by, reason.<language> }`
pub(super) fn lower_retired(cell: Cell<'_>, cx: &mut Cx<'_>) -> Option<Retired> {
    let name = owned_name(&cell);
    let mut table = cell.table(&mut cx.diagnostics)?;
    let code = table.take("code").and_then(|cell| cx.code(&cell, true));
    let retired = Retired {
        code: code.unwrap_or_else(|| At { value: Code::Str(name.value.clone()), at: name.at }),
        name,
        since: table.string("since", &mut cx.diagnostics).map(|since| since.value),
        replaced_by: table.string("replaced_by", &mut cx.diagnostics),
        reason: cx.text_of(&mut table, "reason"),
    };
    table.finish(&[], &mut cx.diagnostics);
    Some(retired)
}
