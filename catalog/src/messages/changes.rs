//! What is wrong with the file of changes, `catalog.changes`.

use crate::contract::LockProblem;
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::Span;
use crate::unavailable::Unavailable;

/// `name` is that of a file beside the catalog.
pub(crate) fn unreadable_beside(name: &str, unavailable: Unavailable) -> Diagnostic {
    let Unavailable { reason, help, .. } = unavailable;
    let text = phrase!("cannot read `{name}`: {reason}", "无法读取 `{name}`：{reason}"; reason);
    let diagnostic = Diagnostic::error(Rule::UnreadableFile, None, text);
    help.into_iter().fold(diagnostic, Diagnostic::help)
}

/// `at` is the line at fault in the file of changes.
pub(crate) fn changes_problem(at: Span, problem: &LockProblem) -> Diagnostic {
    match problem {
        LockProblem::Conflict => {
            let text = phrase!("the changes have a merge conflict", "更新记录里有合并冲突");
            error(at, text).help(phrase!(
                "keep the releases of both sides, the earlier one first, and remove the markers",
                "请按发布先后保留双方的版本，并删除冲突标记"
            ))
        }
        LockProblem::Newer(newer) => {
            let text = phrase!(
                "the changes have format {newer}, which this version of errbook does not read",
                "更新记录的格式是 {newer}，当前版本的 errbook 无法读取"
            );
            error(at, text)
                .help(phrase!("update errbook to the version that wrote it", "请把 errbook 更新到写入它的版本"))
        }
        LockProblem::Empty => damaged(at, phrase!("the file of changes is empty", "更新记录是空的")),
        LockProblem::NoFormat => {
            damaged(at, phrase!("the changes do not begin with `format = 1`", "更新记录没有以 `format = 1` 开头"))
        }
        LockProblem::Heading(_) => damaged(
            at,
            phrase!(
                "this is not the heading of a release, or one of a release that is there already",
                "这不是版本的标题，或者这个版本已经出现过"
            ),
        ),
        LockProblem::Fact(_) => damaged(
            at,
            phrase!(
                "this line is neither a date nor a change that errbook knows",
                "这一行既不是日期，也不是 errbook 认识的改动"
            ),
        ),
    }
}

fn damaged(at: Span, text: Phrase) -> Diagnostic {
    error(at, text)
        .note(phrase!("the file is written by `errbook lock --release`", "该文件由 `errbook lock --release` 写入"))
        .help(phrase!("restore it from version control", "请从版本控制中恢复它"))
}

fn error(at: Span, text: Phrase) -> Diagnostic {
    Diagnostic::error(Rule::MalformedChanges, Some(at), text)
}
