//! The addresses of a site: which page is at which path.
//!
//! A path is what follows the site's root, percent-decoded: `zh/errors/mfa_not_enabled/`. One that ends in `/`, or is
//! empty, is the file `index.html` in that folder. Each page has one canonical address, and more where the catalog's
//! `docs_url` points elsewhere.

mod docs_url;
mod names;
mod resource;
mod table;
mod url;

use errbook_catalog::model::Catalog;

use crate::assets;
use crate::contents::{groups, statuses};

pub(crate) use resource::Resource;
pub(crate) use table::{Address, Addresses};
pub use url::{BaseUrl, InvalidBaseUrl};
pub(crate) use url::{decode, decode_folders, relative};

use names::Names;
use table::PathNames;

/// Returns the addresses of a catalog. `shown` are the entries that have pages, by index.
pub(crate) fn addresses(catalog: &Catalog, shown: &[usize], base: Option<&BaseUrl>) -> Addresses {
    let mut addresses = Addresses::new(path_names(catalog, shown));
    add_own(&mut addresses, catalog, shown, base.is_some());
    docs_url::add(&mut addresses, catalog, shown, base);
    addresses
}

/// Gives each language, entry, group and retired entry a part of a path.
fn path_names(catalog: &Catalog, shown: &[usize]) -> PathNames {
    let mut folders = Names::default();
    let languages = catalog.languages.iter().map(|tag| folders.claim(&tag.value, "")).collect();
    let mut errors = Names::default();
    let mut entries = vec![None; catalog.entries.len()];
    for &index in shown {
        if let (Some(slot), Some(entry)) = (entries.get_mut(index), catalog.entries.get(index)) {
            *slot = Some(errors.claim(&entry.name.value, ".md"));
        }
    }
    let retired = catalog.retired.iter().map(|retired| errors.claim(&retired.name.value, ".md")).collect();
    let mut names = Names::default();
    let groups = catalog.groups.iter().map(|group| names.claim(&group.name.value, "")).collect();
    PathNames { languages, entries, groups, retired }
}

/// Adds the canonical address of every resource.
fn add_own(addresses: &mut Addresses, catalog: &Catalog, shown: &[usize], has_base: bool) {
    let mut whole = vec![Resource::Index, Resource::Export, Resource::Llms, Resource::FindData];
    whole.extend(assets::ALL.iter().map(|asset| Resource::Asset(asset.path)));
    if has_base {
        whole.push(Resource::Sitemap);
    }
    for resource in whole {
        let path = match resource {
            Resource::Index => String::new(),
            ref other => addresses.own(other, 0),
        };
        addresses.add(path, resource, 0, false);
    }
    for language in 0..catalog.languages.len() {
        let mut pages = vec![Resource::Index, Resource::SearchData];
        pages.extend(shown.iter().flat_map(|&entry| [Resource::Entry(entry), Resource::EntryMarkdown(entry)]));
        pages.extend(groups(catalog, shown).into_iter().map(Resource::Group));
        pages.extend(statuses(catalog, shown).into_iter().map(Resource::Status));
        if !catalog.retired.is_empty() {
            pages.push(Resource::RetiredEntries);
            pages.extend((0..catalog.retired.len()).map(Resource::RetiredEntry));
        }
        for resource in pages {
            addresses.add(addresses.own(&resource, language), resource, language, true);
        }
    }
}

#[cfg(test)]
mod tests;
