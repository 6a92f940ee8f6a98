//! The files beside a catalog: its lock, and what its releases changed.

use errbook_catalog::contract::{Changelog, Lock, LockError, LockProblem};
use errbook_catalog::files::{File, Unreadable, read_content, reason};
use errbook_catalog::{Phrase, Sources, phrase, place_line, read_lock};

use crate::failure::Failure;

/// Reads the content of a file; `None` if there is none.
pub(crate) fn content(file: &File) -> Result<Option<Vec<u8>>, Failure> {
    match read_content(&file.path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Unreadable::Missing) => Ok(None),
        Err(error) => {
            let (name, unavailable) = (&file.name, reason(file, &error));
            let reason = unavailable.reason;
            let failure = Failure::new(phrase!("cannot read {name}: {reason}", "无法读取 {name}：{reason}"; reason));
            Err(unavailable.help.into_iter().fold(failure, Failure::help))
        }
    }
}

/// Reads a lock. `name` is its name in messages.
pub(crate) fn lock(name: &str, bytes: &[u8]) -> Result<Lock, Failure> {
    let mut sources = Sources::new();
    read_lock(&mut sources, name, bytes).map_err(|problem| {
        let place = problem.span.map_or_else(|| name.to_owned(), |span| place_line(&sources, span));
        let text = problem.text.clone();
        let failure = Failure::new(phrase!("{place}: {text}", "{place}：{text}"; text));
        match &problem.help {
            Some(help) => failure.help(help.clone()),
            None => failure,
        }
    })
}

/// Reads the file of changes; `None` if there is none.
pub(crate) fn changelog(file: &File) -> Result<Option<Changelog>, Failure> {
    let name = &file.name;
    let Some(bytes) = content(file)? else { return Ok(None) };
    let text =
        String::from_utf8(bytes).map_err(|_| malformed(phrase!("{name} is not UTF-8", "{name} 不是 UTF-8 编码")))?;
    Changelog::read(&text).map(Some).map_err(|error| problem(name, &error))
}

pub(crate) fn problem(name: &str, error: &LockError) -> Failure {
    let line = error.line;
    match &error.problem {
        LockProblem::Conflict => {
            let text = phrase!("{name}:{line}: merge conflict", "{name}:{line}：有合并冲突");
            let help = phrase!(
                "keep the releases of both sides, the earlier one first, and remove the markers",
                "请按发布先后保留双方的版本，并删除冲突标记"
            );
            Failure::new(text).help(help)
        }
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
