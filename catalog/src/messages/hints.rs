//! What to do about a name that is wrong: the one that was probably meant, or those that are there.

use crate::phrase;
use crate::phrase::Phrase;
use crate::suggest::{Names, nearest};

/// What a remark begins with.
pub fn note() -> Phrase {
    phrase!("note: ", "说明：")
}

/// What a line begins with that says what to do.
pub fn help() -> Phrase {
    phrase!("help: ", "帮助：")
}

/// How many names [`list`] shows.
const SHOWN: usize = 8;

/// The names in backquotes, at most eight: "`a`, `b`", "`a`, `b` and 12 more". Empty for none.
pub fn list<'a>(known: impl IntoIterator<Item = &'a str>) -> Phrase {
    let mut names = known.into_iter();
    let shown: Vec<&str> = names.by_ref().take(SHOWN).collect();
    let shown = every(&shown);
    match names.count() {
        0 => shown,
        more => phrase!("{shown} and {more} more", "{shown}，另有 {more} 个"; shown),
    }
}

/// All of a few names, in backquotes.
pub(super) fn every<T: AsRef<str>>(names: &[T]) -> Phrase {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    Phrase { en: quoted.join(", "), zh: quoted.join("、") }
}

/// "did you mean `x`?", where some name is near.
fn guess(near: Option<&str>) -> Option<Phrase> {
    near.map(|name| phrase!("did you mean `{name}`?", "是否想写 `{name}`？"))
}

/// "did you mean `x`?", or the words that are known, which are few.
pub(super) fn hint<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Phrase {
    let known: Vec<&str> = known.into_iter().collect();
    guess(nearest(wanted, known.iter().copied())).unwrap_or_else(|| {
        let known = every(&known);
        phrase!("known: {known}", "可用的有：{known}"; known)
    })
}

/// Returns "did you mean `x`?", or else some of the catalog's own names; `None` where it has none.
pub(super) fn hint_of(wanted: &str, names: &Names<'_>) -> Option<Phrase> {
    guess(names.nearest(wanted)).or_else(|| {
        let known = names.list();
        if known.is_empty() {
            return None;
        }
        let known = list(known.iter().copied());
        Some(phrase!("known: {known}", "已有：{known}"; known))
    })
}

/// "did you mean `{x}`?"
pub(super) fn placeholder(near: &str) -> Phrase {
    phrase!("did you mean `{{{near}}}`?", "是否想写 `{{{near}}}`？")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_shows_eight_names_and_counts_the_rest() {
        let shown = |names: &[&'static str]| {
            let Phrase { en, zh } = list(names.iter().copied());
            (en, zh)
        };
        let both = |en: &str, zh: &str| (en.to_owned(), zh.to_owned());
        assert_eq!(shown(&[]), both("", ""));
        assert_eq!(shown(&["a"]), both("`a`", "`a`"));
        assert_eq!(shown(&["a", "b"]), both("`a`, `b`", "`a`、`b`"));
        let many = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        let expected = both(
            "`a`, `b`, `c`, `d`, `e`, `f`, `g`, `h` and 2 more",
            "`a`、`b`、`c`、`d`、`e`、`f`、`g`、`h`，另有 2 个",
        );
        assert_eq!(shown(&many), expected);
    }
}
