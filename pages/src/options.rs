//! [`Options`]: the options of a site.

use crate::address::BaseUrl;

/// The options of a site.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The URL that the site is published at, if known. It makes canonical links absolute, adds a sitemap, and
    /// decides which of the URLs that services send are on the site. Without it, they are assumed to start at its root.
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
