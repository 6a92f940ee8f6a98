//! Tables in, model out. Every mistake is reported and reading goes on; names are resolved, defaults filled in.

mod describe;
mod entry;
mod envelope;
mod field;
mod group;
mod head;
mod lifecycle;
mod message;
mod status;
mod template;
mod text;

use crate::diagnostic::Diagnostics;
use crate::index::ByName;
use crate::lints::Lints;
use crate::messages;
use crate::model::{Catalog, Group};
use crate::reader::{Cell, Table};
use crate::source::{At, Sources, Span};
use crate::suggest::Names;
use crate::tree::Members;

/// What lowering needs at every turn.
pub(crate) struct Cx<'a> {
    pub(crate) sources: &'a Sources,
    pub(crate) diagnostics: Diagnostics,
    pub(crate) languages: Vec<At<String>>,
    /// Language tags that cannot be used, as written: a mistake was reported, and texts in them are no second one.
    pub(crate) refused_tags: Vec<String>,
    /// Whether the languages could be read whole. Where they could not, texts may well be in one that is not known.
    pub(crate) languages_sound: bool,
    /// Whether no key is misspelled that would hold what others name: then all of it is here.
    pub(crate) whole: bool,
}

/// What entries refer to by name.
pub(crate) struct Known<'a> {
    pub(crate) groups: &'a [Group],
    pub(crate) group_names: Names<'a>,
    pub(crate) tag_names: Names<'a>,
    pub(crate) envelope_names: Names<'a>,
    pub(crate) default_envelope: usize,
}

/// Lowers the tables of all files, the catalog's own first. The flag says whether all that its parts name can be there.
pub(crate) fn lower(
    files: &[(u32, &Members<'_>)],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> (Catalog, Lints, bool) {
    let mut cx = Cx {
        sources,
        diagnostics: core::mem::take(diagnostics),
        languages: Vec::new(),
        refused_tags: Vec::new(),
        languages_sound: true,
        whole: true,
    };
    let mut tables: Vec<Table<'_>> =
        files.iter().map(|(file, members)| Table::new(members, Span::new(*file, 0..0))).collect();
    let head = head::lower(&mut tables, &mut cx);
    let (envelopes, envelope) = envelope::lower_all(tables.first_mut(), head.envelope.as_ref(), &mut cx);
    let envelope_names = Names::new(envelopes.iter().map(|envelope| envelope.name.value.as_str()));
    let groups = named(&mut tables, "groups", &mut cx, |cell, cx| group::lower(cell, &envelope_names, cx));
    let tags = named(&mut tables, "tags", &mut cx, group::lower_tag);
    let statuses = named(&mut tables, "statuses", &mut cx, status::lower);
    let known = Known {
        groups: &groups,
        group_names: Names::new(groups.iter().map(|group| group.name.value.as_str())),
        tag_names: Names::new(tags.iter().map(|tag| tag.name.value.as_str())),
        envelope_names,
        default_envelope: envelope,
    };
    let entries = named(&mut tables, "errors", &mut cx, |cell, cx| entry::lower(cell, &known, head.field_case, cx));
    let retired = named(&mut tables, "retired", &mut cx, status::lower_retired);
    let lints = tables.first_mut().map(|root| Lints::lower(root, &mut cx.diagnostics)).unwrap_or_default();
    for (index, table) in tables.into_iter().enumerate() {
        finish_file(table, index == 0, &mut cx.diagnostics);
    }
    let catalog = Catalog {
        name: head.name,
        title: head.title,
        languages: cx.languages,
        docs_url: head.docs_url,
        field_case: head.field_case,
        envelope,
        envelopes,
        groups,
        tags,
        statuses,
        entries,
        retired,
    };
    *diagnostics = cx.diagnostics;
    (catalog, lints, cx.whole)
}

/// Reports what else a file holds: in an included file, tables that only the catalog itself may have, too.
fn finish_file(mut table: Table<'_>, is_root: bool, diagnostics: &mut Diagnostics) {
    if !is_root {
        for key in ["catalog", "envelopes", "lints"] {
            if let Some(cell) = table.take(key) {
                diagnostics.push(messages::only_in_the_catalog_itself(cell.key));
            }
        }
    }
    table.finish(&[], diagnostics);
}

/// Lowers `[KEY.NAME]` of every file, in order. A name that two files define is reported and its first one kept.
fn named<'t, T>(
    tables: &mut [Table<'t>],
    key: &'static str,
    cx: &mut Cx<'_>,
    mut lower: impl FnMut(Cell<'t>, &mut Cx<'_>) -> Option<T>,
) -> Vec<T> {
    let mut seen = ByName::new();
    let mut found = Vec::new();
    for table in tables {
        let taken = table.take(key);
        cx.whole &= !table.misspells(key);
        let Some(cell) = taken else { continue };
        let Some(mut members) = cell.table(&mut cx.diagnostics) else { continue };
        let members = members.rest();
        found.reserve_exact(members.len());
        for member in members {
            if let Some(first) = seen.insert(member.key.value, member.key.at) {
                let path = format!("{key}.{}", member.key.value);
                cx.diagnostics.push(messages::duplicate_key(member.key.at, &path, first));
                continue;
            }
            found.extend(lower(member, cx));
        }
    }
    found
}
