//! The crate `garde`.
//!
//! garde reports texts. Its hook for languages is called with the rule and its parameters, and what it returns becomes the text:
//! [`Keys`] returns them in a form that is read back here.

mod keys;

use garde::error::Kind;
use garde::{Path, Report, Validate};
use serde_core::Deserialize;

use self::keys::{Broken, Keys};
use super::mapping::Mapping;
use super::names::{Names, Part};
#[cfg(feature = "extract")]
use super::reported::reject;
use super::reported::{Reported, add};
#[cfg(feature = "extract")]
use crate::model::location::Location;
use crate::model::pointer::Pointer;
use crate::violation::from_rule::{FromAnyRule, FromRule};
#[cfg(feature = "extract")]
use crate::violation::rejections::Rejections;
use crate::violation::set::ViolationSet;
use crate::violation::violations::Violations;

/// Validates a value; pointers have the names of fields that serde reads ([`Names::of`]).
///
/// # Errors
///
/// The violations, in the order in which garde reports them.
pub fn check<'de, T, V>(value: &T) -> Result<(), Violations<V>>
where
    T: Validate<Context: Default> + Deserialize<'de>,
    V: FromAnyRule,
{
    check_with(value, &T::Context::default())
}

/// Validates a value as [`check`] does, with a context for its custom rules.
///
/// # Errors
///
/// The violations, in the order in which garde reports them.
pub fn check_with<'de, T, V>(value: &T, context: &T::Context) -> Result<(), Violations<V>>
where
    T: Validate + Deserialize<'de>,
    V: FromAnyRule,
{
    coded(|| value.validate_with(context)).map_err(|report| violations(&report, &Names::of::<T>()))
}

/// Calls `validate` so that the [`Report`]s that it makes name the rules instead of describing them in English. Only such a report
/// can be converted into violations.
///
/// ```
/// use errbook::garde::coded;
/// use garde::Validate;
///
/// # #[derive(Validate)]
/// # struct Order {
/// #     #[garde(range(min = 1))]
/// #     quantity: u32,
/// # }
/// # let order = Order { quantity: 0 };
/// let report = coded(|| order.validate());
/// ```
///
/// It uses [`garde::with_i18n`], which holds for the thread until `validate` returns; a handler that is set around it is replaced.
pub fn coded<R>(validate: impl FnOnce() -> R) -> R {
    garde::with_i18n(Keys, validate)
}

/// Converts a report that was made within [`coded`], with the names of fields that `names` gives. `Violations::from` takes the
/// Rust names.
///
/// Each broken rule becomes a violation by its [key](crate::Rule::key). A custom rule has the text of its error as its key if that is
/// a code such as `passwords_differ`, and else `custom`; so have the built-in rules in a report that was not made within
/// [`coded`].
#[must_use]
pub fn violations<V: FromAnyRule>(report: &Report, names: &Names) -> Violations<V> {
    let mut violations = Violations::new();
    visit(report, names, &mut |pointer, broken| add(&mut violations, pointer, &broken));
    violations
}

impl<V: FromAnyRule> From<Report> for Violations<V> {
    fn from(report: Report) -> Self {
        violations(&report, &Names::new())
    }
}

/// Returns which violations the rules in `report` become, for tests. The report is one that was made within [`coded`].
///
/// ```no_run
/// # fn test<V: errbook::FromRule + errbook::ViolationSet>(report: &garde::Report) {
/// errbook::garde::mapping::<V>(report).assert_complete();
/// # }
/// ```
#[must_use]
pub fn mapping<V: FromRule + ViolationSet>(report: &Report) -> Mapping {
    let mut mapping = Mapping::new::<V>();
    visit(report, &Names::new(), &mut |pointer, broken| mapping.add::<V>(pointer, &broken.rule()));
    mapping
}

/// Validates the value of an extractor, whose location `location` makes from a pointer.
#[cfg(feature = "extract")]
pub(crate) fn rejections<'de, T: Validate<Context: Default> + Deserialize<'de>>(
    value: &T,
    location: &dyn Fn(&Pointer) -> Location,
) -> Result<(), Rejections> {
    coded(|| value.validate()).map_err(|report| {
        let mut rejections = Rejections::default();
        visit(&report, &Names::of::<T>(), &mut |pointer, broken| reject(&mut rejections, location, pointer, &broken));
        rejections
    })
}

/// Passes each broken rule to `each`, with its place, in the order of the report.
fn visit(report: &Report, names: &Names, each: &mut dyn FnMut(&Pointer, Broken<'_>)) {
    for (path, error) in report.iter() {
        each(&names.pointer(parts(path)), Broken::read(error.message()));
    }
}

/// Returns the parts of a path, from the outside inwards.
// `__iter` is what garde's own `select!` expands to, in this release and all that are compatible with it; the alternative is to
// take the text apart, in which a key may contain anything.
fn parts(path: &Path) -> impl Iterator<Item = Part<'_>> {
    path.__iter().rev().filter_map(|(kind, part)| match kind {
        Kind::None => None,
        Kind::Key => Some(Part::Name(part)),
        Kind::Index => Some(part.parse().map_or(Part::Key(part), |index| Part::Item { index, is_index: true })),
    })
}
