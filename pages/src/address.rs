//! The addresses of a site: which page stands at which path.
//!
//! A path is what comes after the site's root, decoded: `zh/errors/mfa_not_enabled/`. One that ends in `/`, or is empty, is
//! the file `index.html` in that folder. Each page of the book has one address of its own, and more where the URLs that
//! services send point elsewhere.

mod names;
mod url;
mod wire;

use std::collections::HashMap;

use errbook_catalog::model::{Audience, Catalog};

use crate::assets;

#[cfg(feature = "http")]
pub(crate) use url::encode;
pub use url::{BadBase, BaseUrl};
pub(crate) use url::{decode, relative};

use names::Names;

/// What stands at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// All entries.
    Index,
    /// The index where URLs with a fragment point: its rows answer to these fragments too.
    Anchored,
    /// One entry, by index.
    Entry(usize),
    /// Entries that share an address, by index.
    Shared(Vec<usize>),
    /// One group, by index.
    Group(usize),
    /// The entries that can have a status.
    Status(u16),
    /// All names that were retired.
    Retired,
    /// One of them, by index.
    Gone(usize),
    /// An entry's page in Markdown.
    Twin(usize),
    /// What the search reads.
    Search,
    /// What finds a pasted error.
    Find,
    /// All entries as JSON.
    Export,
    /// What stands where, for language models.
    Llms,
    /// What stands where, for search engines.
    Sitemap,
    /// A file that every site has, by its path.
    Asset(&'static str),
}

/// An address, and what stands there.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    /// The path.
    pub(crate) path: String,
    /// What stands there.
    pub(crate) what: What,
    /// In which language, by index.
    pub(crate) language: usize,
    /// Whether the address is for that language alone; any other is for readers of all.
    #[cfg_attr(not(feature = "http"), allow(dead_code, reason = "only a book has readers of all languages"))]
    pub(crate) is_fixed: bool,
}

/// All addresses of a site.
#[derive(Debug)]
pub(crate) struct Addresses {
    /// Every address; those of the book itself come before those that URLs on the wire need besides.
    pub(crate) all: Vec<Address>,
    by_path: HashMap<String, usize>,
    languages: Vec<String>,
    entries: Vec<Option<String>>,
    groups: Vec<String>,
    retired: Vec<String>,
    /// The fragments that URLs on the wire have, by entry.
    fragments: Vec<Vec<String>>,
}

impl Addresses {
    /// The addresses of a catalog. `shown` are the entries that have pages, by index.
    pub(crate) fn new(catalog: &Catalog, shown: &[usize], base: Option<&BaseUrl>) -> Addresses {
        let mut folders = Names::default();
        let languages = catalog.languages.iter().map(|tag| folders.claim(&tag.value, "")).collect();
        let mut errors = Names::default();
        let mut entries = vec![None; catalog.entries.len()];
        for &index in shown {
            if let (Some(slot), Some(entry)) = (entries.get_mut(index), catalog.entries.get(index)) {
                *slot = Some(errors.claim(&entry.name.value, ".md"));
            }
        }
        let retired = catalog.retired.iter().map(|gone| errors.claim(&gone.name.value, ".md")).collect();
        let mut names = Names::default();
        let groups = catalog.groups.iter().map(|group| names.claim(&group.name.value, "")).collect();
        let mut addresses = Addresses {
            all: Vec::new(),
            by_path: HashMap::new(),
            languages,
            entries,
            groups,
            retired,
            fragments: vec![Vec::new(); catalog.entries.len()],
        };
        addresses.add_own(catalog, shown, base.is_some());
        wire::add(&mut addresses, catalog, shown, base);
        addresses
    }

    fn add_own(&mut self, catalog: &Catalog, shown: &[usize], has_base: bool) {
        let mut whole = vec![(What::Index, 0), (What::Export, 0), (What::Llms, 0), (What::Find, 0)];
        whole.extend(assets::ALL.iter().map(|asset| (What::Asset(asset.path), 0)));
        if has_base {
            whole.push((What::Sitemap, 0));
        }
        for (what, language) in whole {
            let path = match what {
                What::Index => String::new(),
                ref other => self.own(other, language),
            };
            self.add(path, what, language, false);
        }
        for language in 0..catalog.languages.len() {
            let mut pages = vec![What::Index, What::Search];
            pages.extend(shown.iter().flat_map(|&entry| [What::Entry(entry), What::Twin(entry)]));
            pages.extend(groups(catalog, shown).into_iter().map(What::Group));
            pages.extend(statuses(catalog, shown).into_iter().map(What::Status));
            if !catalog.retired.is_empty() {
                pages.push(What::Retired);
                pages.extend((0..catalog.retired.len()).map(What::Gone));
            }
            for what in pages {
                self.add(self.own(&what, language), what, language, true);
            }
        }
    }

