//! [`HeldBy`]: which violations the type of a field can hold, as far as the compiler knows.

use core::marker::PhantomData;

use crate::image::Image;
use crate::violation::set::ViolationSet;
use crate::violation::violations::Violations;

/// A type of a field that holds violations. `HeldBy::<Violations<V>>::IMAGE` is the image of a [`ViolationSet`], and of any other
/// type that of [`OfAnyCatalog`]: the compiler prefers the constant of the type to that of a trait.
pub struct HeldBy<T>(PhantomData<T>);

impl<V: ViolationSet> HeldBy<Violations<V>> {
    /// The image of the violations.
    pub const IMAGE: Option<&'static Image> = Some(V::IMAGE);
}

/// Violations of several types, such as `Box<dyn Violation>`: what they are is known only at run time.
pub trait OfAnyCatalog {
    /// No image.
    const IMAGE: Option<&'static Image> = None;
}

impl<T> OfAnyCatalog for HeldBy<T> {}
