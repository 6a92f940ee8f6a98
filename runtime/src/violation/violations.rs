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

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use alloc::vec;

    use super::*;
    use crate::pointer;

    fn numbers<V: Clone>(violations: &Violations<V>) -> Vec<V> {
        violations.iter().map(|located| located.violation.clone()).collect()
    }

    #[test]
    fn violations_are_sorted_by_location_and_keep_their_order_at_the_same() {
        let mut violations = Violations::new()
            .with(Location::header("b"), 0)
            .with(Location::path("id"), 1)
            .with(Location::query("q"), 2)
            .with(pointer!["items", 10], 3)
            .with(pointer!["items", 9, "z"], 4)
            .with(pointer!["items", 9], 5)
            .with(pointer!["items", 10], 6)
            .with(Location::header("a"), 7);
        violations.sort();
        assert_eq!(numbers(&violations), [5, 4, 3, 6, 2, 1, 7, 0]);
    }

    #[test]
    fn a_nested_list_is_below_its_prefix_in_the_body_alone() {
        let inner = Violations::new().with(pointer!["3"], 1).with(pointer![], 2).with(Location::query("q"), 3);
        let mut outer = Violations::new().with(pointer!["a"], 0);
        outer.merge(inner.clone().nest(pointer!["items", 3]));
        outer.merge(inner.nest(&pointer!["~"]));
        let expected: Violations<i32> = [
            (Location::from(pointer!["a"]), 0),
            (pointer!["items", 3, "3"].into(), 1),
            (pointer!["items", 3].into(), 2),
            (Location::query("q"), 3),
            (pointer!["~", "3"].into(), 1),
            (pointer!["~"].into(), 2),
            (Location::query("q"), 3),
        ]
        .into_iter()
        .collect();
        assert_eq!(outer, expected);
        assert_eq!((outer.len(), outer.is_empty()), (7, false));
    }

    #[test]
    fn locations_and_violations_are_replaced() {
        let violations = Violations::new().with(pointer!["page"], 1).with(Location::header("h"), 2);
        let in_query = violations.clone().relocate(|location| match location {
            Location::Body(pointer) => Location::query(pointer.to_path()),
            other => other,
        });
        let locations: Vec<_> = (&in_query).into_iter().map(|located| located.location.to_string()).collect();
        assert_eq!(locations, ["query page", "header h"]);
        let texts = violations.map(|number| number.to_string());
        assert_eq!(numbers(&texts), ["1", "2"]);
    }

    #[test]
    fn a_list_is_an_error_if_it_has_violations() {
        assert_eq!(Violations::<u8>::default().into_result(|_| "error"), Ok(()));
        let one = Violations::new().with(pointer![], 1);
        assert_eq!(one.clone().into_result(|violations| violations), Err(one));
    }

    #[test]
    fn lists_are_made_of_parts_and_give_them_back() {
        let mut violations: Violations<u8> = [(pointer!["a"], 1)].into_iter().collect();
        violations.extend([(Location::query("q"), 2)]);
        violations.extend(violations.clone());
        let located = |location: Location, violation| Located { location, violation };
        let (a, q) = (located(pointer!["a"].into(), 1), located(Location::query("q"), 2));
        assert_eq!(violations.into_iter().collect::<Vec<_>>(), vec![a.clone(), q.clone(), a, q]);
    }
}
