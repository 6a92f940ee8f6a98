//! Loads the files of a catalog and parses them: bytes in, TOML tables with places out.

use std::collections::HashMap;
use std::sync::Arc;

use toml::de::DeTable;
use toml_parser::Source;
use toml_parser::lexer::Token;

use crate::messages;
use crate::mistake::{Mistake, Mistakes};
use crate::nesting;
use crate::phrase::Phrase;
use crate::plain;
use crate::repeats::{Repeat, Repeats};
use crate::source::{At, Sources, Span};
use crate::tree::{self, Members, Value};

/// Gives the bytes of a file, or says in a few words why not ("it does not exist").
///
/// The first call asks for the catalog itself, by the name that mistakes shall show; later ones ask for the files it
/// includes, by the path that the catalog writes, relative to the catalog's folder.
pub type Load<'a> = dyn FnMut(&Request<'_>) -> Result<Loaded, Phrase> + 'a;

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
    pub(crate) text: Arc<str>,
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
    let text: Arc<str> = text.into();
    let file = sources.add(loaded.name, Arc::clone(&text));
    if let Some(valid) = broken {
        mistakes.push(messages::not_utf8(Span::new(file, valid..valid + '\u{FFFD}'.len_utf8())));
        return None;
    }
    Some(Document { file, text })
}

/// Parses a text. Syntax errors are reported; what could be read is given all the same.
///
/// The flag says whether the syntax is sound: where it is not, what is missing from the table may stand in the file.
pub(crate) fn parse<'t>(document: &'t Document, mistakes: &mut Mistakes) -> (Members<'t>, bool) {
    if let Some(members) = plain::members(&document.text, document.file) {
        return (members, true);
    }
    let tokens = Source::new(&document.text).lex().into_vec();
    if let Some(place) = nesting::too_deep(&tokens) {
        mistakes.push(messages::too_deep(Some(Span::new(document.file, place))));
        return (Members::default(), false);
    }
    let (table, errors) = DeTable::parse_recoverable(&document.text);
    let end = document.text.len();
    let last = last_error(document, &tokens, &errors, mistakes);
    let mut sound = true;
    let mut repeats: Option<Repeats> = None;
    for error in &errors {
        let range = error.span().unwrap_or(end..end);
        if range.start > last {
            continue;
        }
        let extends = error.message().starts_with("cannot extend value");
        let repeat = if extends || error.message() == "duplicate key" {
            repeats.get_or_insert_with(|| Repeats::of(&document.text)).at(range.start)
        } else {
            None
        };
        sound &= !extends && error.message() == "duplicate key";
        let at = Span::new(document.file, range);
        match repeat {
            Some(repeat) if repeat.follows => {}
            Some(repeat) => mistakes.push(repeated_key(document, at, repeat, extends)),
            None => mistakes.push(messages::syntax(at, error.message())),
        }
    }
    (tree::of_parser(table.into_inner(), document.file), sound)
}

/// The members of a text, if it is TOML.
pub(crate) fn sound(text: &str) -> Option<Members<'_>> {
    let parsed = || {
        let tokens = Source::new(text).lex().into_vec();
        let table = nesting::too_deep(&tokens).is_none().then(|| DeTable::parse(text).ok())??;
        Some(tree::of_parser(table.into_inner(), 0))
    };
    plain::members(text, 0).or_else(parsed)
}

/// Where the last error starts that is reported. Behind a bracket that is never closed, all is read as if it stood
/// within; so the bracket is reported, and the first error behind it.
fn last_error(document: &Document, tokens: &[Token], errors: &[toml::de::Error], mistakes: &mut Mistakes) -> usize {
    let end = document.text.len();
    if errors.is_empty() {
        return end;
    }
    let Some(bracket) = nesting::unclosed(tokens) else { return end };
    let starts = errors.iter().filter_map(|error| Some(error.span()?.start));
    let last = starts.filter(|start| *start > bracket.start).min();
    let written = document.text.get(bracket.clone()).unwrap_or_default();
    mistakes.push(messages::unclosed_bracket(Span::new(document.file, bracket), written));
    last.unwrap_or(end)
}

fn repeated_key(document: &Document, at: Span, repeat: &Repeat, extends: bool) -> Mistake {
    let first = Span::new(document.file, repeat.first.0..repeat.first.1);
    let key = document.text.get(repeat.path.0..repeat.path.1).unwrap_or("");
    if extends { messages::value_is_no_table(at, key, first) } else { messages::duplicate_key(at, key, first) }
}

/// The files that the catalog includes: each once, and not itself. The flag says whether these are all that it means.
pub(crate) fn includes(
    root: &Members<'_>,
    root_file: u32,
    sources: &Sources,
    mistakes: &mut Mistakes,
) -> (Vec<At<String>>, bool) {
    let mut found: Vec<At<String>> = Vec::new();
    let mut sound = true;
    let mut seen: HashMap<String, Span> = HashMap::new();
    let Some(Value::Table(head)) = root.get("catalog") else { return (found, sound) };
    let Some(Value::Array(items)) = head.get("include") else { return (found, sound) };
    let own_name = sources.name(root_file).rsplit(['/', '\\']).next().unwrap_or_default();
    for item in items.iter() {
        let Value::String(path) = &item.value else { continue };
        let at = item.at;
        let plain = normal(path);
        if is_absolute(path) {
            mistakes.push(messages::absolute_include(at, path));
            sound = false;
        } else if plain == own_name {
            mistakes.push(messages::include_of_itself(at));
        } else if let Some(first) = seen.get(&plain) {
            mistakes.push(messages::repeated_include(at, path, *first));
        } else {
            seen.insert(plain, at);
            found.push(At { value: path.as_ref().to_owned(), at });
        }
    }
    (found, sound)
}

/// A path without `.` folders, so that `./a.toml` and `a.toml` are seen to be one file.
fn normal(path: &str) -> String {
    let parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !matches!(*part, "" | ".")).collect();
    parts.join("/")
}

/// Whether a path starts at a root, of this system or of another: `/a.toml`, `\\server\a.toml`, `C:\a.toml`.
fn is_absolute(path: &str) -> bool {
    let drive = path.split_once(':').is_some_and(|(drive, _)| drive.len() == 1 && drive.is_ascii());
    path.starts_with(['/', '\\']) || drive
}
