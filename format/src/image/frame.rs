//! A frame: what many records have alike, and share.

/// The status that HTTP answers in the low half (0: the entry's), and 1 + the index of the group in the high half (0: none).
pub const HTTP_STATUS_AND_GROUP: u32 = 0;
/// How far the group is shifted in that word.
pub const GROUP: u32 = 16;
/// The span of the content type: two words.
pub const CONTENT_TYPE: u32 = 1;
/// The place of the headers: a count, then for each the span of its name in lower case, and the place of its plan. A header
/// whose plan meets a field without value is left out.
pub const HEADERS: u32 = 3;
/// The place of the [`rest`].
pub const REST: u32 = 4;
/// The place of the plan of the body with the context, a word for each language; absent where the body is the same.
pub const FIRST_BODY: u32 = 5;

/// The rest of an entry: what few entries have and few programs ask for.
///
/// First spans, then lists: each list is a count and its items.
pub mod rest {
    /// Spans, by their number: the version that brought the entry, or [`NONE`](crate::image::NONE).
    pub const SINCE: u32 = 0;
    /// The version that deprecated it, or `NONE`.
    pub const DEPRECATED_SINCE: u32 = 1;
    /// The name of its replacement, or `NONE`.
    pub const REPLACED_BY: u32 = 2;
    /// Its gRPC status.
    pub const GRPC: u32 = 3;
    /// How many spans there are, before the lists.
    pub const SPANS: u32 = 4;

    /// The first list is of statuses, a word each.
    pub const STATUSES: u32 = 0;
    /// The next two lists, by their number, are of spans: the aliases.
    pub const ALIASES: u32 = 1;
    /// The tags.
    pub const TAGS: u32 = 2;
    /// The last list is of [fields](crate::image::field).
    pub const FIELDS: u32 = 3;
}
