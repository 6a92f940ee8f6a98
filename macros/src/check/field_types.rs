//! Types of catalog fields that only the macros can check.

use errbook_catalog::model::{Field, FieldKind};
use errbook_catalog::rust;

use crate::bind::BoundType;
use crate::declared::Declared;
use crate::messages::of_syn;
use crate::report::Report;
use crate::rust_type::{self, InvalidType};

/// `rust = "…"` is a Rust type.
pub(super) fn given_types_parse(ty: &BoundType<'_>, report: &mut Report) {
    for rust in fields(ty).filter_map(|field| field.rust.as_ref()) {
        match rust_type::validate(&rust.value) {
            Ok(()) => {}
            Err(InvalidType::TooComplex) => report.push_in_catalog(rust::rust_type_too_complex(rust)),
            Err(InvalidType::Malformed(error)) => {
                report.push_in_catalog(rust::malformed_rust_type(rust, &of_syn(&error.to_string())));
            }
        }
    }
}

/// Fields of type `json` need the feature. `json` is whether it is enabled.
pub(super) fn json_is_enabled(ty: &BoundType<'_>, json: bool, report: &mut Report) {
    for field in fields(ty).filter(|field| field.kind == FieldKind::Json && !json) {
        report.push_in_catalog(rust::json_is_off(field));
    }
}

/// Returns the fields of all entries or violations of the type, in the order of the catalog.
fn fields<'c>(ty: &BoundType<'c>) -> impl Iterator<Item = &'c Field> {
    let mut all: Vec<usize> = ty.records.iter().map(|record| record.of).collect();
    all.sort_unstable();
    all.dedup();
    let (catalog, subject) = (ty.catalog, ty.subject());
    let all = all.into_iter().filter_map(move |index| Declared::get(catalog, subject, index));
    all.flat_map(|declared| &declared.definition().fields)
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::json_is_enabled;
    use crate::bind::{self, Scope};
    use crate::parse;
    use crate::report::Report;

    #[test]
    fn a_json_field_is_a_located_error_where_errbook_cannot_write_it() {
        let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n[errors.e]\nstatus = 400\nmessage.en = 'E.'\n\
                    fields.details = 'json'\n";
        let reading = errbook_catalog::read_text("catalog.toml", text);
        let mut report = Report::new(errbook_catalog::Locale::En);
        let item = quote!(
            enum E {}
        );
        let Ok(ty) = parse::catalog(quote!(), item, &mut report) else { panic!("an enum") };
        let scope = Scope::new(&reading, ty.header.subject, &ty.header.options, false, &mut report);
        let bound = bind::filled(ty, &scope, &mut report);
        json_is_enabled(&bound, true, &mut report);
        assert!(report.in_catalog().is_empty());
        json_is_enabled(&bound, false, &mut report);
        let [diagnostic] = report.in_catalog() else { panic!("one error: {:?}", report.in_catalog()) };
        let shown = errbook_catalog::render(&reading.sources, diagnostic, errbook_catalog::Locale::En);
        assert!(shown.contains("--> catalog.toml:7:8") && shown.contains("feature `json`"), "{shown}");
    }
}
