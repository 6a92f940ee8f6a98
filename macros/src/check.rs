//! The third stage: rules that a bound type must satisfy. Only reports; one function per rule.

mod ambiguity;
mod codes;
mod decode;
mod deserialize;
mod envelope;
mod exhaustive;
mod field_types;
mod openapi;
mod sources;
mod value_enums;

use crate::bind::{BoundType, Scope};
use crate::report::Report;
use crate::subject::Subject;

/// Reports everything that is wrong with a bound type.
pub(crate) fn check(ty: &BoundType<'_>, scope: &Scope<'_>, report: &mut Report) {
    exhaustive::every_entry_has_a_variant(ty, scope, report);
    sources::one_source_per_variant(ty, report);
    sources::from_fills_the_variant(ty, report);
    sources::from_types_are_distinct(ty, report);
    field_types::given_types_parse(ty, report);
    field_types::json_is_enabled(ty, cfg!(feature = "json"), report);
    openapi::is_enabled(ty, cfg!(feature = "openapi"), report);
    openapi::prefix_is_a_name(ty, report);
    deserialize::format_is_the_one_written(ty, report);
    decode::types_can_be_decoded(ty, scope, report);
    ambiguity::responses_identify_entries(ty, scope, report);
    if ty.is_codes() {
        codes::codes_are_distinct(ty, report);
    } else {
        if ty.subject() == Subject::Entries {
            envelope::entries_fit(ty, scope, report);
            envelope::violations_have_items(ty, scope, report);
        }
        value_enums::names_are_distinct(ty, report);
    }
}
