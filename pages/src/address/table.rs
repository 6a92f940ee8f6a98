//! [`Addresses`]: which resource is at which path.

use std::collections::HashMap;

use errbook_exports::Topic;

use super::names::folded;
use super::resource::{Resource, Scope};
use crate::brand::BrandPart;
use crate::options::Format;
#[cfg(feature = "http")]
use crate::url::encode;

/// An address, and the resource at it.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    /// The path.
    pub(crate) path: String,
    /// The resource.
    pub(crate) resource: Resource,
    /// Its language, by index.
    pub(crate) language: usize,
    /// Whether the address is for that language alone; any other address serves readers of all languages.
    #[cfg_attr(not(feature = "http"), allow(dead_code, reason = "only a book has readers of all languages"))]
    pub(crate) is_fixed: bool,
}

/// The parts of paths that the names of a catalog give.
#[derive(Debug)]
pub(super) struct PathNames {
    /// By language.
    pub(super) languages: Vec<String>,
    /// Of entries.
    pub(super) entries: TopicNames,
    /// Of violations.
    pub(super) violations: TopicNames,
    /// By group.
    pub(super) groups: Vec<String>,
    /// The whole paths of the files of the catalog's look.
    pub(super) brand: Vec<(BrandPart, String)>,
    /// Of the pages that the catalog adds, by index; `None` for one without a text.
    pub(super) extra: Vec<Option<String>>,
}

/// The parts of paths that the names of entries give, or those of violations.
#[derive(Debug)]
pub(super) struct TopicNames {
    /// By index; `None` for one without a page.
    pub(super) current: Vec<Option<String>>,
    /// Of those that were retired, by index.
    pub(super) retired: Vec<String>,
}

impl PathNames {
    /// Returns the path of a topic without its ending.
    fn of(&self, topic: Topic, is_retired: bool) -> String {
        let (folder, names, index) = match topic {
            Topic::Entry(index) => ("errors", &self.entries, index),
            Topic::Violation(index) => ("violations", &self.violations, index),
        };
        let name = match is_retired {
            true => names.retired.get(index),
            false => names.current.get(index).and_then(Option::as_ref),
        };
        format!("{folder}/{}", name.map_or("", String::as_str))
    }
}

/// All addresses of a site.
#[derive(Debug)]
pub(crate) struct Addresses {
    /// Every address; those of the book itself come before those that only the catalog's `docs_url` needs.
    pub(crate) all: Vec<Address>,
    by_path: HashMap<String, usize>,
    /// The same by what every file system distinguishes.
    by_file: HashMap<String, usize>,
    /// Paths of URLs that services send, percent-encoded, in which `%2F` is part of a name.
    with_slashes: Vec<String>,
    names: PathNames,
    format: Format,
    /// The fragments of the URLs that lead to a topic.
    fragments: HashMap<Topic, Vec<String>>,
}

impl Addresses {
    /// Returns a table without addresses.
    pub(super) fn new(names: PathNames, format: Format) -> Addresses {
        Addresses {
            all: Vec::new(),
            by_path: HashMap::new(),
            by_file: HashMap::new(),
            with_slashes: Vec::new(),
            names,
            format,
            fragments: HashMap::new(),
        }
    }

    /// Adds an address, unless its path is taken, or some file system would store it in the file of another resource.
    pub(super) fn add(&mut self, path: String, resource: Resource, language: usize, is_fixed: bool) {
        if self.by_path.contains_key(&path) {
            return;
        }
        let first = *self.by_file.entry(folded(&path)).or_insert(self.all.len());
        if self.all.get(first).is_some_and(|other| other.resource != resource) {
            return;
        }
        self.by_path.insert(path.clone(), self.all.len());
        self.all.push(Address { path, resource, language, is_fixed });
    }

    /// Returns the canonical path of a resource in a language (by index).
    pub(crate) fn own(&self, resource: &Resource, language: usize) -> String {
        let names = &self.names;
        let tag = names.languages.get(language).map_or("", String::as_str);
        match resource {
            Resource::Navigation(generator, Scope::Language) => format!("{tag}/{}", generator.file()),
            Resource::Navigation(generator, Scope::Site) => generator.file().to_owned(),
            _ if self.format != Format::Html => self.own_markdown(resource, tag),
            Resource::Index | Resource::AnchoredIndex | Resource::SharedAddress(_) => format!("{tag}/"),
            Resource::Topic(topic) => format!("{tag}/{}/", names.of(*topic, false)),
            Resource::Markdown(topic) => format!("{tag}/{}.md", names.of(*topic, false)),
            Resource::Retired(topic) => format!("{tag}/{}/", names.of(*topic, true)),
            Resource::Group(index) => {
                format!("{tag}/groups/{}/", names.groups.get(*index).map_or("", String::as_str))
            }
            Resource::Status(status) => format!("{tag}/statuses/{status}/"),
            Resource::Violations => format!("{tag}/violations/"),
            Resource::AllRetired => format!("{tag}/retired/"),
            Resource::Changes => format!("{tag}/changes/"),
            Resource::ChangesMarkdown => format!("{tag}/changes.md"),
            Resource::ChangesData => format!("{tag}/changes.json"),
            Resource::SearchData => format!("{tag}/search.json"),
            Resource::FindData => "find.json".to_owned(),
            Resource::Export => "errors.json".to_owned(),
            Resource::Llms => format!("{tag}/llms.txt"),
            Resource::Missing => format!("{tag}/404.html"),
            Resource::Languages => String::new(),
            Resource::Sitemap => "sitemap.xml".to_owned(),
            Resource::Asset(path) => (*path).to_owned(),
            Resource::Brand(part) => self.brand(*part).unwrap_or_default().to_owned(),
            Resource::Extra(index) => {
                let slug = names.extra.get(*index).and_then(Option::as_ref);
                format!("{tag}/pages/{}/", slug.map_or("", String::as_str))
            }
        }
    }

