//! The table of all variants of a type.

use errbook_catalog::Locale;
use errbook_catalog::model::Entry;

use super::markdown::{code_span, write_message};
use crate::bind::{BoundType, VariantBinding};
use crate::call::{Detail, Documentation};

/// Returns the table of variants and entries: documentation of a filled enum, and of the `impl` of a derive. `None` where
/// nobody reads it.
pub(crate) fn table(ty: &BoundType<'_>, documentation: Documentation) -> Option<String> {
    if documentation.detail != Detail::Whole {
        return None;
    }
    let own = ty.variants.iter().filter_map(|bound| match bound.binding {
        VariantBinding::Entry { entry, status, .. } => Some(row(&bound.variant.ident.to_string(), entry, status)),
        VariantBinding::Transparent { .. } | VariantBinding::Broken => None,
    });
    let added = ty.added.iter().map(|added| row(added.name, added.entry, added.entry.status()));
    let rows: Vec<String> = own.chain(added).collect();
    let heads = match documentation.locale(ty.catalog) {
        Locale::En => "| | status | message |",
        Locale::Zh => "| | 状态码 | 消息 |",
    };
    (!rows.is_empty()).then(|| format!("{heads}\n|---|---|---|\n{}", rows.join("\n")))
}

/// Returns the row of a variant: its name with the code below, the status, and the message in each language.
fn row(variant: &str, entry: &Entry, status: u16) -> String {
    let mut name = format!("[`{}`](Self::{variant})", variant.trim_start_matches("r#"));
    if let Some(code) = entry.code.value.as_text() {
        name.push_str("<br>");
        code_span(&code.replace('|', "\\|"), &mut name);
    }
    let mut messages = String::new();
    for message in entry.message.iter().flatten() {
        messages.push_str(if messages.is_empty() { "" } else { "<br>" });
        write_message(message, &mut messages);
    }
    format!("| {name} | {status} | {messages} |")
}
