//! Language tags: well-formedness and canonical case (BCP 47, RFC 5646).

/// The longest tag that a catalog can name: the runtime keeps a tag in sixteen bytes.
pub const LONGEST: usize = 16;

/// Why a text is no language tag that a catalog can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TagProblem {
    /// There is nothing.
    Empty,
    /// It has more than [`LONGEST`] characters; the number it has.
    TooLong(usize),
    /// Subtags are joined by `_`, as POSIX locales are, instead of `-`.
    Underscore,
    /// A character other than ASCII letters, digits and `-`.
    Character(char),
    /// Nothing before, after or between two `-`.
    EmptySubtag,
    /// A registered tag of the older scheme, such as `i-klingon` (RFC 5646 §2.2.8): there is always a
    /// newer one.
    Grandfathered,
    /// A subtag is wrong: which, and why.
    Subtag(String, SubtagProblem),
}

/// What is wrong with one subtag of a language tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubtagProblem {
    /// More than eight characters (RFC 5646 §2.1).
    TooLong,
    /// The first subtag is not a language: two to eight letters (RFC 5646 §2.2.1).
    NotALanguage,
    /// It has no form that can stand here: after the language come extended languages (3 letters),
    /// script (4 letters), region (2 letters or 3 digits), variants (5–8 characters, or 4 that start
    /// with a digit), in this order (RFC 5646 §2.1).
    OutOfPlace,
    /// The same variant again (RFC 5646 §2.2.5).
    RepeatedVariant,
    /// The same extension again (RFC 5646 §2.2.6).
    RepeatedExtension,
    /// A single character which opens an extension or private use that has nothing in it
    /// (RFC 5646 §2.2.6 and §2.2.7).
    NothingAfter,
}

/// The registered tags of RFC 5646 §2.1 (`irregular` and `regular`), in lower case.
const GRANDFATHERED: [&str; 26] = [
    "en-gb-oed",
    "i-ami",
    "i-bnn",
    "i-default",
    "i-enochian",
    "i-hak",
    "i-klingon",
    "i-lux",
    "i-mingo",
    "i-navajo",
    "i-pwn",
    "i-tao",
    "i-tay",
    "i-tsu",
    "sgn-be-fr",
    "sgn-be-nl",
    "sgn-ch-de",
    "art-lojban",
    "cel-gaulish",
    "no-bok",
    "no-nyn",
    "zh-guoyu",
    "zh-hakka",
    "zh-min",
    "zh-min-nan",
    "zh-xiang",
];

/// The tag in its canonical case (RFC 5646 §2.1.1: `zh-Hant`, `pt-BR`, all else in lower case).
///
/// # Errors
///
/// The first thing that keeps `tag` from being a well-formed tag (RFC 5646 §2.1) of at most
/// [`LONGEST`] characters. Whether its subtags are registered is not looked at.
pub fn canonical(tag: &str) -> Result<String, TagProblem> {
    if tag.is_empty() {
        return Err(TagProblem::Empty);
    }
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-';
    match tag.chars().find(|&c| !allowed(c)) {
        Some('_') => return Err(TagProblem::Underscore),
        Some(other) => return Err(TagProblem::Character(other)),
        None => {}
    }
    let lower = tag.to_ascii_lowercase();
    if GRANDFATHERED.contains(&lower.as_str()) {
        return Err(TagProblem::Grandfathered);
    }
    if tag.len() > LONGEST {
        return Err(TagProblem::TooLong(tag.len()));
    }
    let subtags: Vec<&str> = lower.split('-').collect();
    if subtags.iter().any(|subtag| subtag.is_empty()) {
        return Err(TagProblem::EmptySubtag);
    }
    check(&subtags).map_err(|(index, problem)| {
        let written = tag.split('-').nth(index).unwrap_or_default();
        TagProblem::Subtag(written.to_owned(), problem)
    })?;
    Ok(with_case(&subtags))
}

/// The first wrong subtag, by its index.
fn check(subtags: &[&str]) -> Result<(), (usize, SubtagProblem)> {
    if let Some(index) = subtags.iter().position(|subtag| subtag.len() > 8) {
        return Err((index, SubtagProblem::TooLong));
    }
    let Some(&language) = subtags.first() else {
        return Ok(());
    };
    if language == "x" {
        return check_tail(subtags, 0);
    }
    if language.len() < 2 || !letters(language) {
        return Err((0, SubtagProblem::NotALanguage));
    }
    let mut next = 1;
    let subtag = |index: usize| subtags.get(index).copied().unwrap_or_default();
    if language.len() <= 3 {
        while next <= 3 && subtag(next).len() == 3 && letters(subtag(next)) {
            next += 1;
        }
    }
    next += usize::from(subtag(next).len() == 4 && letters(subtag(next)));
    next += usize::from(is_region(subtag(next)));
    let variants = next;
    while is_variant(subtag(next)) {
        if (variants..next).any(|earlier| subtag(earlier) == subtag(next)) {
            return Err((next, SubtagProblem::RepeatedVariant));
        }
        next += 1;
    }
    check_tail(subtags, next)
}

/// Checks the extensions and the private use that may end a tag, from subtag number `next` on.
fn check_tail(subtags: &[&str], mut next: usize) -> Result<(), (usize, SubtagProblem)> {
    let mut opened: Vec<&str> = Vec::new();
    while let Some(&singleton) = subtags.get(next) {
        if singleton.len() != 1 {
            return Err((next, SubtagProblem::OutOfPlace));
        }
        if opened.contains(&singleton) {
            return Err((next, SubtagProblem::RepeatedExtension));
        }
        opened.push(singleton);
        // Single characters are ordinary subtags within private use, and open something new elsewhere.
        let shortest = if singleton == "x" { 1 } else { 2 };
        let rest = subtags.iter().skip(next + 1);
        let inside = rest.take_while(|subtag| subtag.len() >= shortest).count();
        if inside == 0 {
            return Err((next, SubtagProblem::NothingAfter));
        }
        next += 1 + inside;
    }
    Ok(())
}

fn letters(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_region(subtag: &str) -> bool {
    match subtag.len() {
        2 => letters(subtag),
        3 => subtag.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

fn is_variant(subtag: &str) -> bool {
    subtag.len() >= 5 || (subtag.len() == 4 && subtag.starts_with(|first: char| first.is_ascii_digit()))
}

/// Joins lower-case subtags in canonical case: two letters in upper case and four in title case,
/// but for the first subtag and whatever follows a single character.
fn with_case(subtags: &[&str]) -> String {
    let mut tag = String::with_capacity(LONGEST);
    let mut plain = true;
    for (index, subtag) in subtags.iter().enumerate() {
        if index > 0 {
            tag.push('-');
        }
        let first_upper = match subtag.len() {
            2 if !plain => 2,
            4 if !plain => 1,
            _ => 0,
        };
        tag.extend(subtag.chars().enumerate().map(|(at, c)| if at < first_upper { c.to_ascii_uppercase() } else { c }));
        plain = if index == 0 { subtag.len() == 1 } else { plain || subtag.len() == 1 };
    }
    tag
}

#[cfg(test)]
mod tests;
