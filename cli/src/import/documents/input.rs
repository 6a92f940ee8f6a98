//! The documents: files or standard input, and the format of each.

use std::io::Read as _;
use std::path::Path;

use errbook_catalog::files::{File, LARGEST_FILE, read_content, reason, tidy};
use errbook_catalog::phrase;

use crate::failure::Failure;

/// A format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Markdown,
    Csv,
    Json,
    Toml,
}

/// The names of formats.
pub(super) const FORMATS: [(&str, Format); 4] =
    [("markdown", Format::Markdown), ("csv", Format::Csv), ("json", Format::Json), ("toml", Format::Toml)];

/// The path for standard input.
pub(super) const STANDARD: &str = "-";

/// A document.
pub(super) struct Input {
    /// Its name in messages.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) format: Format,
}

/// Reads a document at a path that the user wrote; `format` is the one of `--format`.
///
/// # Errors
///
/// Fails if it cannot be read, is not UTF-8, or has no known format.
pub(super) fn read(here: &Path, path: &Path, format: Option<Format>) -> Result<Input, Failure> {
    let is_standard = path == Path::new(STANDARD);
    let name = if is_standard { "<stdin>".to_owned() } else { path.to_string_lossy().replace('\\', "/") };
    let Some(format) = format.or_else(|| of_extension(path)) else {
        return Err(Failure::usage(phrase!("the format of {name} is not known", "无法确定 {name} 的格式")).help(
            phrase!(
                "use `--format markdown`, `csv`, `json` or `toml`",
                "请用 `--format` 指定 markdown、csv、json 或 toml"
            ),
        ));
    };
    let content = if is_standard { standard()? } else { file(here, path, &name)? };
    let text = String::from_utf8(content).map_err(|error| {
        let byte = error.utf8_error().valid_up_to() + 1;
        Failure::new(phrase!("{name} is not UTF-8: see byte {byte}", "{name} 不是 UTF-8 编码：见第 {byte} 个字节"))
            .help(phrase!(
                "convert it first, such as with `iconv -f GB18030 -t UTF-8`",
                "请先转换编码，例如 `iconv -f GB18030 -t UTF-8`"
            ))
    })?;
    let text = text.strip_prefix('\u{feff}').map(ToOwned::to_owned).unwrap_or(text);
    Ok(Input { name, text, format })
}

fn of_extension(path: &Path) -> Option<Format> {
    let extension = path.extension()?.to_str()?.to_lowercase();
    match extension.as_str() {
        "md" | "markdown" | "mdx" | "txt" => Some(Format::Markdown),
        "csv" | "tsv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        "toml" => Some(Format::Toml),
        _ => None,
    }
}

fn file(here: &Path, path: &Path, name: &str) -> Result<Vec<u8>, Failure> {
    let file = File { path: tidy(&here.join(path)), name: name.to_owned() };
    read_content(&file.path).map_err(|error| {
        let why = reason(&file, &error).reason;
        Failure::new(phrase!("cannot read the source: {why}", "无法读取源文件：{why}"; why))
    })
}

fn standard() -> Result<Vec<u8>, Failure> {
    let mut content = Vec::new();
    let read = std::io::stdin().lock().take(LARGEST_FILE + 1).read_to_end(&mut content);
    read.map_err(|error| Failure::new(phrase!("cannot read standard input: {error}", "无法读取标准输入：{error}")))?;
    if content.len() as u64 > LARGEST_FILE {
        let most = LARGEST_FILE >> 20;
        return Err(Failure::new(phrase!("standard input is larger than {most} MiB", "标准输入超过了 {most} MiB")));
    }
    Ok(content)
}