    /// Returns the path of a page in a site that is all Markdown: that of its file, as generators link to it.
    fn own_markdown(&self, resource: &Resource, tag: &str) -> String {
        let names = &self.names;
        let page = match resource {
            Resource::Languages => return format!("index.{}", self.format.extension().unwrap_or_default()),
            Resource::Topic(topic) | Resource::Markdown(topic) => names.of(*topic, false),
            Resource::Retired(topic) => names.of(*topic, true),
            Resource::Group(index) => format!("groups/{}", names.groups.get(*index).map_or("", String::as_str)),
            Resource::Status(status) => format!("statuses/{status}"),
            Resource::Violations => "violations/index".to_owned(),
            Resource::AllRetired => "retired".to_owned(),
            Resource::Changes | Resource::ChangesMarkdown => "changes".to_owned(),
            Resource::Extra(index) => {
                let slug = names.extra.get(*index).and_then(Option::as_ref);
                format!("pages/{}", slug.map_or("", String::as_str))
            }
            _ => "index".to_owned(),
        };
        format!("{tag}/{page}.{}", self.format.extension().unwrap_or_default())
    }

    /// Returns the language (by index) whose pages are in a folder of the root.
    pub(crate) fn language_of(&self, folder: &str) -> Option<usize> {
        self.names.languages.iter().position(|own| own == folder)
    }

    /// Returns the path of a file of the catalog's look, if the book has it.
    pub(crate) fn brand(&self, part: BrandPart) -> Option<&str> {
        self.names.brand.iter().find(|(own, _)| *own == part).map(|(_, path)| path.as_str())
    }

    /// Returns the pages that the catalog adds and that have a text, by index.
    pub(crate) fn extra(&self) -> impl Iterator<Item = usize> {
        self.names.extra.iter().enumerate().filter(|(_, slug)| slug.is_some()).map(|(index, _)| index)
    }

    /// Returns the routes that lead to all addresses, see [`Book::routes`](crate::Book::routes).
    #[cfg(feature = "http")]
    pub(crate) fn routes(&self) -> Vec<String> {
        let languages = &self.names.languages;
        let mut routes = Vec::new();
        for folder in languages {
            let folder = encode(folder);
            routes.extend([format!("/{folder}"), format!("/{folder}/"), format!("/{folder}/{{*rest}}")]);
        }
        let in_folder =
            |path: &str| path.split_once('/').is_some_and(|(first, _)| languages.iter().any(|own| own == first));
        let answers = |address: &&Address| address.resource != Resource::Missing && !in_folder(&address.path);
        for address in self.all.iter().filter(answers) {
            let path = encode(&address.path);
            if let Some(bare) = path.strip_suffix('/') {
                routes.push(format!("/{bare}"));
            }
            routes.push(format!("/{path}"));
        }
        routes.extend(self.with_slashes.iter().flat_map(|path| [format!("/{path}"), format!("/{path}/")]));
        routes
    }

    /// Adds a route for the percent-encoded path of a URL in which `%2F` is part of a name. Routers compare paths as they are
    /// written.
    pub(super) fn add_with_slashes(&mut self, path: &str) {
        let path = path.trim_matches('/');
        let is_new = !self.with_slashes.iter().any(|known| known == path);
        // Braces are syntax of routes; a URL has none (RFC 3986 §2).
        if is_new && !path.contains(['{', '}']) {
            self.with_slashes.push(path.to_owned());
        }
    }

    /// Returns the address at a path.
    pub(crate) fn at(&self, path: &str) -> Option<&Address> {
        self.all.get(*self.by_path.get(path)?)
    }

    /// Returns the fragments of the URLs that lead to a topic.
    pub(crate) fn fragments(&self, topic: Topic) -> &[String] {
        self.fragments.get(&topic).map_or(&[], Vec::as_slice)
    }

    /// Adds a fragment of a URL that leads to a topic.
    pub(super) fn add_fragment(&mut self, topic: Topic, fragment: String) {
        let known = self.fragments.entry(topic).or_default();
        if !known.contains(&fragment) {
            known.push(fragment);
        }
    }
}
