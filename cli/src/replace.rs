//! Replaces files as a whole, so that nobody reads a half of one, and several only if all could be written.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use errbook_catalog::files::File;

use crate::create::cannot_write;
use crate::failure::Failure;

/// The new content of a file, written beside it.
pub(crate) struct Replacement {
    path: PathBuf,
    name: String,
    temporary: PathBuf,
}

impl Replacement {
    /// Writes the new content of a file beside it. What can fail of a replacement fails here.
    pub(crate) fn prepare(file: &File, text: &str) -> Result<Replacement, Failure> {
        // A symbolic link stays one.
        let path = fs::canonicalize(&file.path).unwrap_or_else(|_| file.path.clone());
        let mut name = OsString::from(".");
        name.push(path.file_name().unwrap_or_default());
        name.push(format!(".{}.tmp", std::process::id()));
        let replacement = Replacement { temporary: path.with_file_name(name), path, name: file.name.clone() };
        match write(&replacement.temporary, &replacement.path, text) {
            Ok(()) => Ok(replacement),
            Err(error) => Err(replacement.failed(&error)),
        }
    }

    /// Puts the new content in place.
    pub(crate) fn commit(self) -> Result<(), Failure> {
        fs::rename(&self.temporary, &self.path).map_err(|error| self.failed(&error))
    }

    fn failed(&self, error: &io::Error) -> Failure {
        cannot_write(&self.name, error)
    }
}

/// Of a replacement that was not put in place, nothing is left.
impl Drop for Replacement {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.temporary);
    }
}

fn write(temporary: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(temporary)?;
    if let Ok(metadata) = fs::metadata(path) {
        file.set_permissions(metadata.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
