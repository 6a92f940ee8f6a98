//! [`Ours`]: the mark of errbook's own responses.

/// Marks a response of a framework as finished, in its extensions: a layer passes it on untouched.
#[derive(Debug, Clone, Copy)]
pub struct Ours;
