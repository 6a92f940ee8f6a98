//! [`Made`]: how a response was made.

/// How a response was made, which a layer that sees it on its way out cannot tell from its parts.
#[cfg_attr(
    not(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower")),
    allow(dead_code, reason = "only layers read it")
)]
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Made {
    /// Whether it is that of an entry, which its status belongs to.
    pub(crate) of_entry: bool,
    /// Whether another request would get it in another language.
    pub(crate) varies: bool,
    /// Whether it has the id of its request.
    pub(crate) has_id: bool,
}
