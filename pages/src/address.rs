//! The addresses of a site: which page is at which path.
//!
//! A path is what follows the site's root, percent-decoded: `zh/errors/mfa_not_enabled/`. One that ends in `/`, or is
//! empty, is the file `index.html` in that folder. Each page has one canonical address, and more where the catalog's
//! `docs_url` points elsewhere.

mod docs_url;
mod names;
mod resource;
mod table;

use errbook_catalog::model::{Definition, Retired};
use errbook_exports::{Contents, Topic};

use crate::assets;
use crate::brand;
use crate::options::{Format, Options};

pub(crate) use names::{folded, is_portable};
pub(crate) use resource::{Generator, Resource, Scope};
pub(crate) use table::{Address, Addresses};

use names::Names;
use table::{PathNames, TopicNames};

/// The list of the pages in the catalog's first language, where programs look for it.
const LLMS: &str = "llms.txt";
/// The page for an address without a page, where static hosts look for it.
const MISSING: &str = "404.html";

/// Returns the addresses of a book.
pub(crate) fn addresses(contents: &Contents, options: &Options) -> Addresses {
    let mut addresses = Addresses::new(path_names(contents, options), options.format);
    if options.format != Format::Html {
        add_markdown(&mut addresses, contents, options.format);
        return addresses;
    }
    add_own(&mut addresses, contents, options);
    if options.copies {
        docs_url::add(&mut addresses, contents, options.base_url.as_ref());
    }
    // After all that the URLs of services lead to, which can be `/{code}.html`. Without a server there is nobody to serve it.
    if !options.flat || options.base_url.is_some() {
        addresses.add(MISSING.to_owned(), Resource::Missing, 0, false);
        for language in 0..contents.catalog().languages.len() {
            addresses.add(addresses.own(&Resource::Missing, language), Resource::Missing, language, true);
        }
    }
    addresses
}

/// Gives each language, entry, violation and group, and what was retired, a part of a path.
fn path_names(contents: &Contents, options: &Options) -> PathNames {
    let format = options.format;
    let catalog = contents.catalog();
    let mut folders = Names::default();
    let languages = catalog.languages.iter().map(|tag| folders.claim(&tag.value, "")).collect();
    let entries: Vec<&Definition> = catalog.entries.iter().map(|entry| &entry.definition).collect();
    let violations: Vec<&Definition> = catalog.violations.iter().map(|violation| &violation.definition).collect();
    let mut names = Names::of(format);
    let groups = catalog.groups.iter().map(|group| names.claim(&group.name.value, "")).collect();
    PathNames {
        languages,
        entries: topic_names(contents, format, Topic::Entry, &entries, &catalog.retired),
        violations: topic_names(contents, format, Topic::Violation, &violations, &catalog.retired_violations),
        groups,
        brand: brand::parts(catalog, &options.brand),
        extra: brand::slugs(catalog, &options.brand),
    }
}

/// Gives the shown ones of a kind, in their order, and those that were retired, a part of a path.
fn topic_names(
    contents: &Contents,
    format: Format,
    topic: fn(usize) -> Topic,
    definitions: &[&Definition],
    retired: &[Retired],
) -> TopicNames {
    let mut names = Names::of(format);
    let mut current = vec![None; definitions.len()];
    for &index in contents.shown_like(topic(0)) {
        if let (Some(slot), Some(definition)) = (current.get_mut(index), definitions.get(index)) {
            *slot = Some(names.claim(&definition.name.value, ".md"));
        }
    }
    let retired = retired.iter().map(|retired| names.claim(&retired.name.value, ".md")).collect();
    TopicNames { current, retired }
}

/// Adds the pages of a site in Markdown, and its navigation for each generator that reads the format.
fn add_markdown(addresses: &mut Addresses, contents: &Contents, format: Format) {
    let generators: &[Generator] = match format {
        Format::Mdx => &[Generator::Docusaurus],
        _ => &[Generator::MdBook, Generator::Docusaurus, Generator::VitePress],
    };
    let of_site = generators.iter().map(|generator| Resource::Navigation(*generator, Scope::Site));
    for resource in [Resource::Languages].into_iter().chain(of_site) {
        addresses.add(addresses.own(&resource, 0), resource, 0, false);
    }
    for language in 0..contents.catalog().languages.len() {
        let mut pages = vec![Resource::Index];
        pages.extend(contents.topics().map(Resource::Topic));
        pages.extend(lists(contents));
        pages.extend(contents.has_releases().then_some(Resource::Changes));
        pages.extend(addresses.extra().map(Resource::Extra));
        // The sidebar of VitePress is one for all languages.
        let own = generators.iter().filter(|generator| **generator != Generator::VitePress);
        pages.extend(own.map(|generator| Resource::Navigation(*generator, Scope::Language)));
        if format == Format::Mdx && language > 0 {
            pages.push(Resource::Navigation(Generator::DocusaurusLabels, Scope::Language));
        }
        for resource in pages {
            addresses.add(addresses.own(&resource, language), resource, language, true);
        }
    }
}

/// Returns the pages that list entries and violations, and those of what was retired.
fn lists(contents: &Contents) -> Vec<Resource> {
    let mut pages: Vec<Resource> = contents.groups().into_iter().map(Resource::Group).collect();
    pages.extend(contents.statuses().into_iter().map(Resource::Status));
    if !contents.violations().is_empty() {
        pages.push(Resource::Violations);
    }
    if contents.retired().next().is_some() {
        pages.push(Resource::AllRetired);
        pages.extend(contents.retired().map(Resource::Retired));
    }
    pages
}

/// Adds the canonical address of every resource.
fn add_own(addresses: &mut Addresses, contents: &Contents, options: &Options) {
    let catalog = contents.catalog();
    let mut whole = vec![Resource::Index, Resource::Export, Resource::Llms, Resource::FindData];
    whole.extend(assets::ALL.iter().map(|asset| Resource::Asset(asset.path)));
    whole.extend(brand::parts(catalog, &options.brand).into_iter().map(|(part, _)| Resource::Brand(part)));
    if options.base_url.is_some() {
        whole.push(Resource::Sitemap);
    }
    for resource in whole {
        let path = match resource {
            Resource::Index => String::new(),
            Resource::Llms => LLMS.to_owned(),
            ref other => addresses.own(other, 0),
        };
        addresses.add(path, resource, 0, false);
    }
    for language in 0..catalog.languages.len() {
        let mut pages = vec![Resource::Index, Resource::SearchData, Resource::Llms];
        for topic in contents.topics() {
            pages.push(Resource::Topic(topic));
            pages.extend(options.markdown_pages.then_some(Resource::Markdown(topic)));
        }
        pages.extend(lists(contents));
        if contents.has_releases() {
            pages.extend([Resource::Changes, Resource::ChangesData]);
            pages.extend(options.markdown_pages.then_some(Resource::ChangesMarkdown));
        }
        pages.extend(addresses.extra().map(Resource::Extra));
        for resource in pages {
            addresses.add(addresses.own(&resource, language), resource, language, true);
        }
    }
}

#[cfg(test)]
mod tests;
