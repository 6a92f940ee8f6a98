//! The files of a catalog.

use crate::content::{LARGEST_FILE, Unreadable};
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::unavailable::Unavailable;

/// A file of the catalog cannot be read; `path` is `None` for the catalog itself.
pub(crate) fn unreadable_file(at: Option<Span>, path: Option<&str>, unavailable: Unavailable) -> Diagnostic {
    let Unavailable { reason, help, .. } = unavailable;
    let text = match path {
        None => phrase!("cannot read the catalog: {reason}", "无法读取错误目录：{reason}"; reason),
        Some(path) => phrase!("cannot read `{path}`: {reason}", "无法读取 `{path}`：{reason}"; reason),
    };
    let diagnostic = Diagnostic::error(Rule::UnreadableFile, at, text);
    match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// Returns why a file cannot be read. `name` is the name that the user knows it by.
pub(crate) fn unreadable_reason(name: &str, error: &Unreadable) -> Unavailable {
    let reason = match error {
        Unreadable::Missing => phrase!("there is no file {name}", "文件 {name} 不存在"),
        Unreadable::Folder => phrase!("{name} is a folder", "{name} 是文件夹"),
        Unreadable::Special => phrase!(
            "{name} is not a regular file but a pipe, a socket or a device",
            "{name} 不是普通文件，而是管道、套接字或设备"
        ),
        Unreadable::TooLarge => {
            let most = LARGEST_FILE >> 20;
            phrase!("{name} is larger than {most} MiB", "{name} 超过了 {most} MiB")
        }
        Unreadable::OutsidePackage(mark) => {
            let text = phrase!(
                "{name} is outside of the package, whose root is the folder of `{mark}`",
                "{name} 在包之外：包的根目录是 `{mark}` 所在的文件夹"
            );
            return Unavailable::from(text).help(shipping());
        }
        Unreadable::Io(error) => phrase!("{name}: {error}", "{name}：{error}"),
    };
    reason.into()
}

/// A file outside of the workspace is not TOML. Its text is not quoted, as it may be no catalog at all.
pub(crate) fn not_toml_outside(at: Span) -> Diagnostic {
    let text = phrase!("invalid TOML in a file outside of the workspace", "工作区之外的文件有 TOML 语法错误");
    Diagnostic::error(Rule::Syntax, at, text).help(phrase!(
        "run `errbook check` in its folder, if it is a catalog",
        "如果它是错误目录，请在它的文件夹里运行 `errbook check`"
    ))
}

/// Returns why a file that `[pages]` names is not read.
pub(crate) fn outside_of_the_workspace(name: &str) -> Unavailable {
    let text = phrase!("{name} is outside of the workspace", "{name} 在工作区之外");
    Unavailable::from(text).help(phrase!(
        "copy it into the workspace: the book publishes its content",
        "请把它复制到工作区内：手册会公开它的内容"
    ))
}

/// Returns how a package is published with a catalog that it shares.
fn shipping() -> Phrase {
    phrase!(
        "copy or link it into the package, and list it under `include` in Cargo.toml if that is there",
        "请把它复制或链接到包的文件夹内；Cargo.toml 中若有 `include`，也要列上它"
    )
}

/// Returns why a catalog that is given as a string cannot include a file.
pub(crate) fn not_given() -> Unavailable {
    let text =
        phrase!("its text was not given with the text of the catalog", "提供错误目录的文本时，没有提供这个文件的文本");
    Unavailable::from(text).help(phrase!(
        "in Rust code, give the texts of both: `Book::from_catalog_with`",
        "在 Rust 代码中，请用 `Book::from_catalog_with` 一并提供"
    ))
}

pub(crate) fn not_utf8(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::NotUtf8, at, phrase!("invalid UTF-8", "不是合法的 UTF-8"))
        .help(phrase!("save the file as UTF-8", "请把文件保存为 UTF-8 编码"))
}

pub(crate) fn too_deep(at: Option<Span>) -> Diagnostic {
    let text = phrase!("tables and arrays are nested too deeply", "表和数组嵌套过深");
    Diagnostic::error(Rule::TooDeep, at, text)
}

pub(crate) fn absolute_include(at: Span, path: &str) -> Diagnostic {
    let text = phrase!(
        "`{path}` is an absolute path, which would be wrong on other machines",
        "`{path}` 是绝对路径，换一台机器就会失效"
    );
    Diagnostic::error(Rule::AbsoluteInclude, at, text).help(phrase!(
        "write the path relative to the folder of the catalog",
        "请写相对于 catalog.toml 所在文件夹的路径"
    ))
}

pub(crate) fn malformed_include(at: Span, path: &str) -> Diagnostic {
    let shown = path.escape_debug();
    let right = path.replace('\\', "/");
    let text = phrase!(
        "`{shown}` has a backslash, which separates folders on Windows alone",
        "`{shown}` 里有反斜杠，只有 Windows 用它分隔文件夹"
    );
    Diagnostic::error(Rule::MalformedInclude, at, text).help(phrase!("write `{right}`", "请写作 `{right}`"))
}

pub(crate) fn include_of_itself(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::IncludeOfItself, at, phrase!("the catalog includes itself", "catalog.toml 包含了自己"))
        .help(phrase!("remove it from `include`", "请从 `include` 里删去"))
}

pub(crate) fn repeated_include(at: Span, path: &str, first: Span) -> Diagnostic {
    Diagnostic::error(Rule::RepeatedInclude, at, phrase!("`{path}` is included twice", "`{path}` 被包含了两次"))
        .note_at(first, phrase!("first included here", "前一次包含在这里"))
}

pub(crate) fn only_in_the_catalog_itself(key: At<&str>) -> Diagnostic {
    let key_name = key.value;
    let text = phrase!("an included file cannot have `[{key_name}]`", "被包含的文件里不能有 `[{key_name}]`");
    Diagnostic::error(Rule::OutOfPlaceTable, key.at, text)
        .help(phrase!("move it to the file that includes this one", "请移到包含它的那个文件里"))
}
