//! Lowers the keys that `[errors.NAME]` and `[violations.NAME]` share.

use super::context::{Cx, Known};
use super::field;
use super::lifecycle::Versions;
use crate::diagnostic::Diagnostics;
use crate::index::Index;
use crate::keys::{Key, entry as keys};
use crate::messages;
use crate::model::{Audience, Code, Definition, Group, Link};
use crate::names::{self, FieldCase};
use crate::reader::Table;
use crate::source::{At, Span};

/// The group of an entry or a violation.
pub(super) struct OfGroup<'k> {
    index: Option<usize>,
    /// The group itself, with its defaults.
    pub(super) defaults: Option<&'k Group>,
    /// Whether it could be read, or there is none.
    pub(super) sound: bool,
}

/// Lowers `group`.
pub(super) fn group<'k>(table: &mut Table<'_>, known: &Known<'k>, cx: &mut Cx<'_>) -> OfGroup<'k> {
    let before = cx.diagnostics.len();
    let written = table.string(&keys::GROUP, &mut cx.diagnostics);
    let index = written.and_then(|written| {
        let found = known.group_names.find(&written.value);
        if found.is_none() && cx.whole {
            cx.diagnostics.push(messages::unknown_group(&written, &known.group_names));
        }
        found
    });
    OfGroup {
        index,
        defaults: index.and_then(|index| known.groups.get(index)),
        sound: cx.diagnostics.len() == before && cx.whole,
    }
}

/// Lowers all other keys. Whether the table was read completely is set when that is known.
pub(super) fn lower(
    name: At<String>,
    table: &mut Table<'_>,
    group: &OfGroup<'_>,
    known: &Known<'_>,
    case: FieldCase,
    cx: &mut Cx<'_>,
) -> (Definition, Versions) {
    let code = table.take(&keys::CODE).and_then(|cell| cx.code(&cell, true));
    let (variant, variant_at) = variant(&name, table, &mut cx.diagnostics);
    let mut versions = Versions::default();
    let fields = fields(table, case, cx);
    let mut definition = Definition {
        code: code.unwrap_or_else(|| At { value: Code::Str(name.value.clone()), at: name.at }),
        variant,
        variant_at: variant_at.into(),
        group: group.index,
        message: cx.message_of(table, &name),
        title: cx.text_of(table, &keys::TITLE),
        fields_by_name: Definition::by_name(&fields),
        fields,
        description: cx.text_of(table, &keys::DESCRIPTION),
        causes: cx.texts_of(table, &keys::CAUSES),
        solutions: cx.texts_of(table, &keys::SOLUTIONS),
        notes: cx.texts_of(table, &keys::NOTES),
        keywords: cx.texts_of(table, &keys::KEYWORDS),
        see_also: table.strings(&keys::SEE_ALSO, &mut cx.diagnostics),
        links: links(table, &keys::LINKS_KEY, cx),
        sources: table.strings(&keys::SOURCES, &mut cx.diagnostics).into_iter().map(|source| source.value).collect(),
        audience: cx
            .audience_of(table, &keys::AUDIENCE)
            .or(group.defaults.and_then(|group| group.audience))
            .unwrap_or(Audience::Public),
        catch_all: table.boolean(&keys::CATCH_ALL, &mut cx.diagnostics).unwrap_or(false),
        shares_code: shares_code(table, &mut cx.diagnostics).map(At::from),
        aliases: aliases(table, cx),
        since: versions.since(table, cx),
        deprecated: versions.deprecated(table, cx),
        replaced_by: table.string(&keys::REPLACED_BY, &mut cx.diagnostics),
        tags: tags(table, known, cx),
        owner: owner(table, group.defaults, cx),
        name,
        sound: false,
        lacks_languages: false,
    };
    cx.style_messages(&mut definition);
    (definition, versions)
}

/// Returns the name of the Rust variant, which the catalog gives or the entry's name implies, and its place.
fn variant(name: &At<String>, table: &mut Table<'_>, diagnostics: &mut Diagnostics) -> (Option<String>, Span) {
    if let Some(written) = table.string(&keys::VARIANT, diagnostics) {
        let valid = names::is_identifier(&written.value) && !names::is_keyword(&written.value);
        if !valid {
            diagnostics.push(messages::variant_is_no_identifier(written.at, &written.value));
        }
        return (valid.then_some(written.value), written.at);
    }
    let made = names::upper_camel(&name.value);
    if made.is_none() && !table.misspells(&keys::VARIANT) {
        diagnostics.push(messages::name_gives_no_variant(name.at, &name.value));
    }
    (made, name.at)
}

fn owner(table: &mut Table<'_>, group: Option<&Group>, cx: &mut Cx<'_>) -> Option<String> {
    let written = table.string(&keys::OWNER, &mut cx.diagnostics);
    written.map(|owner| owner.value).or_else(|| group?.owner.clone())
}

fn fields(table: &mut Table<'_>, case: FieldCase, cx: &mut Cx<'_>) -> Vec<crate::model::Field> {
    let members = table.take(&keys::FIELDS).and_then(|cell| cell.members(&mut cx.diagnostics)).unwrap_or_default();
    members.into_iter().filter_map(|cell| field::lower(cell, case, cx)).collect()
}

/// Reads the links of an entry, or those in the bar of the book.
pub(super) fn links(table: &mut Table<'_>, key: &'static Key, cx: &mut Cx<'_>) -> Vec<Link> {
    let items = table.tables(key, &mut cx.diagnostics);
    let mut found = Vec::new();
    for item in items {
        let Some(mut link) = item.table(&keys::LINKS, &mut cx.diagnostics) else { continue };
        link.at = item.at;
        let url = link.require(&keys::URL, &mut cx.diagnostics);
        let url = url.and_then(|cell| cell.string(&mut cx.diagnostics));
        let label = cx.text_of(&mut link, &keys::LABEL);
        link.finish(&[], &mut cx.diagnostics);
        found.extend(url.map(|url| Link { url, label }));
    }
    found
}

fn shares_code(table: &mut Table<'_>, diagnostics: &mut Diagnostics) -> Option<Span> {
    let Some(cell) = table.take(&keys::SHARES_CODE) else {
        // The misspelled key is reported as unknown; a second report that the code is taken would only follow from it.
        return table.misspelled(&keys::SHARES_CODE).map(|key| key.at);
    };
    cell.boolean(diagnostics)?.then_some(cell.key.at)
}

fn aliases(table: &mut Table<'_>, cx: &mut Cx<'_>) -> Vec<At<Code>> {
    let items = table.take(&keys::ALIASES).and_then(|cell| cell.array(&mut cx.diagnostics)).unwrap_or_default();
    items.iter().filter_map(|item| cx.code(item, false)).collect()
}

fn tags(table: &mut Table<'_>, known: &Known<'_>, cx: &mut Cx<'_>) -> Vec<usize> {
    let written = table.strings(&keys::TAGS, &mut cx.diagnostics);
    let mut found = Vec::with_capacity(written.len());
    let mut seen = Index::new();
    for written in &written {
        match known.tag_names.find(&written.value) {
            Some(_) if seen.insert(&written.value).is_err() => cx.diagnostics.push(messages::repeated_tag(written)),
            Some(index) => found.push(index),
            None if !cx.whole => {}
            None => cx.diagnostics.push(messages::unknown_tag(written, &known.tag_names)),
        }
    }
    found
}
