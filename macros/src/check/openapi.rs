//! The option `openapi`.

use crate::bind::BoundType;
use crate::messages;
use crate::report::Report;

/// The option needs the feature. `feature` is whether it is enabled.
pub(super) fn is_enabled(ty: &BoundType<'_>, feature: bool, report: &mut Report) {
    if let Some(openapi) = ty.header.options.openapi.as_ref().filter(|_| !feature) {
        report.push(openapi.at, messages::openapi_is_off());
    }
}

/// The prefix consists of the characters that names of components can have (OpenAPI 3.1.1, "Components Object").
pub(super) fn prefix_is_a_name(ty: &BoundType<'_>, report: &mut Report) {
    let prefix = ty.header.options.openapi.as_ref().and_then(|openapi| openapi.prefix.as_ref());
    let is_of_a_name = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    };
    if let Some(prefix) = prefix.filter(|prefix| !is_of_a_name(&prefix.value())) {
        report.push(prefix.span(), messages::malformed_prefix(&prefix.value()));
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::is_enabled;
    use crate::bind::{self, Scope};
    use crate::parse;
    use crate::report::Report;

    #[test]
    fn the_option_is_an_error_without_the_feature() {
        let text = "[catalog]\nname = 'x'\nlanguages = ['en']\n[errors.e]\nstatus = 400\nmessage.en = 'E.'\n";
        let reading = errbook_catalog::read_text("catalog.toml", text);
        let mut report = Report::new(errbook_catalog::Locale::En);
        let item = quote!(
            enum E {}
        );
        let Ok(ty) = parse::catalog(quote!(openapi), item, &mut report) else { panic!("an enum") };
        let scope = Scope::new(&reading, ty.header.subject, &ty.header.options, false, &mut report);
        let bound = bind::filled(ty, &scope, &mut report);
        is_enabled(&bound, true, &mut report);
        assert_eq!(report.to_compile_errors().to_string(), "");
        is_enabled(&bound, false, &mut report);
        let errors = report.to_compile_errors().to_string();
        assert!(errors.contains("needs errbook's feature `openapi`"), "{errors}");
    }
}
