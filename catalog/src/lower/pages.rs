//! Lowers `[pages]`.

use super::context::Cx;
use super::definition::links;
use crate::colour::Colour;
use crate::keys::{Key, KeyTable, pages as keys, root};
use crate::load::is_absolute;
use crate::messages::{self, Type};
use crate::model::{ExtraPage, FileKind, Pages, Shades, Text};
use crate::reader::{Cell, Table};
use crate::source::At;
use crate::template::Template;

/// The most bytes of a slug.
const LONGEST_SLUG: usize = 64;

/// Reads `[pages]`. The files that it names are not read.
pub(super) fn lower(root: &mut Table<'_>, cx: &mut Cx<'_>) -> Pages {
    let table = root.take(&root::PAGES).and_then(|cell| cell.table(&keys::PAGES, &mut cx.diagnostics));
    let Some(mut table) = table else { return Pages::default() };
    let logo = |cell: Cell<'_>, cx: &mut Cx<'_>| file(&cell, FileKind::Image, cx);
    let pages = Pages {
        logo: shades(&mut table, &keys::LOGO_KEY, &keys::LOGO, [&keys::LOGO_LIGHT, &keys::LOGO_DARK], cx, logo),
        favicon: table.take(&keys::FAVICON).and_then(|cell| file(&cell, FileKind::Icon, cx)),
        accent: shades(
            &mut table,
            &keys::ACCENT_KEY,
            &keys::ACCENT,
            [&keys::ACCENT_LIGHT, &keys::ACCENT_DARK],
            cx,
            |cell, cx| colour(&cell, cx),
        ),
        home: table.string(&keys::HOME, &mut cx.diagnostics),
        links: links(&mut table, &keys::LINKS, cx),
        css: table.take(&keys::CSS).and_then(|cell| file(&cell, FileKind::Style, cx)),
        footer: cx.text_of(&mut table, &keys::FOOTER),
        intro: table.take(&keys::INTRO).map(|cell| files(cell, cx)).unwrap_or_default(),
        extra: extra(&mut table, cx),
        edit_url: template(&mut table, &keys::EDIT_URL, cx),
        feedback_url: template(&mut table, &keys::FEEDBACK_URL, cx),
        source_url: template(&mut table, &keys::SOURCE_URL, cx),
    };
    table.finish(&[], &mut cx.diagnostics);
    pages
}

/// Reads a value for both themes, or a table with one for each. A table that lacks one, which is reported, is left out.
fn shades<T>(
    table: &mut Table<'_>,
    key: &'static Key,
    keys: &'static KeyTable,
    [light, dark]: [&'static Key; 2],
    cx: &mut Cx<'_>,
    read: impl Fn(Cell<'_>, &mut Cx<'_>) -> Option<T>,
) -> Option<Shades<T>> {
    let cell = table.take(key)?;
    if !cell.is_one_of(&[Type::String, Type::Table], &mut cx.diagnostics) {
        return None;
    }
    if !cell.is_table() {
        return Some(Shades { light: read(cell, cx)?, dark: None });
    }
    let mut table = cell.table(keys, &mut cx.diagnostics)?;
    let [light, dark] =
        [light, dark].map(|key| table.require(key, &mut cx.diagnostics).and_then(|cell| read(cell, cx)));
    table.finish(&[], &mut cx.diagnostics);
    Some(Shades { light: light?, dark: Some(dark?) })
}

fn colour(cell: &Cell<'_>, cx: &mut Cx<'_>) -> Option<At<Colour>> {
    let written = cell.string(&mut cx.diagnostics)?;
    let colour = Colour::parse(&written.value);
    if colour.is_none() {
        cx.diagnostics.push(messages::malformed_colour(&written, cell.key.value));
    }
    colour.map(|value| At { value, at: written.at })
}

/// Reads the path of a file. One that cannot be such a file is reported and left out, so that nobody reads it.
fn file(cell: &Cell<'_>, kind: FileKind, cx: &mut Cx<'_>) -> Option<At<String>> {
    let written = cell.string(&mut cx.diagnostics)?;
    let before = cx.diagnostics.len();
    check_path(&written, cell.key.value, kind, cx);
    (cx.diagnostics.len() == before).then_some(written)
}

fn check_path(written: &At<String>, key: &str, kind: FileKind, cx: &mut Cx<'_>) {
    let path = written.value.as_str();
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let has_extension = extension.is_some_and(|extension| kind.extensions().contains(&extension.as_str()));
    if path.trim().is_empty() {
        cx.diagnostics.push(messages::empty_text(written.at, key));
    } else if is_absolute(path) || path.contains('\\') || path.contains("://") {
        cx.diagnostics.push(messages::path_from_elsewhere(written));
    } else if !has_extension {
        cx.diagnostics.push(messages::path_of_another_format(written, kind.extensions()));
    }
}

/// Reads a file for some or all of the catalog's languages.
fn files(cell: Cell<'_>, cx: &mut Cx<'_>) -> Text {
    let mut text = Text(vec![None; cx.languages.len()]);
    for (language, mut named) in cx.by_language(cell) {
        // Diagnostics name the key, not the language.
        named.key.value = cell.key.value;
        let found = file(&named, FileKind::Markdown, cx);
        if let Some(slot) = text.0.get_mut(language) {
            *slot = found;
        }
    }
    text
}

fn extra(table: &mut Table<'_>, cx: &mut Cx<'_>) -> Vec<ExtraPage> {
    let items = table.tables(&keys::EXTRA_KEY, &mut cx.diagnostics);
    let mut found: Vec<ExtraPage> = Vec::new();
    for item in items {
        let Some(mut page) = item.table(&keys::EXTRA, &mut cx.diagnostics) else { continue };
        page.at = item.at;
        let slug = page.require(&keys::SLUG, &mut cx.diagnostics);
        let slug = slug.and_then(|cell| cell.string(&mut cx.diagnostics)).filter(|slug| slug_is_free(slug, &found, cx));
        let title = page.require(&keys::TITLE, &mut cx.diagnostics).map(|cell| cx.text(cell)).unwrap_or_default();
        let file = page.require(&keys::EXTRA_FILE, &mut cx.diagnostics).map(|cell| files(cell, cx)).unwrap_or_default();
        page.finish(&[], &mut cx.diagnostics);
        found.extend(slug.map(|slug| ExtraPage { slug, title, file }));
    }
    found
}

/// Returns whether a slug is one and no page before has it; otherwise it is reported.
fn slug_is_free(slug: &At<String>, pages: &[ExtraPage], cx: &mut Cx<'_>) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if slug.value.len() > LONGEST_SLUG || !slug.value.split('-').all(is_part) {
        cx.diagnostics.push(messages::malformed_slug(slug));
        return false;
    }
    let first = pages.iter().find(|page| page.slug.value == slug.value);
    if let Some(first) = first {
        cx.diagnostics.push(messages::slug_taken(slug, first.slug.at));
    }
    first.is_none()
}

fn template(table: &mut Table<'_>, key: &'static Key, cx: &mut Cx<'_>) -> Option<At<Template>> {
    let written = table.string(key, &mut cx.diagnostics)?;
    Some(At { at: written.at, value: Template::parse(&written, cx.sources, &mut cx.diagnostics) })
}
