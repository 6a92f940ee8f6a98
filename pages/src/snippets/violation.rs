//! A violation in Rust and in TypeScript: added by a service, found by a client in the list of an answer.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Envelope, Violation};
use errbook_catalog::names::upper_camel;

use super::script::{optional, string};
use super::subject::ADD;
use super::{members, rust, typescript};
use crate::ui_language::UiLanguage;

/// Returns the code that adds it to the violations of an answer; `None` if it has no variant.
pub(super) fn rust(catalog: &Catalog, violation: &Violation, language: UiLanguage) -> Option<String> {
    let variant = violation.variant.as_deref()?;
    let api = upper_camel(&catalog.name).unwrap_or_else(|| "Api".to_owned());
    let fields = rust::fields(violation, None);
    let add = ADD.get(language);
    Some(format!("// {add}\nviolations.push(pointer![\"name\"], {api}Violation::{variant}{fields});\n"))
}

/// Returns the code that finds it in the list of an answer; `None` if the envelope does not show what it is. `words` are the tag
/// of the page's language, and what to do.
pub(super) fn typescript(
    catalog: &Catalog,
    violation: &Violation,
    envelope: &Envelope,
    (tag, advice): (&str, &str),
) -> Option<String> {
    let (list, item) = (members::violations(envelope)?, envelope.violation.as_ref()?);
    let test = typescript::is_it(catalog, violation, item, "violation")?;
    let mut lines = vec![
        format!("const response = await fetch(url, {{ headers: {{ \"Accept-Language\": {} }} }});", string(tag)),
        "const body = await response.json();".to_owned(),
        format!("for (const violation of {} ?? []) {{", optional("body", &list)),
        format!("  if ({test}) {{"),
        format!("    // {advice}"),
    ];
    lines.extend(
        typescript::fields(catalog, violation, item, "violation").into_iter().map(|line| format!("    {line}")),
    );
    lines.extend(["  }".to_owned(), "}".to_owned()]);
    Some(lines.join("\n") + "\n")
}
