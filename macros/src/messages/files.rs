//! Messages about the catalog's files, and the lines around the diagnostics of a catalog.

use std::path::Path;

use errbook_catalog::{Phrase, phrase};

use super::shared::help;

pub(crate) fn empty_path() -> Phrase {
    help(
        phrase!("`catalog` is an empty path", "`catalog` 的路径为空"),
        phrase!("name a file: `catalog = \"catalog.toml\"`", "请写出文件：`catalog = \"catalog.toml\"`"),
    )
}

pub(crate) fn absolute_path(path: &str) -> Phrase {
    help(
        phrase!(
            "`{path}` is an absolute path, which is wrong on every other machine",
            "`{path}` 是绝对路径，换一台机器就会失效"
        ),
        phrase!(
            "write the path relative to the folder of Cargo.toml, or relative to this file with `./`",
            "请写相对于 Cargo.toml 所在文件夹的路径，或以 `./` 开头、相对于本文件的路径"
        ),
    )
}

pub(crate) fn no_manifest_folder() -> Phrase {
    help(
        phrase!(
            "the environment variable `CARGO_MANIFEST_DIR` is not set, so the catalog cannot be found",
            "没有设置环境变量 `CARGO_MANIFEST_DIR`，无法找到错误目录"
        ),
        phrase!(
            "build systems other than cargo must set it to the folder of the crate",
            "使用 cargo 以外的构建系统时，请将它设为 crate 所在的文件夹"
        ),
    )
}

pub(crate) fn relative_manifest_folder(folder: &Path) -> Phrase {
    let folder = folder.display();
    help(
        phrase!(
            "`CARGO_MANIFEST_DIR` is `{folder}`, which is not an absolute path",
            "`CARGO_MANIFEST_DIR` 的值 `{folder}` 不是绝对路径"
        ),
        phrase!(
            "build systems other than cargo must set it to the absolute path of the crate's folder",
            "使用 cargo 以外的构建系统时，请将它设为 crate 所在文件夹的绝对路径"
        ),
    )
}

fn relative_to_the_manifest() -> Phrase {
    phrase!("write the path relative to the folder of Cargo.toml", "请写相对于 Cargo.toml 所在文件夹的路径")
}

pub(crate) fn no_source_file() -> Phrase {
    let text = phrase!(
        "the compiler does not report the path of this file, so `./` cannot be resolved",
        "编译器没有给出本文件的路径，无法解析 `./`"
    );
    help(text, relative_to_the_manifest())
}

pub(crate) fn source_file_needs_newer_compiler() -> Phrase {
    let text =
        phrase!("a path that begins with `./` needs Rust 1.88 or later", "以 `./` 开头的路径需要 Rust 1.88 或更高版本");
    help(text, relative_to_the_manifest())
}

/// `folder` is the crate's, relative to the root of the workspace; empty where it is the root.
pub(crate) fn no_catalog(folder: &str) -> Phrase {
    let text = if folder.is_empty() {
        phrase!("there is no catalog.toml beside Cargo.toml", "Cargo.toml 旁边没有 catalog.toml")
    } else {
        phrase!(
            "there is no catalog.toml in {folder} or in a folder above it, up to the root of the workspace",
            "从 {folder} 向上直到工作区根目录，都没有 catalog.toml"
        )
    };
    let advice = phrase!(
        "create one, or name its path: `catalog = \"path\"`",
        "请新建一个，或指定它的路径：`catalog = \"path\"`"
    );
    help(text, advice)
}

/// `mark` is the file of cargo that marks the root of the package.
pub(crate) fn no_catalog_in_package(mark: &str) -> Phrase {
    help(
        phrase!(
            "there is no catalog.toml in this package: the search ends at its root, the folder of `{mark}`",
            "这个包里没有 catalog.toml：查找止于包的根目录，即 `{mark}` 所在的文件夹"
        ),
        phrase!(
            "put it, or a link to it, beside Cargo.toml, and list it under `include` in Cargo.toml if that is there",
            "请把它或指向它的链接放在 Cargo.toml 旁边；Cargo.toml 中若有 `include`，也要列上它"
        ),
    )
}

pub(crate) fn from_the_manifest() -> Phrase {
    phrase!(
        "the path is relative to the folder of Cargo.toml; begin it with `./` to make it relative to this file",
        "路径相对于 Cargo.toml 所在的文件夹；如需相对于本文件，请以 `./` 开头"
    )
}

pub(crate) fn from_the_source() -> Phrase {
    phrase!(
        "the path is relative to this file; remove `./` to make it relative to the folder of Cargo.toml",
        "路径相对于本文件；如需相对于 Cargo.toml 所在的文件夹，请去掉 `./`"
    )
}

/// Counts in English: "1 error", "2 errors".
fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// The last line where a catalog has more errors than are shown.
pub(crate) fn more_errors(count: usize) -> Phrase {
    Phrase {
        en: format!("the catalog has {}", counted(count, "more error")),
        zh: format!("错误目录中还有 {count} 处错误"),
    }
}

/// The one line where a catalog is used again, whose errors are shown at its first use.
pub(crate) fn errors_shown_elsewhere(count: usize, at: &str) -> Phrase {
    Phrase {
        en: format!("the catalog has {}, shown at `{at}`", counted(count, "error")),
        zh: format!("错误目录中有 {count} 处错误，已在 `{at}` 处列出"),
    }
}

/// The heading of the warnings of a catalog.
pub(crate) fn warnings(count: usize) -> Phrase {
    Phrase {
        en: format!("the catalog has {}", counted(count, "warning")), zh: format!("错误目录中有 {count} 处警告")
    }
}

/// The line after the warnings that are shown, where there are more.
pub(crate) fn more_warnings(count: usize) -> Phrase {
    phrase!("and {count} more", "另有 {count} 处")
}

/// How to silence warnings. `rules` are their names under `[lints]`.
pub(crate) fn silence(rules: &[&str]) -> Phrase {
    let rules: Vec<String> = rules.iter().map(|rule| format!("{rule} = \"allow\"")).collect();
    let rules = errbook_catalog::Phrase::list(rules.iter().map(String::as_str));
    phrase!(
        "to silence, write {rules} under `[lints]` in the catalog",
        "如需关闭警告，请在错误目录的 `[lints]` 中写上 {rules}";
        rules
    )
}
