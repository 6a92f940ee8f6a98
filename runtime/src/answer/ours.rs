//! [`Ours`]: the mark of responses that layers pass on.

/// Marks a response of a framework as finished, in its extensions: a layer passes it on untouched.
#[derive(Debug, Clone, Copy)]
pub struct Ours;
