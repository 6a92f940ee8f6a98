//! A site: all pages of a catalog.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use errbook_catalog::model::{Catalog, Entry};

use crate::address::{self, Address, Addresses, BaseUrl, What};
use crate::html::{self, View};
use crate::{assets, data, export, twin};

/// How a site is made.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// Where it will stand, if that is known: for canonical links and the sitemap, and to tell which of the URLs that
    /// services send are on it. Without it these URLs are taken to start at the root of the site's host.
    pub base_url: Option<BaseUrl>,
    /// With the entries whose audience is internal.
    pub internal: bool,
}

impl Options {
    /// For everyone, and wherever it will stand.
    #[must_use]
    pub fn new() -> Options {
        Options::default()
    }
}

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where it stands, with `/` between folders, relative to the site's root.
    pub path: String,
    /// Its media type.
    pub content_type: &'static str,
    /// The tag of the language that it is in; `None` for what is in no language, or in all.
    pub language: Option<String>,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The pages of a catalog. They are made when they are asked for.
#[derive(Debug)]
pub struct Site {
    catalog: Catalog,
    options: Options,
    shown: Vec<usize>,
    places: HashMap<usize, usize>,
    names: HashMap<String, usize>,
    addresses: Addresses,
}

impl Site {
    /// The site of a catalog. One with mistakes has pages as well, as far as it goes.
    #[must_use]
    pub fn new(catalog: Catalog, options: Options) -> Site {
        let shown = address::shown(&catalog, options.internal);
        let addresses = Addresses::new(&catalog, &shown, options.base_url.as_ref());
        let places = shown.iter().enumerate().map(|(place, &entry)| (entry, place)).collect();
        let names = shown.iter().filter_map(|&index| Some((catalog.entries.get(index)?.name.value.clone(), index)));
        let names = names.collect();
        Site { catalog, options, shown, places, names, addresses }
    }

    /// The catalog.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// The number of its files.
    #[must_use]
    pub fn len(&self) -> usize {
        self.addresses.all.len()
    }

    /// Whether it has no files: never so.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.addresses.all.is_empty()
    }

    /// All files, each made as the iterator comes to it.
    pub fn pages(&self) -> impl Iterator<Item = Page> + '_ {
        self.addresses.all.iter().map(|address| self.make(address, &address.path))
    }

    /// The file for the path of a URL: percent-encoded, relative to the site's root, with or without a `/` before or after
    /// it. Links in it fit that very path.
    #[must_use]
    pub fn page(&self, path: &str) -> Option<Page> {
        let (address, here) = self.find(path)?;
        Some(self.make(address, &here))
    }

    /// What stands at the path of a URL, and the path decoded.
    pub(crate) fn find(&self, path: &str) -> Option<(&Address, String)> {
        let path = address::decode(path.strip_prefix('/').unwrap_or(path))?;
        let folder = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        let found = self.addresses.at(folder.unwrap_or(&path)).or_else(|| self.addresses.at(&format!("{path}/")))?;
        Some((found, path))
    }

    /// Writes all files into a folder, which is made where it is not there. Other files in it stay as they are.
    ///
    /// `progress` is told, from more than one thread, how many files of how many are written.
    ///
    /// # Errors
    ///
    /// The first file that could not be written, and why; some of the others are there then.
    pub fn write_to(&self, folder: &Path, progress: &(dyn Fn(usize, usize) + Sync)) -> io::Result<()> {
        let (done, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
        let work = |addresses: &[Address]| -> io::Result<()> {
            for address in addresses {
                if failed.load(Ordering::Relaxed) {
                    break;
                }
                write(folder, &self.make(address, &address.path))
                    .inspect_err(|_| failed.store(true, Ordering::Relaxed))?;
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, self.len());
            }
            Ok(())
        };
        // Each thread has neighbours: file systems let only one at a time write into a folder.
        let threads = thread::available_parallelism().map_or(1, usize::from).min(8);
        let mut parts = self.addresses.all.chunks(self.len().div_ceil(threads).max(1));
        let mine = parts.next().unwrap_or_default();
        thread::scope(|scope| {
            let others: Vec<_> = parts.map(|part| scope.spawn(move || work(part))).collect();
            let mine = work(mine);
            let others = others.into_iter().map(|other| {
                other.join().unwrap_or_else(|_| Err(io::Error::other("a thread that wrote pages ended early")))
            });
            others.fold(mine, Result::and)
        })
    }

    pub(crate) fn make(&self, address: &Address, here: &str) -> Page {
        let language = address.language;
        let view = View { site: self, language, here, what: &address.what };
        let (content_type, bytes): (&'static str, Vec<u8>) = match &address.what {
            What::Twin(entry) => ("text/markdown; charset=utf-8", twin::page(&view, *entry).into_bytes()),
            What::Search => (JSON, data::search(&self.catalog, &self.shown_entries(), language).into_bytes()),
            What::Find => (JSON, data::find(&self.catalog, &self.shown_entries()).into_bytes()),
            What::Export => (JSON, export::json(self).into_bytes()),
            What::Llms => ("text/plain; charset=utf-8", export::llms(&view).into_bytes()),
            What::Sitemap => ("application/xml", export::sitemap(self).into_bytes()),
            What::Asset(path) => {
                assets::at(path).map_or((JSON, Vec::new()), |asset| (asset.content_type, asset.bytes.to_vec()))
            }
            _ => ("text/html; charset=utf-8", html::page(&view).into_bytes()),
        };
        let in_language =
            content_type.starts_with("text/html") || matches!(address.what, What::Twin(_) | What::Search | What::Llms);
        let language = in_language.then(|| view.tag().to_owned());
        Page { path: file(&address.path), content_type, language, bytes }
    }

    pub(crate) fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    pub(crate) fn base(&self) -> Option<&BaseUrl> {
        self.options.base_url.as_ref()
    }

    pub(crate) fn options(&self) -> &Options {
        &self.options
    }

    fn shown_entries(&self) -> Vec<&Entry> {
        self.shown.iter().filter_map(|&index| self.catalog.entries.get(index)).collect()
    }

    /// The entries that have pages, by index, in the order of the index page.
    pub(crate) fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// The entries that have pages and for which something holds, by index, in the order of the index page.
    pub(crate) fn entries_of(&self, mut holds: impl FnMut(&Entry) -> bool) -> Vec<usize> {
        let shown = self.shown.iter().copied();
        shown.filter(|&index| self.catalog.entries.get(index).is_some_and(&mut holds)).collect()
    }

    /// The entries before and after one (by index), in the order of the index page.
    pub(crate) fn neighbours(&self, entry: usize) -> (Option<usize>, Option<usize>) {
        let Some(&place) = self.places.get(&entry) else { return (None, None) };
        let at = |place: usize| self.shown.get(place).copied();
        (place.checked_sub(1).and_then(at), at(place + 1))
    }

    /// The entry with a name, by index, if it has a page.
    pub(crate) fn entry_named(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }
}

const JSON: &str = "application/json";

/// The file of a path: a folder's is `index.html`.
fn file(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

fn write(folder: &Path, page: &Page) -> io::Result<()> {
    let path = folder.join(&page.path);
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    if let Err(error) = fs::write(&path, &page.bytes) {
        if error.kind() != io::ErrorKind::NotFound {
            return Err(named(error));
        }
        // Its folder is not there yet: rarer than the file, so that it is not asked for each time.
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(named)?;
        fs::write(&path, &page.bytes).map_err(named)?;
    }
    Ok(())
}
