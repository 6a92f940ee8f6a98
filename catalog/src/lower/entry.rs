//! Lowers `[errors.NAME]`.

use super::context::{Cx, Known};
use super::envelope::resolve;
use super::field;
use super::group::owned_name;
use super::lifecycle::Versions;
use crate::diagnostic::Diagnostics;
use crate::index::Index;
use crate::keys::entry as keys;
use crate::messages;
use crate::model::{Audience, Code, Entry, Group, Header, Kind, Link};
use crate::names::{self, FieldCase};
use crate::reader::{Cell, Table};
use crate::source::{At, Span};
use crate::template::Template;

pub(super) fn lower(cell: Cell<'_>, known: &Known<'_>, case: FieldCase, cx: &mut Cx<'_>) -> Option<Entry> {
    let before = cx.diagnostics.len();
    let mut table = cell.table(&keys::ERRORS, &mut cx.diagnostics)?;
    let name = owned_name(&cell);
    let code = table.take(&keys::CODE).and_then(|cell| cx.code(&cell, true));
    let (variant, variant_at) = variant(&name, &mut table, &mut cx.diagnostics);
    let before_group = cx.diagnostics.len();
    let group = table.string(&keys::GROUP, &mut cx.diagnostics).and_then(|written| group(&written, known, cx));
    let group_sound = cx.diagnostics.len() == before_group && cx.whole;
    let group_defaults = group.and_then(|index| known.groups.get(index));
    let envelope = table.string(&keys::ENVELOPE, &mut cx.diagnostics);
    let envelope = envelope.and_then(|name| resolve(&name, &known.envelope_names, cx));
    let mut versions = Versions::default();
    let mut entry = Entry {
        code: code.unwrap_or_else(|| At { value: Code::Str(name.value.clone()), at: name.at }),
        variant,
        variant_at: variant_at.into(),
        group,
        statuses: statuses(&name, &mut table, (group_defaults, group_sound), cx),
        kind: kind(&mut table, cx),
        message: cx.message_of(&mut table, &name),
        title: cx.text_of(&mut table, &keys::TITLE),
        fields: fields(&mut table, case, cx),
        headers: headers(&mut table, cx),
        envelope: envelope.or(group_defaults.and_then(|group| group.envelope)).unwrap_or(known.default_envelope),
        keeps_envelope: cx
            .alternatives_of(&mut table, &keys::ALTERNATIVES)
            .or(group_defaults.and_then(|group| group.alternatives))
            .filter(|alternatives| !alternatives.value)
            .map(|alternatives| At::from(alternatives.at)),
        description: cx.text_of(&mut table, &keys::DESCRIPTION),
        causes: cx.texts_of(&mut table, &keys::CAUSES),
        solutions: cx.texts_of(&mut table, &keys::SOLUTIONS),
        notes: cx.texts_of(&mut table, &keys::NOTES),
        keywords: cx.texts_of(&mut table, &keys::KEYWORDS),
        see_also: table.strings(&keys::SEE_ALSO, &mut cx.diagnostics),
        links: links(&mut table, cx),
        sources: table.strings(&keys::SOURCES, &mut cx.diagnostics).into_iter().map(|source| source.value).collect(),
        retryable: table
            .boolean(&keys::RETRYABLE, &mut cx.diagnostics)
            .or(group_defaults.and_then(|group| group.retryable)),
        audience: cx
            .audience_of(&mut table, &keys::AUDIENCE)
            .or(group_defaults.and_then(|group| group.audience))
            .unwrap_or(Audience::Public),
        log: cx.log_level_of(&mut table, &keys::LOG).or(group_defaults.and_then(|group| group.log)),
        catch_all: table.boolean(&keys::CATCH_ALL, &mut cx.diagnostics).unwrap_or(false),
        shares_code: shares_code(&mut table, &mut cx.diagnostics).map(At::from),
        aliases: aliases(&mut table, cx),
        since: versions.since(&mut table, cx),
        deprecated: versions.deprecated(&mut table, cx),
        replaced_by: table.string(&keys::REPLACED_BY, &mut cx.diagnostics),
        grpc: table.string(&keys::GRPC, &mut cx.diagnostics),
        tags: tags(&mut table, known, cx),
        owner: owner(&mut table, group_defaults, cx),
        name,
        sound: false,
        fields_by_name: Vec::new(),
    };
    entry.fields_by_name = Entry::by_name(&entry.fields);
    cx.style_messages(&mut entry);
    table.finish(&[], &mut cx.diagnostics);
    entry.sound = cx.diagnostics.len() == before;
    versions.are_in_order(&mut cx.diagnostics);
    Some(entry)
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

fn kind(table: &mut Table<'_>, cx: &mut Cx<'_>) -> Kind {
    let cell = table.take(&keys::KIND);
    let kind = cell.and_then(|cell| cell.choice(&Kind::WORDS, Kind::parse, &mut cx.diagnostics));
    kind.unwrap_or(Kind::Error)
}

fn owner(table: &mut Table<'_>, group: Option<&Group>, cx: &mut Cx<'_>) -> Option<String> {
    let written = table.string(&keys::OWNER, &mut cx.diagnostics);
    written.map(|owner| owner.value).or_else(|| group?.owner.clone())
}

fn group(written: &At<String>, known: &Known<'_>, cx: &mut Cx<'_>) -> Option<usize> {
    let found = known.group_names.find(&written.value);
    if found.is_none() && cx.whole {
        cx.diagnostics.push(messages::unknown_group(written, &known.group_names));
    }
    found
}

/// Returns the statuses of the entry, or else of its group. An entry without either gets 500, and a diagnostic unless
/// its group, of which the flag says whether it could be read, may have one.
fn statuses(
    name: &At<String>,
    table: &mut Table<'_>,
    (group, group_sound): (Option<&Group>, bool),
    cx: &mut Cx<'_>,
) -> Vec<At<u16>> {
    let before = cx.diagnostics.len();
    let mut statuses = cx.statuses_of(table, &keys::STATUS);
    if statuses.is_empty() {
        statuses = group.map(|group| group.statuses.clone()).unwrap_or_default();
    }
    if statuses.is_empty() {
        let misspelled = table.misspells(&keys::GROUP) || table.misspells(&keys::STATUS);
        if cx.diagnostics.len() == before && group_sound && !misspelled {
            cx.diagnostics.push(messages::missing_status(name));
        }
        statuses.push(At { value: 500, at: name.at });
    }
    statuses
}

fn fields(table: &mut Table<'_>, case: FieldCase, cx: &mut Cx<'_>) -> Vec<crate::model::Field> {
    let members = table.take(&keys::FIELDS).and_then(|cell| cell.members(&mut cx.diagnostics)).unwrap_or_default();
    members.into_iter().filter_map(|cell| field::lower(cell, case, cx)).collect()
}

fn headers(table: &mut Table<'_>, cx: &mut Cx<'_>) -> Vec<Header> {
    let members = table.take(&keys::HEADERS).and_then(|cell| cell.members(&mut cx.diagnostics)).unwrap_or_default();
    let mut found = Vec::new();
    for cell in members {
        let Some(written) = cell.string(&mut cx.diagnostics) else { continue };
        let value = Template::parse(&written, cx.sources, &mut cx.diagnostics);
        found.push(Header { name: owned_name(&cell), value: At { value, at: written.at } });
    }
    found
}

fn links(table: &mut Table<'_>, cx: &mut Cx<'_>) -> Vec<Link> {
    let items = table.take(&keys::LINKS_KEY).and_then(|cell| cell.array(&mut cx.diagnostics)).unwrap_or_default();
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
