//! The addresses that the catalog's `docs_url` needs besides the canonical ones.

use std::collections::HashMap;

use errbook_catalog::model::{Catalog, Entry};
use errbook_catalog::plan::docs_url;

use super::names::{folded, is_portable};
use super::resource::Resource;
use super::table::Addresses;
use super::url::{BaseUrl, decode, split_origin};

/// Adds the address of every URL on this site that the placeholder `{type}` of a body can become.
pub(super) fn add(addresses: &mut Addresses, catalog: &Catalog, shown: &[usize], base: Option<&BaseUrl>) {
    let Some(template) = &catalog.docs_url else { return };
    let shows = |name: &str| template.value.placeholders().any(|placeholder| placeholder.value == name);
    let languages = if shows("language") { catalog.languages.len() } else { 1 };
    let mut pages = Pages::default();
    for language in 0..languages {
        for &index in shown {
            let Some(entry) = catalog.entries.get(index) else { continue };
            let Some((path, fragment)) = locate(addresses, catalog, entry, language, base) else { continue };
            if let Some(fragment) = fragment {
                addresses.add_fragment(index, fragment);
                pages.anchored(path, language);
            } else {
                pages.entry(path, language, index);
            }
        }
    }
    pages.share_files();
    for page in pages.list {
        let resource = match page.entries.as_slice() {
            _ if page.anchored => Resource::AnchoredIndex,
            [entry] => Resource::Entry(*entry),
            _ => Resource::SharedAddress(page.entries),
        };
        addresses.add(page.path, resource, page.language, languages > 1);
    }
    // The catalog does not record the group of a retired entry, so its former URL is unknown if it contains the group.
    if !shows("group") {
        add_retired(addresses, catalog, languages, base);
    }
}

/// The pages that the URLs point to, in the order of their first entries.
#[derive(Default)]
struct Pages {
    list: Vec<Page>,
    by_path: HashMap<String, usize>,
}

struct Page {
    path: String,
    language: usize,
    anchored: bool,
    entries: Vec<usize>,
}

impl Pages {
    fn at(&mut self, path: String, language: usize) -> Option<&mut Page> {
        let next = self.list.len();
        let index = *self.by_path.entry(path.clone()).or_insert(next);
        if index == next {
            self.list.push(Page { path, language, anchored: false, entries: Vec::new() });
        }
        self.list.get_mut(index)
    }

    /// Gives pages that some file system would store in one file the entries of all of them.
    fn share_files(&mut self) {
        let mut together: HashMap<String, Vec<usize>> = HashMap::new();
        for page in &self.list {
            let entries = together.entry(folded(&page.path)).or_default();
            entries.extend(page.entries.iter().filter(|entry| !entries.contains(entry)).copied().collect::<Vec<_>>());
        }
        for page in &mut self.list {
            if let Some(entries) = together.get(&folded(&page.path)) {
                page.entries.clone_from(entries);
            }
        }
    }

    fn anchored(&mut self, path: String, language: usize) {
        if let Some(page) = self.at(path, language) {
            page.anchored = true;
        }
    }

    fn entry(&mut self, path: String, language: usize, entry: usize) {
        if let Some(page) = self.at(path, language).filter(|page| !page.entries.contains(&entry)) {
            page.entries.push(entry);
        }
    }
}

fn add_retired(addresses: &mut Addresses, catalog: &Catalog, languages: usize, base: Option<&BaseUrl>) {
    let Some(any) = catalog.entries.first() else { return };
    for language in 0..languages {
        for (index, retired) in catalog.retired.iter().enumerate() {
            // The URL of the entry before it was retired.
            let mut former = any.clone();
            former.definition.name = retired.name.clone();
            former.definition.code = retired.code.clone();
            former.definition.group = None;
            if let Some((path, None)) = locate(addresses, catalog, &former, language, base) {
                addresses.add(path, Resource::RetiredEntry(index), language, languages > 1);
            }
        }
    }
}

/// Returns the path on the site and the fragment of an entry's documentation URL; `None` if it is not on the site. Adds a
/// route for a name with `/` in it.
fn locate(
    addresses: &mut Addresses,
    catalog: &Catalog,
    entry: &Entry,
    language: usize,
    base: Option<&BaseUrl>,
) -> Option<(String, Option<String>)> {
    let url = docs_url(catalog, entry, language)?;
    let (address, fragment) = match url.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment).filter(|fragment| !fragment.is_empty())),
        None => (url.as_str(), None),
    };
    let address = address.split('?').next().unwrap_or_default();
    let path = match (split_origin(address), base) {
        (Some((origin, path)), Some(base)) => base.strip(Some(origin), path)?,
        (Some((_, path)), None) => path.trim_start_matches('/'),
        // A path without a host is resolved against the host of the service (RFC 3986 §4.2).
        (None, Some(base)) if address.starts_with('/') => base.strip(None, address)?,
        (None, _) => address.trim_start_matches('/'),
    };
    let fragment = match fragment {
        Some(fragment) => Some(decode(fragment)?),
        None => None,
    };
    let found = path_of(path)?;
    if path.contains("%2F") {
        addresses.add_with_slashes(path);
    }
    Some((found, fragment))
}

/// Returns the path of the page for the percent-encoded path of a URL; `None` if it cannot be a file. A `/` in a name, encoded
/// as `%2F`, divides folders too: static hosts decode paths before they look for files.
fn path_of(encoded: &str) -> Option<String> {
    let mut path = String::with_capacity(encoded.len() + 1);
    let trimmed = encoded.strip_suffix('/').unwrap_or(encoded);
    if trimmed.is_empty() {
        return Some(path);
    }
    for segment in trimmed.split('/') {
        let segment = decode(segment).filter(|segment| segment.split('/').all(is_portable))?;
        path.push_str(&segment);
        path.push('/');
    }
    let lower = path.to_ascii_lowercase();
    if lower.ends_with(".html/") || lower.ends_with(".htm/") {
        path.pop();
    }
    Some(match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => path,
    })
}
