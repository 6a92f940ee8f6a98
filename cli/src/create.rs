//! Creates files, and never overwrites one.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use errbook_catalog::{Phrase, phrase};

use crate::failure::Failure;
use crate::phrases;

/// The name of a catalog whose folder has none.
pub(crate) const USUAL_NAME: &str = "my-service";

/// Creates a file with its folders. `advice` is what the user can do if it exists.
pub(crate) fn create(path: &Path, name: &str, text: &str, advice: Phrase) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| {
            let (folder, error) = (folder.display(), phrases::system(&error));
            Failure::new(
                phrase!("cannot create the folder {folder}: {error}", "无法新建文件夹 {folder}：{error}"; error),
            )
        })?;
    }
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = file.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(name, advice),
        _ => cannot_write(name, &error),
    })?;
    let written = file.write_all(text.as_bytes());
    written.map_err(|error| cannot_write(name, &error))
}

/// Returns the failure for a file that cannot be written.
pub(crate) fn cannot_write(name: &str, error: &io::Error) -> Failure {
    let error = phrases::system(error);
    Failure::new(phrase!("cannot write {name}: {error}", "无法写入 {name}：{error}"; error))
}

/// Returns the failure for a file that exists.
pub(crate) fn exists(name: &str, advice: Phrase) -> Failure {
    Failure::new(phrase!("{name} already exists", "{name} 已存在")).help(advice)
}

/// Returns the name of the folder of a file with the characters that a catalog's name may have.
pub(crate) fn catalog_name(path: &Path) -> String {
    let folder = path.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().to_lowercase());
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let name: String = folder.unwrap_or_default().chars().map(plain).collect();
    let name = name.trim_matches('-');
    if name.is_empty() { USUAL_NAME.to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalog_is_named_after_its_folder() {
        for (path, expected) in [
            ("/a/Shop API/catalog.toml", "shop-api"),
            ("/catalog.toml", USUAL_NAME),
            ("/商店/catalog.toml", USUAL_NAME),
        ] {
            assert_eq!(catalog_name(Path::new(path)), expected, "{path}");
        }
    }
}
