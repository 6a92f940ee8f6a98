//! [`Options`]: the options of a site.

use crate::address::BaseUrl;

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
    /// Whether the site works without a server, opened as files: links name the files of folders (`index.html`), and the pages with
    /// a search contain its data, as browsers let no page read another file.
    pub flat: bool,
    /// Whether each page of an entry or a violation, and that of the changes, is there in Markdown too.
    pub markdown_pages: bool,
    /// Whether the pages are also at the addresses that services send (`docs_url`) where these differ from the site's own.
    pub copies: bool,
}

impl Options {
    /// Returns the options of a public site without a base URL.
    #[must_use]
    pub fn new() -> Options {
        Options { base_url: None, internal: false, flat: false, markdown_pages: true, copies: true }
    }
}

impl Default for Options {
    fn default() -> Options {
        Options::new()
    }
}