    /// Adds an address, unless something else stands there.
    fn add(&mut self, path: String, what: What, language: usize, is_fixed: bool) {
        if self.by_path.contains_key(&path) {
            return;
        }
        self.by_path.insert(path.clone(), self.all.len());
        self.all.push(Address { path, what, language, is_fixed });
    }

    /// The one address that a page calls its own, in a language (by index).
    pub(crate) fn own(&self, what: &What, language: usize) -> String {
        let tag = self.languages.get(language).map_or("", String::as_str);
        let entry = |index: &usize| self.entries.get(*index).and_then(Option::as_deref).unwrap_or_default();
        let named = |names: &[String], index: &usize| names.get(*index).cloned().unwrap_or_default();
        match what {
            What::Index | What::Anchored | What::Shared(_) => format!("{tag}/"),
            What::Entry(index) => format!("{tag}/errors/{}/", entry(index)),
            What::Twin(index) => format!("{tag}/errors/{}.md", entry(index)),
            What::Gone(index) => format!("{tag}/errors/{}/", named(&self.retired, index)),
            What::Group(index) => format!("{tag}/groups/{}/", named(&self.groups, index)),
            What::Status(status) => format!("{tag}/statuses/{status}/"),
            What::Retired => format!("{tag}/retired/"),
            What::Search => format!("{tag}/search.json"),
            What::Find => "find.json".to_owned(),
            What::Export => "errors.json".to_owned(),
            What::Llms => "llms.txt".to_owned(),
            What::Sitemap => "sitemap.xml".to_owned(),
            What::Asset(path) => (*path).to_owned(),
        }
    }

    /// The routes that lead to all addresses, see [`Book::routes`](crate::Book::routes).
    #[cfg(feature = "http")]
    pub(crate) fn routes(&self) -> Vec<String> {
        let mut routes = Vec::new();
        for folder in &self.languages {
            let folder = encode(folder);
            routes.extend([format!("/{folder}"), format!("/{folder}/"), format!("/{folder}/{{*rest}}")]);
        }
        let in_folder =
            |path: &str| path.split_once('/').is_some_and(|(first, _)| self.languages.iter().any(|own| own == first));
        for address in self.all.iter().filter(|address| !in_folder(&address.path)) {
            let path = encode(&address.path);
            if let Some(bare) = path.strip_suffix('/') {
                routes.push(format!("/{bare}"));
            }
            routes.push(format!("/{path}"));
        }
        routes
    }

    /// What stands at a path.
    pub(crate) fn at(&self, path: &str) -> Option<&Address> {
        self.all.get(*self.by_path.get(path)?)
    }

    /// The fragments by which URLs on the wire name an entry (by index).
    pub(crate) fn fragments(&self, entry: usize) -> &[String] {
        self.fragments.get(entry).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn add_fragment(&mut self, entry: usize, fragment: String) {
        if let Some(known) = self.fragments.get_mut(entry).filter(|known| !known.contains(&fragment)) {
            known.push(fragment);
        }
    }
}

/// The entries that pages show, by index, in the order of their groups; those without a group come last.
pub(crate) fn shown(catalog: &Catalog, internal: bool) -> Vec<usize> {
    let shown = catalog.entries.iter().enumerate();
    let shown = shown.filter(|(_, entry)| internal || entry.audience == Audience::Public);
    let mut shown: Vec<(usize, usize)> =
        shown.map(|(index, entry)| (entry.group.unwrap_or(usize::MAX), index)).collect();
    shown.sort_unstable();
    shown.into_iter().map(|(_, index)| index).collect()
}

/// The groups that have entries, by index, in file order.
pub(crate) fn groups(catalog: &Catalog, shown: &[usize]) -> Vec<usize> {
    let mut groups: Vec<usize> =
        shown.iter().filter_map(|&index| catalog.entries.get(index).and_then(|entry| entry.group)).collect();
    groups.dedup();
    groups.retain(|&group| group < catalog.groups.len());
    groups
}

/// The statuses that entries can have, in order.
pub(crate) fn statuses(catalog: &Catalog, shown: &[usize]) -> Vec<u16> {
    let entries = shown.iter().filter_map(|&index| catalog.entries.get(index));
    let mut statuses: Vec<u16> = entries.flat_map(|entry| entry.statuses.iter().map(|status| status.value)).collect();
    statuses.sort_unstable();
    statuses.dedup();
    statuses
}

#[cfg(test)]
mod tests;
