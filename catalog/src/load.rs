//! Loads the files of a catalog, and finds out which files it includes.

use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::keys;
use crate::messages;
use crate::source::{At, Sources, Span};
use crate::tree::{Members, Value};
use crate::unavailable::Unavailable;

/// Returns the content of a file, or the reason why it cannot be read ("it does not exist").
///
/// The first call is for the catalog itself, the others for the files that it includes, by the paths that it gives.
pub type Load<'a> = dyn FnMut(&Request<'_>) -> Result<Loaded, Unavailable> + 'a;

/// The file that is wanted.
#[derive(Clone, Copy, Debug)]
pub enum Request<'a> {
    /// The catalog itself.
    Catalog,
    /// A file that it includes, relative to the catalog's folder, with `/` between folders.
    Include(&'a str),
}

/// A file that was loaded.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The name that diagnostics show.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// The text of a file, and its number among the sources.
pub(crate) struct Document {
    pub(crate) file: u32,
    pub(crate) text: Arc<str>,
}

/// Loads a file, and reports one that cannot be read or that is not UTF-8.
pub(crate) fn load_file(
    request: &Request<'_>,
    asked_at: Option<Span>,
    load: &mut Load<'_>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Document> {
    let loaded = match load(request) {
        Ok(loaded) => loaded,
        Err(unavailable) => {
            let path = match request {
                Request::Catalog => None,
                Request::Include(path) => Some(*path),
            };
            diagnostics.push(messages::unreadable_file(asked_at, path, unavailable));
            return None;
        }
    };
    let (text, broken) = match String::from_utf8(loaded.bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(valid))
        }
    };
    let text: Arc<str> = text.into();
    let file = sources.add(loaded.name, Arc::clone(&text));
    if let Some(valid) = broken {
        diagnostics.push(messages::not_utf8(Span::new(file, valid..valid + '\u{FFFD}'.len_utf8())));
        return None;
    }
    Some(Document { file, text })
}

/// Returns the files that the catalog includes, each once and never itself. The flag tells whether these are all of them.
pub(crate) fn includes(
    root: &Members<'_>,
    root_file: u32,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> (Vec<At<String>>, bool) {
    let mut found: Vec<At<String>> = Vec::new();
    let mut sound = true;
    let mut seen: HashMap<String, Span> = HashMap::new();
    let Some(Value::Table(head)) = root.get(keys::root::CATALOG.name) else { return (found, sound) };
    let Some(Value::Array(items)) = head.get(keys::head::INCLUDE.name) else { return (found, sound) };
    let own_name = sources.name(root_file).rsplit(['/', '\\']).next().unwrap_or_default();
    for item in items.iter() {
        let Value::String(path) = &item.value else { continue };
        let at = item.at;
        let plain = normal(path);
        if is_absolute(path) {
            diagnostics.push(messages::absolute_include(at, path));
            sound = false;
        } else if path.contains('\\') {
            diagnostics.push(messages::malformed_include(at, path));
            sound = false;
        } else if plain == own_name {
            diagnostics.push(messages::include_of_itself(at));
        } else if let Some(first) = seen.get(&plain) {
            diagnostics.push(messages::repeated_include(at, path, *first));
        } else {
            seen.insert(plain, at);
            found.push(At { value: path.as_ref().to_owned(), at });
        }
    }
    (found, sound)
}

/// Returns a path without `.` folders, so that `./a.toml` and `a.toml` compare as one file.
pub(crate) fn normal(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    parts.join("/")
}

/// Returns whether a path begins at a root, of this system or another: `/a.toml`, `\\server\a.toml`, `C:\a.toml`.
pub(crate) fn is_absolute(path: &str) -> bool {
    let drive = path.split_once(':').is_some_and(|(drive, _)| drive.len() == 1 && drive.is_ascii());
    path.starts_with(['/', '\\']) || drive
}
