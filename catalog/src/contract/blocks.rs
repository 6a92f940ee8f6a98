//! The facts of a version, by their keys.

use std::collections::BTreeMap;

use super::block::Heading;
use super::line::split;

/// The facts of a block, by their keys.
pub(super) type Block<'t> = BTreeMap<&'t str, Option<&'t str>>;

/// The blocks of a version.
pub(super) type Blocks<'t> = BTreeMap<&'t Heading, Block<'t>>;

/// Returns the facts of a block by its lines. A line that is no fact is left out.
pub(super) fn block<'t>(lines: impl Iterator<Item = &'t str>) -> Block<'t> {
    lines.filter_map(split).collect()
}
