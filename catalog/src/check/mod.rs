//! What must hold between the parts of a catalog: one function a rule.

mod codes;
mod envelopes;
mod fields;
mod headers;
mod links;
mod lints;
mod message;
mod names;
mod references;
mod replacements;
mod statuses;

pub use envelopes::fits;

use crate::lints::Lints;
use crate::mistake::Mistakes;
use crate::model::Catalog;

/// Checks all rules that need more than one place of the catalog.
pub(crate) fn check(catalog: &Catalog, lints: &Lints, mistakes: &mut Mistakes) {
    names::variants_are_distinct(catalog, mistakes);
    names::retired_names_stay_unused(catalog, mistakes);
    let texts = codes::texts(catalog);
    let codes = codes::ByCode::new(catalog, &texts);
    codes::codes_are_distinct(&codes, mistakes);
    codes::shared_codes_are_shared(catalog, &codes, mistakes);
    codes::retired_codes_stay_unused(catalog, &codes, mistakes);
    codes::aliases_are_free(catalog, &codes, mistakes);
    codes::codes_lie_in_their_groups_range(catalog, mistakes);
    statuses::statuses_are_declared(catalog, mistakes);
    statuses::kinds_fit_statuses(catalog, mistakes);
    statuses::classes_are_distinct(catalog, mistakes);
    statuses::stand_ins_need_no_values(catalog, mistakes);
    references::references_name_entries(catalog, mistakes);
    references::see_also_names_an_entry_once(catalog, mistakes);
    replacements::replacements_come_to_an_end(catalog, mistakes);
    references::grpc_names_exist(catalog, mistakes);
    let written = message::with_placeholders(catalog);
    message::placeholders_name_fields(&written, mistakes);
    message::languages_use_the_same_fields(catalog, mistakes);
    message::messages_show_no_optional_field(&written, mistakes);
    message::plural_forms_fit_the_language(catalog, &written, mistakes);
    message::plurals_count_a_number(&written, mistakes);
    message::titles_are_plain(catalog, mistakes);
    fields::wire_names_are_distinct(catalog, mistakes);
    fields::fields_are_used(catalog, mistakes);
    headers::names_are_tokens(catalog, mistakes);
    headers::names_are_free(catalog, mistakes);
    headers::values_are_printable(catalog, mistakes);
    headers::placeholders_name_fields(catalog, mistakes);
    headers::retry_after_is_a_time(catalog, mistakes);
    envelopes::objects_stand_alone(catalog, mistakes);
    envelopes::context_values_are_optional(catalog, mistakes);
    envelopes::fields_of_envelopes_exist(catalog, mistakes);
    envelopes::envelopes_fit_their_entries(catalog, mistakes);
    links::docs_url_is_a_url(catalog, mistakes);
    links::links_are_urls(catalog, mistakes);
    lints::undocumented(catalog, lints.undocumented, mistakes);
    lints::untranslated(catalog, lints.untranslated, mistakes);
    lints::unused(catalog, lints.unused, mistakes);
}
