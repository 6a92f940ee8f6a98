//! Checks a catalog with its translations before it is written.

use std::collections::BTreeSet;

use errbook_catalog::files::File;
use errbook_catalog::{Diagnostic, Phrase, phrase};

use super::edits::Places;
use super::take::{Taken, Translation};
use crate::failure::Failure;
use crate::session::Session;
use crate::translations::catalog::{Texts, is_missing};
use crate::translations::content::Content;
use crate::translations::file::PoFile;
use crate::translations::unit::Language;
use crate::{diagnostics, phrases, terminal};

/// Fails unless the new catalog has no errors, all that was taken, and nothing else that is new.
#[allow(clippy::too_many_arguments)]
pub(super) fn verify(
    session: &Session,
    catalog: &File,
    before: &Texts,
    later: &Texts,
    places: &Places,
    po: &PoFile,
    language: &Language,
    taken: &[Taken],
    is_new: bool,
) -> Result<(), Failure> {
    has_no_errors(session, catalog, later, places, po)?;
    if is_new {
        has_all_messages(before, later, po, language)?;
    }
    says_what_was_taken(before, later, language, taken)
}

fn has_no_errors(
    session: &Session,
    catalog: &File,
    later: &Texts,
    places: &Places,
    po: &PoFile,
) -> Result<(), Failure> {
    let errors: Vec<&Diagnostic> = later.reading.errors().filter(|error| !is_missing(error)).collect();
    if errors.is_empty() {
        return Ok(());
    }
    let mut out = String::new();
    for error in &errors {
        let line = error.span.and_then(|span| places.line(later, span.file as usize, span.start as usize));
        if let Some(line) = line {
            out.push_str(&format!("{}:{line}:\n", crate::printable::escaped(&po.name)));
        }
        diagnostics::list([*error], &later.reading.sources, session.locale, &mut out);
    }
    terminal::print_error(&out);
    let (name, po, errors) = (&catalog.name, &po.name, phrases::errors(errors.len()));
    Err(Failure::new(phrase!(
        "{po} would put {errors} into {name}; nothing was changed",
        "{po} 会给 {name} 带来 {errors}；没有做任何改动";
        errors
    )))
}

/// A language that is new needs all messages.
fn has_all_messages(before: &Texts, later: &Texts, po: &PoFile, language: &Language) -> Result<(), Failure> {
    let old = before.reading.errors().filter(|error| is_missing(error)).count();
    let missing: Vec<String> = later
        .texts
        .iter()
        .filter(|text| {
            later.localized(**text).kind == crate::translations::localized::Kind::Message
                && text.part == crate::translations::content::Part::Whole
                && later.content(**text, &language.tag).is_none()
        })
        .map(|text| later.context(*text))
        .collect();
    if missing.is_empty() || old > 0 {
        return Ok(());
    }
    let (name, tag) = (&po.name, &language.tag);
    let list = Phrase::list(missing.iter().map(String::as_str));
    let text = phrase!(
        "{name} adds the language `{tag}`, and lacks messages: {list}",
        "{name} 新增语言 `{tag}`，但缺少消息：{list}";
        list
    );
    Err(Failure::new(text).help(phrase!(
        "translate all messages; other texts can follow later",
        "请先翻译全部消息，其他文本可以以后再译"
    )))
}

/// Fails if the texts are not those of before with what was taken. The files would be changed in another way than intended.
fn says_what_was_taken(before: &Texts, later: &Texts, language: &Language, taken: &[Taken]) -> Result<(), Failure> {
    let changed: BTreeSet<usize> = taken.iter().map(|taken| taken.text.localized).collect();
    let mut wrong: Option<String> = None;
    if before.localized.len() != later.localized.len() {
        wrong = Some(language.tag.clone());
    }
    for (index, (old, new)) in before.localized.iter().zip(&later.localized).enumerate() {
        let is_same = |tag: &str| {
            let values = [old, new].map(|localized| localized.of(tag).map(|written| written.value.texts()));
            values[0] == values[1]
        };
        let all_same = old.heading == new.heading
            && old.path == new.path
            && before.languages().all(|tag| (tag == language.tag && changed.contains(&index)) || is_same(tag));
        if !all_same {
            wrong = Some(crate::translations::localized::path(old.heading.iter().chain(&old.path).map(String::as_str)));
        }
    }
    for taken in taken {
        let is_right = match (&taken.translation, later.content(taken.text, &language.tag)) {
            (Translation::Single(text), Some(Content::Single(now))) => now.lines().eq(lines(text)) || now == *text,
            // A form for an exact number has made forms of the text.
            (Translation::Single(text), Some(Content::Plural(_, forms))) => forms.iter().all(|(_, form)| form == text),
            (Translation::Plural(_, forms), Some(Content::Single(now))) => forms.iter().all(|(_, form)| *form == now),
            (Translation::Plural(field, forms), Some(Content::Plural(of, now))) => *field == of && *forms == now,
            (Translation::Syntax(forms), Some(Content::Plural(of, now))) => {
                forms.field == of && now.iter().all(|form| forms.forms.contains(form))
            }
            _ => false,
        };
        if !is_right {
            wrong = Some(later.context(taken.text));
        }
    }
    let Some(path) = wrong else { return Ok(()) };
    Err(Failure::new(phrase!("cannot write `{path}` into the catalog", "无法把 `{path}` 写入错误目录"))
        .help(phrase!("change it by hand; nothing was changed", "请手动修改；没有做任何改动")))
}

/// Returns the words of a text that has one in each line.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}
