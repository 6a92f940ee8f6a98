//! [`Concept`]: what a query asks for: `assets/find/rank.js`.

use crate::words::{Chunk, Lexicon, bigrams, chunks, is_han, key, lexicon};

/// What an alternative is worth that was not typed so.
const SYNONYM: f64 = 0.6;
/// A phrase that was typed.
const PHRASE: f64 = 1.1;
/// A word of a phrase.
const PART: f64 = 0.3;
/// Two words as one.
const JOINED: f64 = 0.9;
/// The longest phrase, in words and in Han characters.
const LONGEST: usize = 4;
const LONGEST_HAN: usize = 6;
/// Concepts of a query.
const MOST: usize = 40;

/// A part of a query: one of its alternatives has to be found.
#[derive(Debug, Default)]
pub(super) struct Concept {
    pub(super) alternatives: Vec<Alternative>,
    pub(super) is_weak: bool,
    /// Whether it has other names.
    pub(super) has_synonyms: bool,
    is_stop: bool,
}

/// Words that all have to be found.
#[derive(Debug)]
pub(super) struct Alternative {
    pub(super) words: Vec<String>,
    pub(super) factor: f64,
    /// Whether it was typed.
    pub(super) is_own: bool,
}

impl Alternative {
    fn own(words: Vec<String>, factor: f64) -> Alternative {
        Alternative { words, factor, is_own: true }
    }

    fn other(words: Vec<String>, factor: f64) -> Alternative {
        Alternative { words, factor, is_own: false }
    }
}

/// Returns the concepts of a query. `is_known` is whether a text has a word of a stem.
pub(super) fn concepts(query: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<Concept> {
    let mut made = Concepts { lexicon: lexicon(), is_known, all: Vec::new() };
    let mut run = Vec::new();
    for chunk in chunks(query) {
        match chunk {
            Chunk::Words(words) => run.extend(words),
            Chunk::Han(han) => {
                made.words(&std::mem::take(&mut run));
                made.han(&han);
            }
        }
    }
    made.words(&run);
    if made.all.iter().any(|concept| !concept.is_stop) {
        made.all.retain(|concept| !concept.is_stop);
    }
    made.all.truncate(MOST);
    made.all
}

struct Concepts<'k> {
    lexicon: &'static Lexicon,
    is_known: &'k dyn Fn(&str) -> bool,
    all: Vec<Concept>,
}

