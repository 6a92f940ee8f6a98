//! `catalog.texts` on disk.

use std::collections::BTreeSet;

use errbook_catalog::contract::{LockError, LockProblem};
use errbook_catalog::files::File;
use errbook_catalog::{Phrase, phrase};

use super::catalog::{Text, Texts};
use super::records::Records;
use crate::beside::content;
use crate::failure::Failure;

/// The extension of the file.
const TEXTS: &str = "texts";

/// The file of a catalog, as it is on disk.
pub(super) struct Store {
    pub(super) file: File,
    pub(super) records: Records,
    /// Its text; `None` if there is no file.
    text: Option<String>,
}

impl Store {
    /// Reads the file beside a catalog.
    pub(super) fn open(catalog: &File) -> Result<Store, Failure> {
        let file = catalog.beside(TEXTS);
        let Some(text) = text(&file)? else { return Ok(Store { file, records: Records::default(), text: None }) };
        let records = Records::read(&text).map_err(|error| match error.problem {
            LockProblem::Conflict => {
                let (name, line) = (&file.name, error.line);
                let help = phrase!("run `errbook translations join`", "请运行 `errbook translations join`");
                Failure::new(phrase!("{name}:{line}: merge conflict", "{name}:{line}：有合并冲突")).help(help)
            }
            _ => problem(&file.name, &error),
        })?;
        Ok(Store { file, records, text: Some(text) })
    }

    /// Reads the file beside a catalog, in which a merge has left both sides. `None` if it has not.
    pub(super) fn join(catalog: &File, texts: &Texts) -> Result<Option<Store>, Failure> {
        let file = catalog.beside(TEXTS);
        let Some(text) = text(&file)? else { return Ok(None) };
        match Records::read(&text) {
            Ok(_) => return Ok(None),
            Err(error) if error.problem != LockProblem::Conflict => return Err(problem(&file.name, &error)),
            Err(_) => {}
        }
        let current: BTreeSet<(String, String, String)> = texts.sources().collect();
        let is_current = |heading: &str, key: &str, _: &str, hash: &str| {
            current.contains(&(heading.to_owned(), key.to_owned(), hash.to_owned()))
        };
        let records = Records::join(&text, is_current).map_err(|_| {
            let name = &file.name;
            let help = phrase!(
                "take one side, such as with `git checkout --ours {name}`",
                "请先取其中一方，例如 `git checkout --ours {name}`"
            );
            Failure::new(phrase!("cannot join both sides of the merge in {name}", "无法合并 {name} 中的双方"))
                .help(help)
        })?;
        Ok(Some(Store { file, records, text: Some(text) }))
    }

    /// Drops what is about texts and languages that are gone.
    pub(super) fn tidy(&mut self, texts: &Texts) {
        let current: BTreeSet<(String, String)> = texts.sources().map(|(heading, key, _)| (heading, key)).collect();
        let languages: Vec<String> = texts.languages().skip(1).map(str::to_owned).collect();
        self.records.retain(|heading, key, language| {
            languages.iter().any(|known| known == language) && current.contains(&(heading.to_owned(), key.to_owned()))
        });
    }

    /// Records that a translation was made from the present text of the default language.
    pub(super) fn confirm(&mut self, texts: &Texts, text: Text, language: &str) {
        if let Some(source) = texts.source(text) {
            let (heading, key) = texts.heading_and_key(text);
            self.records.set(heading, &key, language, source.hash());
        }
    }

    /// Returns the new content of the file; `None` if it is the same, or if there is no file and nothing to record.
    pub(super) fn changed(&self) -> Option<String> {
        if self.text.is_none() && self.records == Records::default() {
            return None;
        }
        let text = self.records.write();
        (self.text.as_ref() != Some(&text)).then_some(text)
    }
}

fn text(file: &File) -> Result<Option<String>, Failure> {
    let Some(bytes) = content(file)? else { return Ok(None) };
    let name = &file.name;
    let text = String::from_utf8(bytes);
    text.map(Some).map_err(|_| {
        Failure::new(phrase!("{name} is not UTF-8", "{name} 不是 UTF-8 编码"))
            .help(phrase!("restore it from version control", "请从版本控制中恢复它"))
    })
}

/// Returns what is wrong with a file other than a conflict.
fn problem(name: &str, error: &LockError) -> Failure {
    let line = error.line;
    match &error.problem {
        LockProblem::Newer(newer) => {
            let text = phrase!(
                "{name} has format {newer}, which this version of errbook does not read",
                "{name} 的格式是 {newer}，当前版本的 errbook 无法读取"
            );
            Failure::new(text)
                .help(phrase!("update errbook to the version that wrote it", "请把 errbook 更新到写入它的版本"))
        }
        LockProblem::Empty => malformed(phrase!("{name} is empty", "{name} 是空的")),
        LockProblem::NoFormat => {
            malformed(phrase!("{name} does not begin with its format", "{name} 没有以格式版本开头"))
        }
        _ => malformed(phrase!("{name}:{line}: malformed line", "{name}:{line}：这一行无法识别")),
    }
}

fn malformed(text: Phrase) -> Failure {
    Failure::new(text).help(phrase!("restore it from version control", "请从版本控制中恢复它"))
}
