//! Lowers `[statuses.NNN]`, `[retired.NAME]` and `[retired_violations.NAME]`.

use errbook_format::status::allows_content;

use super::context::Cx;
use super::group::owned_name;
use crate::keys::{KeyTable, retired as keys_of_retired, status as keys};
use crate::messages;
use crate::model::{Audience, Code, Retired, StatusClass};
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
    let mut table = cell.table(&keys::STATUSES, &mut cx.diagnostics)?;
    let name = table.string(&keys::NAME, &mut cx.diagnostics).map(|name| name.value);
    let title = cx.text_of(&mut table, &keys::TITLE);
    let description = cx.text_of(&mut table, &keys::DESCRIPTION);
    let mut error = table.string(&keys::ERROR, &mut cx.diagnostics);
    if let (Some(status), Some(written)) = (&status, &error) {
        if !allows_content(status.value) {
            cx.diagnostics.push(messages::fallback_has_no_content(written, status.value));
            error = None;
        }
    }
    table.finish(&[], &mut cx.diagnostics);
    Some(StatusClass { status: status?, name, title, description, error })
}

/// Lowers `old_name = { code, since, replaced_by, reason, audience }`.
pub(super) fn lower_retired(cell: Cell<'_>, keys: &'static KeyTable, cx: &mut Cx<'_>) -> Option<Retired> {
    let name = owned_name(&cell);
    let mut table = cell.table(keys, &mut cx.diagnostics)?;
    let code = table.take(&keys_of_retired::CODE).and_then(|cell| cx.code(&cell, true));
    let retired = Retired {
        code: code.unwrap_or_else(|| At { value: Code::Str(name.value.clone()), at: name.at }),
        name,
        since: table.string(&keys_of_retired::SINCE, &mut cx.diagnostics).map(|since| since.value),
        replaced_by: table.string(&keys_of_retired::REPLACED_BY, &mut cx.diagnostics),
        reason: cx.text_of(&mut table, &keys_of_retired::REASON),
        audience: cx.audience_of(&mut table, &keys_of_retired::AUDIENCE).unwrap_or(Audience::Public),
    };
    table.finish(&[], &mut cx.diagnostics);
    Some(retired)
}
