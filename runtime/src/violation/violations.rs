//! [`Violations`]: violations with their locations.

use alloc::vec::{self, Vec};
use core::borrow::Borrow;
use core::slice;

use crate::model::location::Location;
use crate::model::pointer::Pointer;
use crate::values::value::{Finding, ViolationList};
use crate::violation::set::Violation;

/// A violation with its location.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Located<V> {
    /// Where in the request it is.
    pub location: Location,
    /// What is wrong there.
    pub violation: V,
}

impl<L: Into<Location>, V> From<(L, V)> for Located<V> {
    fn from((location, violation): (L, V)) -> Self {
        Self { location: location.into(), violation }
    }
}

/// What is wrong with the input of a request: violations with their locations, in the order in which answers list them.
///
/// An error holds them as its field `violations`. They are localised when the answer is written, not when they are found.
///
/// ```
/// use errbook::{Location, Violations, pointer};
///
/// # #[derive(Debug, Clone, PartialEq)]
/// # enum InputViolation { Required, TooLong { max: u64 } }
/// struct Item { name: String }
///
/// fn check(item: &Item) -> Violations<InputViolation> {
///     let mut violations = Violations::new();
///     if item.name.is_empty() {
///         violations.push(pointer!["name"], InputViolation::Required);
///     }
///     violations
/// }
///
/// let mut violations = Violations::new();
/// for (index, item) in [Item { name: String::new() }].iter().enumerate() {
///     violations.merge(check(item).nest(pointer!["items", index]));
/// }
/// violations.push(Location::query("q"), InputViolation::TooLong { max: 64 });
///
/// let locations: Vec<String> = violations.iter().map(|located| located.location.to_string()).collect();
/// assert_eq!(locations, ["body /items/0/name", "query q"]);
/// assert!(violations.into_result(|violations| violations).is_err());
/// ```
///
/// It is not serialised alone: the envelope of the entry that holds it gives its items their form.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Violations<V> {
    items: Vec<Located<V>>,
}

impl<V> Violations<V> {
    /// Returns an empty list.
    #[must_use]
    pub const fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// Appends a violation at a location: a [`Pointer`] into the body, or a parameter or header field.
    pub fn push(&mut self, location: impl Into<Location>, violation: V) {
        self.items.push(Located { location: location.into(), violation });
    }

    /// Returns the list with one more violation at its end.
    #[must_use]
    pub fn with(mut self, location: impl Into<Location>, violation: V) -> Self {
        self.push(location, violation);
        self
    }

    /// Returns the list for a value that is part of the body: `prefix`, a [`Pointer`] or a reference to one, leads to the value,
    /// and is put before the pointer of each violation. Locations outside of the body stay as they are.
    #[must_use]
    pub fn nest(mut self, prefix: impl Borrow<Pointer>) -> Self {
        for located in &mut self.items {
            if let Location::Body(pointer) = &mut located.location {
                pointer.prepend(prefix.borrow());
            }
        }
        self
    }

    /// Returns the list with other locations.
    #[must_use]
    pub fn relocate(mut self, mut location: impl FnMut(Location) -> Location) -> Self {
        for located in &mut self.items {
            let old = core::mem::replace(&mut located.location, Location::Body(Pointer::root()));
            located.location = location(old);
        }
        self
    }

    /// Appends the violations of another list.
    pub fn merge(&mut self, other: Self) {
        self.items.extend(other.items);
    }

    /// Sorts by location, in the order of [`Location`]. Violations at the same location keep their order.
    pub fn sort(&mut self) {
        self.items.sort_by(|one, other| one.location.cmp(&other.location));
    }

    /// Returns `Ok` if there are no violations, and otherwise the error that `error` makes of them.
    ///
    /// # Errors
    ///
    /// Returns what `error` returns.
    pub fn into_result<E>(self, error: impl FnOnce(Self) -> E) -> Result<(), E> {
        if self.is_empty() { Ok(()) } else { Err(error(self)) }
    }

    /// Returns the same locations with other violations.
    #[must_use]
    pub fn map<W>(self, mut violation: impl FnMut(V) -> W) -> Violations<W> {
        let items = self.items.into_iter();
        items.map(|located| (located.location, violation(located.violation))).collect()
    }

    /// Returns an iterator over the violations, in order.
    pub fn iter(&self) -> slice::Iter<'_, Located<V>> {
        self.items.iter()
    }

    /// Returns how many violations there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Returns whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl<V> Default for Violations<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: Violation> ViolationList for Violations<V> {
    fn len(&self) -> usize {
        self.items.len()
    }

    fn visit(&self, each: &mut dyn FnMut(&Location, Finding<'_>)) {
        self.items.iter().for_each(|located| each(&located.location, located.violation.finding()));
    }
}

impl<V, T: Into<Located<V>>> FromIterator<T> for Violations<V> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Self { items: iter.into_iter().map(Into::into).collect() }
    }
}

impl<V, T: Into<Located<V>>> Extend<T> for Violations<V> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        self.items.extend(iter.into_iter().map(Into::into));
    }
}

impl<V> IntoIterator for Violations<V> {
    type Item = Located<V>;
    type IntoIter = vec::IntoIter<Located<V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a Violations<V> {
    type Item = &'a Located<V>;
    type IntoIter = slice::Iter<'a, Located<V>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
