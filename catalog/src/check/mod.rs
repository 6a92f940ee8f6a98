//! Checks across the parts of a catalog: one function per rule.

mod codes;
mod envelopes;
mod fields;
mod grpc;
mod headers;
mod languages;
mod links;
mod lints;
mod message;
mod names;
mod references;
mod replacements;
mod responses;
mod statuses;

pub use envelopes::envelope_misfits;

use crate::diagnostic::Diagnostics;
use crate::lints::Lints;
use crate::model::Catalog;
use crate::suggest::Comparisons;

/// Checks the rules that concern more than one place of the catalog.
pub(crate) fn check(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    names::variants_are_distinct(catalog, diagnostics);
    names::retired_names_stay_unused(catalog, diagnostics);
    let texts = codes::texts(catalog);
    let codes = codes::ByCode::new(catalog, &texts);
    codes::codes_are_distinct(&codes, diagnostics);
    codes::shared_codes_are_shared(catalog, &codes, diagnostics);
    codes::retired_codes_stay_unused(catalog, &codes, diagnostics);
    codes::aliases_are_free(catalog, &codes, diagnostics);
    codes::codes_lie_in_their_groups_range(catalog, diagnostics);
    statuses::statuses_are_declared(catalog, diagnostics);
    statuses::kinds_fit_statuses(catalog, diagnostics);
    statuses::classes_are_distinct(catalog, diagnostics);
    statuses::fallbacks_need_no_values(catalog, diagnostics);
    references::references_name_entries(catalog, diagnostics);
    references::see_also_names_an_entry_once(catalog, diagnostics);
    replacements::replacements_come_to_an_end(catalog, diagnostics);
    grpc::statuses_exist_and_fail(catalog, diagnostics);
    grpc::reasons_are_distinct(catalog, diagnostics);
    let templates = message::with_placeholders(catalog);
    let comparisons = Comparisons::default();
    message::placeholders_name_fields(&templates, &comparisons, diagnostics);
    message::languages_use_the_same_fields(catalog, diagnostics);
    message::messages_show_no_optional_field(&templates, diagnostics);
    message::plural_forms_fit_the_language(catalog, &templates, diagnostics);
    message::plurals_count_a_number(&templates, diagnostics);
    message::titles_are_plain(catalog, diagnostics);
    fields::wire_names_are_distinct(catalog, diagnostics);
    fields::fields_are_used(catalog, diagnostics);
    headers::names_are_tokens(catalog, diagnostics);
    headers::names_are_free(catalog, diagnostics);
    headers::values_are_printable(catalog, diagnostics);
    headers::headers_fit_into_a_head(catalog, diagnostics);
    headers::placeholders_name_fields(catalog, &comparisons, diagnostics);
    headers::retry_after_is_a_time(catalog, diagnostics);
    envelopes::objects_stand_alone(catalog, diagnostics);
    envelopes::context_values_are_optional(catalog, diagnostics);
    envelopes::fields_of_envelopes_exist(catalog, diagnostics);
    envelopes::envelopes_fit_their_entries(catalog, diagnostics);
    links::docs_url_is_a_url(catalog, diagnostics);
    links::links_are_urls(catalog, diagnostics);
    languages::mistagged(catalog, lints, diagnostics);
    lints::undocumented(catalog, lints, diagnostics);
    lints::untranslated(catalog, lints, diagnostics);
    responses::unchallenged(catalog, lints, diagnostics);
    responses::untyped(catalog, lints, diagnostics);
    lints::unused(catalog, lints, diagnostics);
}
