//! What the item of a violation shows of the entry that holds it, its owner: the numbers of these values in plans.

/// The status of the entry: in a record that answers for any status of a class, that of the response.
pub const STATUS: u32 = 0;
/// The name of that status.
pub const STATUS_TEXT: u32 = 1;
/// The problem type: the address of the entry's page, or `about:blank`.
pub const TYPE: u32 = 2;
/// The kind: `error`, `action` or `success`.
pub const KIND: u32 = 3;
/// Whether the same request can succeed later; absent if the catalog does not say.
pub const RETRYABLE: u32 = 4;
