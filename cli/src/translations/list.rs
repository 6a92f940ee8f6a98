//! `errbook translations`: the state of all translations.

mod json;
mod text;

use std::process::ExitCode;

use clap::ArgMatches;

use super::catalog::{Text, Texts};
use super::languages;
use super::records::Records;
use super::state::{State, state};
use super::store::Store;
use crate::failure::Failure;
use crate::session::Session;
use crate::terminal;

/// The states of all translations.
struct Listing<'t> {
    texts: &'t Texts,
    languages: Vec<Counted>,
    /// Those that are not confirmed.
    open: Vec<Translation>,
}

/// A language, with how many of its texts are in each state.
struct Counted {
    language: String,
    counts: [usize; State::ALL.len()],
}

/// A text in a language.
struct Translation {
    text: Text,
    language: String,
    state: State,
}

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let file = session.file("errbook translations")?;
    let texts = Texts::open(session, &file)?;
    let records = Store::open(&file)?.records;
    let listing = list(&texts, &records, languages::chosen(session, &texts)?);
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => terminal::print_json(&json::report(&listing, &file.name))?,
        _ => terminal::print(&text::report(&listing, session))?,
    }
    let mut failing = matches.get_many::<String>("fail-on").into_iter().flatten();
    let fails = failing.any(|name| listing.open.iter().any(|translation| translation.state.as_str() == name));
    Ok(ExitCode::from(u8::from(fails)))
}

fn list<'t>(texts: &'t Texts, records: &Records, languages: Vec<String>) -> Listing<'t> {
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
