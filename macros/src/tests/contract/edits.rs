//! Edits of a catalog's text, of each kind that a team makes. An edit can leave errors behind, as theirs can.

mod definitions;
mod fields;
mod table;
mod templates;

use errbook_test_values::Random;
use toml::Table;

/// Changes a catalog; `None` if it has nothing to change.
pub(super) type Edit = fn(&mut Table, &mut Random) -> Option<()>;

/// Returns all kinds of edits with their names.
pub(super) fn edits() -> Vec<(&'static str, Edit)> {
    [definitions::EDITS, fields::EDITS, templates::EDITS].concat()
}
