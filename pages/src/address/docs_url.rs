//! The addresses that the catalog's `docs_url` and `violation_docs_url` need besides the canonical ones.

use std::collections::HashMap;

use errbook_catalog::Template;
use errbook_catalog::model::{Catalog, Retired};
use errbook_catalog::plan;
use errbook_exports::{Contents, Topic};

use super::names::{folded, is_portable};
use super::resource::Resource;
use super::table::Addresses;
use crate::url::{BaseUrl, decode, split_origin};

/// Adds the address of every URL on this site that leads to an entry or a violation.
pub(super) fn add(addresses: &mut Addresses, contents: &Contents, base: Option<&BaseUrl>) {
    let catalog = contents.catalog();
    let mut pages = Pages::default();
    for language in 0..catalog.languages.len() {
        for topic in contents.topics().filter(|topic| language < languages(catalog, *topic)) {
            let Some(url) = url_of(catalog, topic, language) else { continue };
            let Some((path, fragment)) = locate(addresses, &url, base) else { continue };
            if let Some(fragment) = fragment {
                addresses.add_fragment(topic, fragment);
                pages.anchored(path, topic, language);
            } else {
                pages.topic(path, topic, language);
            }
        }
    }
    pages.share_files();
    for page in pages.list {
        let is_fixed = languages(catalog, page.first) > 1;
        let resource = match page.topics.as_slice() {
            _ if page.anchored => Resource::AnchoredIndex,
            [topic] => Resource::Topic(*topic),
            _ => Resource::SharedAddress(page.topics),
        };
        addresses.add(page.path, resource, page.language, is_fixed);
    }
    add_retired(addresses, contents, base);
}

/// Returns the template of a topic's URL.
fn template(catalog: &Catalog, topic: Topic) -> Option<&Template> {
    let template = match topic {
        Topic::Entry(_) => catalog.docs_url.as_ref(),
        Topic::Violation(_) => catalog.violation_docs_url.as_ref(),
    };
    template.map(|template| &template.value)
}

fn shows(catalog: &Catalog, topic: Topic, name: &str) -> bool {
    template(catalog, topic).is_some_and(|template| template.placeholders().any(|one| one.value == name))
}

/// Returns the number of languages that the URL of a topic differs in.
fn languages(catalog: &Catalog, topic: Topic) -> usize {
    if shows(catalog, topic, "language") { catalog.languages.len() } else { 1 }
}

fn url_of(catalog: &Catalog, topic: Topic, language: usize) -> Option<String> {
    match topic {
        Topic::Entry(index) => plan::docs_url(catalog, catalog.entries.get(index)?, language),
        Topic::Violation(index) => plan::violation_docs_url(catalog, catalog.violations.get(index)?, language),
    }
}

/// The pages that the URLs point to, in the order of their first topics.
#[derive(Default)]
struct Pages {
    list: Vec<Page>,
    by_path: HashMap<String, usize>,
}

struct Page {
    path: String,
    language: usize,
    anchored: bool,
    /// The topic that it was added for.
    first: Topic,
    topics: Vec<Topic>,
}

impl Pages {
    fn at(&mut self, path: String, first: Topic, language: usize) -> Option<&mut Page> {
        let next = self.list.len();
        let index = *self.by_path.entry(path.clone()).or_insert(next);
        if index == next {
            self.list.push(Page { path, language, anchored: false, first, topics: Vec::new() });
        }
        self.list.get_mut(index)
    }

    /// Gives pages that some file system would store in one file the topics of all of them.
    fn share_files(&mut self) {
        let mut together: HashMap<String, Vec<Topic>> = HashMap::new();
        for page in &self.list {
            let topics = together.entry(folded(&page.path)).or_default();
            topics.extend(page.topics.iter().filter(|topic| !topics.contains(topic)).copied().collect::<Vec<_>>());
        }
        for page in &mut self.list {
            if let Some(topics) = together.get(&folded(&page.path)) {
                page.topics.clone_from(topics);
            }
        }
    }

    fn anchored(&mut self, path: String, topic: Topic, language: usize) {
        if let Some(page) = self.at(path, topic, language) {
            page.anchored = true;
        }
    }

    fn topic(&mut self, path: String, topic: Topic, language: usize) {
        if let Some(page) = self.at(path, topic, language).filter(|page| !page.topics.contains(&topic)) {
            page.topics.push(topic);
        }
    }
}

/// Adds the URLs that led to what was retired. The catalog does not record its group, so the URL is unknown if it contains the
/// group.
fn add_retired(addresses: &mut Addresses, contents: &Contents, base: Option<&BaseUrl>) {
    let catalog = contents.catalog();
    for topic in contents.retired().filter(|topic| !shows(catalog, *topic, "group")) {
        let Some(retired) = topic.retired(catalog) else { continue };
        for language in 0..languages(catalog, topic) {
            let former = former_url(catalog, topic, retired, language);
            let found = former.and_then(|url| locate(addresses, &url, base));
            if let Some((path, None)) = found {
                addresses.add(path, Resource::Retired(topic), language, languages(catalog, topic) > 1);
            }
        }
    }
}

/// Returns the URL of an entry or a violation before it was retired.
fn former_url(catalog: &Catalog, topic: Topic, retired: &Retired, language: usize) -> Option<String> {
    match topic {
        Topic::Entry(_) => {
            let mut former = catalog.entries.first()?.clone();
            former.definition.name = retired.name.clone();
            former.definition.code = retired.code.clone();
            plan::docs_url(catalog, &former, language)
        }
        Topic::Violation(_) => {
            let mut former = catalog.violations.first()?.clone();
            former.definition.name = retired.name.clone();
            former.definition.code = retired.code.clone();
            plan::violation_docs_url(catalog, &former, language)
        }
    }
}

/// Returns the path on the site and the fragment of a documentation URL; `None` if it is not on the site. Adds a route for a
/// name with `/` in it.
fn locate(addresses: &mut Addresses, url: &str, base: Option<&BaseUrl>) -> Option<(String, Option<String>)> {
    let (address, fragment) = match url.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment).filter(|fragment| !fragment.is_empty())),
        None => (url, None),
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
