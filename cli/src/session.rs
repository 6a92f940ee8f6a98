//! What all commands are given.

use std::path::PathBuf;

use clap::ArgMatches;
use errbook_catalog::model::Catalog;
use errbook_catalog::{Locale, Phrase, nearest, phrase};

use crate::failure::Failure;

/// What all commands are given.
pub(crate) struct Session {
    /// The language in which the user is spoken to.
    pub(crate) locale: Locale,
    /// The language that the user named.
    language: Option<String>,
    /// The catalog that the user named.
    pub(crate) catalog: Option<PathBuf>,
}

impl Session {
    pub(crate) fn new(locale: Locale, matches: &ArgMatches) -> Session {
        let language = matches.get_one::<String>("language").cloned();
        Session { locale, language, catalog: matches.get_one::<PathBuf>("catalog").cloned() }
    }

    /// Words in the user's language.
    pub(crate) fn say<'p>(&self, phrase: &'p Phrase) -> &'p str {
        phrase.get(self.locale)
    }

    /// The language (by index) in which the catalog's texts are shown to the user: the one that they named, else
    /// theirs, else the catalog's first.
    pub(crate) fn reader_language(&self, catalog: &Catalog) -> Result<usize, Failure> {
        let own = match self.locale {
            Locale::En => "en",
            Locale::Zh => "zh",
        };
        match &self.language {
            // `--language zh` asks for the words of errbook too, which are there in any catalog.
            Some(named) if !is_own(named) => self.answer_language(catalog),
            Some(named) => Ok(find(catalog, named).unwrap_or(0)),
            None => Ok(find(catalog, own).unwrap_or(0)),
        }
    }

    /// The language (by index) of an answer: the one that the user named, else the catalog's first.
    pub(crate) fn answer_language(&self, catalog: &Catalog) -> Result<usize, Failure> {
        let Some(named) = &self.language else { return Ok(0) };
        find(catalog, named).ok_or_else(|| {
            let known = || catalog.languages.iter().map(|tag| tag.value.as_str());
            let text = phrase!("the catalog has no language `{named}`", "目录里没有语言 `{named}`");
            let all = Phrase::list(known());
            let help = match nearest(named, known()) {
                Some(near) => crate::words::did_you_mean(near),
                None => phrase!("it has {all}", "目录里有 {all}"; all),
            };
            Failure::new(text).help(help)
        })
    }
}

fn is_own(named: &str) -> bool {
    matches!(primary(named).as_str(), "en" | "zh")
}

fn primary(tag: &str) -> String {
    tag.trim().split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase()
}

/// The catalog's language of that tag; else the first with the same primary subtag.
fn find(catalog: &Catalog, named: &str) -> Option<usize> {
    let same = |tag: &str| tag.eq_ignore_ascii_case(&named.trim().replace('_', "-"));
    let mut tags = catalog.languages.iter().map(|tag| tag.value.as_str());
    tags.clone().position(same).or_else(|| tags.position(|tag| primary(tag) == primary(named)))
}
