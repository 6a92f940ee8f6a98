//! The list of the files that a book has in a folder, by which the next one removes those that it no longer has.
//!
//! Without it, a folder would keep the pages of entries that are gone, and those of another format, and a host would serve them.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use crate::address::{folded, is_portable};

/// The name of the list, in the folder itself.
pub(super) const NAME: &str = ".errbook-files";

const HEAD: &str =
    "# The files that errbook wrote into this folder. The next run removes those that it does not write again.\n";

/// Returns the list with these files, relative to the folder.
pub(super) fn text(files: &[String]) -> String {
    let mut lines: Vec<&str> = files.iter().map(String::as_str).collect();
    lines.sort_unstable();
    format!("{HEAD}{}\n", lines.join("\n"))
}

/// Removes the files of the list in a folder (without symbolic links in its path) that are not among these, and the folders that become
/// empty. Nothing outside of the folder is removed, and no symbolic link followed.
pub(super) fn remove_others(root: &Path, files: &[String]) -> io::Result<()> {
    let list = root.join(NAME);
    if !fs::symlink_metadata(&list).is_ok_and(|found| found.is_file()) {
        return Ok(());
    }
    // Some file systems take names for one that differ in case: a file that is written again under another one is kept.
    let kept: HashSet<String> = files.iter().map(|file| folded(file)).collect();
    let listed = fs::read(&list)?;
    for file in String::from_utf8_lossy(&listed).lines().filter(|line| !line.starts_with('#')) {
        if file.split('/').all(is_portable) && !kept.contains(&folded(file)) {
            remove(root, file)?;
        }
    }
    Ok(())
}

fn remove(root: &Path, file: &str) -> io::Result<()> {
    let path = root.join(file);
    let Some(parent) = path.parent().and_then(|parent| parent.canonicalize().ok()) else { return Ok(()) };
    let is_file = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file());
    if !is_file || !parent.starts_with(root) {
        return Ok(());
    }
    fs::remove_file(&path)?;
    for folder in parent.ancestors().take_while(|folder| *folder != root) {
        // A folder with other files is not removed.
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}
