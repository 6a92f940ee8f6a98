//! Which cuts and insertions may give another catalog that is as good as the first, and why.

use std::ops::Range;

use crate::excuses::{BODY, Excuse, NUMBER, is_number, renamed, respelled};
use crate::format::{Slot, Word, is_required, slot, word};
use crate::layout::{Item, Layout};

const CUT: Excuse = Some("the file ends where nothing is begun");
const COMMENT: Excuse = Some("another comment");
const LESS: Excuse = Some("an optional key or list item less");

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
    let section = layout.sections.iter().rev().find(|section| section.header.start < at)?;
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
