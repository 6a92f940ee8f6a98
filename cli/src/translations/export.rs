//! `errbook translations export`: a PO file for translators.

mod comments;
mod previous;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;
use errbook_catalog::phrase;

use self::comments::Comments;
use self::previous::Previous;
use super::catalog::Texts;
use super::languages::parsed;
use super::plural_forms;
use super::po::{Message, Po};
use super::records::Records;
use super::state::{State, state};
use super::store::Store;
use super::unit::{Language, shape, source, strings};
use crate::export::output;
use crate::failure::Failure;
use crate::session::Session;

pub(super) fn run(session: &Session, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let Some(named) = session.named_language() else {
        let text = phrase!("`--language` is missing", "缺少 `--language`");
        return Err(Failure::usage(text).help(phrase!(
            "name the language of the translators: `--language de`",
            "请指定译文的语言：`--language de`"
        )));
    };
    let language = Language::new(&parsed(named)?);
    let file = session.file("errbook translations export")?;
    let texts = Texts::open(session, &file)?;
    let tag = &language.tag;
    if tag == texts.default_language() {
        return Err(Failure::new(phrase!(
            "`{tag}` is the default language, which is translated from",
            "`{tag}` 是默认语言，译文由它译出"
        )));
    }
    let records = Store::open(&file)?.records;
    let earlier = matches.get_one::<PathBuf>("previous");
    let previous = Previous::find(&texts, &records, &file, tag, earlier)?;
    output::write(session, matches, &po(&texts, &records, &language, &previous).write())
}

/// Returns all texts with their translations to a language.
fn po(texts: &Texts, records: &Records, language: &Language, previous: &Previous) -> Po {
    let comments = Comments::new(texts);
    let mut po = Po { header: header(texts, language), messages: Vec::new() };
    for text in &texts.texts {
        let Some(shape) = shape(texts, *text, language) else { continue };
        let Some(source) = source(texts, *text, &shape) else { continue };
        let state = state(texts, records, *text, &language.tag);
        let mut strings = strings(texts, *text, &shape, language);
        if state == Some(State::Equal) {
            // Nobody has translated it.
            strings.iter_mut().for_each(String::clear);
        }
        let (file, line) = texts.place(*text, texts.default_language());
        let is_fuzzy = state == Some(State::Stale);
        po.messages.push(Message {
            comments: comments.of(*text, &shape, language),
            reference: Some(reference(&file.relative, line)),
            is_fuzzy,
            previous: previous.of(texts, *text, &shape).filter(|previous| is_fuzzy && *previous != source),
            context: Some(texts.context(*text)),
            source,
            strings,
            ..Message::default()
        });
    }
    po
}

/// Returns where a text is. Isolates are around a path with blanks, as gettext has them.
fn reference(path: &str, line: usize) -> String {
    let path = path.replace(char::is_control, " ");
    if path.contains(char::is_whitespace) { format!("\u{2068}{path}\u{2069}:{line}") } else { format!("{path}:{line}") }
}

/// Returns the header. It has no date and no version, so that the file changes with the texts alone.
fn header(texts: &Texts, language: &Language) -> Vec<(String, String)> {
    let mut fields = vec![
        ("Project-Id-Version", texts.reading.catalog.name.replace(char::is_control, " ")),
        ("Language", language.tag.replace('-', "_")),
        ("MIME-Version", "1.0".to_owned()),
        ("Content-Type", "text/plain; charset=UTF-8".to_owned()),
        ("Content-Transfer-Encoding", "8bit".to_owned()),
    ];
    if let Some(rule) = &language.rule {
        fields.push(("Plural-Forms", plural_forms::field(rule)));
    }
    fields.push(("X-Generator", "errbook".to_owned()));
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
