//! Language tags (BCP 47, RFC 5646): which are well-formed, their canonical form, and which of them readers take for one.
//!
//! One validator for the catalog, which reports what is wrong, and for the constants of a user's program, which it is
//! `const` for: what one accepts, the other does.

mod alias;
mod grandfathered;
mod preferred;
mod problem;
mod subtag;

pub use alias::{Primary, alias_of_two, is_sinitic, matched_as, may_have_alias};
pub use grandfathered::grandfathered;
pub use preferred::preferred_language;
pub use problem::{Problem, SubtagProblem};

use subtag::Subtag;

/// The most characters that a tag can have: languages are compared as sixteen bytes.
pub const MAX_LENGTH: usize = 16;

/// A tag in canonical form, in ASCII, with zeros behind its end.
pub type Canonical = [u8; MAX_LENGTH];

/// Returns the tag in canonical form: in the case of RFC 5646 §2.1.1 (`zh-hANT-tw` as `zh-Hant-TW`, all other subtags in lower
/// case), and with the languages and regions of two letters and the extended languages that §4.5 prefers (`iw` as `he`,
/// `zh-yue` as `yue`).
///
/// # Errors
///
/// The first thing that keeps the text from being a well-formed tag (RFC 5646 §2.1) of at most [`MAX_LENGTH`] characters.
/// Whether its subtags are registered is not checked.
pub const fn canonical(tag: &str) -> Result<Canonical, Problem> {
    let tag = tag.as_bytes();
    if let Some(problem) = problem_of_text(tag) {
        return Err(problem);
    }
    if let Some(problem) = problem_of_subtags(tag) {
        return Err(problem);
    }
    Ok(with_case(preferred::without_prefix(tag)))
}

/// Returns what is wrong with the text as a whole.
const fn problem_of_text(tag: &[u8]) -> Option<Problem> {
    if tag.is_empty() {
        return Some(Problem::Empty);
    }
    let mut at = 0;
    while at < tag.len() {
        match tag[at] {
            b'_' => return Some(Problem::Underscore),
            b'-' => {}
            byte if byte.is_ascii_alphanumeric() => {}
            _ => return Some(Problem::Character(at)),
        }
        at += 1;
    }
    if grandfathered(tag).is_some() {
        return Some(Problem::Grandfathered);
    }
    if tag.len() > MAX_LENGTH {
        return Some(Problem::TooLong(tag.len()));
    }
    let mut subtag = Subtag::first(tag);
    loop {
        if subtag.length() == 0 {
            return Some(Problem::EmptySubtag);
        }
        match subtag.next(tag) {
            Some(next) => subtag = next,
            None => return None,
        }
    }
}

/// Returns what is wrong with the first wrong subtag.
const fn problem_of_subtags(tag: &[u8]) -> Option<Problem> {
    let first = Subtag::first(tag);
    let mut any = Some(first);
    while let Some(subtag) = any {
        if subtag.length() > 8 {
            return Some(subtag.wrong(SubtagProblem::TooLong));
        }
        any = subtag.next(tag);
    }
    if first.length() == 1 && tag[0].eq_ignore_ascii_case(&b'x') {
        return problem_of_tail(tag, Some(first), first);
    }
    if first.length() < 2 || !first.is_alphabetic(tag) {
        return Some(first.wrong(SubtagProblem::NotALanguage));
    }
    let mut next = first.next(tag);
    if first.length() <= 3 {
        let mut extended = 0;
        while let Some(subtag) = next {
            if extended == 3 || !subtag.is_extended(tag) {
                break;
            }
            extended += 1;
            next = subtag.next(tag);
        }
    }
    if let Some(subtag) = next {
        if subtag.length() == 4 && subtag.is_alphabetic(tag) {
            next = subtag.next(tag);
        }
    }
    if let Some(subtag) = next {
        if subtag.is_region(tag) {
            next = subtag.next(tag);
        }
    }
    let variants = next;
    while let Some(subtag) = next {
        if !subtag.is_variant(tag) {
            return problem_of_tail(tag, next, subtag);
        }
        if repeats(tag, variants, subtag, false) {
            return Some(subtag.wrong(SubtagProblem::RepeatedVariant));
        }
        next = subtag.next(tag);
    }
    None
}

