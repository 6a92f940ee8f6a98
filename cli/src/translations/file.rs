//! PO files on disk.

use std::path::Path;

use errbook_catalog::files::{self, File};
use errbook_catalog::phrase;

use super::po::{Po, PoError};
use crate::beside::content;
use crate::failure::Failure;
use crate::open::here;

/// A PO file.
pub(super) struct PoFile {
    /// Its name in messages.
    pub(super) name: String,
    pub(super) po: Po,
}

/// Reads a PO file.
///
/// # Errors
///
/// Fails if there is none, or at the first line that is not understood.
pub(super) fn read(path: &Path) -> Result<PoFile, Failure> {
    let name = path.to_string_lossy().replace('\\', "/");
    let file = File { path: files::tidy(&here()?.join(path)), name: name.clone() };
    let Some(bytes) = content(&file)? else {
        return Err(Failure::new(phrase!("{name} does not exist", "{name} 不存在")));
    };
    let text = String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = line.iter().filter(|byte| **byte == b'\n').count().saturating_add(1);
        Failure::new(phrase!("{name}:{line}: not UTF-8", "{name}:{line}：不是 UTF-8 编码"))
            .help(phrase!("save the file as UTF-8", "请将文件保存为 UTF-8 编码"))
    })?;
    let po = Po::read(&text).map_err(|PoError { line, text }| {
        Failure::new(phrase!("{name}:{line}: {text}", "{name}:{line}：{text}"; text))
    })?;
    let charset = po.field("Content-Type").and_then(|value| value.split_once("charset=")).map(|(_, charset)| charset);
    match charset {
        // Templates have this where no charset was chosen.
        Some(charset)
            if !["utf-8", "ascii", "us-ascii", "charset"].contains(&charset.to_ascii_lowercase().as_str()) =>
        {
            Err(Failure::new(phrase!(
                "{name}: the charset is {charset}, not UTF-8",
                "{name}：字符集是 {charset}，不是 UTF-8"
            )))
        }
        _ => Ok(PoFile { name, po }),
    }
}
