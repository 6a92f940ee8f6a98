//! [`PageCache`]: pages that were rendered.

use quick_cache::sync::Cache;
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};

use super::accept::Format;
use super::response::Rendered;
use crate::site::Page;

/// The number of pages that are kept if they are small.
const PAGES: usize = 8192;
/// The size of the pages that are kept, in bytes.
const BYTES: u64 = 16 << 20;

/// What a page depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A page of the book: its path as the client wrote it, its language by index, and its format.
    Page { path: String, language: usize, format: Format },
    /// The page for 404: the depth of the path, and its language by index.
    Missing { depth: usize, language: usize },
}

/// Pages by what they depend on. The least used make room for others.
#[derive(Debug)]
pub(super) struct PageCache(Cache<Key, Rendered, Size, DefaultHashBuilder>);

impl PageCache {
    /// Returns an empty cache.
    pub(super) fn new() -> PageCache {
        // One shard, so that the bound of bytes is one for all pages, and not a part of it for each.
        let options = OptionsBuilder::new().estimated_items_capacity(PAGES).weight_capacity(BYTES).shards(1).build();
        let cache = options.map(|options| {
            Cache::with_options(
                options,
                Size,
                DefaultHashBuilder::default(),
                quick_cache::sync::DefaultLifecycle::default(),
            )
        });
        PageCache(cache.unwrap_or_else(|_| Cache::with_weighter(PAGES, BYTES, Size)))
    }

    /// Returns the page for a key, which `render` returns if it is not kept. Of requests at the same time, one renders it.
    pub(super) fn get(&self, key: Key, render: impl FnOnce() -> Page) -> Rendered {
        let found: Result<Rendered, std::convert::Infallible> =
            self.0.get_or_insert_with(&key, || Ok(Rendered::from(render())));
        match found {
            Ok(page) => page,
        }
    }
}

/// The size of a page. Each counts some bytes more than it has, which bounds the number of small pages.
#[derive(Clone, Debug)]
struct Size;

impl Weighter<Key, Rendered> for Size {
    fn weight(&self, _: &Key, page: &Rendered) -> u64 {
        page.bytes.len() as u64 + BYTES / PAGES as u64
    }
}
