//! What a page says of itself, for its head, its bar and its path.

use crate::address::Resource;

/// The metadata of a page.
pub(super) struct Head {
    /// Its title, without that of the catalog.
    pub(super) title: String,
    /// A one-sentence description.
    pub(super) description: String,
    /// The kind of page, for the script and the style sheet.
    pub(super) kind: &'static str,
    /// The resource whose canonical addresses, one in each language, are those of the page.
    pub(super) canonical: Resource,
    /// The same page in Markdown.
    pub(super) markdown: Option<Resource>,
    /// The same page as JSON.
    pub(super) json: Option<Resource>,
}
