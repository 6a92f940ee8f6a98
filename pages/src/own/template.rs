//! The URLs that `[pages]` has templates of: where a page is edited, where its problems are reported, where a source is.

use errbook_catalog::model::{Piece, Template};
use errbook_exports::Topic;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::address::Resource;
use crate::texts;
use crate::view::View;

/// What is encoded in a value: all but the unreserved characters (RFC 3986 §2.3).
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same in a path, whose folders stay apart.
const PATH: &AsciiSet = &VALUE.remove(b'/');

/// Returns where the text of a page is edited; `None` of pages whose text is not in one place.
pub(crate) fn edit_url(view: &View<'_>) -> Option<String> {
    let template = &view.catalog().pages.edit_url.as_ref()?.value;
    let brand = &view.options.brand;
    let (file, line) = match view.resource {
        Resource::Topic(Topic::Entry(index)) => brand.entry_place(*index)?,
        Resource::Topic(Topic::Violation(index)) => brand.violation_place(*index)?,
        Resource::Extra(index) => (texts::text(&view.catalog().pages.extra.get(*index)?.file, view.language)?.text, 1),
        _ => return None,
    };
    let name = name(view);
    Some(fill(template, |placeholder| match placeholder {
        "file" => encoded(file, PATH),
        "line" => line.to_string(),
        _ => encoded(&name, VALUE),
    }))
}

/// Returns where readers report a problem with a page.
pub(crate) fn feedback_url(view: &View<'_>) -> Option<String> {
    let template = &view.catalog().pages.feedback_url.as_ref()?.value;
    let name = name(view);
    let code = match view.resource {
        Resource::Topic(topic) => texts::code(view.definition(*topic)?),
        _ => name.clone(),
    };
    let path = view.path(view.resource);
    let url = view.base().map_or_else(|| format!("/{path}"), |base| base.join(&path));
    Some(fill(template, |placeholder| match placeholder {
        "url" => encoded(&url, VALUE),
        "code" => encoded(&code, VALUE),
        _ => encoded(&name, VALUE),
    }))
}

/// Returns where a source is that the catalog names by its path, such as `src/orders.rs` or `src/orders.rs:42`, whose line becomes a
/// fragment. `None` of one that is no path, such as `POST /orders`.
pub(crate) fn source_url(view: &View<'_>, source: &str) -> Option<String> {
    let template = &view.catalog().pages.source_url.as_ref()?.value;
    let source = source.trim().trim_matches('`');
    let is_line = |line: &str| !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
    let (path, line) = match source.rsplit_once(':') {
        Some((path, line)) if is_line(line) => (path, Some(line)),
        _ => (source, None),
    };
    let is_path = !path.is_empty() && !path.starts_with('/') && !path.contains([' ', ':', '\\', '(', '`', '*', '[']);
    if !is_path || path.split('/').any(|part| part == "..") {
        return None;
    }
    let url = fill(template, |_| encoded(path, PATH));
    Some(line.map_or(url.clone(), |line| format!("{url}#L{line}")))
}

/// Returns the name of what a page is about, or else the last part of its address.
fn name(view: &View<'_>) -> String {
    match view.resource {
        Resource::Topic(topic) => view.definition(*topic).map(|definition| definition.name.value.clone()),
        _ => view.path(view.resource).trim_end_matches('/').rsplit('/').next().map(str::to_owned),
    }
    .unwrap_or_default()
}

/// Returns a template with values for its placeholders.
fn fill(template: &Template, value: impl Fn(&str) -> String) -> String {
    let pieces = template.pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Placeholder(name) | Piece::Styled(name, _) => value(&name.value),
    });
    pieces.collect()
}

fn encoded(text: &str, set: &'static AsciiSet) -> String {
    utf8_percent_encode(text, set).to_string()
}
