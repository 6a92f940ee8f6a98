//! The catalog's files.

use std::path::Path;

use errbook_catalog::{Phrase, phrase};

use super::help;

pub(crate) fn empty_path() -> Phrase {
    help(
        phrase!("`catalog` names no file", "`catalog` 没有写文件名"),
        phrase!("such as `catalog = \"catalog.toml\"`", "例如 `catalog = \"catalog.toml\"`"),
    )
}

pub(crate) fn absolute_path(path: &str) -> Phrase {
    help(
        phrase!(
            "`{path}` is an absolute path, and would be wrong on every other machine",
            "`{path}` 是绝对路径，换一台机器就不对了"
        ),
        phrase!(
            "write the path from the folder of Cargo.toml, or with `./` from this file",
            "请写相对于 Cargo.toml 所在文件夹的路径，或用 `./` 写相对于本文件的路径"
        ),
    )
}

pub(crate) fn no_manifest_folder() -> Phrase {
    help(
        phrase!(
            "the environment variable CARGO_MANIFEST_DIR is not set, and the catalog is found from there",
            "没有设置环境变量 CARGO_MANIFEST_DIR，而目录文件要从那里找起"
        ),
        phrase!(
            "build systems other than cargo have to set it to the folder of the crate",
            "cargo 以外的构建系统要把它设为 crate 所在的文件夹"
        ),
    )
}

pub(crate) fn relative_manifest_folder(folder: &Path) -> Phrase {
    let folder = folder.display();
    help(
        phrase!(
            "CARGO_MANIFEST_DIR is `{folder}`, which is not an absolute path",
            "CARGO_MANIFEST_DIR 是 `{folder}`，不是绝对路径"
        ),
        phrase!(
            "build systems other than cargo have to set it to the whole path of the crate's folder",
            "cargo 以外的构建系统要把它设为 crate 所在文件夹的完整路径"
        ),
    )
}

pub(crate) fn no_source_file() -> Phrase {
    help(
        phrase!(
            "the compiler does not say which file this is, so `./` cannot be resolved",
            "编译器没有说明这是哪个文件，所以无法解析 `./`"
        ),
        phrase!("write the path from the folder of Cargo.toml", "请写相对于 Cargo.toml 所在文件夹的路径"),
    )
}

/// `folder`: the crate's, from the workspace's root; empty where it is the root.
pub(crate) fn no_catalog(folder: &str) -> Phrase {
    let text = if folder.is_empty() {
        phrase!("there is no catalog.toml beside Cargo.toml", "Cargo.toml 旁边没有 catalog.toml")
    } else {
        phrase!(
            "there is no catalog.toml in {folder}, nor above it up to the workspace's root",
            "在 {folder} 里没有 catalog.toml，向上直到工作区的根目录也没有"
        )
    };
    let advice = phrase!(
        "write one, or say where it is: `catalog = \"path\"`",
        "请新建一个，或者说明它在哪里：`catalog = \"path\"`"
    );
    help(text, advice)
}

/// Why a file cannot be read. `name`: what the user knows it by; `from`: what its path starts from, if that can be mistaken.
pub(crate) fn io_reason(path: &Path, name: &str, from: Option<Phrase>, error: &std::io::Error) -> Phrase {
    let text = errbook_catalog::messages::io_reason(path, name, error);
    match from.filter(|_| error.kind() == std::io::ErrorKind::NotFound) {
        Some(from) => help(text, from),
        None => text,
    }
}

pub(crate) fn from_the_manifest() -> Phrase {
    phrase!(
        "the path starts from the folder of Cargo.toml; with `./` it would start from this file",
        "路径从 Cargo.toml 所在的文件夹算起；加上 `./` 则从本文件算起"
    )
}

pub(crate) fn from_the_source() -> Phrase {
    phrase!(
        "the path starts from this file; without `./` it would start from the folder of Cargo.toml",
        "路径从本文件算起；去掉 `./` 则从 Cargo.toml 所在的文件夹算起"
    )
}

/// "1 mistake", "2 mistakes": what English counts.
fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

pub(crate) fn more_mistakes(count: usize) -> Phrase {
    Phrase {
        en: format!("the catalog has {} more", counted(count, "mistake")),
        zh: format!("目录里还有 {count} 处错误"),
    }
}

/// What is said where a catalog is used again, whose mistakes stand at its first use.
pub(crate) fn mistakes_shown_elsewhere(count: usize, at: &str) -> Phrase {
    Phrase {
        en: format!("the catalog has {}, shown at `{at}`", counted(count, "mistake")),
        zh: format!("目录里有 {count} 处错误，列在 `{at}` 那里"),
    }
}

/// The heading of the warnings of a catalog.
pub(crate) fn warnings(count: usize) -> Phrase {
    Phrase {
        en: format!("the catalog has {}", counted(count, "warning")), zh: format!("目录里有 {count} 处警告")
    }
}

/// What follows the warnings that are shown, if there are more.
pub(crate) fn more_warnings(count: usize) -> Phrase {
    phrase!("and {count} more", "另有 {count} 处")
}

/// How to turn warnings off. `rules`: their names under `[lints]`.
pub(crate) fn silence(rules: &[&str]) -> Phrase {
    let rules: Vec<String> = rules.iter().map(|rule| format!("{rule} = \"allow\"")).collect();
    let rules = errbook_catalog::messages::list(rules.iter().map(String::as_str));
    phrase!(
        "to silence: {rules} under `[lints]` in the catalog",
        "若不需要提示，请在目录的 `[lints]` 里写上 {rules}";
        rules
    )
}
