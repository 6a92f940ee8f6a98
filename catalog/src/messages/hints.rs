//! Suggestions for unknown names: the nearest one, or those that exist.

use crate::phrase;
use crate::phrase::Phrase;
use crate::suggest::{Names, nearest};

/// Returns "did you mean `x`?" if a name is near.
fn guess(near: Option<&str>) -> Option<Phrase> {
    near.map(|name| phrase!("did you mean `{name}`?", "是否想写 `{name}`？"))
}

/// Returns "did you mean `x`?", or the known words.
pub(super) fn hint<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Phrase {
    let known: Vec<&str> = known.into_iter().collect();
    guess(nearest(wanted, known.iter().copied())).unwrap_or_else(|| {
        let known = Phrase::quoted(&known);
        phrase!("use one of {known}", "可用的有：{known}"; known)
    })
}

/// Returns "did you mean `x`?", or else some of the catalog's own names; `None` where it has none.
pub(super) fn hint_of(wanted: &str, names: &Names<'_>) -> Option<Phrase> {
    guess(names.nearest(wanted)).or_else(|| {
        let known = names.list();
        if known.is_empty() {
            return None;
        }
        let known = Phrase::list(known.iter().copied());
        Some(phrase!("the catalog has {known}", "错误目录里有：{known}"; known))
    })
}

/// Returns "did you mean `{x}`?".
pub(super) fn placeholder(near: &str) -> Phrase {
    phrase!("did you mean `{{{near}}}`?", "是否想写 `{{{near}}}`？")
}
