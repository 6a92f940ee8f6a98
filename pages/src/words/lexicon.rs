//! Words with a meaning of their own for the search: synonyms, and words that tell nothing.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde_json::Value;

use super::chunk::{Chunk, chunks};
use super::distance::{allowed, distance};
use super::list::{WORDS, string};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);
/// The lexicon.
pub(crate) struct Lexicon {
    /// Groups of phrases that mean the same. A run of Han characters is one word of a phrase.
    pub(crate) groups: Vec<Vec<Vec<String>>>,
    /// Phrases by their stems → the groups that they are in.
    pub(crate) by_phrase: HashMap<String, Vec<usize>>,
    /// Words that tell nothing.
    pub(crate) stop: HashSet<String>,
    /// The same, of Han characters.
    pub(crate) stop_han: HashSet<String>,
    /// Words that tell little.
    pub(crate) weak: HashSet<String>,
}

/// Returns the lexicon.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

impl Lexicon {
    fn read() -> Lexicon {
        let words: Value = serde_json::from_str(WORDS).unwrap_or_default();
        let set = |key: &str| -> HashSet<String> { string(&words, key).split(' ').map(str::to_owned).collect() };
        let listed = words.get("groups").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let groups: Vec<Vec<Vec<String>>> = listed.map(|group| group.split('|').map(phrase).collect()).collect();
        let mut by_phrase: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, phrases) in groups.iter().enumerate() {
            for phrase in phrases {
                let known = by_phrase.entry(key(phrase)).or_default();
                if !known.contains(&number) {
                    known.push(number);
                }
            }
        }
        Lexicon { groups, by_phrase, stop: set("stop"), stop_han: set("stopHan"), weak: set("weak") }
    }

    /// Returns the word that is meant by one with a typing error, as stems.
    pub(crate) fn nearest(&self, root: &str) -> Option<String> {
        let letters: Vec<char> = root.chars().collect();
        if letters.len() < 5 || root.contains(|letter: char| letter.is_ascii_digit()) {
            return None;
        }
        let (mut found, mut least) = (None, allowed(letters.len()) + 1);
        for key in self.groups.iter().flatten().map(|phrase| key(phrase)) {
            let is_word = key.len() > 3 && key.bytes().all(|byte| byte.is_ascii_lowercase());
            let steps = if is_word { distance(&letters, &key.chars().collect::<Vec<_>>(), least - 1) } else { least };
            if steps < least {
                (found, least) = (Some(key), steps);
            }
        }
        found
    }
}

/// Returns the words of a phrase.
fn phrase(text: &str) -> Vec<String> {
    let words = chunks(text).into_iter().flat_map(|chunk| match chunk {
        Chunk::Han(han) => vec![han],
        Chunk::Words(words) => words,
    });
    words.collect()
}

/// Returns the key of a phrase: the stems of its words.
pub(crate) fn key(phrase: &[String]) -> String {
    phrase.iter().map(|word| stem(word)).collect::<Vec<_>>().join(" ")
}

/// Returns what English words of one stem have in common: `throttl` of `throttled` and `throttling`.
pub(crate) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut out = word.to_owned();
    if out.ends_with("ies") && out.len() > 4 {
        out.truncate(out.len() - 3);
        out.push('y');
    } else if out.ends_with('s') && !["ss", "us", "is"].iter().any(|end| out.ends_with(end)) {
        out.pop();
    }
    if out.ends_with("ing") && out.len() > 5 {
        out.truncate(out.len() - 3);
    } else if out.ends_with("ed") && out.len() > 4 {
        out.truncate(out.len() - 2);
    }
    if out.ends_with('e') && out.len() > 3 {
        out.pop();
    }
    let mut end = out.bytes().rev();
    let is_double =
        matches!((end.next(), end.next()), (Some(last), Some(before)) if last == before && !b"lsz".contains(&last));
    if out.len() > 3 && is_double {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_stem_are_alike() {
        for words in
            [["throttled", "throttling"], ["expired", "expires"], ["request", "requests"], ["limit", "limiting"]]
        {
            assert_eq!(stem(words[0]), stem(words[1]));
        }
        assert_eq!((stem("access").as_str(), stem("status").as_str()), ("access", "status"));
    }

    #[test]
    fn words_with_typing_errors_have_one_that_is_meant() {
        let near = |word: &str| lexicon().nearest(&stem(word));
        for (typed, meant) in [("cancled", "canceled"), ("unauthorised", "unauthorized"), ("trottled", "throttled")] {
            assert_eq!(near(typed), Some(stem(meant)), "{typed}");
        }
        assert_eq!((near("dek"), near("harbour"), near("e1001")), (None, None, None));
    }

    #[test]
    fn phrases_have_groups() {
        let lexicon = lexicon();
        let together = |one: &str, other: &str| {
            let of = |text: &str| lexicon.by_phrase.get(&key(&phrase(text))).cloned().unwrap_or_default();
            of(one).iter().any(|group| of(other).contains(group))
        };
        assert!(
            together("sign in", "登录")
                && together("throttling", "限流")
                && together("rate limit", "too many requests")
        );
        assert!(!together("login", "password"));
    }
}
