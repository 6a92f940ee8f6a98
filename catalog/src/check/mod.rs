//! Checks across the parts of a catalog: one function per rule.

mod codes;
mod demands;
mod envelopes;
mod fields;
mod grpc;
mod headers;
mod held;
mod holders;
mod items;
mod languages;
mod links;
mod lints;
mod message;
mod names;
mod namespace;
mod pages;
mod references;
mod replacements;
mod responses;
mod rule_keys;
mod statuses;
mod templates;

pub use envelopes::envelope_misfits;

use self::namespace::Namespace;
use crate::diagnostic::Diagnostics;
use crate::lints::Lints;
use crate::model::{Catalog, StatusClass};
use crate::suggest::Comparisons;

/// Checks the rules that concern more than one place of the catalog.
pub(crate) fn check(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    check_namespace(&Namespace::of_entries(catalog), &catalog.statuses, diagnostics);
    if !catalog.violations.is_empty() || !catalog.retired_violations.is_empty() {
        check_namespace(&Namespace::of_violations(catalog), &[], diagnostics);
        fields::fields_of_violations_are_used(catalog, diagnostics);
        rule_keys::rules_are_known_and_claimed_once(catalog, diagnostics);
        rule_keys::rules_give_the_values_of_fields(catalog, diagnostics);
        holders::holders_are_no_successes(catalog, diagnostics);
        holders::no_field_is_the_list(catalog, diagnostics);
        items::envelopes_fit_the_violations(catalog, diagnostics);
        holders::unlisted(catalog, lints, diagnostics);
    }
    codes::codes_lie_in_their_groups_range(catalog, diagnostics);
    statuses::statuses_are_declared(catalog, diagnostics);
    statuses::kinds_fit_statuses(catalog, diagnostics);
    statuses::classes_are_distinct(catalog, diagnostics);
    statuses::fallbacks_need_no_values(catalog, diagnostics);
    references::see_also_names_another_once(catalog, diagnostics);
    grpc::statuses_exist_and_fail(catalog, diagnostics);
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
    items::lists_and_items_come_together(catalog, diagnostics);
    items::fields_of_items_exist(catalog, diagnostics);
    links::docs_urls_are_urls(catalog, diagnostics);
    links::links_are_urls(catalog, diagnostics);
    pages::urls_of_pages_are_urls(catalog, diagnostics);
    pages::low_contrast(catalog, lints, diagnostics);
    languages::mistagged(catalog, lints, diagnostics);
    lints::undocumented(catalog, lints, diagnostics);
    lints::untranslated(catalog, lints, diagnostics);
    responses::unchallenged(catalog, lints, diagnostics);
    responses::untyped(catalog, lints, diagnostics);
    lints::unused(catalog, lints, diagnostics);
}

/// Checks the names, variants, codes and references of entries, or of violations. `classes` refer to them too.
fn check_namespace(namespace: &Namespace<'_>, classes: &[StatusClass], diagnostics: &mut Diagnostics) {
    names::variants_are_distinct(namespace, diagnostics);
    names::retired_names_stay_unused(namespace, diagnostics);
    let texts = codes::texts(namespace);
    let codes = codes::ByCode::new(namespace, &texts);
    codes::codes_are_distinct(namespace, &codes, diagnostics);
    codes::shared_codes_are_shared(namespace, &codes, diagnostics);
    codes::retired_codes_stay_unused(namespace, &codes, diagnostics);
    codes::aliases_are_free(namespace, &codes, diagnostics);
    references::references_name_what_exists(namespace, classes, diagnostics);
    replacements::replacements_come_to_an_end(namespace, diagnostics);
    grpc::reasons_are_distinct(namespace, diagnostics);
}
