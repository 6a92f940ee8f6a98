//! Which edits may give another catalog that is as good as the first, and why: no reader can know which was meant.
//!
//! This is decided from the edit and the format alone, before anything is read, so that a rule that is missing in the
//! reader cannot hide here.

use crate::format::{Slot, Word, slot, word};
use crate::layout::{Item, Layout, Scalar, Section};

pub(crate) type Excuse = Option<&'static str>;

const NAME: Excuse = Some("another name, of what nothing refers to");
pub(crate) const BODY: Excuse = Some("another body of an envelope");
const TEXT: Excuse = Some("another wording, or a word of the author's own");
pub(crate) const NUMBER: Excuse = Some("another number");
const EXCHANGE: Excuse = Some("two values of one sort exchanged");
const TABLE: Excuse = Some("a table less, which nothing refers to");
const MERGED: Excuse = Some("two tables in one, without a key in common");

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
        "errors" | "violations" if path.len() == 4 => {
            ("field", vec![format!("{{{name}}}"), format!("{{fields.{name}")])
        }
        "errors" => ("entry", vec![]),
        "violations" => ("violation", vec![]),
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
        _ if !is_string && is_number(after) => NUMBER,
        _ if !is_string => None,
        Slot::Template | Slot::Body if touches_placeholder(before, after, place) => None,
        Slot::Words | Slot::Template | Slot::Bounded | Slot::Number | Slot::Body => TEXT,
        Slot::Choice("range") if is_range(after) => NUMBER,
        // A code of one's own may be any word.
        Slot::Rule if !after.contains('.') => TEXT,
        Slot::Rule | Slot::Status | Slot::Boolean | Slot::Choice(_) | Slot::OneOf(_) | Slot::Table => None,
    }
}

pub(crate) fn is_number(text: &str) -> bool {
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
        || before[place..].starts_with(['{', '}']) && !after.ends_with(&before[place..])
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
    let lists = |item: &Item| {
        ["causes", "solutions", "notes", "keywords"].iter().any(|key| item.path.iter().any(|part| part == key))
    };
    let one_message = one.path.get(..4) == other.path.get(..4);
    let fits = match slots {
        (Slot::Template, Slot::Template) if one_message => true,
        (Slot::Status, Slot::Status) | (Slot::Body, Slot::Body) => true,
        (Slot::OneOf(words), Slot::OneOf(others)) if words == others => {
            same_shape || one.path.len() == 4 && other.path.len() == 4
        }
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
    let free = scalar.is_some_and(|scalar| !matches!(slot(&scalar.path), Slot::Choice(_) | Slot::OneOf(_)));
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
    // Both tables of retired names have the same keys.
    let retired = [one, other].iter().all(|section| section.path[0].starts_with("retired"));
    if one.path.len() == 2 && other.path.len() == 2 && same_sort || retired { EXCHANGE } else { None }
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
