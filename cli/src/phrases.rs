//! Phrases that several commands print.

use std::io::{self, ErrorKind};

use errbook_catalog::model::Kind;
use errbook_catalog::{Phrase, phrase};

/// Returns the label of an error.
pub(crate) fn error() -> Phrase {
    phrase!("error: ", "错误：")
}

/// Returns the label of a warning.
pub(crate) fn warning() -> Phrase {
    phrase!("warning: ", "警告：")
}

/// Returns why the system refuses something, in both languages where that is common.
pub(crate) fn system(error: &io::Error) -> Phrase {
    match error.kind() {
        ErrorKind::NotFound => phrase!("there is no such file or folder", "文件或文件夹不存在"),
        ErrorKind::PermissionDenied => phrase!("permission denied", "没有权限"),
        ErrorKind::IsADirectory => phrase!("it is a folder", "这是一个文件夹"),
        ErrorKind::NotADirectory => phrase!("a part of the path is not a folder", "路径中有一部分不是文件夹"),
        ErrorKind::AlreadyExists => phrase!("it already exists", "已经存在"),
        ErrorKind::StorageFull => phrase!("no space is left", "存储空间不足"),
        ErrorKind::ReadOnlyFilesystem => phrase!("the file system is read-only", "文件系统是只读的"),
        ErrorKind::AddrInUse => phrase!("the address is in use", "地址已被占用"),
        ErrorKind::AddrNotAvailable => phrase!("this machine does not have the address", "本机没有这个地址"),
        ErrorKind::InvalidInput => phrase!("it is not valid", "格式无效"),
        _ => Phrase::from(error.to_string()),
    }
}

/// Returns the suggestion of a similar name.
pub(crate) fn did_you_mean(name: &str) -> Phrase {
    phrase!("did you mean `{name}`?", "是否想找 `{name}`？")
}

/// Returns where all codes are listed.
pub(crate) fn list_codes() -> Phrase {
    phrase!("see `errbook list` for all codes", "运行 `errbook list` 可列出全部错误码")
}

/// Returns the name of a kind of entry.
pub(crate) fn kind(kind: Kind) -> Phrase {
    match kind {
        Kind::Error => phrase!("error", "错误"),
        Kind::Action => phrase!("action required", "需继续操作"),
        Kind::Success => phrase!("success", "成功"),
    }
}

/// Returns that an entry or a violation is deprecated, since a version if the catalog gives one.
pub(crate) fn deprecated(since: Option<&str>) -> Phrase {
    match since {
        Some(since) => phrase!("deprecated since {since}", "自 {since} 起弃用"),
        None => phrase!("deprecated", "已弃用"),
    }
}

/// Returns what replaces an entry or a violation, and the command that explains it.
pub(crate) fn replaced_by(name: &str) -> Phrase {
    phrase!("Replaced by `{name}`: errbook explain {name}", "已由 `{name}` 取代：errbook explain {name}")
}

/// Returns "1 entry", "2 entries".
pub(crate) fn entries(count: usize) -> Phrase {
    counted(count, "entry", "entries", "个条目")
}

/// Returns "1 violation", "2 violations".
pub(crate) fn violations(count: usize) -> Phrase {
    counted(count, "violation", "violations", "个违规项")
}

/// Returns "1 error", "2 errors".
pub(crate) fn errors(count: usize) -> Phrase {
    counted(count, "error", "errors", "处错误")
}

/// Returns "1 warning", "2 warnings".
pub(crate) fn warnings(count: usize) -> Phrase {
    counted(count, "warning", "warnings", "处警告")
}

/// Returns "1 note", "2 notes".
pub(crate) fn notes(count: usize) -> Phrase {
    counted(count, "note", "notes", "处提示")
}

/// Returns "1 file", "2 files".
pub(crate) fn files(count: usize) -> Phrase {
    counted(count, "file", "files", "个文件")
}

/// Returns "1 breaking change", "2 breaking changes".
pub(crate) fn breaks(count: usize) -> Phrase {
    counted(count, "breaking change", "breaking changes", "处不兼容改动")
}

/// Returns "1 change", "2 changes".
pub(crate) fn changes(count: usize) -> Phrase {
    counted(count, "change", "changes", "处改动")
}

/// Returns "1 translation", "2 translations".
pub(crate) fn translations(count: usize) -> Phrase {
    counted(count, "translation", "translations", "处译文")
}

fn counted(count: usize, one: &str, many: &str, zh: &str) -> Phrase {
    let en = if count == 1 { one } else { many };
    Phrase { en: format!("{count} {en}"), zh: format!("{count} {zh}") }
}
