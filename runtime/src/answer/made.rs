//! [`Made`]: how a response was made.

use crate::answer::entry::Entry;

/// How a response was made, which a layer that sees it on its way out cannot tell from its parts.
#[cfg_attr(
    not(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower")),
    allow(dead_code, reason = "only layers read it")
)]
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Made {
    /// The entry that it is the response of, which its status belongs to.
    pub(crate) entry: Option<Entry>,
    /// Whether another request would get it in another language.
    pub(crate) varies: bool,
    /// Whether it has the id of its request.
    pub(crate) has_id: bool,
}
