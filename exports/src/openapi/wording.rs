//! What a document says of itself, in the language of its descriptions.

use errbook_catalog::{Locale, Phrase, phrase};

use super::Context;

/// Returns the description of the response `default`.
pub(super) fn other_errors(context: Context<'_>) -> String {
    said(
        context,
        &phrase!("Any other error, such as one that a later version adds", "其他错误，例如后续版本新增的错误"),
    )
}

/// Returns the description of the schema of an error that a document does not list.
pub(super) fn unknown(context: Context<'_>) -> String {
    said(context, &phrase!("An error that this document does not list", "本文档未列出的错误"))
}

/// Returns a phrase in the language of descriptions: in Chinese, or in English for any other.
fn said(context: Context<'_>, phrase: &Phrase) -> String {
    let tag = context.catalog.languages.get(context.options.language);
    let is_chinese = tag.is_some_and(|tag| tag.value.split('-').next() == Some("zh"));
    phrase.get(if is_chinese { Locale::Zh } else { Locale::En }).to_owned()
}