impl Concepts<'_> {
    fn words(&mut self, words: &[String]) {
        let lexicon = self.lexicon;
        let mut at = 0;
        while at < words.len() {
            let phrase = |length: usize| words.get(at..at + length);
            let is_known =
                |length: &usize| phrase(*length).is_some_and(|words| lexicon.by_phrase.contains_key(&key(words)));
            let length = (2..=LONGEST).rev().find(is_known).unwrap_or(1);
            let own = phrase(length).unwrap_or_default();
            let factor = if length > 1 { PHRASE } else { 1.0 };
            let mut concept =
                Concept { alternatives: vec![Alternative::own(own.to_vec(), factor)], ..Concept::default() };
            let alternatives = &mut concept.alternatives;
            if length > 1 {
                let tells = |word: &&String| !lexicon.stop.contains(*word) && !lexicon.weak.contains(*word);
                let parts = own.iter().filter(tells);
                alternatives.extend(parts.map(|word| Alternative::own(vec![word.clone()], PART)));
                alternatives.push(Alternative::other(vec![own.concat()], JOINED));
            } else {
                let pairs = [at.checked_sub(1).and_then(|before| words.get(before..=at)), words.get(at..at + 2)];
                let pairs = pairs.into_iter().flatten().filter(|pair| pair.len() == 2);
                alternatives.extend(pairs.map(|pair| Alternative::other(vec![pair.concat()], JOINED)));
            }
            let own_key = key(own);
            self.synonyms(&own_key, &own_key, &mut concept);
            if let ([word], 1) = (own, length) {
                concept.is_stop = lexicon.stop.contains(word);
                concept.is_weak = lexicon.weak.contains(word);
                let is_plain = !concept.is_stop && !concept.is_weak && !lexicon.by_phrase.contains_key(&own_key);
                if is_plain && !(self.is_known)(&own_key) {
                    lexicon.nearest(&own_key).iter().for_each(|near| self.synonyms(near, &own_key, &mut concept));
                }
            }
            self.all.push(concept);
            at += length;
        }
    }

    /// Adds what means the same as a phrase, without what was typed.
    fn synonyms(&self, own: &str, typed: &str, concept: &mut Concept) {
        let groups = self.lexicon.by_phrase.get(own).into_iter().flatten();
        for phrase in groups.filter_map(|group| self.lexicon.groups.get(*group)).flatten() {
            if key(phrase) == typed {
                continue;
            }
            let words = phrase.iter().flat_map(|word| match word.chars().next().is_some_and(is_han) {
                true => bigrams(word),
                false => vec![word.clone()],
            });
            concept.alternatives.push(Alternative::other(words.collect(), SYNONYM));
            concept.has_synonyms = true;
        }
    }

    /// The longest known phrases are concepts; of what is left, each pair of characters is.
    fn han(&mut self, han: &str) {
        let lexicon = self.lexicon;
        let letters: Vec<char> = han.chars().collect();
        let part = |from: usize, to: usize| letters.get(from..to).map(|part| part.iter().collect::<String>());
        let is_known = |text: &String| {
            lexicon.by_phrase.contains_key(text) || lexicon.stop_han.contains(text) || lexicon.weak.contains(text)
        };
        let (mut at, mut from) = (0, 0);
        while at < letters.len() {
            let known = (1..=LONGEST_HAN).rev().filter_map(|length| part(at, at + length)).find(is_known);
            let Some(phrase) = known else {
                at += 1;
                continue;
            };
            self.rest(&letters, from, at);
            let mut concept = Concept {
                alternatives: vec![Alternative::own(bigrams(&phrase), 1.0)],
                is_stop: lexicon.stop_han.contains(&phrase),
                is_weak: lexicon.weak.contains(&phrase),
                ..Concept::default()
            };
            self.synonyms(&phrase, &phrase, &mut concept);
            self.all.push(concept);
            at += phrase.chars().count();
            from = at;
        }
        self.rest(&letters, from, letters.len());
    }

    /// Adds what is between two known phrases.
    fn rest(&mut self, letters: &[char], from: usize, to: usize) {
        let part = |from: usize, to: usize| letters.get(from..to).map(|part| part.iter().collect::<String>());
        let rest = part(from, to).unwrap_or_default();
        if to == from + 1 {
            let around = [to.checked_sub(2).and_then(|from| part(from, to)), part(to - 1, to + 1)];
            let words = around.into_iter().flatten().filter(|pair| pair.chars().count() == 2).chain([rest]);
            let alternatives = words.map(|word| Alternative::own(vec![word], 1.0)).collect();
            self.all.push(Concept { alternatives, ..Concept::default() });
        } else if to > from {
            for pair in bigrams(&rest) {
                self.all.push(Concept { alternatives: vec![Alternative::own(vec![pair], 1.0)], ..Concept::default() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_one_concept() {
        let typed = |query: &str| -> Vec<String> {
            let first = |concept: &Concept| concept.alternatives.first().map(|first| first.words.join(" "));
            concepts(query, &|_| true).iter().filter_map(first).collect()
        };
        assert_eq!(typed("the rate limit of orders"), ["rate limit", "orders"]);
        assert_eq!(typed("密码错误怎么办"), ["密码", "错误"]);
        assert_eq!(typed("退款未到账"), ["退款", "款未", "未到", "到账"]);
        assert_eq!(typed("the"), ["the"], "a query of nothing else");
    }
}
