//! `Deserialize`, which serde would derive for a format that nothing writes.

use crate::bind::BoundType;
use crate::integration::Integration;
use crate::messages;
use crate::report::Report;
use crate::subject::Subject;

/// A generated enum does not derive `Deserialize`: it would read serde's format of an enum, whereas `Serialize` writes the
/// body, unless the user implements that as well. A derive of errbook's own does not see the derives beside it.
pub(super) fn format_is_the_one_written(ty: &BoundType<'_>, report: &mut Report) {
    // Violations implement no trait of serde.
    let is_written = ty.subject() == Subject::Entries || ty.is_codes();
    if !is_written || !ty.header.options.includes(Integration::Serde) {
        return;
    }
    if let Some(at) = ty.header.derived("Deserialize") {
        report.push(at, messages::derived_deserialize(ty.is_codes()));
    }
}
