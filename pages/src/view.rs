//! [`View`]: what a renderer knows about the page it renders.

use errbook_catalog::model::{Catalog, Definition, Entry};
use errbook_exports::{Contents, Topic};

use crate::address::{Addresses, Resource};
use crate::options::{Format, Options};
use crate::strings::UiString;
use crate::texts;
use crate::texts::Fallback;
use crate::ui_language::UiLanguage;
use crate::url::{BaseUrl, encode, relative};

/// A page that is being rendered.
#[derive(Clone, Copy)]
pub(crate) struct View<'s> {
    /// The entries and violations of the book.
    pub(crate) contents: &'s Contents,
    /// The addresses of the site.
    pub(crate) addresses: &'s Addresses,
    /// The options of the site.
    pub(crate) options: &'s Options,
    /// The language of the page, by index.
    pub(crate) language: usize,
    /// The path in the reader's address bar.
    pub(crate) here: &'s str,
    /// The page.
    pub(crate) resource: &'s Resource,
    /// What links begin with on a page that a host serves at any address: the path of the site's root. Links of other pages are
    /// relative to `here`.
    pub(crate) root: Option<&'s str>,
}

impl<'s> View<'s> {
    pub(crate) fn catalog(&self) -> &'s Catalog {
        self.contents.catalog()
    }

    pub(crate) fn entry(&self, index: usize) -> Option<&'s Entry> {
        self.catalog().entries.get(index)
    }

    pub(crate) fn definition(&self, topic: Topic) -> Option<&'s Definition> {
        topic.definition(self.catalog())
    }

    /// Returns the tag of the page's language.
    pub(crate) fn tag(&self) -> &'s str {
        self.tag_of(self.language)
    }

    /// Returns the tag of a language (by index).
    pub(crate) fn tag_of(&self, language: usize) -> &'s str {
        self.catalog().languages.get(language).map_or("en", |tag| tag.value.as_str())
    }

    /// Returns the `lang` attribute of a text: `None` if the text is in the page's language.
    pub(crate) fn lang<T>(&self, text: &Fallback<T>) -> Option<&'s str> {
        (text.language != self.language).then(|| self.tag_of(text.language))
    }

    /// Returns the language of the pages' own strings.
    pub(crate) fn ui_language(&self) -> UiLanguage {
        UiLanguage::of(self.tag())
    }

    /// Returns the name of a language (by index) in that language. Beside another Chinese, the name tells the characters.
    pub(crate) fn language_name(&self, language: usize) -> &'s str {
        let tag = self.tag_of(language);
        let own = UiLanguage::of(tag);
        let tags = self.contents.catalog().languages.iter().map(|tag| UiLanguage::of(&tag.value));
        let mut others = tags.filter(|other| *other != own && *other != UiLanguage::English);
        match own {
            UiLanguage::Simplified if others.next().is_some() => "简体中文",
            _ => texts::language_name(tag),
        }
    }

    /// Returns one of the pages' own strings in the page's language.
    pub(crate) fn ui(&self, string: UiString) -> &'static str {
        string.get(self.ui_language())
    }

    /// Returns one of the pages' own strings with values for its placeholders.
    pub(crate) fn ui_with(&self, string: UiString, values: &[&str]) -> String {
        string.with(self.ui_language(), values)
    }

    /// Returns the canonical path of a resource in the page's language.
    pub(crate) fn path(&self, resource: &Resource) -> String {
        self.addresses.own(resource, self.language)
    }

    /// Returns a link to a path of the site. Without a server, a link to a folder names its file.
    pub(crate) fn link(&self, path: &str) -> String {
        let link = self.link_to_folder(path);
        match self.suffix().filter(|_| link.ends_with('/')) {
            Some(file) if link == "./" => file.to_owned(),
            Some(file) => link + file,
            None => link,
        }
    }

    fn link_to_folder(&self, path: &str) -> String {
        match self.root {
            Some(root) => format!("{root}{}", encode(path)),
            None => relative(self.here, path),
        }
    }

    /// Returns what links to folders need if there is no server: the name of the file in each.
    pub(crate) fn suffix(&self) -> Option<&'static str> {
        self.options.flat.then_some("index.html")
    }

    /// Returns the URL that the site is published at, if known.
    pub(crate) fn base(&self) -> Option<&'s BaseUrl> {
        self.options.base_url.as_ref()
    }

    /// Returns a relative link to a resource in the page's language.
    pub(crate) fn to(&self, resource: &Resource) -> String {
        self.link(&self.path(resource))
    }

    /// Returns the page in Markdown where there is one beside that in HTML; the page itself in a site that is all Markdown.
    pub(crate) fn in_markdown(&self, page: Resource) -> Resource {
        match (self.options.format, page) {
            (Format::Html, Resource::Topic(topic)) => Resource::Markdown(topic),
            (_, page) => page,
        }
    }

    /// Returns the absolute URL of a path if the base URL is known, else a relative link.
    pub(crate) fn absolute(&self, path: &str) -> String {
        match self.base() {
            Some(base) => base.join(path),
            None => self.link(path),
        }
    }

    /// Returns the link to the folder of the site, which scripts complete.
    pub(crate) fn root(&self) -> String {
        self.link_to_folder("")
    }
}
