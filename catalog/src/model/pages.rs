//! `[pages]`: what a catalog sets for its error book.

use super::definition::Link;
use super::text::Text;
use crate::colour::Colour;
use crate::source::At;
use crate::template::Template;

/// `[pages]`. Files are named by their paths from the catalog's folder; reading the catalog does not read them.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pages {
    /// The image in the bar.
    pub logo: Option<Shades<At<String>>>,
    /// The icon of the browser's tab.
    pub favicon: Option<At<String>>,
    /// The colour of links and marks, as written.
    pub accent: Option<Shades<At<Colour>>>,
    /// Where the logo leads.
    pub home: Option<At<String>>,
    /// Links in the bar.
    pub links: Vec<Link>,
    /// The style sheet.
    pub css: Option<At<String>>,
    /// Markdown: the line at the end of pages.
    pub footer: Text,
    /// The Markdown file of the index, in each language.
    pub intro: Text,
    /// Further pages.
    pub extra: Vec<ExtraPage>,
    /// Where the text of a page is edited.
    pub edit_url: Option<At<Template>>,
    /// Where readers report a problem with a page.
    pub feedback_url: Option<At<Template>>,
    /// Where a file of `sources` is.
    pub source_url: Option<At<Template>>,
}

/// A value for each theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Shades<T> {
    /// That of the light theme.
    pub light: T,
    /// That of the dark theme; `None` if the catalog writes one value for both.
    pub dark: Option<T>,
}

/// A page that the catalog adds to its book.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtraPage {
    /// The last part of its address.
    pub slug: At<String>,
    /// Its title.
    pub title: Text,
    /// Its Markdown file, in each language.
    pub file: Text,
}

/// What a file of `[pages]` has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An image.
    Image,
    /// An icon: an image, or an ICO file.
    Icon,
    /// A style sheet.
    Style,
    /// A Markdown text.
    Markdown,
}

impl FileKind {
    /// Returns the extensions that such a file can have, in lower case.
    #[must_use]
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            FileKind::Image => &["svg", "png", "webp"],
            FileKind::Icon => &["svg", "png", "webp", "ico"],
            FileKind::Style => &["css"],
            FileKind::Markdown => &["md"],
        }
    }
}

impl Pages {
    /// Returns the files that the table names, in the order of its keys.
    pub fn files(&self) -> impl Iterator<Item = (FileKind, &At<String>)> {
        let logo = self.logo.iter().flat_map(|logo| std::iter::once(&logo.light).chain(&logo.dark));
        let texts = std::iter::once(&self.intro).chain(self.extra.iter().map(|page| &page.file));
        logo.map(|path| (FileKind::Image, path))
            .chain(self.favicon.iter().map(|path| (FileKind::Icon, path)))
            .chain(self.css.iter().map(|path| (FileKind::Style, path)))
            .chain(texts.flat_map(|text| text.0.iter().flatten()).map(|path| (FileKind::Markdown, path)))
    }
}
