//! The marks of errbook's own responses.

/// Marks a response of a framework as finished, in its extensions: a layer passes it on untouched.
#[derive(Debug, Clone, Copy)]
pub struct Ours;

/// How a response was made, which a layer that sees it on its way out cannot tell from its parts.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Made {
    /// Whether it is that of an entry, which its status belongs to.
    pub(crate) of_entry: bool,
    /// Whether another request would get it in another language.
    pub(crate) varies: bool,
    /// Whether it has the id of its request.
    pub(crate) has_id: bool,
}

/// Marks a response that was converted from one of errbook's, in its extensions.
#[cfg(feature = "adapter")]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answered {
    pub(crate) made: Made,
    pub(crate) status: crate::model::status::Status,
    /// The length of the body.
    pub(crate) length: usize,
}

#[cfg(feature = "adapter")]
impl Answered {
    pub(crate) fn of(response: &crate::answer::response::Response) -> Self {
        Self { made: response.made, status: response.status, length: response.body.as_bytes().len() }
    }
}
