//! Loads the files of a catalog and parses them: bytes in, TOML tables with places out.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::messages;
use crate::mistake::Mistakes;
use crate::source::{At, Sources, Span};

/// Gives the bytes of a file, or says in a few words why not ("it does not exist").
///
/// The first call asks for the catalog itself, by the name that mistakes shall show; later ones ask for the files it
/// includes, by the path that the catalog writes, relative to the catalog's folder.
pub type Load<'a> = dyn FnMut(&Request<'_>) -> Result<Loaded, String> + 'a;

/// Which file is asked for.
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
    /// The name that mistakes show.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A text and its number among the sources.
pub(crate) struct Document {
    pub(crate) file: u32,
    pub(crate) text: String,
}

/// Loads a file, and reports one that cannot be read or is not UTF-8.
pub(crate) fn load(
    request: &Request<'_>,
    asked_at: Option<Span>,
    load: &mut Load<'_>,
    sources: &mut Sources,
    mistakes: &mut Mistakes,
) -> Option<Document> {
    let loaded = match load(request) {
        Ok(loaded) => loaded,
        Err(reason) => {
            let path = match request {
                Request::Catalog => None,
                Request::Include(path) => Some(*path),
            };
            mistakes.push(messages::unreadable_file(asked_at, path, &reason));
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
    let file = sources.add(loaded.name, text.clone());
    if let Some(valid) = broken {
        mistakes.push(messages::not_utf8(Span::new(file, valid..valid + '\u{FFFD}'.len_utf8())));
        return None;
    }
    Some(Document { file, text })
}

/// Parses a text. Syntax errors are reported; what could be read is given all the same.
///
/// The flag says whether the syntax is sound: where it is not, what is missing from the table may stand in the file.
pub(crate) fn parse<'t>(document: &'t Document, mistakes: &mut Mistakes) -> (Spanned<DeTable<'t>>, bool) {
    let (table, errors) = DeTable::parse_recoverable(&document.text);
    let mut sound = true;
    for error in &errors {
        let end = document.text.len();
        let span = Span::new(document.file, error.span().unwrap_or(end..end));
        if error.message() == "duplicate key" {
            let first = first_definition(table.get_ref(), document, span);
            mistakes.push(messages::duplicate_key(span, key_text(document, span), first));
        } else {
            sound = false;
            mistakes.push(messages::syntax(span, error.message()));
        }
    }
    (table, sound)
}

fn key_text(document: &Document, span: Span) -> &str {
    let raw = document.text.get(span.start as usize..span.end as usize).unwrap_or("");
    raw.trim_matches(['"', '\''])
}

/// The nearest key of the same name before a repeated one; both stand in the same table, or TOML would not mind.
fn first_definition(table: &DeTable<'_>, document: &Document, repeated: Span) -> Option<Span> {
    let name = key_text(document, repeated);
    let mut found: Option<Span> = None;
    let mut waiting = vec![table];
    while let Some(table) = waiting.pop() {
        for (key, value) in table.iter() {
            let at = Span::new(document.file, key.span());
            if key.get_ref() == name && at.start < repeated.start && found.is_none_or(|best| best.start < at.start) {
                found = Some(at);
            }
            if let DeValue::Table(inner) = value.get_ref() {
                waiting.push(inner);
            }
        }
    }
    found
}

/// The files that the catalog includes: each once, and not itself.
pub(crate) fn includes(
    root: &DeTable<'_>,
    root_file: u32,
    sources: &Sources,
    mistakes: &mut Mistakes,
) -> Vec<At<String>> {
    let mut found: Vec<At<String>> = Vec::new();
    let Some(DeValue::Table(head)) = root.get("catalog").map(Spanned::get_ref) else { return found };
    let Some(DeValue::Array(items)) = head.get("include").map(Spanned::get_ref) else { return found };
    let own_name = sources.name(root_file).rsplit(['/', '\\']).next().unwrap_or_default();
    for item in items.iter() {
        let DeValue::String(path) = item.get_ref() else { continue };
        let at = Span::new(root_file, item.span());
        let plain = normal(path);
        if plain == own_name {
            mistakes.push(messages::include_of_itself(at));
        } else if let Some(first) = found.iter().find(|first| normal(&first.value) == plain) {
            mistakes.push(messages::repeated_include(at, path, first.at));
        } else {
            found.push(At { value: path.clone().into_owned(), at });
        }
    }
    found
}

/// A path without `.` folders, so that `./a.toml` and `a.toml` are seen to be one file.
fn normal(path: &str) -> String {
    let parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !matches!(*part, "" | ".")).collect();
    parts.join("/")
}
