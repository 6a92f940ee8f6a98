//! Recognises errors in a pasted text: `assets/find/recognise.js`.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::Hit;
use super::known::{Known, Names, path};
use super::matcher::Paste;
use super::pairs::{folded, header, is_nothing, joined, pairs, status};
use super::reader::{Kind, Node, read, unescape};
use super::shape::{Text, find, slice};
use super::weigh::{is_plain, weigh};
use crate::address::decode;
use crate::words::squash;

/// Answers.
pub(super) const MOST: usize = 40;
/// Pairs of an object or a text.
const PAIRS: usize = 2000;
/// Pairs of all of them.
const ROOM: usize = 20_000;
/// For texts that are made to be slow: steps, and UTF-16 units that are read.
const WORK: f64 = 3e6;
const READ: usize = 1_000_000;
/// Objects within texts within objects.
const DEEPEST: usize = 4;

/// What is recognised.
pub(super) struct Recognised {
    pub(super) answers: Vec<Hit>,
    /// Numbers of items that the text names, perhaps by chance.
    pub(super) likely: Vec<usize>,
    pub(super) status: u16,
}

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

pub(super) fn unique(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    numbers.filter(|number| seen.insert(*number)).collect()
}

fn run(known: &Known, letters: Vec<char>) -> Recognised {
    let mut search = Search { known, groups: Vec::new(), units: Vec::new(), evidence: 0, room: ROOM, budget: WORK };
    let root = search.unit(None, false, false);
    search.text(cut(letters), root);
    super::evidence::answers(&search)
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

/// The findings in a text.
pub(super) struct Search<'k> {
    pub(super) known: &'k Known,
    pub(super) groups: Vec<Group>,
    pub(super) units: Vec<Unit>,
    evidence: usize,
    /// The pairs that may follow.
    room: usize,
    budget: f64,
}

/// A JSON object with everything in it, an object in an array, or the text around these: the findings in one can belong to one error.
/// A unit that is an item of a list of violations, or is in one, names a violation rather than an entry.
pub(super) struct Unit {
    pub(super) pairs: Vec<(String, String)>,
    said: BTreeSet<String>,
    pub(super) parent: Option<usize>,
    depth: usize,
    pub(super) is_item: bool,
    is_object: bool,
}

/// Findings that belong to one error.
pub(super) struct Group {
    pub(super) unit: usize,
    /// What it can be.
    pub(super) numbers: Vec<usize>,
    kinds: BTreeSet<Find>,
    pub(super) weight: u8,
    pub(super) values: BTreeMap<usize, BTreeMap<usize, String>>,
}

/// The kind of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Find {
    Code,
    Name,
    Message,
    Url,
}

/// A finding in a text.
struct Finding {
    kind: Find,
    start: usize,
    end: usize,
    size: usize,
    numbers: Vec<usize>,
    /// 0 if it is to be weighed.
    weight: u8,
    values: BTreeMap<usize, BTreeMap<usize, String>>,
}

