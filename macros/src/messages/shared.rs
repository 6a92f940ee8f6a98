//! The parts that messages are made of: advice, notes with a place in the catalog, suggestions.

use errbook_catalog::{Phrase, Sources, Span, nearest, phrase, place_line};

/// Appends advice to a text. rustc indents the further lines of a text below its first.
pub(super) fn help(text: Phrase, help: Phrase) -> Phrase {
    let lead = Phrase::help();
    phrase!("{text}\n= {lead}{help}", "{text}\n= {lead}{help}"; text, lead, help)
}

/// Appends a note with a place in the catalog.
pub(super) fn note(text: Phrase, sources: &Sources, what: Phrase, at: Span) -> Phrase {
    let (lead, place) = (Phrase::note(), place_line(sources, at));
    phrase!("{text}\n= {lead}{what}: {place}", "{text}\n= {lead}{what}：{place}"; text, lead, what)
}

/// Appends a note with the place of a name in the catalog.
pub(super) fn note_of(text: Phrase, sources: &Sources, name: &str, at: Span) -> Phrase {
    note(text, sources, phrase!("`{name}` in the catalog", "错误目录中的 `{name}`"), at)
}

/// Suggests a name.
pub(super) fn guess(near: &str) -> Phrase {
    phrase!("did you mean `{near}`?", "是否想写 `{near}`？")
}

/// Suggests the nearest known name, or lists the known names. `none` is the advice where there are none.
pub(super) fn hint<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>, none: Phrase) -> Phrase {
    let known: Vec<&str> = known.into_iter().collect();
    match (nearest(wanted, known.iter().copied()), known.as_slice()) {
        (Some(name), _) => guess(name),
        (None, []) => none,
        (None, [only]) => phrase!("use `{only}`", "可用的只有 `{only}`"),
        (None, _) => {
            let known = Phrase::list(known);
            phrase!("use one of {known}", "可用的有：{known}"; known)
        }
    }
}
