//! What `errbook translations import` has done with a file.

use errbook_catalog::{Phrase, phrase};

use crate::failure::Failure;
use crate::phrases;
use crate::printable::escaped;
use crate::session::Session;
use crate::style::{self, paint};
use crate::terminal;
use crate::translations::file::PoFile;
use crate::translations::po::Message;

/// What was done with a file.
pub(super) struct Outcome {
    file: String,
    language: String,
    /// Whether the catalog did not have the language.
    pub(super) is_new: bool,
    /// How many translations were new or changed.
    pub(super) written: usize,
    /// How many were as they are, and are confirmed by the file.
    pub(super) confirmed: usize,
    pub(super) fuzzy: usize,
    pub(super) untranslated: usize,
    /// What was not taken, each with its line.
    remarks: Vec<(usize, Phrase)>,
}

impl Outcome {
    pub(super) fn new(po: &PoFile, language: &str) -> Outcome {
        Outcome {
            file: po.name.clone(),
            language: language.to_owned(),
            is_new: false,
            written: 0,
            confirmed: 0,
            fuzzy: 0,
            untranslated: 0,
            remarks: Vec::new(),
        }
    }

    /// Tells of a message that is none of the catalog.
    pub(super) fn unknown(&mut self, message: &Message) {
        let text = match message.context.as_deref().map(escaped) {
            Some(context) => phrase!("the catalog has no text `{context}`", "错误目录里没有文本 `{context}`"),
            None => phrase!("a message without `msgctxt`", "消息没有 `msgctxt`"),
        };
        self.remarks.push((message.line, text));
    }

    /// Tells of a translation that was made from an earlier text.
    pub(super) fn outdated(&mut self, line: usize, context: &str) {
        let context = escaped(context);
        self.remarks.push((
            line,
            phrase!(
                "`{context}` was translated from another text than the catalog has now",
                "`{context}` 译自旧文本，错误目录里的文本已改变"
            ),
        ));
    }

    /// Tells of a translation that lacks a part.
    pub(super) fn incomplete(&mut self, line: usize, context: &str) {
        let context = escaped(context);
        self.remarks.push((line, phrase!("`{context}` is translated in part only", "`{context}` 只翻译了一部分")));
    }

    /// Tells of a translation that cannot take the place of the one that is there.
    pub(super) fn by_hand(&mut self, line: usize, context: &str) {
        let context = escaped(context);
        self.remarks.push((
            line,
            phrase!(
                "`{context}` has plural forms in lines of their own: change it by hand",
                "`{context}` 的复数形式各占一行，请手动修改"
            ),
        ));
    }
}

/// Prints what was done.
pub(super) fn print(session: &Session, outcomes: &[Outcome]) -> Result<(), Failure> {
    let mut out = String::new();
    for outcome in outcomes {
        let (file, language) = (escaped(&outcome.file), &outcome.language);
        let (written, confirmed) = (phrases::translations(outcome.written), phrases::translations(outcome.confirmed));
        let mut line =
            phrase!("{file}: wrote {written} to `{language}`", "{file}：已写入 `{language}` 的 {written}"; written);
        if outcome.confirmed > 0 {
            line = phrase!("{line}, confirmed {confirmed}", "{line}，确认 {confirmed}"; line, confirmed);
        }
        if outcome.is_new {
            line = phrase!("{line}, a new language", "{line}（新增的语言）"; line);
        }
        out.push_str(&format!("{}\n", paint(style::GOOD, session.say(&line))));
        let mut remarks = outcome.remarks.clone();
        remarks.sort_by_key(|(line, _)| *line);
        for (line, text) in remarks {
            let lead = paint(style::WARNING, session.say(&phrase!("not taken: ", "未采用：")));
            out.push_str(&format!("  {lead}{file}:{line}: {}\n", session.say(&text)));
        }
        let (fuzzy, untranslated) = (outcome.fuzzy, outcome.untranslated);
        if fuzzy > 0 {
            let text = phrase!("{fuzzy} marked as fuzzy", "{fuzzy} 处标为 fuzzy");
            let lead = paint(style::WARNING, session.say(&phrase!("not taken: ", "未采用：")));
            out.push_str(&format!("  {lead}{}\n", session.say(&text)));
        }
        if untranslated > 0 {
            let text = phrase!("{untranslated} not translated", "{untranslated} 处未翻译");
            out.push_str(&format!("  {}\n", session.say(&text)));
        }
    }
    terminal::print(&out)
}
