//! [`Made`]: how a response was made.

#[cfg(feature = "adapter")]
use alloc::sync::Arc;

use crate::answer::entry::Entry;
#[cfg(feature = "adapter")]
use crate::answer::page::Page;

/// How a response was made, which a layer that sees it on its way out cannot tell from its parts.
#[cfg_attr(
    not(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower")),
    allow(dead_code, reason = "only layers read it")
)]
#[derive(Debug, Clone, Default)]
pub(crate) struct Made {
    /// The entry that it is the response of, which its status belongs to.
    pub(crate) entry: Option<Entry>,
    /// Whether another request would get it in another language.
    pub(crate) varies: bool,
    /// The page that a layer sends in place of the body, as the client prefers it.
    #[cfg(feature = "adapter")]
    pub(crate) page: Option<Arc<Page>>,
}

impl Made {
    /// How the response of an entry was made; `varies` says whether another request would get it in another language.
    pub(crate) const fn of(entry: Entry, varies: bool) -> Self {
        Self {
            entry: Some(entry),
            varies,
            #[cfg(feature = "adapter")]
            page: None,
        }
    }

    /// How a response was made that is of no entry.
    pub(crate) const NOTHING: Self = Self {
        entry: None,
        varies: false,
        #[cfg(feature = "adapter")]
        page: None,
    };
}