/// Returns what is wrong with the extensions and the private use that end a tag, from `next` on; `start` is where they do.
const fn problem_of_tail(tag: &[u8], mut next: Option<Subtag>, start: Subtag) -> Option<Problem> {
    while let Some(singleton) = next {
        if singleton.length() != 1 {
            return Some(singleton.wrong(SubtagProblem::OutOfPlace));
        }
        if repeats(tag, Some(start), singleton, true) {
            return Some(singleton.wrong(SubtagProblem::RepeatedExtension));
        }
        // Within private use a single character is an ordinary subtag; elsewhere it opens another extension.
        let shortest = if tag[singleton.start].eq_ignore_ascii_case(&b'x') { 1 } else { 2 };
        next = singleton.next(tag);
        let mut is_empty = true;
        while let Some(inside) = next {
            if inside.length() < shortest {
                break;
            }
            is_empty = false;
            next = inside.next(tag);
        }
        if is_empty {
            return Some(singleton.wrong(SubtagProblem::NothingAfter));
        }
    }
    None
}

/// Returns whether a subtag between `from` and `subtag` equals it. Of extensions only their single characters count, and
/// everything behind `x` is private use, which repeats what it likes.
const fn repeats(tag: &[u8], from: Option<Subtag>, subtag: Subtag, singletons: bool) -> bool {
    let mut earlier = from;
    while let Some(other) = earlier {
        if other.start >= subtag.start {
            return false;
        }
        if (!singletons || other.length() == 1) && other.equals(subtag, tag) {
            return true;
        }
        earlier = other.next(tag);
    }
    false
}

/// Writes the subtags in canonical case: two letters in upper case and four in title case, except in the first subtag and
/// behind a single character. Deprecated languages and regions become what is preferred.
const fn with_case(tag: &[u8]) -> Canonical {
    let mut canonical = [0; MAX_LENGTH];
    let mut plain = false;
    let mut next = Some(Subtag::first(tag));
    while let Some(subtag) = next {
        let upper = match subtag.length() {
            2 if subtag.start > 0 && !plain => 2,
            4 if subtag.start > 0 && !plain => 1,
            _ => 0,
        };
        let mut at = subtag.start;
        while at < subtag.end {
            let is_upper = at - subtag.start < upper;
            canonical[at] = if is_upper { tag[at].to_ascii_uppercase() } else { tag[at].to_ascii_lowercase() };
            at += 1;
        }
        if subtag.length() == 2 && !plain {
            let start = subtag.start;
            let own = [canonical[start], canonical[start + 1]];
            let own = if start == 0 { preferred::preferred_language(own) } else { preferred::preferred_region(own) };
            [canonical[start], canonical[start + 1]] = own;
        }
        if at < tag.len() {
            canonical[at] = b'-';
        }
        plain = plain || subtag.length() == 1;
        next = subtag.next(tag);
    }
    canonical
}

/// Returns the primary subtag of a tag: the language, such as `zh` of `zh-Hant`.
#[must_use]
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Returns whether a tag, in any case, is one of written Chinese: Mandarin and Cantonese among them. `zha` is not: that is
/// Zhuang.
#[must_use]
pub fn is_chinese(tag: &str) -> bool {
    ["zh", "cmn", "yue"].iter().any(|chinese| primary(tag).eq_ignore_ascii_case(chinese))
}

/// Returns whether a region, in lower case with zeros behind its end, is one where Chinese is written in traditional characters
/// (the likely subtags of CLDR).
#[must_use]
pub const fn is_traditional_region(region: [u8; 3]) -> bool {
    matches!(&region, b"tw\0" | b"hk\0" | b"mo\0")
}

/// Returns what is between two items of a list in the language of a tag: Chinese and Japanese have a comma of their own.
#[must_use]
pub fn list_separator(tag: &str) -> &'static str {
    match primary(tag) {
        "zh" | "cmn" | "yue" | "ja" => "、",
        _ => ", ",
    }
}

#[cfg(test)]
mod tests;
