//! The files of a catalog.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

/// A file of the catalog cannot be read; `path`: the include, or none for the catalog itself.
pub(crate) fn unreadable_file(at: Option<Span>, path: Option<&str>, reason: &Phrase) -> Diagnostic {
    let text = match path {
        None => phrase!("cannot read the catalog: {reason}", "无法读取目录文件：{reason}"; reason),
        Some(path) => phrase!("cannot read `{path}`: {reason}", "无法读取 `{path}`：{reason}"; reason),
    };
    Diagnostic::error(Rule::UnreadableFile, at, text)
}

/// Why a file cannot be read. `name`: what the user knows it by.
pub(crate) fn io_reason(path: &Path, name: &str, error: &std::io::Error) -> Phrase {
    match error.kind() {
        std::io::ErrorKind::NotFound => phrase!("there is no file {name}", "没有文件 {name}"),
        _ if path.is_dir() => phrase!("{name} is a folder", "{name} 是文件夹"),
        _ => phrase!("{name}: {error}", "{name}：{error}"),
    }
}

/// Why a catalog that was given as a text cannot include anything.
pub(crate) fn no_other_files() -> Phrase {
    phrase!("there are no other files here", "这里没有别的文件")
}

pub(crate) fn not_utf8(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::NotUtf8, at, phrase!("this byte is not UTF-8", "这个字节不是 UTF-8"))
        .help(phrase!("save the file as UTF-8", "请将文件存为 UTF-8 编码"))
}

pub(crate) fn too_deep(at: Option<Span>) -> Diagnostic {
    let text = phrase!("tables and arrays lie too deep within each other", "表和数组嵌套过深");
    Diagnostic::error(Rule::TooDeep, at, text)
}

pub(crate) fn absolute_include(at: Span, path: &str) -> Diagnostic {
    let text = phrase!(
        "`{path}` is an absolute path, and would be wrong on every other machine",
        "`{path}` 是绝对路径，换一台机器就不对了"
    );
    Diagnostic::error(Rule::AbsoluteInclude, at, text)
        .help(phrase!("write the path from the catalog's folder", "请写相对于目录文件所在文件夹的路径"))
}

pub(crate) fn include_of_itself(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::IncludeOfItself, at, phrase!("the catalog includes itself", "目录文件包含了自己"))
        .help(phrase!("remove it from `include`", "请从 `include` 中删去"))
}

pub(crate) fn repeated_include(at: Span, path: &str, first: Span) -> Diagnostic {
    Diagnostic::error(Rule::RepeatedInclude, at, phrase!("`{path}` is included twice", "`{path}` 被包含了两次"))
        .note_at(first, phrase!("first included here", "首次包含在此处"))
}

pub(crate) fn only_in_the_catalog_itself(key: At<&str>) -> Diagnostic {
    let key_name = key.value;
    let text = phrase!("an included file cannot hold `[{key_name}]`", "被包含的文件里不能有 `[{key_name}]`");
    Diagnostic::error(Rule::OutOfPlaceTable, key.at, text)
        .help(phrase!("move it to the file that includes this one", "请移到包含此文件的那个文件里"))
}
