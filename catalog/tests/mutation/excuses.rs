//! Which edits may give another catalog that is as good as the first, and why: no reader can know which was meant.
//!
//! This is decided from the edit and the format alone, before anything is read, so that a rule that is missing in the
//! reader cannot hide here.

use std::ops::Range;

use crate::format::{Slot, Word, is_required, slot, word};
use crate::layout::{Item, Layout, Scalar, Section};

pub(crate) type Excuse = Option<&'static str>;

const NAME: Excuse = Some("another name, of what nothing refers to");
const BODY: Excuse = Some("another body of an envelope");
const TEXT: Excuse = Some("another wording, or a word of the author's own");
const NUMBER: Excuse = Some("another number");
const EXCHANGE: Excuse = Some("two values of one sort exchanged");
const TABLE: Excuse = Some("a table less, which nothing refers to");
const MERGED: Excuse = Some("two tables in one, without a key in common");
const CUT: Excuse = Some("the file ends where nothing is begun");
const COMMENT: Excuse = Some("another comment");
const LESS: Excuse = Some("an optional key or list item less");

/// A key's part is spelled otherwise.
pub(crate) fn renamed(text: &str, layout: &Layout, path: &[String], old: &str, new: &str) -> Excuse {
    match word(path) {
        Word::Fixed => None,
        Word::Member => BODY,
        Word::Name if path[0] == "statuses" && new.parse::<u16>().is_err() => None,
        Word::Name if is_referred_to(text, layout, path, old) => None,
        Word::Name => NAME,
    }
}

/// Whether another place of the catalog depends on what this path defines.
fn is_referred_to(text: &str, layout: &Layout, path: &[String], name: &str) -> bool {
    let (sort, written) = match path[0].as_str() {
        "errors" if path.len() == 4 => ("field", vec![format!("{{{name}}}"), format!("{{fields.{name}")]),
        "errors" => ("entry", vec![]),
        "groups" => ("group", vec![]),
        "tags" => ("tag", vec![]),
        "envelopes" => ("envelope", vec![]),
        _ => return false,
    };
    let quoted = format!("\"{name}\"");
    let refers = |scalar: &Scalar| slot(&scalar.path) == Slot::Choice(sort) && text[scalar.at.clone()] == quoted;
    layout.scalars.iter().any(refers)
        || written.iter().any(|written| path[2] == "fields" && text.contains(written))
        || layout.sections.iter().any(|section| section.path.len() > path.len() && section.path[path.len() - 1] == name)
}

/// A part of a dotted key is taken away.
pub(crate) fn shortened(path: &[String]) -> Excuse {
    if word(path) == Word::Member { BODY } else { None }
}

/// A letter of a value is another. `before`, `after`: the whole value as written.
pub(crate) fn respelled(scalar: &Scalar, place: usize, before: &str, after: &str) -> Excuse {
    let is_string = before.starts_with(['"', '\'']);
    match slot(&scalar.path) {
        _ if !is_string => {
            if is_number(after) {
                NUMBER
            } else {
                None
            }
        }
        Slot::Template | Slot::Body if touches_placeholder(before, after, place) => None,
        Slot::Words | Slot::Template | Slot::Bounded | Slot::Number | Slot::Body => TEXT,
        Slot::Choice("range") if is_range(after) => NUMBER,
        Slot::Status | Slot::Boolean | Slot::Choice(_) | Slot::Table(_) => None,
    }
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok() && text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
}

fn is_range(text: &str) -> bool {
    let ends = text.trim_matches('"').split_once("..=");
    ends.is_some_and(|(low, high)| low.parse::<i64>().ok() <= high.parse().ok() && low.parse::<i64>().is_ok())
}

/// Whether a slip at this place changes a placeholder or a brace.
fn touches_placeholder(before: &str, after: &str, place: usize) -> bool {
    let braces = |text: &str| text.matches(['{', '}']).count();
    braces(before) != braces(after)
        || in_placeholder(before, place)
        || before[place..].starts_with('{') && !after[place + 1..].starts_with('{')
}

/// Whether a place in a text lies within a placeholder.
fn in_placeholder(text: &str, place: usize) -> bool {
    let open = text[..place].rfind('{');
    open.is_some_and(|open| !text[open..place].contains('}'))
}

