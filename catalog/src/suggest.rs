//! Did-you-mean: the known name that is nearest to a wrong one.

use std::cell::Cell;
use std::rc::Rc;

use crate::index::ByName;

/// Names longer than this are not compared: the work grows with the product of both lengths.
const LONGEST: usize = 64;
/// How many letters a name can gain in lower case, in practice: one capital becomes two letters (`İ`).
const FOLDING_GROWS_BY: usize = 1;

/// Returns the name among `known` that is nearest to `wanted`; the first of those equally near.
///
/// Letter case and `-`, `_` and space count as equal. Beyond that, up to a third of the letters
/// (at least one) may be wrong, missing, added, or swapped with their neighbour. `None` if no name is that near.
pub fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = folded(wanted)?;
    let mut limit = (wanted.len() / 3).max(1);
    let mut best = None;
    for name in known {
        // Most names are too short or too long to be near.
        if name.chars().count().abs_diff(wanted.len()) > limit.saturating_add(FOLDING_GROWS_BY) {
            continue;
        }
        let Some(candidate) = folded(name) else {
            continue;
        };
        match distance(&wanted, &candidate, limit) {
            Some(0) => return Some(name),
            // Names without a letter in common are not near: `a` is not a typo of `b`.
            Some(steps) if steps < wanted.len().max(candidate.len()) => {
                best = Some(name);
                limit = steps - 1;
            }
            _ => {}
        }
    }
    best
}

/// How many more names are compared for suggestions. Thousands of wrong names among thousands of known ones would take
/// minutes, for more suggestions than anyone can use.
#[derive(Clone, Debug)]
pub(crate) struct Comparisons(Rc<Cell<usize>>);

impl Default for Comparisons {
    fn default() -> Comparisons {
        Comparisons(Rc::new(Cell::new(1 << 14)))
    }
}

/// Names that others refer to, with look-up and suggestions.
#[derive(Default)]
pub(crate) struct Names<'a> {
    list: Vec<&'a str>,
    /// The first position of each name in the list.
    places: ByName<'a, usize>,
    comparisons: Comparisons,
}

impl<'a> Names<'a> {
    /// Returns the names in order; their numbers are their positions.
    pub(crate) fn new(names: impl IntoIterator<Item = &'a str>) -> Names<'a> {
        Names::sharing(names, &Comparisons::default())
    }

    /// Returns the names in order, which are compared as long as others that share this number leave some.
    pub(crate) fn sharing(names: impl IntoIterator<Item = &'a str>, comparisons: &Comparisons) -> Names<'a> {
        let (mut list, mut places) = (Vec::new(), ByName::new());
        for name in names {
            places.insert(name, list.len());
            list.push(name);
        }
        Names { list, places, comparisons: comparisons.clone() }
    }

    /// Returns the number of a name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.places.get(name)
    }

    /// Returns the [`nearest`] name, unless too many names were compared already.
    pub(crate) fn nearest(&self, wanted: &str) -> Option<&'a str> {
        let left = self.comparisons.0.get().checked_sub(self.list.len())?;
        self.comparisons.0.set(left);
        nearest(wanted, self.list.iter().copied())
    }

    /// Returns all names, in order.
    pub(crate) fn list(&self) -> &[&'a str] {
        &self.list
    }
}

/// Returns the letters that are compared; `None` for a text that is empty or too long.
fn folded(name: &str) -> Option<Vec<char>> {
    let letters = name.chars().flat_map(char::to_lowercase);
    let letters = letters.map(|letter| if matches!(letter, '-' | ' ') { '_' } else { letter });
    let letters: Vec<char> = letters.take(LONGEST + 1).collect();
    (1..=LONGEST).contains(&letters.len()).then_some(letters)
}

/// Returns the Damerau–Levenshtein distance (restricted: no letter takes part in two steps) between two texts; `None` if it
/// exceeds `limit`.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let (a, b) = without_common_ends(a, b);
    let mut before: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..=b.len()).collect();
    let mut last = None;
    for (i, &letter) in a.iter().enumerate() {
        let row = next_row(letter, last, i + 1, b, &previous, &before);
        // A swap looks back two rows, so the distance is only certain when both rows exceed the limit.
        let over = |row: &[usize]| row.iter().all(|&steps| steps > limit);
        if over(&row) && over(&previous) {
            return None;
        }
        before = std::mem::replace(&mut previous, row);
        last = Some(letter);
    }
    previous.last().copied().filter(|&steps| steps <= limit)
}

