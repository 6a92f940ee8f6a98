//! [`Site`]: all files of an error book.

use std::io;
use std::path::Path;

use errbook_catalog::model::Catalog;
use errbook_catalog::plan;
use errbook_exports::{Contents, Topic};

use crate::address::{self, Address, Addresses, Resource};
use crate::options::{Format, Options};
use crate::own::{self, DeadLink};
use crate::page::Page;
use crate::url::{self, BaseUrl};
use crate::view::View;
use crate::writer::write_all;
use crate::{assets, brand, data, export, html, markdown_page, navigation};

/// The files of an error book, rendered on demand.
#[derive(Debug)]
pub struct Site {
    contents: Contents,
    options: Options,
    addresses: Addresses,
}

impl Site {
    /// Returns the site of a catalog. A catalog with errors has a site too, with what could be read.
    #[must_use]
    pub fn new(catalog: Catalog, options: Options) -> Site {
        Site::of(Contents::new(catalog, options.internal), options)
    }

    /// Returns the site with these contents: also with [what the releases changed](Contents::with_history), from which the page of
    /// changes and the versions on other pages are made.
    #[must_use]
    pub fn of(contents: Contents, options: Options) -> Site {
        let addresses = address::addresses(&contents, &options);
        Site { contents, options, addresses }
    }

