//! [`Body`]: a finished JSON body.

use alloc::borrow::Cow;

/// The body of an answer: JSON bytes, which serialise into any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body(Cow<'static, [u8]>);

impl Body {
    #[inline]
    pub(crate) const fn new(bytes: Cow<'static, [u8]>) -> Self {
        Self(bytes)
    }

    /// The JSON text.
    #[must_use]
    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The JSON text, borrowed where it is the same for every occurrence.
    #[must_use]
    #[inline]
    pub fn into_bytes(self) -> Cow<'static, [u8]> {
        self.0
    }
}
