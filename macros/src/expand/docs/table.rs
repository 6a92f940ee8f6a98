//! The table of all variants of a type.

use errbook_catalog::Locale;

use super::markdown::{code_span, write_message};
use crate::bind::BoundType;
use crate::call::{Detail, Documentation};
use crate::declared::Declared;
use crate::subject::Subject;

/// Returns the table of variants and entries: documentation of a filled enum, and of the `impl` of a derive. `None` where
/// nobody reads it.
pub(crate) fn table(ty: &BoundType<'_>, documentation: Documentation) -> Option<String> {
    if documentation.detail != Detail::Whole {
        return None;
    }
    let own = ty.variants.iter().filter_map(|variant| {
        let bound = variant.bound()?;
        Some(row(&variant.variant.ident.to_string(), bound.declared, bound.status))
    });
    let added = ty.added.iter().map(|added| row(added.name, added.declared, added.declared.status()));
    let rows: Vec<String> = own.chain(added).collect();
    let heads = match (ty.subject(), documentation.locale(ty.catalog)) {
        (Subject::Entries, Locale::En) => "| | status | message |\n|---|---|---|",
        (Subject::Entries, Locale::Zh) => "| | 状态码 | 消息 |\n|---|---|---|",
        (Subject::Violations, Locale::En) => "| | message |\n|---|---|",
        (Subject::Violations, Locale::Zh) => "| | 消息 |\n|---|---|",
    };
    (!rows.is_empty()).then(|| format!("{heads}\n{}", rows.join("\n")))
}

/// Returns the row of a variant: its name with the code below, the status of an entry, and the message in each language.
fn row(variant: &str, declared: Declared<'_>, status: u16) -> String {
    let mut name = format!("[`{}`](Self::{variant})", variant.trim_start_matches("r#"));
    if let Some(code) = declared.code.value.as_text() {
        name.push_str("<br>");
        code_span(&code.replace('|', "\\|"), &mut name);
    }
    let mut messages = String::new();
    for message in declared.message.iter().flatten() {
        messages.push_str(if messages.is_empty() { "" } else { "<br>" });
        write_message(message, &mut messages);
    }
    match declared {
        Declared::Entry(_) => format!("| {name} | {status} | {messages} |"),
        Declared::Violation(_) => format!("| {name} | {messages} |"),
    }
}
