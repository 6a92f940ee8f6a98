//! [`Ours`]: the mark of errbook's own responses.

/// Marks a response of a framework as one of errbook's: a layer passes it untouched.
#[derive(Debug, Clone, Copy)]
pub struct Ours;
