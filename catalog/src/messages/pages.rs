//! `[pages]`.

use crate::asset::{LARGEST_ASSET, Unsuitable};
use crate::colour::{Colour, READABLE};
use crate::diagnostic::Diagnostic;
use crate::lint::Lint;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

pub(crate) fn malformed_colour(written: &At<String>, key: &str) -> Diagnostic {
    let found = &written.value;
    let text = phrase!("`{key}` cannot be the colour `{found}`", "`{key}` 的颜色不能写作 `{found}`");
    Diagnostic::error(Rule::MalformedColour, written.at, text).help(phrase!(
        "write three or six hexadecimal digits after `#`, such as `#1a5fb4`",
        "请写 `#` 加三位或六位十六进制数字，例如 `#1a5fb4`"
    ))
}

/// A path is absolute, or has backslashes.
pub(crate) fn path_from_elsewhere(written: &At<String>) -> Diagnostic {
    let path = written.value.escape_debug();
    let text = phrase!("`{path}` is not a relative path with `/`", "`{path}` 不是用 `/` 分隔的相对路径");
    Diagnostic::error(Rule::MalformedPath, written.at, text).help(phrase!(
        "write the path from the folder of the catalog, such as `brand/logo.svg`",
        "请写相对于 catalog.toml 所在文件夹的路径，例如 `brand/logo.svg`"
    ))
}

/// A path has another extension than these.
pub(crate) fn path_of_another_format(written: &At<String>, extensions: &[&str]) -> Diagnostic {
    let path = &written.value;
    let known: Vec<String> = extensions.iter().map(|extension| format!(".{extension}")).collect();
    let known = Phrase::quoted(&known);
    let text = phrase!("`{path}` has no extension that can be used here", "`{path}` 的扩展名不能用在这里");
    Diagnostic::error(Rule::MalformedPath, written.at, text)
        .help(phrase!("use a file that ends in {known}", "可用的扩展名有：{known}"; known))
}

pub(crate) fn malformed_slug(slug: &At<String>) -> Diagnostic {
    let found = &slug.value;
    let text = phrase!("`{found}` cannot be part of an address", "`{found}` 不能用作地址的一部分");
    Diagnostic::error(Rule::MalformedSlug, slug.at, text).help(phrase!(
        "write at most 64 lower-case letters and digits, with `-` between words: `rate-limits`",
        "请用小写英文字母和数字，单词之间用 `-` 分隔，不超过 64 个字符：`rate-limits`"
    ))
}

pub(crate) fn slug_taken(slug: &At<String>, first: Span) -> Diagnostic {
    let found = &slug.value;
    let text = phrase!("two pages have the slug `{found}`", "有两个页面的 `slug` 都是 `{found}`");
    Diagnostic::error(Rule::SlugTaken, slug.at, text)
        .note_at(first, phrase!("the other page is here", "另一个页面在这里"))
}

/// Which paper a colour is on.
#[derive(Clone, Copy)]
pub(crate) enum Paper {
    /// That of the light theme.
    Light,
    /// That of the dark theme.
    Dark,
}

/// `nearest` is the colour in its place that can be read.
pub(crate) fn low_contrast(colour: &At<Colour>, contrast: f64, nearest: Colour, paper: Paper) -> Diagnostic {
    let found = colour.value;
    let paper = match paper {
        Paper::Light => phrase!("light", "浅色"),
        Paper::Dark => phrase!("dark", "深色"),
    };
    // Rounded down, so that 4.497 is not shown as what it lacks.
    let contrast = (contrast * 100.0).floor() / 100.0;
    let text = phrase!(
        "`{found}` has a contrast of {contrast:.2} with {paper} paper, which is less than {READABLE}",
        "`{found}` 与{paper}背景的对比度为 {contrast:.2}，低于 {READABLE}"; paper
    );
    Diagnostic::lint(Lint::LowContrast, colour.at, text).help(phrase!(
        "the book uses `{nearest}`, the nearest shade that can be read; write that, or another colour",
        "手册会改用最接近的可读颜色 `{nearest}`；请写成它，或换一种颜色"
    ))
}

/// A file that `[pages]` names has the wrong format for its use.
pub(crate) fn unsuitable_file(path: &At<String>, problem: Unsuitable) -> Diagnostic {
    let name = &path.value;
    let (text, help) = match problem {
        Unsuitable::TooLarge => {
            let most = LARGEST_ASSET >> 10;
            (
                phrase!("`{name}` is larger than {most} KiB", "`{name}` 超过了 {most} KiB"),
                phrase!("readers load it with every page; compress it", "读者打开每一页都要加载它，请压缩后再用"),
            )
        }
        Unsuitable::NotWhatItSays => (
            phrase!("`{name}` is not of the format that its extension says", "`{name}` 的内容与扩展名不符"),
            phrase!("save it in that format, or rename it", "请另存为该格式，或修改扩展名"),
        ),
        Unsuitable::NotUtf8 => (
            phrase!("`{name}` is not valid UTF-8", "`{name}` 不是合法的 UTF-8"),
            phrase!("save it as UTF-8", "请把它保存为 UTF-8 编码"),
        ),
        Unsuitable::LoadsMore => (
            phrase!(
                "`{name}` loads another file with `url()` or `@import`",
                "`{name}` 用 `url()` 或 `@import` 加载其他文件"
            ),
            phrase!("remove it: the pages load only their own files", "请删去：页面只加载手册自己的文件"),
        ),
    };
    Diagnostic::error(Rule::UnsuitableFile, path.at, text).help(help)
}
