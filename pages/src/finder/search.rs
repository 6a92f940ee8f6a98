//! Recognises errors in a pasted text: `assets/find/recognise.js`.

use std::collections::BTreeMap;

use super::answer::{Hit, Recognised};
use super::evidence;
use super::findings::{ROOM, Search, unique};
use super::items::Names;
use super::known::Known;
use super::pairs::{folded, joined};
use crate::words::squash;

/// For texts that are made to be slow: steps, and UTF-16 units that are read.
const WORK: f64 = 3e6;
const READ: usize = 1_000_000;

/// Recognises the errors in a text.
pub(super) fn recognise(known: &Known, text: &str) -> Recognised {
    let whole = whole(known, text);
    if !whole.is_empty() {
        let is_alike = whole.len() > 1;
        let hit = |number: usize| {
            let status = known.items.get(number).and_then(|item| item.statuses.first()).copied().unwrap_or_default();
            Hit { number, values: BTreeMap::new(), status, place: None, is_alike, is_bare: false }
        };
        return Recognised { answers: whole.into_iter().map(hit).collect(), likely: Vec::new(), status: 0 };
    }
    let letters: Vec<char> = text.chars().collect();
    let found = run(known, letters.clone());
    if !found.answers.is_empty() || letters.len() > super::LONGEST { found } else { run(known, joined(&letters)) }
}

/// Returns what a text as a whole is the code, name or variant of, in any spelling.
fn whole(known: &Known, text: &str) -> Vec<usize> {
    let exact = folded(text);
    let look = |table: &dyn Fn(&Names) -> Option<&Vec<usize>>| {
        [&known.entries, &known.violations].into_iter().filter_map(table).flatten().copied().collect::<Vec<usize>>()
    };
    let by_code = look(&|names| names.by_code.get(&exact));
    let named = unique(by_code.into_iter().chain(look(&|names| names.by_name.get(&exact))));
    let spelling = if text.encode_utf16().count() < 100 { squash(text) } else { String::new() };
    let is_number = spelling.bytes().all(|byte| byte.is_ascii_digit()) && spelling != exact;
    match named.is_empty() && !spelling.is_empty() && !is_number {
        true => unique(look(&|names| names.by_spelling.get(&spelling)).into_iter()),
        false => named,
    }
}

fn run(known: &Known, letters: Vec<char>) -> Recognised {
    let mut search = Search { known, groups: Vec::new(), units: Vec::new(), evidence: 0, room: ROOM, budget: WORK };
    let root = search.unit(None, false, false);
    search.text(cut(letters), root);
    evidence::answers(&search)
}

/// Returns the part of a text that is read.
fn cut(mut letters: Vec<char>) -> Vec<char> {
    let mut units = 0;
    let end = letters.iter().position(|letter| {
        units += letter.len_utf16();
        units > READ
    });
    letters.truncate(end.unwrap_or(letters.len()));
    letters
}
