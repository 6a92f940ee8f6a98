//! Lowers tables to the model: resolves names and fills in defaults. Reports every error and goes on.

mod alternatives;
mod context;
mod definition;
mod describe;
mod entry;
mod envelope;
mod fallback;
mod field;
mod format;
mod group;
mod head;
mod http_status;
mod lifecycle;
mod lock;
mod message;
mod pages;
mod placeholder;
mod status;
mod template;
mod text;
mod violation;

use std::borrow::Cow;

use self::context::{Cx, GUESSED, Known};
use crate::broken::Broken;
use crate::diagnostic::Diagnostics;
use crate::index::{ByName, Index};
use crate::keys::{Key, retired, root};
use crate::lints::Lints;
use crate::messages;
use crate::model::Catalog;
use crate::reader::{Cell, Table};
use crate::source::{At, Sources};
use crate::style::Formats;
use crate::suggest::Names;
use crate::tree::Members;

/// Lowers the tables of all files, the catalog's own file first. The flag tells whether all names are known, so that the
/// parts of the catalog can be checked against each other.
pub(crate) fn lower(
    files: &[(u32, &Members<'_>)],
    broken: &Broken,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> (Catalog, Lints, bool) {
    let mut cx = Cx {
        sources,
        diagnostics: core::mem::take(diagnostics),
        languages: Vec::new(),
        language_numbers: Index::new(),
        refused_tags: Index::new(),
        formats: Formats::default(),
        format_numbers: Index::new(),
        offset_sound: true,
        texts: Index::new(),
        text_names: Vec::new(),
        languages_sound: !files.first().is_some_and(|(file, _)| broken.is_in(*file)),
        whole: broken.is_empty(),
        lacks_languages: false,
    };
    let keys = core::iter::once(&root::ROOT).chain(core::iter::repeat(&root::INCLUDED));
    let mut tables: Vec<Table<'_>> =
        files.iter().zip(keys).map(|((file, members), keys)| Table::of_file(members, keys, *file)).collect();
    let head = head::lower(&mut tables, &mut cx);
    let own = tables.get_mut(..1).unwrap_or_default();
    let formats = named(own, &root::FORMATS, &mut cx, |cell, cx| format::lower(cell, head.utc_offset, cx));
    cx.format_numbers = numbers(formats.iter().map(|format| &format.name));
    cx.formats = Formats::new(formats);
    let texts = named(own, &root::TEXTS, &mut cx, format::lower_text);
    cx.texts = numbers(texts.iter().map(|text| &text.name));
    cx.text_names = texts.iter().take(GUESSED).map(|text| text.name.value.clone()).collect();
    let (envelopes, envelope) = envelope::lower_all(tables.first_mut(), head.envelope.as_ref(), &mut cx);
    let (alternatives, refused_alternatives) = alternatives::lower(&head.alternatives, &envelopes, envelope, &mut cx);
    let envelope_names = Names::new(envelopes.iter().map(|envelope| envelope.name.value.as_str()));
    let groups = named(&mut tables, &root::GROUPS, &mut cx, |cell, cx| group::lower(cell, &envelope_names, cx));
    let tags = named(&mut tables, &root::TAGS, &mut cx, group::lower_tag);
    let statuses = named(&mut tables, &root::STATUSES, &mut cx, status::lower);
    let mut known = Known {
        groups: &groups,
        group_names: Names::new(groups.iter().map(|group| group.name.value.as_str())),
        tag_names: Names::new(tags.iter().map(|tag| tag.name.value.as_str())),
        envelope_names,
        violation_names: Names::default(),
        default_envelope: envelope,
    };
    let case = head.field_case;
    let violations =
        named(&mut tables, &root::VIOLATIONS, &mut cx, |cell, cx| violation::lower(cell, &known, case, cx));
    known.violation_names = Names::new(violations.iter().map(|violation| violation.name.value.as_str()));
    let entries = named(&mut tables, &root::ERRORS, &mut cx, |cell, cx| entry::lower(cell, &known, case, cx));
    let lower_retired = status::lower_retired;
    let retired = named(&mut tables, &root::RETIRED, &mut cx, |cell, cx| lower_retired(cell, &retired::RETIRED, cx));
    let retired_violations = named(&mut tables, &root::RETIRED_VIOLATIONS, &mut cx, |cell, cx| {
        lower_retired(cell, &retired::RETIRED_VIOLATIONS, cx)
    });
    let lints = tables.first_mut().map(|root| Lints::lower(root, &mut cx.diagnostics)).unwrap_or_default();
    let lock = tables.first_mut().map(|root| lock::lower(root, &mut cx.diagnostics)).unwrap_or_default();
    let pages = tables.first_mut().map(|root| pages::lower(root, &mut cx)).unwrap_or_default();
    // In a broken file, a line of a value can be taken for a header: `["en"]`.
    for table in tables.into_iter().filter(|table| !broken.is_in(table.at.file)) {
        finish_file(table, &mut cx.diagnostics);
    }
    let catalog = Catalog {
        name_at: head.name.as_ref().map(|name| name.at.into()),
        name: head.name.map(|name| name.value).unwrap_or_default(),
        title: head.title,
        languages: cx.languages,
        fallbacks: head.fallbacks,
        docs_url: head.docs_url,
        violation_docs_url: head.violation_docs_url,
        field_case: head.field_case,
        envelope,
        alternatives,
        refused_alternatives,
        lists_alternatives: head.lists_alternatives,
        envelopes,
        texts,
        formats: cx.formats,
        groups,
        tags,
        statuses,
        entries,
        violations,
        retired,
        retired_violations,
        lock,
        pages,
    };
    *diagnostics = cx.diagnostics;
    (catalog, lints, cx.whole)
}

/// Returns the indices of names, no two of which are the same.
fn numbers<'n>(names: impl Iterator<Item = &'n At<String>>) -> Index<'static> {
    let mut numbers = Index::new();
    for name in names {
        let _ = numbers.add(Cow::Owned(name.value.clone()));
    }
    numbers
}

/// Reports what is left of a file: unknown tables, and in an included file those that belong in the catalog's own.
fn finish_file(mut table: Table<'_>, diagnostics: &mut Diagnostics) {
    for cell in table.take_each(|key| root::ROOT.has(key)) {
        diagnostics.push(messages::only_in_the_catalog_itself(cell.key));
    }
    table.finish(&[], diagnostics);
}

/// Lowers the `[KEY.NAME]` of every file, in order. Of a name that two files define, the second is reported and left out.
fn named<'t, T>(
    tables: &mut [Table<'t>],
    key: &'static Key,
    cx: &mut Cx<'_>,
    mut lower: impl FnMut(Cell<'t>, &mut Cx<'_>) -> Option<T>,
) -> Vec<T> {
    let mut seen = ByName::new();
    let mut found = Vec::new();
    for table in tables {
        let taken = table.take(key);
        cx.whole &= !table.misspells(key);
        let Some(cell) = taken else { continue };
        let Some(members) = cell.members(&mut cx.diagnostics) else { continue };
        found.reserve_exact(members.len());
        for member in members {
            if let Some(first) = seen.insert(member.key.value, member.key.at) {
                let path = format!("{}.{}", key.name, member.key.value);
                cx.diagnostics.push(messages::duplicate_key(member.key.at, &path, first));
                continue;
            }
            let lowered = lower(member, cx);
            // What is no table is reported as such, and its name is unknown to those that refer to it.
            cx.whole &= lowered.is_some() || member.is_table();
            found.extend(lowered);
        }
    }
    found
}
