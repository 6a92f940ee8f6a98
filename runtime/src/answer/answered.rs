//! [`Answered`]: the mark of errbook's own responses, in the extensions of a framework's.

use crate::answer::made::Made;
use crate::answer::response::Response;
use crate::model::status::Status;

/// Marks a response that was converted from one of errbook's.
#[cfg_attr(
    not(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower")),
    allow(dead_code, reason = "only layers read it")
)]
#[derive(Debug, Clone)]
pub(crate) struct Answered {
    pub(crate) made: Made,
    pub(crate) status: Status,
    /// The length of the body.
    pub(crate) length: usize,
}

impl Answered {
    pub(crate) fn of(response: &Response) -> Self {
        Self { made: response.made.clone(), status: response.status, length: response.body.as_bytes().len() }
    }
}
