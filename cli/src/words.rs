//! Words that several commands use.

use errbook_catalog::model::Kind;
use errbook_catalog::{Phrase, phrase};

pub(crate) fn error() -> Phrase {
    phrase!("error: ", "错误：")
}

/// What is asked for where a name is near.
pub(crate) fn did_you_mean(name: &str) -> Phrase {
    phrase!("did you mean `{name}`?", "是否想找 `{name}`？")
}

pub(crate) fn kind(kind: Kind) -> Phrase {
    match kind {
        Kind::Error => phrase!("error", "错误"),
        Kind::Action => phrase!("action required", "待操作"),
        Kind::Success => phrase!("success", "成功"),
    }
}

/// "1 entry", "2 entries": what English counts.
pub(crate) fn entries(count: usize) -> Phrase {
    counted(count, "entry", "entries", "个条目")
}

pub(crate) fn diagnostics(count: usize) -> Phrase {
    counted(count, "mistake", "mistakes", "处错误")
}

pub(crate) fn warnings(count: usize) -> Phrase {
    counted(count, "warning", "warnings", "处警告")
}

pub(crate) fn files(count: usize) -> Phrase {
    counted(count, "file", "files", "个文件")
}

fn counted(count: usize, one: &str, many: &str, zh: &str) -> Phrase {
    let en = if count == 1 { one } else { many };
    Phrase { en: format!("{count} {en}"), zh: format!("{count} {zh}") }
}
