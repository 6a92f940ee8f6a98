//! The facts of a version, by their keys.

use std::collections::BTreeMap;

use crate::contract::block::Heading;
use crate::contract::line::split;

/// The facts of a block, by their keys.
pub(in crate::contract) type Block<'t> = BTreeMap<&'t str, Option<&'t str>>;

/// The blocks of a version.
pub(in crate::contract) type Blocks<'t> = BTreeMap<&'t Heading, Block<'t>>;

/// Returns the facts of a block by its lines. A line that is no fact is left out.
pub(in crate::contract) fn block<'t>(lines: impl Iterator<Item = &'t str>) -> Block<'t> {
    lines.filter_map(split).collect()
}
