//! Writes the files of a site into a folder, and nowhere else.

mod list;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use crate::address::Address;
use crate::page::Page;

/// Renders and writes the page at each address, in several threads, and then removes what an earlier book has left in the folder.
/// `files` are the files of the addresses. `progress` gets the number of files written so far and the number of all.
pub(crate) fn write_all(
    folder: &Path,
    (addresses, files): (&[Address], &[String]),
    render: &(dyn Fn(&Address) -> Page + Sync),
    progress: &(dyn Fn(usize, usize) + Sync),
) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| named(folder, &error))?;
    let root = folder.canonicalize().map_err(|error| named(folder, &error))?;
    let (done, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let work = |part: &[Address]| -> io::Result<()> {
        let mut folder = Folder { root: &root, shown: folder, last: None };
        for address in part {
            if failed.load(Ordering::Relaxed) {
                break;
            }
            folder.write(&render(address)).inspect_err(|_| failed.store(true, Ordering::Relaxed))?;
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, addresses.len());
        }
        Ok(())
    };
    // Each thread gets neighbouring files: file systems let only one thread at a time write into a folder.
    let threads = thread::available_parallelism().map_or(1, usize::from).min(8);
    let mut parts = addresses.chunks(addresses.len().div_ceil(threads).max(1));
    let mine = parts.next().unwrap_or_default();
    thread::scope(|scope| {
        let others: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
        let mine = work(mine);
        let others = others
            .into_iter()
            .map(|other| other.join().unwrap_or_else(|_| Err(io::Error::other("a thread writing pages panicked"))));
        others.fold(mine, Result::and)
    })?;
    list::remove_others(&root, files).map_err(|error| named(folder, &error))?;
    let list = Page {
        path: list::NAME.to_owned(),
        content_type: "text/plain; charset=utf-8",
        language: None,
        bytes: list::text(files).into_bytes(),
    };
    Folder { root: &root, shown: folder, last: None }.write(&list)
}

/// The folder of a site, as one thread writes into it.
struct Folder<'a> {
    /// Without symbolic links.
    root: &'a Path,
    /// As the user wrote it, for messages.
    shown: &'a Path,
    /// The folder of the last file, which is known to be inside.
    last: Option<PathBuf>,
}

impl Folder<'_> {
    fn write(&mut self, page: &Page) -> io::Result<()> {
        let path = self.root.join(&page.path);
        self.put(&path, page).map_err(|error| named(&self.shown.join(&page.path), &error))
    }

    fn put(&mut self, path: &Path, page: &Page) -> io::Result<()> {
        let parent = path.parent().unwrap_or(self.root);
        if self.last.as_deref() != Some(parent) {
            self.create_inside(parent)?;
            self.last = Some(parent.to_owned());
        }
        // Writing to a link would change the file that it points to, and writing to a FIFO would wait for a reader.
        if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
            fs::remove_file(path)?;
        }
        fs::write(path, &page.bytes)
    }

    /// Creates a folder below the root, unless it is outside of it by way of a symbolic link.
    fn create_inside(&self, folder: &Path) -> io::Result<()> {
        // The nearest folder that exists tells where the others would be created.
        let existing = folder.ancestors().find(|above| above.exists()).unwrap_or(self.root);
        if !existing.canonicalize()?.starts_with(self.root) {
            return Err(io::Error::other("a symbolic link leads out of the folder"));
        }
        fs::create_dir_all(folder)
    }
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
