//! `errbook translations confirm` and `join`: records from which texts translations were made.

use std::process::ExitCode;

use clap::ArgMatches;
use errbook_catalog::{nearest, phrase};

use super::catalog::{Text, Texts};
use super::languages;
use super::localized::{Localized, path as localized_path};
use super::store::Store;
use crate::failure::Failure;
use crate::phrases;
use crate::replace::Replacement;
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let file = session.file("errbook translations confirm")?;
    let texts = Texts::open(session, &file)?;
    let mut store = Store::open(&file)?;
    let languages = languages::chosen(session, &texts)?;
    let paths: Vec<&String> = matches.get_many("path").into_iter().flatten().collect();
    let chosen = chosen(&texts, &paths)?;
    let before = store.records.clone();
    let mut count = 0_usize;
    for language in languages.iter().filter(|language| *language != texts.default_language()) {
        for text in &chosen {
            if texts.content(*text, language).is_none() || texts.source(*text).is_none() {
                continue;
            }
            let (heading, key) = texts.heading_and_key(*text);
            store.confirm(&texts, *text, language);
            let is_new = store.records.get(&heading, &key, language) != before.get(&heading, &key, language);
            count = count.saturating_add(usize::from(is_new));
        }
    }
    store.tidy(&texts);
    let name = store.file.name.clone();
    if let Some(text) = store.changed() {
        Replacement::prepare(&store.file, &text)?.commit()?;
    }
    let count = phrases::translations(count);
    let done = phrase!("confirmed {count} in {name}", "已在 {name} 中确认 {count}"; count);
    terminal::print(&format!("{}\n", paint(style::GOOD, session.say(&done))))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the texts at or below the paths; all without a path. The table of entries may be left out: `sold_out.message`.
fn chosen(texts: &Texts, paths: &[&String]) -> Result<Vec<Text>, Failure> {
    if paths.is_empty() {
        return Ok(texts.texts.clone());
    }
    let known: Vec<(Text, String)> = texts.texts.iter().map(|text| (*text, texts.context(*text))).collect();
    let mut found = Vec::new();
    for path in paths {
        let is_below = |context: &str, path: &str| {
            context.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let entry = format!("errors.{path}");
        let before = found.len();
        for wanted in [path.as_str(), &entry] {
            if found.len() == before {
                let below = known.iter().filter(|(_, context)| is_below(context, wanted));
                found.extend(below.map(|(text, _)| *text));
            }
        }
        if found.len() == before {
            let failure = Failure::new(phrase!("the catalog has no text `{path}`", "错误目录里没有文本 `{path}`"));
            let table = |found: &Localized| localized_path(found.heading.iter().map(String::as_str));
            let tables = texts.localized.iter().map(table);
            let all: Vec<String> = known.iter().map(|(_, context)| context.clone()).chain(tables).collect();
            let names = all.iter().flat_map(|name| [name.as_str(), name.strip_prefix("errors.").unwrap_or(name)]);
            return Err(match nearest(path, names) {
                Some(near) => failure.help(phrases::did_you_mean(near)),
                None => failure,
            });
        }
    }
    Ok(found)
}

pub(super) fn run_join(session: &Session, _: &ArgMatches) -> Result<ExitCode, Failure> {
    let file = session.file("errbook translations join")?;
    let texts = Texts::open(session, &file)?;
    let done = match Store::join(&file, &texts)? {
        Some(store) => {
            let name = &store.file.name;
            Replacement::prepare(&store.file, &store.records.write())?.commit()?;
            phrase!("joined both sides of the merge in {name}", "已合并 {name} 中的双方")
        }
        None => {
            let name = Store::open(&file)?.file.name;
            phrase!("{name} has no merge conflict", "{name} 没有合并冲突")
        }
    };
    terminal::print(&format!("{}\n", paint(style::GOOD, session.say(&done))))?;
    Ok(ExitCode::SUCCESS)
}
