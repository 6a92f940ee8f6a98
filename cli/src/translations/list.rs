//! `errbook translations`: the state of all translations.

mod json;
mod listing;
mod text;

use std::process::ExitCode;

use clap::ArgMatches;

use self::listing::list;
use super::catalog::Texts;
use super::languages;
use super::store::Store;
use crate::failure::Failure;
use crate::session::Session;
use crate::terminal;

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
