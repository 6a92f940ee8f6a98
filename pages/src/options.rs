//! [`Options`]: how a site is made.

use crate::address::BaseUrl;

/// How a site is made.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The URL that the site is published at, if known. It makes canonical links absolute, adds a sitemap, and tells
    /// which of the URLs that services send are on the site. Without it, they are taken to start at the site's root.
    pub base_url: Option<BaseUrl>,
    /// Whether to include the entries whose audience is internal.
    pub internal: bool,
}

impl Options {
    /// Returns the options of a public site without a base URL.
    #[must_use]
    pub fn new() -> Options {
        Options::default()
    }
}
