//! The state of each translation.

use super::catalog::{Text, Texts};
use super::records::Records;

/// The state of a text in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// The language has none.
    Missing,
    /// It is the same as in the default language, and nobody has confirmed it.
    Equal,
    /// The text of the default language has changed since it was confirmed.
    Stale,
    /// Nobody has confirmed it.
    Unconfirmed,
    /// It was confirmed, and the text of the default language is the same since then.
    Confirmed,
}

impl State {
    /// All states, those that need work first.
    pub(super) const ALL: [State; 5] =
        [State::Missing, State::Equal, State::Stale, State::Unconfirmed, State::Confirmed];

    /// Returns its name in options and in JSON.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            State::Missing => "missing",
            State::Equal => "equal",
            State::Stale => "stale",
            State::Unconfirmed => "unconfirmed",
            State::Confirmed => "confirmed",
        }
    }
}

/// Returns the state of a text in a language. In the default language it is missing, or there is nothing to tell.
pub(super) fn state(texts: &Texts, records: &Records, text: Text, language: &str) -> Option<State> {
    let source = texts.source(text);
    if language == texts.default_language() {
        return source.is_none().then_some(State::Missing);
    }
    // Without a source there is nothing to translate.
    let source = source?;
    let Some(translation) = texts.content(text, language) else { return Some(State::Missing) };
    let (heading, key) = texts.heading_and_key(text);
    Some(match records.get(&heading, &key, language) {
        Some(hash) if hash == source.hash() => State::Confirmed,
        Some(_) => State::Stale,
        None if translation == source => State::Equal,
        None => State::Unconfirmed,
    })
}
