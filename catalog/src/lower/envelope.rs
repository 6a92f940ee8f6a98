//! Lowers `[envelopes.NAME]`: templates of JSON bodies.

use super::context::Cx;
use super::{http_status, placeholder};
use crate::envelope::{Envelope, Member, Node};
use crate::json;
use crate::keys::{Key, envelope as keys, root};
use crate::messages;
use crate::placeholders::Section;
use crate::presets;
use crate::reader::{Cell, Table};
use crate::source::At;
use crate::suggest::Names;
use crate::template::Template;
use crate::tree;

/// Returns the presets and the catalog's own envelopes, and the index of the default one.
pub(super) fn lower_all(
    file: Option<&mut Table<'_>>,
    default: Option<&At<String>>,
    cx: &mut Cx<'_>,
) -> (Vec<Envelope>, usize) {
    let mut envelopes = presets::all();
    let preset_count = envelopes.len();
    let own = file.and_then(|file| {
        let own = file.take(&root::ENVELOPES);
        cx.whole &= !file.misspells(&root::ENVELOPES);
        own
    });
    let own = own.and_then(|cell| cell.members(&mut cx.diagnostics));
    for cell in own.unwrap_or_default() {
        let Some(envelope) = lower(cell, cx) else { continue };
        let mut presets = envelopes.iter_mut().take(preset_count);
        match presets.find(|preset| preset.name.value == envelope.name.value) {
            Some(preset) => *preset = envelope,
            None => envelopes.push(envelope),
        }
    }
    let names = Names::new(envelopes.iter().map(|envelope| envelope.name.value.as_str()));
    let default = default.and_then(|name| resolve(name, &names, cx));
    (envelopes, default.unwrap_or(presets::DEFAULT))
}

/// Returns the index of the envelope with this name, and reports an unknown one.
pub(super) fn resolve(name: &At<String>, envelopes: &Names<'_>, cx: &mut Cx<'_>) -> Option<usize> {
    let found = envelopes.find(&name.value);
    if found.is_none() && cx.whole {
        cx.diagnostics.push(messages::unknown_envelope(name, envelopes));
    }
    found
}

fn lower(cell: Cell<'_>, cx: &mut Cx<'_>) -> Option<Envelope> {
    let before = cx.diagnostics.len();
    let mut table = cell.table(&keys::ENVELOPES, &mut cx.diagnostics)?;
    let content_type = table.string(&keys::CONTENT_TYPE, &mut cx.diagnostics);
    if let Some(written) = content_type.as_ref().filter(|written| !is_media_type(&written.value)) {
        cx.diagnostics.push(messages::malformed_content_type(written.at, &written.value));
    }
    let http_status = table.take(&keys::HTTP_STATUS).map(|cell| http_status::lower(&cell, cx)).unwrap_or_default();
    let body = table.require(&keys::BODY, &mut cx.diagnostics);
    let body = body.and_then(|cell| object(cell, Level::top(Section::Body), cx)).unwrap_or(Node::Object(Vec::new()));
    let mut template = |key: &'static Key, section: Section, cx: &mut Cx<'_>| {
        table.take(key).and_then(|cell| object(cell, Level::top(section), cx))
    };
    let success = template(&keys::SUCCESS, Section::Success, cx);
    let violation = template(&keys::VIOLATION, Section::Violation, cx);
    let single = template(&keys::SINGLE, Section::Single, cx);
    table.finish(&[], &mut cx.diagnostics);
    Some(Envelope {
        name: At { value: cell.key.value.to_owned(), at: cell.key.at },
        content_type: content_type.map_or_else(|| presets::JSON.to_owned(), |written| written.value),
        http_status,
        body,
        success,
        violation,
        single,
        own: true,
        sound: cx.diagnostics.len() == before,
    })
}

/// Returns whether a text is `type/subtype` of tokens, and then anything that a header can hold (RFC 9110 §8.3.1).
fn is_media_type(text: &str) -> bool {
    let token =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "!#$&^_.+-".contains(c));
    let (kind, parameters) = text.split_once(';').unwrap_or((text, ""));
    let parts = kind.trim_end().split_once('/');
    parts.is_some_and(|(kind, subtype)| token(kind) && token(subtype))
        && parameters.chars().all(|c| (' '..='~').contains(&c))
}

/// Which template is being lowered, and how many levels of it may still follow.
#[derive(Clone, Copy)]
struct Level {
    section: Section,
    left: usize,
}

impl Level {
    fn top(section: Section) -> Level {
        Level { section, left: json::DEEPEST }
    }

    /// Returns the level within a table or array of this one, and reports a template that is too deep.
    fn inside(self, cell: &Cell<'_>, cx: &mut Cx<'_>) -> Option<Level> {
        let left = self.left.checked_sub(1);
        if left.is_none() {
            cx.diagnostics.push(messages::no_json(cell.place(), json::NoJson::Depth));
        }
        left.map(|left| Level { left, ..self })
    }
}

/// Lowers a table of a template: the body itself, or an object in it.
fn object(cell: Cell<'_>, level: Level, cx: &mut Cx<'_>) -> Option<Node> {
    let members = cell.members(&mut cx.diagnostics)?;
    let inside = level.inside(&cell, cx)?;
    Some(Node::Object(members.into_iter().filter_map(|cell| member(cell, inside, cx)).collect()))
}

fn member(cell: Cell<'_>, level: Level, cx: &mut Cx<'_>) -> Option<Member> {
    if cell.key.value != "*" {
        let key = At { value: cell.key.value.to_owned(), at: cell.key.at };
        return Some(Member::Named { key, value: node(cell, level, cx)? });
    }
    match cell.as_string().as_ref().map(|text| text.value.as_str()) {
        Some("{fields}") if level.section != Section::Success => return Some(Member::Fields(cell.key.at)),
        Some("{data}") if level.section == Section::Success => return Some(Member::Data(cell.key.at)),
        _ => {}
    }
    cx.diagnostics.push(messages::malformed_splice(cell.place(), level.section));
    None
}

fn node(cell: Cell<'_>, level: Level, cx: &mut Cx<'_>) -> Option<Node> {
    match cell.value {
        tree::Value::Table(_) => object(cell, level, cx),
        tree::Value::Array(_) => {
            let inside = level.inside(&cell, cx)?;
            let items = cell.as_array().unwrap_or_default();
            Some(Node::Array(items.into_iter().filter_map(|item| node(item, inside, cx)).collect()))
        }
        tree::Value::String(_) => {
            let text = cell.string(&mut cx.diagnostics)?;
            let template = Template::parse(&text, cx.sources, &mut cx.diagnostics);
            Some(placeholder::string(template, level.section, cx))
        }
        _ => {
            let mut literal = String::new();
            let written = json::write_toml(cell.value, &mut literal);
            written.map_err(|problem| cx.diagnostics.push(messages::no_json(cell.at, problem))).ok()?;
            Some(Node::Literal(literal))
        }
    }
}
