//! The envelope that an entry is answered in.

use crate::model::{Catalog, Entry, Held};

/// Returns the envelope (by index) of an entry.
///
/// `own` is the envelope that its Rust type chooses, if one does, and `alternative` the alternative of the catalog that was
/// chosen for the request. An alternative comes first, unless the entry sets `alternatives = false`; then that of the type,
/// then the entry's own.
#[must_use]
pub fn envelope(entry: &Entry, own: Option<usize>, alternative: Option<usize>) -> usize {
    let alternative = alternative.filter(|_| entry.keeps_envelope.is_none());
    alternative.or(own).unwrap_or(entry.envelope)
}

/// Returns every envelope (by index) that an entry can be answered in: its own, and then the alternatives that differ from it.
/// The flag tells which are alternatives.
pub fn envelopes<'c>(catalog: &'c Catalog, entry: &'c Entry) -> impl Iterator<Item = (usize, bool)> + use<'c> {
    let alternatives = catalog.alternatives.iter().filter(|_| entry.keeps_envelope.is_none());
    let others = alternatives.filter(|alternative| **alternative != entry.envelope);
    core::iter::once((entry.envelope, false)).chain(others.map(|alternative| (*alternative, true)))
}

/// Returns the envelopes (by index, ascending) in which violations may have to be written: those of the catalog itself that have
/// a template for them, and the presets that some entry with violations can be answered in. Empty if no entry has violations.
///
/// A Rust type that chooses another preset for its entries cannot list violations in it.
#[must_use]
pub fn envelopes_of_violations(catalog: &Catalog) -> Vec<usize> {
    let holders: Vec<&Entry> = catalog.entries.iter().filter(|entry| entry.violations != Held::Nothing).collect();
    if holders.is_empty() {
        return Vec::new();
    }
    let used = |index: usize| holders.iter().any(|entry| envelopes(catalog, entry).any(|(used, _)| used == index));
    let shows = catalog.envelopes.iter().enumerate().filter(|(_, envelope)| envelope.violation.is_some());
    shows.filter(|(index, envelope)| envelope.own || used(*index)).map(|(index, _)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_text;

    const CATALOG: &str = r#"
        [catalog]
        name = "shop"
        languages = ["en"]
        alternatives = ["code_message", "error_only"]

        [groups.oauth]
        status = 400
        envelope = "error_message"
        alternatives = false

        [errors.sold_out]
        status = 409
        message = "Sold out."

        [errors.gone]
        status = 410
        envelope = "error_only"
        message = "Gone."

        [errors.invalid_client]
        group = "oauth"
        message = "Unknown client."

        [errors.slow_down]
        group = "oauth"
        alternatives = true
        message = "Slow down."
    "#;

    #[test]
    fn an_alternative_comes_before_the_envelopes_of_type_and_entry_unless_the_entry_keeps_its_own() {
        let reading = read_text("catalog.toml", CATALOG);
        assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
        let catalog = &reading.catalog;
        let name = |index: usize| catalog.envelopes[index].name.value.as_str();
        let of = |entry: &str, own: Option<&str>, alternative: Option<&str>| {
            let entry = &catalog.entries[catalog.entry(entry).unwrap()];
            let index = |name: &str| catalog.envelope(name).unwrap();
            name(envelope(entry, own.map(index), alternative.map(index)))
        };
        let (v1, ty) = (Some("code_message"), Some("status_code"));
        for (entry, plain, chosen) in [
            ("sold_out", "problem", "code_message"),
            ("gone", "error_only", "code_message"),
            ("invalid_client", "error_message", "error_message"),
            ("slow_down", "error_message", "code_message"),
        ] {
            assert_eq!((of(entry, None, None), of(entry, None, v1)), (plain, chosen), "{entry}");
            assert_eq!(of(entry, ty, None), "status_code", "{entry}");
        }
        assert_eq!((of("sold_out", ty, v1), of("invalid_client", ty, v1)), ("code_message", "status_code"));
        let all = |entry: &str| {
            let entry = &catalog.entries[catalog.entry(entry).unwrap()];
            envelopes(catalog, entry).map(|(index, flag)| (name(index), flag)).collect::<Vec<_>>()
        };
        assert_eq!(all("sold_out"), [("problem", false), ("code_message", true), ("error_only", true)]);
        assert_eq!(all("gone"), [("error_only", false), ("code_message", true)]);
        assert_eq!(all("invalid_client"), [("error_message", false)]);
    }
}
