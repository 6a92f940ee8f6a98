//! `#[deprecated]` for the variant of a deprecated entry or violation.

use errbook_catalog::model::Definition;
use errbook_catalog::{Locale, phrase};

use crate::code_writer::CodeWriter;

/// Writes the attribute, if it is deprecated.
pub(super) fn attribute(definition: &Definition, locale: Locale, code: &mut CodeWriter<'_>) {
    let Some(deprecated) = &definition.deprecated else { return };
    let since = deprecated.since.as_deref().and_then(semver);
    let note = deprecated.note.get(0).map(str::to_owned);
    let instead = definition.replaced_by.as_ref().map(|name| {
        let name = &name.value;
        phrase!("use `{name}`", "请改用 `{name}`").get(locale).to_owned()
    });
    let when = deprecated
        .since
        .as_ref()
        .filter(|_| since.is_none())
        .map(|since| phrase!("since {since}", "自 {since} 起").get(locale).to_owned());
    let notes: Vec<String> = when.into_iter().chain(note.or(instead)).collect();
    if since.is_none() && notes.is_empty() {
        code.push("#[deprecated]");
        return;
    }
    if since.is_some() {
        // The versions of a catalog are those of an API, not of a crate.
        code.push("#[allow(clippy::deprecated_semver)]");
    }
    code.push("#[deprecated(");
    if let Some(since) = since {
        code.push("since=").string(&since).push(",");
    }
    if !notes.is_empty() {
        code.push("note=").string(&notes.join(": "));
    }
    code.push(")]");
}

/// Returns a version in the form that `#[deprecated]` takes, three numbers: `2.1` becomes `2.1.0`. `None` for a date or a
/// name.
fn semver(version: &str) -> Option<String> {
    let numbers: Vec<&str> = version.split('.').collect();
    let number = |text: &&str| text.parse::<u64>().is_ok() && (*text == "0" || !text.starts_with(['0', '+']));
    let missing = 3_usize.checked_sub(numbers.len())?;
    numbers.iter().all(number).then(|| format!("{version}{}", ".0".repeat(missing)))
}
