//! What a template knows: the site, the page it makes, and its readers.

use errbook_catalog::Locale;
use errbook_catalog::model::{Catalog, Entry};

use crate::Site;
use crate::address::{What, relative};
use crate::texts::Said;
use crate::words::Word;

/// A page that is being made.
pub(crate) struct View<'s> {
    /// The site.
    pub(crate) site: &'s Site,
    /// The language of the page, by index.
    pub(crate) language: usize,
    /// The path that its reader has in the address bar.
    pub(crate) here: &'s str,
    /// What the page is.
    pub(crate) what: &'s What,
}

impl<'s> View<'s> {
    pub(crate) fn catalog(&self) -> &'s Catalog {
        self.site.catalog()
    }

    pub(crate) fn entry(&self, index: usize) -> Option<&'s Entry> {
        self.catalog().entries.get(index)
    }

    /// The tag of the page's language.
    pub(crate) fn tag(&self) -> &'s str {
        self.tag_of(self.language)
    }

    /// The tag of a language, by index.
    pub(crate) fn tag_of(&self, language: usize) -> &'s str {
        self.catalog().languages.get(language).map_or("en", |tag| tag.value.as_str())
    }

    /// The `lang` of a text in a page whose language may be another one.
    pub(crate) fn lang_of<T: ?Sized>(&self, said: &Said<'_, T>) -> Option<&'s str> {
        self.lang(said.language)
    }

    /// The `lang` that a part in a language (by index) needs: none in the page's own.
    pub(crate) fn lang(&self, language: usize) -> Option<&'s str> {
        (language != self.language).then(|| self.tag_of(language))
    }

    pub(crate) fn locale(&self) -> Locale {
        Locale::of(self.tag())
    }

    /// The pages' own words in the page's language.
    pub(crate) fn say(&self, word: Word) -> &'static str {
        word.get(self.locale())
    }

    /// The pages' own words with values in them.
    pub(crate) fn say_with(&self, word: Word, values: &[&str]) -> String {
        word.with(self.locale(), values)
    }

    /// A link to a path of the site.
    pub(crate) fn link(&self, path: &str) -> String {
        relative(self.here, path)
    }

    /// A link to something, in the page's language.
    pub(crate) fn to(&self, what: &What) -> String {
        self.link(&self.site.addresses().own(what, self.language))
    }

    /// A URL that search engines want whole, where it is known where the site will stand.
    pub(crate) fn absolute(&self, path: &str) -> String {
        match self.site.base() {
            Some(base) => base.join(path),
            None => self.link(path),
        }
    }

    /// The way from the page to the root of the site.
    pub(crate) fn root(&self) -> String {
        self.link("")
    }
}
