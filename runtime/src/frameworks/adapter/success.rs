//! [`Success`]: the return value of handlers if the API wraps its successes.

use core::fmt;
use core::marker::PhantomData;

use serde_core::Serialize;

use super::respond::succeed;
use crate::answer::catalogued::Catalogued;
use crate::answer::response::Response;

/// A successful response by the `success` template of the catalog of `E`, for handlers to return.
///
/// ```ignore
/// type Success<T> = errbook::Success<AccountsCode, T>;
///
/// async fn profile() -> Result<Success<Profile>, AccountsError> { Ok(Success::new(find().await?)) }
/// ```
pub struct Success<E, T> {
    data: T,
    catalog: PhantomData<fn() -> E>,
}

impl<E, T> Success<E, T> {
    /// Creates a response with `data`, the `{data}` of the template.
    #[must_use]
    pub const fn new(data: T) -> Self {
        Self { data, catalog: PhantomData }
    }
}

impl<E: Catalogued, T: Serialize> Success<E, T> {
    /// Renders the response to the request that is being handled. Data that cannot be serialised becomes `null`.
    #[must_use]
    pub fn respond(&self) -> Response {
        succeed::<E, T>(&self.data)
    }
}

impl<E, T> From<T> for Success<E, T> {
    fn from(data: T) -> Self {
        Self::new(data)
    }
}

impl<E, T: Clone> Clone for Success<E, T> {
    fn clone(&self) -> Self {
        Self::new(self.data.clone())
    }
}

impl<E, T: fmt::Debug> fmt::Debug for Success<E, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Success").field(&self.data).finish()
    }
}