/// Returns the texts without their common start and end, which do not affect the distance.
fn without_common_ends<'t>(a: &'t [char], b: &'t [char]) -> (&'t [char], &'t [char]) {
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(start..).unwrap_or_default(), b.get(start..).unwrap_or_default());
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    (a.get(..a.len() - end).unwrap_or_default(), b.get(..b.len() - end).unwrap_or_default())
}

/// Returns row `number` of the table of distances: from the first `number` letters of one text (`letter` is the last of them,
/// `last` the one before) to each prefix of `b`.
fn next_row(
    letter: char,
    last: Option<char>,
    number: usize,
    b: &[char],
    previous: &[usize],
    before: &[usize],
) -> Vec<usize> {
    let mut row = Vec::with_capacity(b.len() + 1);
    row.push(number);
    let mut left = number;
    let mut previous_b = None;
    for (j, (&other, pair)) in b.iter().zip(previous.windows(2)).enumerate() {
        let &[diagonal, above] = pair else { break };
        let mut steps = (diagonal + usize::from(letter != other)).min(above + 1).min(left + 1);
        if letter != other && last == Some(other) && previous_b == Some(letter) {
            let two_back = j.checked_sub(1).and_then(|index| before.get(index));
            steps = two_back.map_or(steps, |&two_back| steps.min(two_back + 1));
        }
        row.push(steps);
        left = steps;
        previous_b = Some(other);
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_within_a_third_of_the_letters() {
        let known = ["mfa", "registration", "oauth", "billing", "status_code", "错误信息"];
        for (wanted, expected) in [
            ("mfaa", Some("mfa")),
            ("maf", Some("mfa")),
            ("fma", Some("mfa")),
            ("MFA", Some("mfa")),
            ("Status-Code", Some("status_code")),
            ("status code", Some("status_code")),
            ("statuscode", Some("status_code")),
            ("regitsration", Some("registration")),
            ("registr", None),
            ("oath", Some("oauth")),
            ("错误消息", Some("错误信息")),
            ("xyz", None),
            ("", None),
        ] {
            assert_eq!(nearest(wanted, known), expected, "{wanted}");
        }
    }

    #[test]
    fn equality_but_for_case_and_dashes_wins_over_an_earlier_near_name() {
        assert_eq!(nearest("Retry-At", ["retry_as", "retry_at"]), Some("retry_at"));
        assert_eq!(nearest("codd", ["core", "code", "coda"]), Some("code"), "the nearest, then the first");
    }

    #[test]
    fn two_single_letters_have_nothing_in_common() {
        assert_eq!(nearest("a", ["b"]), None);
        assert_eq!(nearest("a", ["ab"]), Some("ab"));
    }

    #[test]
    fn the_distance_counts_a_swap_as_one_step_and_stops_at_the_limit() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        for (a, b, expected) in [
            ("abcd", "abcd", 0),
            ("abcd", "abdc", 1),
            ("ca", "abc", 3),
            ("kitten", "sitting", 3),
            ("", "abc", 3),
            ("abcdef", "badcfe", 3),
        ] {
            assert_eq!(distance(&chars(a), &chars(b), 9), Some(expected), "{a} {b}");
            assert_eq!(distance(&chars(b), &chars(a), expected), Some(expected), "{b} {a}");
            if let Some(less) = expected.checked_sub(1) {
                assert_eq!(distance(&chars(a), &chars(b), less), None, "{a} {b}");
            }
        }
    }

    #[test]
    fn names_are_found_by_their_first_place_and_guessed_until_enough_was_compared() {
        let names = Names::new(["mfa", "oauth", "mfa"]);
        assert_eq!((names.find("mfa"), names.find("oauth"), names.find("x")), (Some(0), Some(1), None));
        assert_eq!(names.nearest("oath"), Some("oauth"));
        names.comparisons.0.set(2);
        assert_eq!(names.nearest("oath"), None);
    }

    #[test]
    fn very_long_names_are_passed_over() {
        let long = "a".repeat(1 << 20);
        assert_eq!(nearest(&long, ["a", &long]), None);
        assert_eq!(nearest("ab", [long.as_str(), "abc"]), Some("abc"));
    }
}
