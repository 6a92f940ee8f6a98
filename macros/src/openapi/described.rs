//! [`Described`]: the texts of a type.

/// The text for some answers in their own envelopes, and in each alternative of the catalog in which it differs.
pub(crate) struct Described<'c> {
    pub(crate) own: String,
    /// The names of alternatives, with the text in each.
    pub(crate) alternatives: Vec<(&'c str, String)>,
}