    /// Returns the catalog.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        self.contents.catalog()
    }

    /// Returns the number of files.
    #[must_use]
    pub fn len(&self) -> usize {
        self.addresses.all.len()
    }

    /// Returns whether there are no files, which is never the case.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.addresses.all.is_empty()
    }

    /// Returns the links of the catalog's own texts ([`Options::brand`]) to pages that the book does not have. The pages show their
    /// words without a link.
    #[must_use]
    pub fn dead_links(&self) -> Vec<DeadLink> {
        own::dead(self)
    }

    /// Returns the first link in a response, by `docs_url` or `violation_docs_url`, that is not below the [base URL](Options::base_url),
    /// so that it leads to another site than this one.
    #[must_use]
    pub fn url_elsewhere(&self) -> Option<String> {
        let base = self.options.base_url.as_ref()?;
        let catalog = self.catalog();
        let is_elsewhere = |url: &String| {
            url::split_origin(url).is_some_and(|(origin, path)| base.strip(Some(origin), path).is_none())
        };
        let of = |topic: Topic| match topic {
            Topic::Entry(index) => plan::docs_url(catalog, catalog.entries.get(index)?, 0),
            Topic::Violation(index) => plan::violation_docs_url(catalog, catalog.violations.get(index)?, 0),
        };
        self.contents.topics().filter_map(of).find(is_elsewhere)
    }

    /// Returns all files; each is rendered when the iterator reaches it.
    pub fn pages(&self) -> impl Iterator<Item = Page> + '_ {
        self.addresses.all.iter().map(|address| self.render(address, &address.path))
    }

    /// Returns the file for the path of a URL: percent-encoded, relative to the site's root, with or without a leading
    /// and a trailing `/`. Its links are relative to that very path.
    #[must_use]
    pub fn page(&self, path: &str) -> Option<Page> {
        let (address, here) = self.find(path)?;
        Some(self.render(address, &here))
    }

    /// Returns the address for the path of a URL, and the path that its links are relative to.
    pub(crate) fn find(&self, path: &str) -> Option<(&Address, String)> {
        let written = path.strip_prefix('/').unwrap_or(path);
        let path = url::decode(written)?;
        let folder = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        let found = self.addresses.at(folder.unwrap_or(&path)).or_else(|| self.addresses.at(&format!("{path}/")))?;
        Some((found, url::decode_folders(written)?))
    }

    /// Writes all files into a folder, which is created if it does not exist. Of other files in it, those that an earlier book has left
    /// there are removed: `.errbook-files` lists what was written. All others are left alone.
    ///
    /// Nothing outside of the folder is written: a symbolic link in place of a file is replaced, and one in place of a folder is
    /// an error if it leads out. The folder itself may be a link.
    ///
    /// `progress` is called, from more than one thread, with the number of files written so far and the number of all.
    ///
    /// # Errors
    ///
    /// Returns why a file could not be written. Some of the others are written by then.
    pub fn write_to(&self, folder: &Path, progress: &(dyn Fn(usize, usize) + Sync)) -> io::Result<()> {
        let render = |address: &Address| self.render(address, &address.path);
        let files: Vec<String> = self.addresses.all.iter().map(|address| file(&address.path)).collect();
        write_all(folder, (&self.addresses.all, &files), &render, progress)
    }

    /// Returns the page at an address. `here` is the path that its links are relative to.
    pub(crate) fn render(&self, address: &Address, here: &str) -> Page {
        let mut view = self.view(&address.resource, address.language, here);
        // Hosts serve this file at any depth.
        if address.resource == Resource::Missing {
            view.root = Some(self.options.base_url.as_ref().map_or("/", BaseUrl::path));
        }
        let (content_type, bytes): (&'static str, Vec<u8>) = match &address.resource {
            Resource::Markdown(_) | Resource::ChangesMarkdown => (MARKDOWN, markdown_page::page(&view).into_bytes()),
            Resource::Navigation(generator, scope) => navigation::file(&view, *generator, *scope),
            Resource::ChangesData => (JSON, export::changes(&view).into_bytes()),
            Resource::SearchData => (JSON, data::search_of(&view).into_bytes()),
            Resource::FindData => (JSON, data::find(&self.contents).into_bytes()),
            Resource::Export => (JSON, export::json(&self.contents, &self.addresses).into_bytes()),
            Resource::Llms => ("text/plain; charset=utf-8", export::llms(&view).into_bytes()),
            Resource::Sitemap => ("application/xml", export::sitemap(&view).into_bytes()),
            Resource::Asset(path) => {
                assets::at(path).map_or((JSON, Vec::new()), |asset| (asset.content_type, asset.bytes.to_vec()))
            }
            Resource::Brand(part) => {
                let (content_type, bytes) = brand::content(self.catalog(), &self.options.brand, *part);
                (content_type, bytes.into_owned())
            }
            _ if self.options.format != Format::Html => (MARKDOWN, markdown_page::page(&view).into_bytes()),
            _ => (HTML, html::page(&view).into_bytes()),
        };
        let in_language = content_type.starts_with("text/html")
            || content_type == MARKDOWN
            || matches!(address.resource, Resource::ChangesData | Resource::SearchData | Resource::Llms);
        let language = in_language.then(|| view.tag().to_owned());
        Page { path: file(&address.path), content_type, language, bytes }
    }

    /// Returns the page of an entry or a violation, or of one that was retired, as Markdown in a language (by index); empty if there is
    /// none. Its links are relative to that page.
    #[must_use]
    pub fn markdown(&self, topic: Topic, is_retired: bool, language: usize) -> String {
        let resource = if is_retired { Resource::Retired(topic) } else { Resource::Markdown(topic) };
        let here = self.addresses.own(&resource, language);
        markdown_page::page(&self.view(&resource, language, &here))
    }

    /// Returns the page for a path without a page, which is relative to the site's root: for servers, whose answer has the status
    /// 404. Its links are relative to that path; its language is that of the first folder, or else the catalog's first.
    ///
    /// A static host serves the file `404.html` instead, whose links start at the root of the host, or at the base URL.
    #[must_use]
    pub fn missing_page(&self, path: &str) -> Page {
        let path = path.strip_prefix('/').unwrap_or(path);
        let first = path.split('/').next().and_then(url::decode).unwrap_or_default();
        let language = self.addresses.language_of(&first).unwrap_or(0);
        // Only the depth of the path matters, as its names may not be valid text. It is limited, as a client chooses it.
        let depth = path.bytes().filter(|&byte| byte == b'/').count().min(DEEPEST);
        self.missing_at(depth, language)
    }

    /// Returns the page for a path without a page, that many folders below the root.
    pub(crate) fn missing_at(&self, depth: usize, language: usize) -> Page {
        let here = "x/".repeat(depth);
        let view = self.view(&Resource::Missing, language, &here);
        let bytes = html::page(&view).into_bytes();
        Page { path: MISSING.to_owned(), content_type: HTML, language: Some(view.tag().to_owned()), bytes }
    }

    /// Returns the view of a resource in a language (by index), with links relative to the path `here`.
    pub(crate) fn view<'s>(&'s self, resource: &'s Resource, language: usize, here: &'s str) -> View<'s> {
        let (contents, addresses, options) = (&self.contents, &self.addresses, &self.options);
        View { contents, addresses, options, language, here, resource, root: None }
    }

    #[cfg(feature = "http")]
    pub(crate) fn contents(&self) -> &Contents {
        &self.contents
    }

    pub(crate) fn addresses(&self) -> &Addresses {
        &self.addresses
    }
}

/// The depth of folders up to which the page for 404 has working links.
pub(crate) const DEEPEST: usize = 64;

const MISSING: &str = "404.html";
const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";
const MARKDOWN: &str = "text/markdown; charset=utf-8";

/// Returns the file of a path: `index.html` for a folder.
fn file(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}
