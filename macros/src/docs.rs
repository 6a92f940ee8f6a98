//! Rust documentation from the catalog: a card for each variant, a table for the whole type.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Entry, Message, MessageForm, Texts};
use errbook_catalog::plan::docs_url;
use errbook_catalog::{Piece, Template};

use crate::bind::{Binding, Bound, Record};
use crate::call::Detail;
use crate::input::Input;
use crate::written::Written;

/// The catalog's authors write Markdown, not rustdoc: what rustdoc would warn of is no mistake of the user's.
const QUIET: &str = "#[allow(rustdoc::bare_urls,rustdoc::broken_intra_doc_links,rustdoc::invalid_html_tags)]";

/// Writes the attributes of a variant that stands for an entry: its documentation, and `#[deprecated]` where it is.
pub(crate) fn attributes(catalog: &Catalog, entry: &Entry, status: u16, detail: Detail, code: &mut Written<'_>) {
    let text = card(catalog, entry, status, detail);
    if detail == Detail::Whole && ["://", "[", "<"].iter().any(|sign| text.contains(sign)) {
        code.push(QUIET);
    }
    code.doc(&text);
    let Some(deprecated) = &entry.deprecated else { return };
    let since = deprecated.since.as_deref().and_then(semver);
    let note = deprecated.note.get(0).map(str::to_owned);
    let instead = entry.replaced_by.as_ref().map(|name| format!("use `{}`", name.value));
    let when = deprecated.since.as_ref().filter(|_| since.is_none()).map(|since| format!("since {since}"));
    let notes: Vec<String> = when.into_iter().chain(note.or(instead)).collect();
    if since.is_none() && notes.is_empty() {
        code.push("#[deprecated]");
        return;
    }
    if since.is_some() {
        // A catalog has versions of an API, which need not be those of a crate.
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

/// A version as Rust wants it in `#[deprecated]`, three numbers: `2.1` is `2.1.0`. `None` for a date or a name.
fn semver(version: &str) -> Option<String> {
    let numbers: Vec<&str> = version.split('.').collect();
    let number = |text: &&str| text.parse::<u64>().is_ok() && (*text == "0" || !text.starts_with(['0', '+']));
    let missing = 3_usize.checked_sub(numbers.len())?;
    numbers.iter().all(number).then(|| format!("{version}{}", ".0".repeat(missing)))
}

/// Title, messages, code and status; then per language what it means, why it happens and what to do.
fn card(catalog: &Catalog, entry: &Entry, status: u16, detail: Detail) -> String {
    let mut text = String::new();
    let titles: Vec<String> =
        entry.title.0.iter().flatten().map(|title| format!("**{}**", escape(&title.value))).collect();
    paragraph(&mut text, &titles.join(" · "));
    // A quotation of one paragraph, a line for each language.
    let messages: Vec<String> =
        entry.message.iter().flatten().map(|message| format!("> {}", message_text(message))).collect();
    paragraph(&mut text, &messages.join("  \n"));
    paragraph(&mut text, &facts(catalog, entry, status));
    if detail == Detail::Brief {
        return text;
    }
    for (language, tag) in catalog.languages.iter().enumerate() {
        let chinese = tag.value.starts_with("zh");
        paragraph(&mut text, entry.description.get(language).unwrap_or_default());
        list(&mut text, if chinese { "**原因**" } else { "**Causes**" }, "-", &entry.causes, language);
        list(&mut text, if chinese { "**解决办法**" } else { "**Solutions**" }, "1.", &entry.solutions, language);
        for note in entry.notes.get(language) {
            paragraph(&mut text, &note.value);
        }
    }
    paragraph(&mut text, &links(catalog, entry));
    text
}

fn paragraph(text: &mut String, content: &str) {
    if content.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(content.trim_end());
}

fn list(text: &mut String, heading: &str, mark: &str, items: &Texts, language: usize) {
    let items = items.get(language);
    if items.is_empty() {
        return;
    }
    let items: Vec<String> =
        items.iter().map(|item| format!("{mark} {}", item.value.trim_end().replace('\n', "\n   "))).collect();
    paragraph(text, &format!("{heading}\n\n{}", items.join("\n")));
}

/// Code, status, group and what else a caller goes by, in one line.
fn facts(catalog: &Catalog, entry: &Entry, status: u16) -> String {
    let mut facts = Vec::new();
    match entry.code.value.text() {
        Some(code) => facts.push(format!("Code {}", code_span(&code))),
        None => facts.push("No code".to_owned()),
    }
    facts.push(format!("status {status}"));
    if let Some(group) = entry.group.and_then(|group| catalog.groups.get(group)) {
        facts.push(format!("group {}", code_span(&group.name.value)));
    }
    match entry.retryable {
        Some(true) => facts.push("can be tried again".to_owned()),
        Some(false) => facts.push("trying again does not help".to_owned()),
        None => {}
    }
    if entry.catch_all {
        facts.push("catch-all: do not branch on it".to_owned());
    }
    if let Some(since) = &entry.since {
        facts.push(format!("since {}", escape(since)));
    }
    facts.join(" · ")
}

fn links(catalog: &Catalog, entry: &Entry) -> String {
    let mut links = Vec::new();
    for (language, tag) in catalog.languages.iter().enumerate() {
        let Some(url) = docs_url(catalog, entry, language) else { continue };
        let absolute = url.starts_with("http://") || url.starts_with("https://");
        let link = format!("[Documentation]({url})");
        if absolute && !links.iter().any(|other: &String| other.contains(&format!("({url})"))) {
            links.push(if links.is_empty() { link } else { format!("[{}]({url})", tag.value) });
        }
    }
    for link in &entry.links {
        let label = link.label.0.iter().flatten().next().map_or(link.url.value.as_str(), |label| label.value.as_str());
        links.push(format!("[{}]({})", escape(label), link.url.value));
    }
    links.join(" · ")
}

/// A message for readers of documentation: placeholders as they stand in the catalog, plural forms with a slash.
fn message_text(message: &Message) -> String {
    match &message.form {
        MessageForm::Single(template) => template_text(template),
        MessageForm::Plural { forms, .. } => {
            let forms: Vec<String> = forms.iter().map(|(_, form)| template_text(&form.value)).collect();
            forms.join(" / ")
        }
    }
}

fn template_text(template: &Template) -> String {
    let pieces = template.pieces.iter().map(|piece| match piece {
        Piece::Text(text) => escape(text),
        Piece::Placeholder(name) => code_span(&format!("{{{}}}", name.value)),
    });
    pieces.collect()
}

/// Text as Markdown that shows it as it is.
fn escape(text: &str) -> String {
    let signs =
        |byte| matches!(byte, b'\\' | b'`' | b'*' | b'_' | b'[' | b']' | b'<' | b'>' | b'#' | b'|' | b'&' | b'~');
    if !text.bytes().any(|byte| signs(byte) || matches!(byte, b'\n' | b'\r')) {
        return text.to_owned();
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if u8::try_from(c).is_ok_and(signs) => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Inline code, whatever it holds.
fn code_span(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// Which variant is which entry, at a glance: the documentation of a filled enum, and of a derived `impl`. Nothing where
/// nobody reads it.
pub(crate) fn table(catalog: &Catalog, input: &Input, binding: &Binding, detail: Detail) -> Option<String> {
    let own = input.variants.iter().zip(&binding.variants).filter_map(|(variant, bound)| match bound {
        Bound::Entry { record, .. } => Some((variant.ident.to_string(), *record)),
        Bound::Transparent { .. } | Bound::Broken => None,
    });
    let added = binding.added.iter().filter_map(|added| {
        let entry = catalog.entries.get(added.entry)?;
        Some((entry.variant.clone()?, added.record))
    });
    let rows = own.chain(added).filter(|_| detail == Detail::Whole);
    let rows: Vec<String> =
        rows.filter_map(|(variant, record)| row(catalog, &variant, binding.records.get(record)?)).collect();
    (!rows.is_empty()).then(|| format!("| | status | message |\n|---|---|---|\n{}", rows.join("\n")))
}

/// The variant with its code below, the status, and the message in each language.
fn row(catalog: &Catalog, variant: &str, record: &Record) -> Option<String> {
    let entry = catalog.entries.get(record.entry)?;
    let mut name = format!("[`{}`](Self::{variant})", variant.trim_start_matches("r#"));
    if let Some(code) = entry.code.value.text() {
        name.push_str("<br>");
        name.push_str(&code_span(&code.replace('|', "\\|")));
    }
    let messages: Vec<String> = entry.message.iter().flatten().map(message_text).collect();
    Some(format!("| {name} | {} | {} |", record.status, messages.join("<br>")))
}
