//! The lock of a catalog as a file.

use crate::contract::LockProblem;
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::Span;
use crate::unavailable::Unavailable;

/// `at` is where the catalog has `[lock]`.
pub(crate) fn missing_lock(at: Option<Span>, lock: &str) -> Diagnostic {
    let text = phrase!(
        "`[lock]` requires the lock `{lock}`, which does not exist",
        "`[lock]` 要求有锁文件 `{lock}`，但它不存在"
    );
    Diagnostic::error(Rule::MissingLock, at, text).help(phrase!(
        "restore it from version control, or write the first one: `errbook lock`",
        "请从版本控制中恢复它；如果还没有锁文件，请运行 `errbook lock` 生成"
    ))
}

pub(crate) fn unreadable_lock(at: Option<Span>, lock: &str, unavailable: Unavailable) -> Diagnostic {
    let Unavailable { reason, help, .. } = unavailable;
    let text = phrase!("cannot read the lock `{lock}`: {reason}", "无法读取锁文件 `{lock}`：{reason}"; reason);
    let diagnostic = Diagnostic::error(Rule::UnreadableFile, at, text);
    match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// `at` is the line at fault in the lock, `format` the one that this version reads.
pub(crate) fn lock_problem(at: Span, problem: &LockProblem, format: &str) -> Diagnostic {
    match problem {
        LockProblem::Conflict => {
            let text = phrase!("the lock has a merge conflict", "锁文件里有合并冲突");
            Diagnostic::error(Rule::LockConflict, at, text).help(phrase!(
                "resolve the conflicts in the catalog, then join both sides of the lock: `errbook lock`",
                "请先解决错误目录里的冲突，再运行 `errbook lock` 合并锁文件的双方"
            ))
        }
        LockProblem::Newer(newer) => {
            let text = phrase!(
                "the lock has format {newer}, and this version of errbook reads format {format}",
                "锁文件的格式是 {newer}，而当前版本的 errbook 读取的格式是 {format}"
            );
            let help = phrase!("update errbook to the version that wrote it", "请把 errbook 更新到写入它的版本");
            Diagnostic::error(Rule::NewerLock, at, text).help(help)
        }
        LockProblem::Empty => malformed(at, phrase!("the lock is empty", "锁文件是空的")),
        LockProblem::NoFormat => {
            let text =
                phrase!("the lock does not begin with `format = {format}`", "锁文件没有以 `format = {format}` 开头");
            malformed(at, text)
        }
        LockProblem::Heading(_) => {
            let text = phrase!(
                "this heading of the lock is unknown or occurs twice",
                "锁文件里的这个标题无法识别，或者出现了两次"
            );
            malformed(at, text)
        }
        LockProblem::Fact(_) => {
            let text = phrase!(
                "this line of the lock is no fact that errbook knows, or states one a second time",
                "锁文件里的这一行不是 errbook 认识的事实，或者与另一行重复"
            );
            malformed(at, text)
        }
    }
}

fn malformed(at: Span, text: Phrase) -> Diagnostic {
    Diagnostic::error(Rule::MalformedLock, at, text)
        .note(phrase!(
            "the lock is written by `errbook lock` and is not edited by hand",
            "锁文件由 `errbook lock` 写入，不应手工修改"
        ))
        .help(phrase!("restore it from version control", "请从版本控制中恢复它"))
}
