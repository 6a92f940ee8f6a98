//! [`Session`]: the settings of one run.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use errbook_catalog::model::Catalog;
use errbook_catalog::{Locale, Phrase, nearest, phrase};
use errbook_runtime::__private::negotiate_with;
use errbook_runtime::Language;

use crate::failure::Failure;
use crate::phrases;

/// A language that no catalog has (ISO 639-2 reserves it for private use). As the default of a negotiation, it tells that no
/// other language was found.
const NONE: &str = "qtz";

/// The settings of one run, which all commands share.
pub(crate) struct Session {
    /// The language of errbook's own texts.
    pub(crate) locale: Locale,
    /// The value of `--language`.
    language: Option<String>,
    /// The value of `--catalog`.
    pub(crate) catalog: Option<PathBuf>,
    /// All commands, for completions and manual pages.
    pub(crate) tree: Command,
}

impl Session {
    pub(crate) fn new(locale: Locale, tree: Command, matches: &ArgMatches) -> Session {
        let language = matches.get_one::<String>("language").cloned();
        Session { locale, language, catalog: matches.get_one::<PathBuf>("catalog").cloned(), tree }
    }

    /// Returns a phrase in the user's language.
    pub(crate) fn say<'p>(&self, phrase: &'p Phrase) -> &'p str {
        phrase.get(self.locale)
    }

    /// Returns the value of `--language`.
    pub(crate) fn named_language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// Returns whether `--language` names a language of errbook's own texts.
    pub(crate) fn names_own_language(&self) -> bool {
        self.language.as_deref().is_some_and(is_own)
    }

    /// Returns the language (by index) of the catalog's texts for the user: that of `--language`, else the user's, else
    /// the catalog's first.
    pub(crate) fn reader_language(&self, catalog: &Catalog) -> Result<usize, Failure> {
        let own = match self.locale {
            Locale::En => "en",
            Locale::Zh => "zh",
        };
        match &self.language {
            // `--language zh` also chooses errbook's own texts, so it is valid with any catalog.
            Some(named) if !is_own(named) => self.answer_language(catalog),
            Some(named) => Ok(find(catalog, named).unwrap_or(0)),
            None => Ok(find(catalog, own).unwrap_or(0)),
        }
    }

    /// Returns the language (by index) of a response: that of `--language`, else the catalog's first.
    pub(crate) fn answer_language(&self, catalog: &Catalog) -> Result<usize, Failure> {
        let Some(named) = &self.language else { return Ok(0) };
        find(catalog, named).ok_or_else(|| {
            let known = || catalog.languages.iter().map(|tag| tag.value.as_str());
            let text = phrase!("the catalog has no language `{named}`", "错误目录里没有语言 `{named}`");
            let all = Phrase::list(known());
            let help = match nearest(named, known()) {
                Some(near) => phrases::did_you_mean(near),
                None => phrase!("its languages are {all}", "可用的语言有 {all}"; all),
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

/// Returns the catalog's language (by index) that a service would choose for a client that accepts this one alone; `None` if
/// it would answer in its default language for want of a better one.
fn find(catalog: &Catalog, named: &str) -> Option<usize> {
    // POSIX names locales `zh_TW.UTF-8`.
    let tag = named.trim().split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    let mut known = vec![Language::parse(NONE).ok()?];
    known.extend(catalog.languages.iter().filter_map(|tag| Language::parse(&tag.value).ok()));
    let chosen = negotiate_with([tag.as_bytes()], &known, &fallbacks(catalog));
    catalog.languages.iter().position(|tag| Language::parse(&tag.value).is_ok_and(|language| language == chosen))
}

/// Returns the fallbacks of a catalog as languages.
fn fallbacks(catalog: &Catalog) -> Vec<(Language, Language)> {
    let parse = |(readers, language)| Some((Language::parse(readers).ok()?, Language::parse(language).ok()?));
    catalog.fallback_tags().filter_map(parse).collect()
}