/// Two values of one catalog in each other's place.
pub(crate) fn exchanged(text: &str, one: &Item, other: &Item) -> Excuse {
    let (slots, values) =
        ((slot(&one.path), slot(&other.path)), (&text[one.value.clone()], &text[other.value.clone()]));
    let same_shape = shape(values.0) == shape(values.1);
    let lists =
        |item: &Item| ["causes", "solutions", "notes"].iter().any(|key| item.path.iter().any(|part| part == key));
    let one_message = one.path.get(..4) == other.path.get(..4);
    let fits = match slots {
        (Slot::Template, Slot::Template) if one_message => true,
        (Slot::Status, Slot::Status) | (Slot::Body, Slot::Body) => true,
        (Slot::Choice("type"), Slot::Choice("type")) => same_shape || one.path.len() == 4 && other.path.len() == 4,
        (Slot::Words, Slot::Words) => same_shape || lists(one) && lists(other),
        (Slot::Words | Slot::Template, Slot::Words | Slot::Template) => {
            same_shape && placeholders(values.0) == placeholders(values.1)
        }
        // Both hold any text, and a string is as good a code as any.
        (Slot::Words | Slot::Body | Slot::Number, Slot::Words | Slot::Body | Slot::Number) => same_shape,
        (Slot::Number, Slot::Template) | (Slot::Template, Slot::Number) => {
            same_shape && placeholders(values.0).is_empty() && placeholders(values.1).is_empty()
        }
        (Slot::Bounded, _) => same_shape && one.path.last() == other.path.last(),
        (one, other) => same_shape && one == other,
    };
    if fits { EXCHANGE } else { None }
}

