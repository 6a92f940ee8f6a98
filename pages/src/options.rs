//! [`Options`]: the options of a site.

use std::sync::Arc;

use errbook_catalog::brand::Brand;

use crate::url::BaseUrl;

/// What the files of a site are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Web pages, with data for their search and for programs.
    #[default]
    Html,
    /// Markdown that readers of CommonMark with tables have in common, with navigation for mdBook and VitePress.
    Markdown,
    /// MDX, with navigation for Docusaurus.
    Mdx,
}

impl Format {
    /// Returns the extension of the files of pages in Markdown.
    pub(crate) fn extension(self) -> Option<&'static str> {
        match self {
            Format::Html => None,
            Format::Markdown => Some("md"),
            Format::Mdx => Some("mdx"),
        }
    }
}

/// The options of a site.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The URL that the site is published at, if known. It makes canonical links absolute, adds a sitemap, and
    /// decides which of the URLs that services send are on the site. Without it, they are assumed to start at its root.
    pub base_url: Option<BaseUrl>,
    /// Whether to include the entries whose audience is internal. [`Site::of`](crate::Site::of) ignores it: its contents are chosen
    /// already.
    pub internal: bool,
    /// What its files are. The options below it are of pages in HTML, except for `front_matter`.
    pub format: Format,
    /// Whether the site works without a server, opened as files: links name the files of folders (`index.html`), and the pages with
    /// a search contain its data, as browsers let no page read another file.
    pub flat: bool,
    /// Whether each page of an entry or a violation, and that of the changes, is there in Markdown too.
    pub markdown_pages: bool,
    /// Whether the pages are also at the addresses that services send (`docs_url`) where these differ from the site's own.
    pub copies: bool,
    /// Whether pages in Markdown begin with front matter (YAML), which generators of sites read. mdBook would show it.
    pub front_matter: bool,
    /// The files that `[pages]` of the catalog names. Without them the site has the colours and links of that table, and what is in no
    /// file.
    pub brand: Arc<Brand>,
}

impl Options {
    /// Returns the options of a public site without a base URL.
    #[must_use]
    pub fn new() -> Options {
        Options {
            base_url: None,
            internal: false,
            format: Format::Html,
            flat: false,
            markdown_pages: true,
            copies: true,
            front_matter: true,
            brand: Arc::default(),
        }
    }
}

impl Default for Options {
    fn default() -> Options {
        Options::new()
    }
}
