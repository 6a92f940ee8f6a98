//! The files of a catalog.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

/// A file of the catalog cannot be read; `path` is `None` for the catalog itself.
pub(crate) fn unreadable_file(at: Option<Span>, path: Option<&str>, reason: &Phrase) -> Diagnostic {
    let text = match path {
        None => phrase!("cannot read the catalog: {reason}", "无法读取错误目录：{reason}"; reason),
        Some(path) => phrase!("cannot read `{path}`: {reason}", "无法读取 `{path}`：{reason}"; reason),
    };
    Diagnostic::error(Rule::UnreadableFile, at, text)
}

/// Returns why a file cannot be read. `name` is the name that the user knows it by.
pub(crate) fn io_reason(path: &Path, name: &str, error: &std::io::Error) -> Phrase {
    match error.kind() {
        std::io::ErrorKind::NotFound => phrase!("there is no file {name}", "文件 {name} 不存在"),
        _ if path.is_dir() => phrase!("{name} is a folder", "{name} 是文件夹"),
        _ => phrase!("{name}: {error}", "{name}：{error}"),
    }
}

/// Returns why a catalog that is given as a string cannot include files.
pub(crate) fn no_other_files() -> Phrase {
    phrase!("a catalog given as a string cannot include files", "以字符串给出的错误目录不能包含别的文件")
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
