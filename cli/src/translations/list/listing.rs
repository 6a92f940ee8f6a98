//! The states of all translations.

use crate::translations::catalog::{Text, Texts};
use crate::translations::records::Records;
use crate::translations::state::{State, state};

/// The states of all translations.
pub(super) struct Listing<'t> {
    pub(super) texts: &'t Texts,
    pub(super) languages: Vec<Counted>,
    /// Those that are not confirmed.
    pub(super) open: Vec<Translation>,
}

/// A language, with how many of its texts are in each state.
pub(super) struct Counted {
    pub(super) language: String,
    pub(super) counts: [usize; State::ALL.len()],
}

/// A text in a language.
pub(super) struct Translation {
    pub(super) text: Text,
    pub(super) language: String,
    pub(super) state: State,
}

/// Returns the states of the translations to these languages.
pub(super) fn list<'t>(texts: &'t Texts, records: &Records, languages: Vec<String>) -> Listing<'t> {
    let mut listing = Listing { texts, languages: Vec::new(), open: Vec::new() };
    for language in languages {
        let mut counted = Counted { language: language.clone(), counts: Default::default() };
        for text in &texts.texts {
            let Some(state) = state(texts, records, *text, &language) else { continue };
            counted.counts[state as usize] += 1;
            if state != State::Confirmed {
                listing.open.push(Translation { text: *text, language: language.clone(), state });
            }
        }
        // The default language is told of only where it lacks a text.
        if language != texts.default_language() || counted.counts[State::Missing as usize] > 0 {
            listing.languages.push(counted);
        }
    }
    listing.open.sort_by_key(|translation| translation.state);
    listing
}
