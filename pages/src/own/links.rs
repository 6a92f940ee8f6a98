//! Links of a catalog's own texts to pages of its book.

use std::ops::Range;

use errbook_catalog::model::Text;
use errbook_catalog::nearest;

use crate::address::{Addresses, Resource};
use crate::markdown;
use crate::site::Site;
use crate::view::View;

/// A link of a text that the catalog adds to its book, to a page that the book does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeadLink {
    /// The path of the text, as the catalog writes it.
    pub file: String,
    /// The bytes of the link in the text.
    pub range: Range<usize>,
    /// Where it was to lead.
    pub url: String,
    /// The path of the page that has the most similar one.
    pub nearest: Option<String>,
}

/// Returns the link to a page of the book by its path in the folder of the language: `errors/sold_out`, or `errors/sold_out#fields`.
pub(crate) fn address(view: &View<'_>, url: &str) -> Option<String> {
    let (path, fragment) = url.split_once('#').map_or((url, None), |(path, fragment)| (path, Some(fragment)));
    let folder = Folder::of(view.addresses, view.language)?;
    let path = format!("{}{}{}", folder.start, path.trim_matches('/'), folder.end);
    let link = view.addresses.at(&path).map(|_| view.link(&path))?;
    Some(fragment.map_or(link.clone(), |fragment| format!("{link}#{fragment}")))
}

/// What the paths of all pages of a language have in common.
struct Folder {
    /// `en/`.
    start: String,
    /// `/`, or the extension of a site in Markdown.
    end: String,
}

impl Folder {
    fn of(addresses: &Addresses, language: usize) -> Option<Folder> {
        let index = addresses.own(&Resource::Index, language);
        let (folder, file) = index.rsplit_once('/')?;
        let end = file.rsplit_once('.').map_or("/".to_owned(), |(_, extension)| format!(".{extension}"));
        Some(Folder { start: format!("{folder}/"), end })
    }

    /// Returns the paths of the pages in it, as links name them.
    fn paths<'a>(&'a self, addresses: &'a Addresses) -> impl Iterator<Item = &'a str> {
        let paths = addresses.all.iter().map(|address| address.path.as_str());
        paths.filter_map(|path| path.strip_prefix(&self.start)?.strip_suffix(&self.end)).filter(|path| !path.is_empty())
    }
}

/// Returns the links of the catalog's own texts that lead to no page.
pub(crate) fn dead(site: &Site) -> Vec<DeadLink> {
    let pages = &site.catalog().pages;
    let index = (Resource::Index, &pages.intro);
    let extra = pages.extra.iter().enumerate().map(|(index, page)| (Resource::Extra(index), &page.file));
    let mut found: Vec<DeadLink> = Vec::new();
    for (resource, text) in std::iter::once(index).chain(extra) {
        for language in 0..site.catalog().languages.len() {
            for link in dead_in(site, &resource, text, language) {
                // One file can be the text of several languages.
                if !found.iter().any(|other| other.file == link.file && other.range == link.range) {
                    found.push(link);
                }
            }
        }
    }
    found
}

fn dead_in(site: &Site, resource: &Resource, text: &Text, language: usize) -> Vec<DeadLink> {
    let here = site.addresses().own(resource, language);
    let view = site.view(resource, language, &here);
    let Some(file) = text.get(language) else { return Vec::new() };
    let Some(content) = view.options.brand.text(file) else { return Vec::new() };
    let dead = markdown::links(content).into_iter().filter(|(_, url)| address(&view, url).is_none());
    let folder = Folder::of(view.addresses, language);
    let nearest = |url: &str| {
        let path = url.split('#').next().unwrap_or_default().trim_matches('/');
        folder.as_ref().and_then(|folder| nearest(path, folder.paths(view.addresses))).map(str::to_owned)
    };
    dead.map(|(range, url)| DeadLink { file: file.to_owned(), range, nearest: nearest(&url), url }).collect()
}
