//! What `errbook lock` has done.

use std::process::ExitCode;

use errbook_catalog::contract::{Change, Heading};
use errbook_catalog::files::File;
use errbook_catalog::{Catalog, Phrase, describe_change, phrase};

use super::locked::Locked;
use crate::failure::Failure;
use crate::printable::clean;
use crate::session::Session;
use crate::style::{self, paint};
use crate::{phrases, terminal};

/// What was done.
pub(super) struct Outcome {
    is_new: bool,
    is_joined: bool,
    /// How many entries the catalog has.
    entries: usize,
    /// Whether the catalog has `[lock]`.
    is_required: bool,
    /// The changes that were accepted.
    pub(super) accepted: Vec<Change>,
    /// How many breaking changes are left, so that the catalog was not taken over.
    pub(super) open: usize,
    /// The blocks that were taken over.
    pub(super) pending: Vec<Heading>,
    /// The release that was recorded: its version, how many changes it has, and in which file.
    pub(super) released: Option<(String, Phrase, String)>,
}

impl Outcome {
    pub(super) fn new(catalog: &Catalog, locked: &Locked) -> Outcome {
        Outcome {
            is_new: locked.is_new,
            is_joined: locked.is_joined,
            entries: catalog.entries.len(),
            is_required: catalog.lock.at.is_some(),
            accepted: Vec::new(),
            open: 0,
            pending: Vec::new(),
            released: None,
        }
    }

    /// Returns whether the lock needs not be written.
    pub(super) fn is_unchanged(&self) -> bool {
        !self.is_new && !self.is_joined && self.accepted.is_empty() && self.pending.is_empty()
    }

    pub(super) fn print(&self, session: &Session, file: &File) -> Result<ExitCode, Failure> {
        if self.is_unchanged() && self.released.is_none() {
            return print_up_to_date(session, file);
        }
        let lines = self.lines(&file.name);
        let mut out: String =
            lines.iter().map(|line| format!("{}\n", paint(style::GOOD, &clean(session.say(line))))).collect();
        if let Some(advice) = self.advice() {
            let lead = paint(style::HELP, session.say(&Phrase::help()));
            out.push_str(&format!("  {lead}{}\n", clean(session.say(&advice))));
        }
        terminal::print(&out)?;
        Ok(ExitCode::SUCCESS)
    }

    fn lines(&self, name: &str) -> Vec<Phrase> {
        let mut lines = Vec::new();
        if self.is_joined {
            lines.push(phrase!("joined both sides of the merge in {name}", "已合并 {name} 中的双方"));
        }
        lines.extend(self.accepted.iter().map(|change| {
            let what = describe_change(change);
            phrase!("accepted: {what}", "已接受：{what}"; what)
        }));
        if self.is_new {
            let entries = phrases::entries(self.entries);
            lines.push(phrase!("wrote {name} with {entries}", "已写入 {name}，共 {entries}"; entries));
        } else if !self.pending.is_empty() {
            let names: Vec<String> = self.pending.iter().map(|heading| heading.path(None)).collect();
            let names = Phrase::list(names.iter().map(String::as_str));
            lines.push(phrase!("updated {name}: {names}", "已更新 {name}：{names}"; names));
        }
        if let Some((version, changes, log)) = &self.released {
            lines.push(
                phrase!("released {version}: {changes} in {log}", "已发布 {version}：{log} 记录了 {changes}"; changes),
            );
        }
        lines
    }

    /// What is left to do.
    fn advice(&self) -> Option<Phrase> {
        if self.open > 0 {
            let breaks = phrases::breaks(self.open);
            return Some(phrase!(
                "{breaks} left, see `errbook lock`",
                "还有 {breaks}，运行 `errbook lock` 可列出";
                breaks
            ));
        }
        (self.is_new && !self.is_required).then(|| {
            phrase!(
                "commit it with the catalog; with a table `[lock]` in the catalog, a missing lock is an error",
                "请把它与错误目录一起提交；在错误目录里写上 `[lock]`，缺少锁文件时就会报错"
            )
        })
    }
}

/// Prints that a lock has all of its catalog.
pub(super) fn print_up_to_date(session: &Session, file: &File) -> Result<ExitCode, Failure> {
    let name = clean(&file.name);
    let text = phrase!("{name} is up to date", "{name} 已是最新");
    terminal::print(&format!("{}\n", paint(style::GOOD, session.say(&text))))?;
    Ok(ExitCode::SUCCESS)
}