/// What a value is to TOML.
fn shape(value: &str) -> char {
    match value.chars().next() {
        Some('"' | '\'') => '"',
        Some(c @ ('[' | '{' | 't' | 'f')) => c,
        _ => '0',
    }
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// A quote is written once more, or changes places with the character beside it.
pub(crate) fn quote_moved(scalar: Option<&Scalar>, raw: &str, beside: Option<char>) -> Excuse {
    let free = scalar.is_some_and(|scalar| !matches!(slot(&scalar.path), Slot::Choice(_)));
    let several_lines = raw.starts_with("\"\"\"") || raw.starts_with("'''");
    let of_text = match beside {
        None => several_lines,
        Some(c) => c == ' ' || c == ',' || several_lines,
    };
    if free && of_text { TEXT } else { None }
}

/// Two tables have each other's header.
pub(crate) fn headers_exchanged(layout: &Layout, one: &Section, other: &Section) -> Excuse {
    // Groups and tags have keys in common.
    let common = |section: &Section| {
        let keys = layout.items_in(section).filter(|item| !item.inline);
        ["groups", "tags"].contains(&section.path[0].as_str())
            && keys.map(|item| item.path[2].as_str()).all(|key| ["title", "description"].contains(&key))
    };
    let same_sort = one.path[0] == other.path[0] || common(one) && common(other);
    if one.path.len() == 2 && other.path.len() == 2 && same_sort { EXCHANGE } else { None }
}

/// A header is taken away, so that its keys belong to the table before: that is a catalog if this table can have them
/// and has none of them.
pub(crate) fn header_removed(layout: &Layout, section: &Section) -> Excuse {
    let before = layout.sections.iter().rev().find(|other| other.header.start < section.header.start)?;
    let keys = |section: &Section| -> Vec<Vec<String>> {
        let depth = section.path.len();
        layout.items_in(section).filter(|item| !item.inline).map(|item| item.path[depth..].to_vec()).collect()
    };
    let (own, others) = (keys(section), keys(before));
    let fits = match before.path[0].as_str() {
        "catalog" => own.iter().all(|key| key[0] == "title"),
        sort => before.path.len() == section.path.len() && sort == section.path[0],
    };
    if fits && !own.iter().any(|key| others.contains(key)) { MERGED } else { None }
}

/// A table is taken away with all that is in it.
pub(crate) fn table_removed(text: &str, layout: &Layout, section: &Section) -> Excuse {
    let needed = section.path[0] == "catalog" || section.path.len() > 2;
    if needed || is_referred_to(text, layout, &section.path, section.name()) { None } else { TABLE }
}

/// The file ends at `at`.
pub(crate) fn cut(text: &str, layout: &Layout, at: usize) -> Excuse {
    if layout.comments.iter().any(|comment| comment.start < at && at < comment.end) {
        return cut(text, layout, text[..at].rfind('#').unwrap_or(0));
    }
    let inside = |range: &Range<usize>| range.start < at && at < range.end;
    if let Some(number) = layout.scalars.iter().find(|scalar| inside(&scalar.at)) {
        let left = &text[number.at.start..at];
        return if is_number(left) && slot(&number.path) == Slot::Number { NUMBER } else { None };
    }
    if layout.items.iter().any(|item| inside(&item.whole())) {
        return None;
    }
    let Some(section) = layout.sections.iter().rev().find(|section| section.header.start < at) else { return None };
    let lost = |item: &&Item| item.value.end > at;
    let no_body = section.is("envelopes") && layout.items_in(section).all(|item| lost(&item) || item.path[2] != "body");
    let lacks = no_body || layout.items_in(section).filter(lost).any(|item| is_required(&item.path));
    if section.header.end > at || lacks { None } else { CUT }
}

/// `inserted` is written at `at`.
pub(crate) fn inserted(text: &str, layout: &Layout, at: usize, inserted: &[u8]) -> Excuse {
    let inside = |range: &Range<usize>| range.start < at && at < range.end;
    let Ok([letter]) = <[char; 1]>::try_from(String::from_utf8_lossy(inserted).chars().collect::<Vec<_>>()) else {
        return None;
    };
    if let Some(scalar) = layout.scalars.iter().find(|scalar| inside(&scalar.at)) {
        let (before, place) = (&text[scalar.at.clone()], at - scalar.at.start);
        let after = format!("{}{letter}{}", &before[..place], &before[place..]);
        return if harmless(letter, before, place, slot(&scalar.path)) || !before.starts_with(['"', '\'']) {
            respelled(scalar, place, before, &after)
        } else {
            None
        };
    }
    if layout.comments.iter().any(|comment| comment.start < at && at <= comment.end) {
        return if matches!(letter, '\n' | '\0' | '\u{FFFD}') { None } else { COMMENT };
    }
    if letter == '#' {
        let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        let hidden = layout.items.iter().filter(|item| (at..line_end).contains(&item.whole().start));
        let whole = |item: &Item| item.value.end <= line_end && !item.inline && !is_required(&item.path);
        return if hidden.clone().count() > 0 && hidden.clone().all(whole) { LESS } else { None };
    }
    in_key(text, layout, at, letter)
}

/// A number grows at its end, a name by a letter.
fn in_key(text: &str, layout: &Layout, at: usize, letter: char) -> Excuse {
    let touches = |range: &Range<usize>| range.start <= at && at <= range.end;
    if let Some(scalar) = layout.scalars.iter().find(|scalar| touches(&scalar.at)) {
        let after = if at == scalar.at.start { format!("{letter}0") } else { format!("0{letter}0") };
        let number = !text[scalar.at.clone()].starts_with(['"', '\'']) && is_number(&after);
        return if number && letter.is_ascii_digit() { NUMBER } else { None };
    }
    let keys = layout
        .items
        .iter()
        .flat_map(|item| item.parts.iter().enumerate().map(move |(part, range)| (item.path_to(part), range)));
    let headers = layout
        .sections
        .iter()
        .flat_map(|section| section.parts.iter().enumerate().map(move |(part, range)| (&section.path[..=part], range)));
    let (path, range) = keys.chain(headers).find(|(_, range)| touches(range))?;
    let old = &text[range.clone()];
    let bare = !old.starts_with('"');
    if bare && letter == '.' && word(path) == Word::Member && at != range.start && at != range.end {
        return BODY;
    }
    let fits = if bare {
        letter.is_ascii_alphanumeric() || letter == '-'
    } else {
        inside_quotes(range, at) && !"\"\\\n\0".contains(letter)
    };
    if fits { renamed(text, layout, path, old.trim_matches('"'), &format!("{old}{letter}")) } else { None }
}

fn inside_quotes(range: &Range<usize>, at: usize) -> bool {
    range.start < at && at < range.end
}

/// Whether a string can hold this letter here as well as any other.
fn harmless(letter: char, before: &str, place: usize, slot: Slot) -> bool {
    let quote = before.chars().next().unwrap_or('"');
    let lines = before.starts_with("\"\"\"") || before.starts_with("'''");
    let delimiter = if lines { 3 } else { 1 };
    let within_quotes = place >= delimiter && before.len() - place >= delimiter;
    let template = matches!(slot, Slot::Template | Slot::Body);
    match letter {
        _ if !within_quotes => false,
        '\0' | '\u{FFFD}' => false,
        '\n' => lines,
        '{' | '}' => !template,
        '"' | '\'' => letter != quote || lines,
        '\\' => quote == '\'' || before[place..].starts_with(['b', 't', 'n', 'f', 'r', 'e', '\\', '"']),
        _ => true,
    }
}
