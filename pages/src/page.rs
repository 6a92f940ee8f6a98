//! [`Page`]: a file of a site.

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// Its path relative to the site's root, with `/` between folders.
    pub path: String,
    /// Its media type.
    pub content_type: &'static str,
    /// The tag of its language; `None` for a file in no language, or in all.
    pub language: Option<String>,
    /// Its content.
    pub bytes: Vec<u8>,
}
