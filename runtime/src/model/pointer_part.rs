//! [`pointer!`](crate::pointer): pointers from keys and indices.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::model::pointer::Pointer;

/// A key or an index in [`pointer!`](crate::pointer): a `str`, a `String`, or a `usize`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a key nor an index of a pointer",
    label = "a key is a `&str` or a `String`, an index a `usize`"
)]
pub trait PointerPart {
    /// Appends the part.
    #[doc(hidden)]
    fn errbook_push(&self, pointer: &mut Pointer);
}

impl PointerPart for str {
    fn errbook_push(&self, pointer: &mut Pointer) {
        pointer.push_key(self);
    }
}

impl PointerPart for String {
    fn errbook_push(&self, pointer: &mut Pointer) {
        pointer.push_key(self);
    }
}

impl PointerPart for Cow<'_, str> {
    fn errbook_push(&self, pointer: &mut Pointer) {
        pointer.push_key(self);
    }
}

impl PointerPart for usize {
    fn errbook_push(&self, pointer: &mut Pointer) {
        pointer.push_index(*self);
    }
}

impl<P: PointerPart + ?Sized> PointerPart for &P {
    fn errbook_push(&self, pointer: &mut Pointer) {
        P::errbook_push(self, pointer);
    }
}

/// Creates a [`Pointer`] from keys, which are a `&str` or a `String`, and indices, which are a `usize`.
///
/// ```
/// use errbook::pointer;
///
/// for (index, _) in ["first", "second"].iter().enumerate() {
///     assert_eq!(pointer!["items", index, "name"].to_string(), format!("/items/{index}/name"));
/// }
/// // A number in quotes is a key.
/// assert_ne!(pointer!["items", "3"], pointer!["items", 3]);
/// ```
#[macro_export]
macro_rules! pointer {
    () => { $crate::Pointer::root() };
    ($($part:expr),+ $(,)?) => {{
        let mut pointer = $crate::Pointer::root();
        $($crate::__private::PointerPart::errbook_push(&$part, &mut pointer);)+
        pointer
    }};
}