impl Search<'_> {
    /// Opens a unit in another, and returns its number.
    fn unit(&mut self, parent: Option<usize>, is_object: bool, is_item: bool) -> usize {
        let outer = parent.and_then(|parent| self.units.get(parent));
        let (depth, inside) = outer.map_or((0, false), |outer| (outer.depth, outer.is_item));
        let is_item = is_item || inside;
        self.units.push(Unit { pairs: Vec::new(), said: BTreeSet::new(), parent, depth, is_item, is_object });
        self.units.len() - 1
    }

    /// Opens a unit for a text in a text.
    fn deeper(&mut self, parent: usize) -> usize {
        let unit = self.unit(Some(parent), false, false);
        self.units.get_mut(unit).into_iter().for_each(|unit| unit.depth += 1);
        unit
    }

    fn depth(&self, unit: usize) -> usize {
        self.units.get(unit).map_or(0, |unit| unit.depth)
    }

    fn is_item(&self, unit: usize) -> bool {
        self.units.get(unit).is_some_and(|unit| unit.is_item)
    }

    /// Returns whether a unit is another, or in it.
    pub(super) fn is_within(&self, unit: usize, other: usize) -> bool {
        let mut at = Some(unit);
        while let Some(one) = at {
            if one == other {
                return true;
            }
            at = self.units.get(one).and_then(|unit| unit.parent);
        }
        false
    }

    /// Adds pairs to a unit, as long as there is room.
    fn pairs(&mut self, unit: usize, mut pairs: Vec<(String, String)>) {
        pairs.truncate(self.room);
        self.room -= pairs.len();
        self.units.get_mut(unit).into_iter().for_each(|unit| unit.pairs.append(&mut pairs));
    }

    /// Adds a finding to a group that it can belong to: the same entries, in the same unit, an outer or an inner one.
    fn add(
        &mut self,
        unit: usize,
        kind: Find,
        numbers: Vec<usize>,
        weight: u8,
        values: BTreeMap<usize, BTreeMap<usize, String>>,
    ) {
        self.evidence += 1;
        if self.groups.len() > 4 * MOST {
            return;
        }
        let is_object = self.units.get(unit).is_some_and(|unit| unit.is_object);
        let shared = |group: &Group| group.numbers.iter().any(|number| numbers.contains(number));
        let is_new = |group: &Group| !group.kinds.contains(&kind) || (is_object && unit == group.unit);
        let near = |group: &Group| self.is_within(unit, group.unit) || self.is_within(group.unit, unit);
        let place = self.groups.iter().position(|group| is_new(group) && near(group) && shared(group));
        let is_inside =
            place.and_then(|place| self.groups.get(place)).is_some_and(|group| self.is_within(unit, group.unit));
        let Some(group) = place.and_then(|place| self.groups.get_mut(place)) else {
            self.groups.push(Group { unit, numbers, kinds: BTreeSet::from([kind]), weight, values });
            return;
        };
        group.numbers.retain(|number| numbers.contains(number));
        group.kinds.insert(kind);
        group.weight = group.weight.max(weight);
        for (number, own) in values {
            group.values.entry(number).or_default().extend(own);
        }
        if is_inside {
            group.unit = unit;
        }
    }

    fn text(&mut self, letters: Vec<char>, unit: usize) {
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

    /// Finds everything in a text; of overlapping matches, it keeps the one with the most literal text.
    fn scan(&mut self, unit: usize, text: &Text, is_whole: bool) {
        let known = self.known;
        let mut paste = Paste { text, is_whole, budget: self.budget };
        let field = |number: usize, field: usize| known.items.get(number)?.fields.get(field);
        let matches = known.matcher.matches(&field, &mut paste);
        self.budget = paste.budget;
        let mut hits: Vec<Finding> = matches
            .into_iter()
            .map(|hit| Finding {
                kind: if hit.is_code { Find::Code } else { Find::Message },
                start: hit.start,
                end: hit.end,
                size: hit.size,
                numbers: vec![hit.number],
                weight: 0,
                values: BTreeMap::from([(hit.number, hit.values)]),
            })
            .collect();
        hits.extend(spellings(known, text));
        hits.extend(urls(known, text));
        hits.sort_by(|a, b| a.start.cmp(&b.start).then(b.size.cmp(&a.size)));
        let mut kept: Vec<Finding> = Vec::new();
        for hit in hits {
            match kept.last_mut() {
                Some(top) if hit.start < top.end => {
                    if hit.start == top.start && hit.end == top.end && hit.size == top.size {
                        top.numbers = unique(top.numbers.iter().copied().chain(hit.numbers));
                        hit.values.into_iter().for_each(|(number, own)| _ = top.values.entry(number).or_insert(own));
                    } else if hit.size > top.size {
                        *top = hit;
                    }
                }
                _ => kept.push(hit),
            }
        }
        let size = text.trimmed(0, text.len()).chars().count();
        kept.into_iter().for_each(|hit| self.keep(unit, (text, size), hit, is_whole));
    }

    fn keep(&mut self, unit: usize, (text, size): (&Text, usize), hit: Finding, is_whole: bool) {
        let is_item = self.is_item(unit);
        // Of what has the same text, a list of violations names violations, and any other text entries.
        let is_own = |number: &&usize| self.known.items.get(**number).is_some_and(|item| item.is_violation == is_item);
        let own: Vec<usize> = hit.numbers.iter().filter(is_own).copied().collect();
        let numbers = if own.is_empty() { hit.numbers } else { own };
        let is_message = hit.kind == Find::Message;
        let said = match is_message {
            true => format!("message{numbers:?}{:?}", hit.values),
            false => slice(&text.shape, hit.start, hit.end).iter().collect(),
        };
        let is_new = self.units.get_mut(unit).is_some_and(|unit| unit.said.insert(said));
        let weight = match hit.weight {
            0 => weigh(is_message, (hit.start, hit.end), (&text.shape, size), is_whole),
            weight => weight,
        };
        if is_new && weight > 0 {
            let is_there = |values: &BTreeMap<usize, String>| !values.is_empty();
            let values = hit.values.into_iter().filter(|(_, own)| is_there(own)).collect();
            self.add(unit, hit.kind, numbers, weight, values);
        }
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

/// Finds codes and variants in another spelling: `MfaChallengeLocked`, `MFA-CHALLENGE-LOCKED`.
fn spellings(known: &Known, text: &Text) -> Vec<Finding> {
    let letters = &text.letters;
    let is_part = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-');
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(letter) = letters.get(at) {
        let length = slice(letters, at + 1, at + 100).iter().take_while(|letter| is_part(letter)).count();
        if !letter.is_ascii_alphabetic() || length < 4 {
            at += 1;
            continue;
        }
        let word: String = slice(letters, at, at + 1 + length).iter().collect();
        let word = word.trim_end_matches(['.', '-']);
        let spelling = squash(word);
        let bytes: Vec<u8> = word.bytes().collect();
        let is_hump =
            bytes.windows(2).any(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
        if spelling.len() >= 5 && (is_hump || word.contains(['_', '.', '-'])) {
            let numbers =
                known.entries.by_spelling.get(&spelling).or_else(|| known.violations.by_spelling.get(&spelling));
            found.extend(numbers.map(|numbers| Finding {
                kind: Find::Code,
                start: at,
                end: at + word.len(),
                size: word.len(),
                numbers: numbers.clone(),
                weight: 3,
                values: BTreeMap::new(),
            }));
        }
        at += 1 + length;
    }
    found
}

fn urls(known: &Known, text: &Text) -> Vec<Finding> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(at) = find(&text.shape, &[':', '/', '/'], from) {
        let ends = |letter: &&char| {
            letter.is_whitespace()
                || "\"'<>\\".contains(**letter)
                || matches!(**letter, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
        };
        let url: String = slice(&text.letters, at, at + 2000).iter().take_while(|letter| !ends(letter)).collect();
        let url = url.trim_end_matches(['.', ',', ';', ')', ']', '}']);
        let length = url.chars().count();
        from = at + 3 + length;
        if let Some((numbers, weight)) = address(known, &format!("http{url}")) {
            let size = text.len();
            found.push(Finding {
                kind: Find::Url,
                start: at,
                end: at + length,
                size,
                numbers,
                weight,
                values: BTreeMap::new(),
            });
        }
    }
    found
}

/// Returns the entries of a URL: those that match `type`, or those with a code or name at its end.
fn address(known: &Known, url: &str) -> Option<(Vec<usize>, u8)> {
    let names = &known.entries;
    let path = path(url);
    if let Some(exact) = names.by_url.get(&path) {
        return Some((exact.clone(), 3));
    }
    path.rsplit(['#', '/', '?', '&', '=']).take(8).find_map(|part| {
        let bare = part.strip_suffix(".html").or_else(|| part.strip_suffix(".md")).unwrap_or(part);
        let text = folded(&decode(bare).unwrap_or_else(|| bare.to_owned()));
        let other = text.replace('-', "_");
        let numbers =
            [&text, &other].into_iter().find_map(|text| names.by_name.get(text).or_else(|| names.by_code.get(text)))?;
        Some((numbers.clone(), if is_plain(&text) { 1 } else { 3 }))
    })
}
