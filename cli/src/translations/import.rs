//! `errbook translations import`: takes translations of PO files into the catalog. It checks everything first, and writes all or nothing.

mod compose;
mod edits;
mod languages;
mod outcome;
mod place;
mod take;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use errbook_catalog::files::File;
use errbook_catalog::phrase;

use self::edits::Edits;
use self::outcome::Outcome;
use self::take::Taken;
use super::catalog::Texts;
use super::file::{self, PoFile};
use super::languages::parsed;
use super::state::{State, state};
use super::store::Store;
use super::unit::Language;
use crate::failure::Failure;
use crate::replace::Replacement;
use crate::session::Session;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let paths: Vec<&PathBuf> = matches.get_many("file").into_iter().flatten().collect();
    let takes_fuzzy = matches.get_flag("fuzzy");
    let catalog = session.file("errbook translations import")?;
    let mut texts = Texts::open(session, &catalog)?;
    let mut store = Store::open(&catalog)?;
    let before: Vec<String> = texts.files.iter().map(|file| file.text.clone()).collect();
    let mut outcomes = Vec::new();
    for path in paths {
        let po = file::read(path)?;
        let language = language(session, &po, &texts)?;
        let mut outcome = Outcome::new(&po, &language.tag);
        let taken = take::take(&texts, &po, &language, takes_fuzzy, &mut outcome)?;
        texts = apply(session, &catalog, texts, &po, &language, taken, &mut store, &mut outcome)?;
        outcomes.push(outcome);
    }
    store.tidy(&texts);
    write(&texts, &before, &store)?;
    outcome::print(session, &outcomes)?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the language of a file: that of its header, else that of `--language`.
fn language(session: &Session, po: &PoFile, texts: &Texts) -> Result<Language, Failure> {
    let name = &po.name;
    let header = po.po.field("Language").filter(|value| !value.is_empty());
    let tag = match (header, session.named_language()) {
        (Some(header), _) => parsed(&of_locale(header))?,
        (None, Some(named)) => parsed(named)?,
        (None, None) => {
            let text = phrase!("{name} does not name its language", "{name} 没有写明语言");
            return Err(Failure::new(text).help(phrase!(
                "add `Language: de` to its header, or use `--language de`",
                "请在文件头中加上 `Language: de`，或使用 `--language de`"
            )));
        }
    };
    if tag == texts.default_language() {
        return Err(Failure::new(phrase!(
            "{name} is in `{tag}`, the default language, which is translated from",
            "{name} 的语言是默认语言 `{tag}`，译文由它译出"
        )));
    }
    Ok(Language::new(&tag))
}

/// Returns the tag of a locale as gettext names it: `pt_BR`, `sr@latin`.
fn of_locale(name: &str) -> String {
    let (name, variant) = name.split_once('@').unwrap_or((name, ""));
    let script = match variant {
        "latin" => "-Latn",
        "cyrillic" => "-Cyrl",
        _ => "",
    };
    let name = name.split('.').next().unwrap_or_default().replace('_', "-");
    match name.split_once('-') {
        Some((language, region)) if !script.is_empty() => format!("{language}{script}-{region}"),
        _ => format!("{name}{script}"),
    }
}

/// Takes translations into the texts, and into what is recorded of them.
#[allow(clippy::too_many_arguments)]
fn apply(
    session: &Session,
    catalog: &File,
    texts: Texts,
    po: &PoFile,
    language: &Language,
    taken: Vec<Taken>,
    store: &mut Store,
    outcome: &mut Outcome,
) -> Result<Texts, Failure> {
    let is_new = !texts.languages().any(|known| known == language.tag);
    let mut edits = Edits::default();
    if is_new && !taken.is_empty() {
        languages::add(&texts, &language.tag, &mut edits)?;
        outcome.is_new = true;
    }
    let taken = compose::compose(&texts, language, taken, &mut edits, outcome);
    if edits.is_empty() {
        confirm(&texts, &texts, language, &taken, store, outcome);
        return Ok(texts);
    }
    let (later, places) = edits.apply(&texts)?;
    verify::verify(session, catalog, &texts, &later, &places, po, language, &taken, is_new)?;
    confirm(&texts, &later, language, &taken, store, outcome);
    Ok(later)
}

/// Records from which texts the translations were made: those that are new, and those that nobody had confirmed.
fn confirm(
    before: &Texts,
    later: &Texts,
    language: &Language,
    taken: &[Taken],
    store: &mut Store,
    outcome: &mut Outcome,
) {
    for taken in taken {
        let old = state(before, &store.records, taken.text, &language.tag);
        let is_changed = before.content(taken.text, &language.tag) != later.content(taken.text, &language.tag);
        outcome.written += usize::from(is_changed);
        if is_changed || matches!(old, Some(State::Stale | State::Equal)) {
            outcome.confirmed += usize::from(!is_changed);
            let (heading, key) = before.heading_and_key(taken.text);
            if let Some(hash) = &taken.hash {
                store.records.set(heading, &key, &language.tag, hash.clone());
            }
        }
    }
}

/// Writes the files that changed, all of them or none.
fn write(texts: &Texts, before: &[String], store: &Store) -> Result<(), Failure> {
    let mut replacements = Vec::new();
    for (file, before) in texts.files.iter().zip(before) {
        if file.text != *before {
            replacements.push(Replacement::prepare(&file.file, &file.text)?);
        }
    }
    if let Some(text) = store.changed() {
        replacements.push(Replacement::prepare(&store.file, &text)?);
    }
    for replacement in replacements {
        replacement.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_of_gettext_are_languages() {
        for (locale, tag) in [
            ("de", "de"),
            ("pt_BR", "pt-BR"),
            ("zh_Hant", "zh-Hant"),
            ("sr@latin", "sr-Latn"),
            ("sr_RS@latin", "sr-Latn-RS"),
            ("ca@valencia", "ca"),
            ("de_DE.UTF-8", "de-DE"),
        ] {
            assert_eq!(of_locale(locale), tag);
        }
    }
}
