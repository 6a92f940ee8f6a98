//! Reads the content of a file, and says why it cannot.
//!
//! Only regular files are read: a FIFO would block the compiler, and a device may never end.

use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::Path;

/// The size up to which a file of a catalog is read: 16 MiB, far more than any catalog has.
pub const LARGEST_FILE: u64 = 16 << 20;

/// Why a file cannot be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum Unreadable {
    /// It does not exist.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a FIFO, a socket or a device.
    Special,
    /// It has more than [`LARGEST_FILE`] bytes.
    TooLarge,
    /// It is outside of the package, whose root holds this file of cargo: see `Boundary`.
    OutsidePackage(&'static str),
    /// The system does not read it.
    Io(io::Error),
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Unreadable {
        match error.kind() {
            io::ErrorKind::NotFound => Unreadable::Missing,
            io::ErrorKind::IsADirectory => Unreadable::Folder,
            _ => Unreadable::Io(error),
        }
    }
}

/// Returns the content of a regular file of at most [`LARGEST_FILE`] bytes. Symbolic links are followed.
///
/// # Errors
///
/// Returns why the file cannot be read. A FIFO is not opened, as opening it would block.
pub fn read_content(path: &Path) -> Result<Vec<u8>, Unreadable> {
    check(&fs::metadata(path)?)?;
    let file = File::open(path)?;
    // It may have been replaced since.
    let metadata = file.metadata()?;
    check(&metadata)?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_FILE { Err(Unreadable::TooLarge) } else { Ok(bytes) }
}

fn check(metadata: &Metadata) -> Result<(), Unreadable> {
    match metadata.file_type() {
        kind if kind.is_dir() => Err(Unreadable::Folder),
        kind if !kind.is_file() => Err(Unreadable::Special),
        _ if metadata.len() > LARGEST_FILE => Err(Unreadable::TooLarge),
        _ => Ok(()),
    }
}
