//! [`Violation`] and [`ViolationSet`]: the Rust types of violations.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::fmt;

use crate::answer::occurrence::Localized;
use crate::image::Image;
use crate::model::code::Code;
use crate::model::language::Language;
use crate::values::value::Finding;
use crate::violation::kind::ViolationKind;

/// A violation that a catalog describes: one broken rule of the input.
///
/// Implemented by `#[errbook::catalog(violations)]` and `#[derive(Violation)]`. A wrapper written by hand forwards
/// [`finding`](Violation::finding), the only required method.
///
/// The trait is object safe: `Violations<Box<dyn Violation>>` holds violations of several types. An answer lists those of the
/// catalog of its entry only.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a violation of a catalog",
    label = "no `Violation`",
    note = "write `#[derive(Debug, errbook::Violation)]` on the enum, or let `#[errbook::catalog(violations)]` fill it"
)]
pub trait Violation: fmt::Debug {
    /// Returns the violation with the values of its fields.
    fn finding(&self) -> Finding<'_>;

    /// Returns the violation as the catalog declares it.
    fn kind(&self) -> ViolationKind {
        self.finding().kind()
    }

    /// Returns the code, as clients receive it.
    fn code(&self) -> Code<'static> {
        self.kind().code()
    }

    /// Returns the message, in the language of the catalog that best matches `language`.
    fn message(&self, language: Language) -> Localized<'_> {
        self.finding().message(language)
    }
}

impl<V: Violation + ?Sized> Violation for &V {
    fn finding(&self) -> Finding<'_> {
        V::finding(self)
    }
}

impl<V: Violation + ?Sized> Violation for Box<V> {
    fn finding(&self) -> Finding<'_> {
        V::finding(self)
    }
}

impl<V: Violation + ?Sized> Violation for Arc<V> {
    fn finding(&self) -> Finding<'_> {
        V::finding(self)
    }
}

/// A type of violations of one catalog. Implemented by the macros.
///
/// The compiler checks for each entry that holds violations of such a type that the catalog lists them there.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type of violations that a catalog declares",
    label = "no `ViolationSet`",
    note = "a variant holds a type with `#[errbook::catalog(violations)]` or `#[derive(errbook::Violation)]`, so that the \
            compiler can check its violations against the entry"
)]
pub trait ViolationSet: Violation + Sized {
    /// The image of the violations.
    #[doc(hidden)]
    const IMAGE: &'static Image;
}
