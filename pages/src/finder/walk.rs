//! Goes through a text: the JSON in it, the lines around that, and the codes in members that are for them.

use std::collections::BTreeMap;

use super::findings::{Find, Search};
use super::items::{Names, path};
use super::known::Known;
use super::pairs::{folded, header, is_nothing, pairs};
use super::reader::{Kind, Node, read, unescape};
use super::shape::{Text, find, slice};
use super::status::status;
use super::weigh::is_plain;

/// Pairs of an object or a text.
const PAIRS: usize = 2000;
/// Objects within texts within objects.
const DEEPEST: usize = 4;

impl Search<'_> {
    /// Finds everything in a text.
    pub(super) fn text(&mut self, letters: Vec<char>, unit: usize) {
        let (mut rest, mut from, mut at) = (Vec::new(), 0, 0);
        while let Some(open) = slice(&letters, at, letters.len()).iter().position(|letter| matches!(letter, '{' | '['))
        {
            let start = at + open;
            at = start + 1;
            if !is_start(&letters, start) {
                continue;
            }
            let before = self.evidence;
            let Some(node) = read(&letters, start) else { continue };
            at = node.end.max(start + 1);
            if node.is_empty() {
                continue;
            }
            let inner = self.unit(Some(unit), true, false);
            self.value(&node, "", inner);
            // An object without findings may be a value in a message.
            if self.evidence == before {
                continue;
            }
            rest.extend_from_slice(slice(&letters, from, start));
            rest.push('\n');
            from = node.end;
        }
        rest.extend_from_slice(slice(&letters, from, letters.len()));
        if self.depth(unit) < DEEPEST && find(&rest, &['\\', '"'], 0).is_some() {
            let inner = self.deeper(unit);
            self.text(unescape(&rest), inner);
            return;
        }
        self.line(rest, unit);
    }

    fn line(&mut self, letters: Vec<char>, unit: usize) {
        let text = Text::new(letters);
        let known = self.known;
        let mut found = pairs(&text.letters, PAIRS);
        found.extend(status(&text.shape).map(|status| ("status".to_owned(), status)));
        let value = |name: &String| Some((name.clone(), header(&text.letters, &text.shape, name)?));
        found.extend(known.headers.keys().filter_map(value));
        self.pairs(unit, found);
        let all = self.units.get(unit).map(|unit| unit.pairs.clone()).unwrap_or_default();
        for (key, value) in all {
            if known.is_code(&key) {
                self.code(unit, &key, &value);
            }
            if value.contains('\n') {
                self.scan(unit, &Text::new(value.chars().collect()), false);
            }
        }
        self.scan(unit, &text, false);
    }

    fn value(&mut self, node: &Node, key: &str, unit: usize) {
        match &node.kind {
            Kind::Object(members) => {
                let texts = members.iter().take(PAIRS).filter(|(_, value)| !is_nothing(&value.kind));
                let texts: Vec<(String, String)> = texts.map(|(key, value)| (key.clone(), value.text())).collect();
                self.pairs(unit, texts);
                members.iter().for_each(|(key, value)| self.value(value, key, unit));
            }
            Kind::Array(items) => {
                let is_list = self.known.is_list(key);
                for item in items {
                    let is_object = matches!(item.kind, Kind::Object(_));
                    let inner = if is_object { self.unit(Some(unit), true, is_list) } else { unit };
                    self.value(item, key, inner);
                }
            }
            Kind::Text(letters) | Kind::Bare(letters) => {
                let text: String = letters.iter().collect();
                let is_code = self.known.is_code(key) && self.code(unit, key, &text);
                if !is_code && matches!(node.kind, Kind::Text(_)) {
                    self.words(letters, &text, key, unit);
                }
            }
        }
    }

    /// Finds everything in a text in an object.
    fn words(&mut self, letters: &[char], text: &str, key: &str, unit: usize) {
        let known = self.known;
        let url = known.has("type", key).then(|| known.entries.by_url.get(&path(text))).flatten();
        if let Some(numbers) = url {
            self.add(unit, Find::Url, numbers.clone(), 3, BTreeMap::new());
        } else if self.depth(unit) < DEEPEST && has_object(letters) {
            let inner = self.deeper(unit);
            self.text(letters.to_vec(), inner);
        } else {
            self.scan(unit, &Text::new(letters.to_vec()), known.has("message", key));
        }
    }

    /// Looks up a code in a member for codes. An event of errbook itself, which names the catalog, has the name in `error`.
    fn code(&mut self, unit: usize, key: &str, text: &str) -> bool {
        let shape = folded(text);
        let known = self.known;
        let has_catalog =
            || self.units.get(unit).is_some_and(|unit| unit.pairs.iter().any(|(key, _)| key == "catalog"));
        let is_name = known.is_name(key) || (key == "error" && has_catalog());
        let look = |names: &Names| -> Option<Vec<usize>> {
            let (by_code, by_name) = (names.by_code.get(&shape), names.by_name.get(&shape));
            (if is_name { by_name.or(by_code) } else { by_code.or(by_name) }).cloned()
        };
        let (entries, violations) = (look(&known.entries), look(&known.violations));
        let found = if self.is_item(unit) { violations.or(entries) } else { entries.or(violations) };
        let Some(numbers) = found else { return false };
        let weight = match known.is_known(key) || !is_plain(&shape) {
            true => 3,
            false if Known::is_named(key) => 2,
            false => 1,
        };
        self.units.get_mut(unit).into_iter().for_each(|unit| _ = unit.said.insert(shape.clone()));
        self.add(unit, if is_name { Find::Name } else { Find::Code }, numbers, weight, BTreeMap::new());
        true
    }
}

/// Returns whether an object or an array may start at a bracket.
fn is_start(letters: &[char], at: usize) -> bool {
    let rest = slice(letters, at + 1, at + 101);
    let spaces = rest.iter().take(99).take_while(|letter| letter.is_whitespace()).count();
    let Some(next) = rest.get(spaces) else { return false };
    match letters.get(at) {
        Some('{') => matches!(next, '"' | '\'' | '}' | '_') || next.is_ascii_alphanumeric(),
        _ => matches!(next, '"' | '{' | '['),
    }
}

/// Returns whether a text seems to have an object or an array in it.
fn has_object(letters: &[char]) -> bool {
    letters.iter().enumerate().any(|(at, letter)| {
        let rest = slice(letters, at + 1, at + 11);
        let spaces = rest.iter().take(9).take_while(|letter| letter.is_whitespace()).count();
        matches!(letter, '{' | '[') && matches!(rest.get(spaces), Some('"' | '\'' | '{' | '['))
    })
}
