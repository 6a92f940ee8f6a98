//! The violations of examples.

use errbook_catalog::model::Catalog;

use super::location::Location;
use super::values::{LocatedViolation, Values};

/// The locations of examples: a member of the body, and one of an object in a list.
const EXAMPLES: [&str; 2] = ["/name", "/items/0/name"];

/// Returns an example of the first two of some violations (by index), with example values for readers of a language (by index).
#[must_use]
pub fn example_violations(catalog: &Catalog, violations: &[usize], language: usize) -> Vec<LocatedViolation> {
    let known = violations.iter().filter_map(|index| Some((*index, catalog.violations.get(*index)?)));
    let examples = known.zip(EXAMPLES).map(|((index, violation), pointer)| {
        let location = Location::Body(pointer.to_owned());
        LocatedViolation::new(index, location, Values::examples(catalog, violation, language))
    });
    examples.collect()
}
