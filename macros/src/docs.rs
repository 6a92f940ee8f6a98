//! Rust documentation from the catalog: a card for each variant, a table for the whole type.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Entry, Message, MessageForm, Texts};
use errbook_catalog::plan::docs_url;
use errbook_catalog::scan::{bare, markdown_sign};
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
    for title in entry.title.0.iter().flatten() {
        text.push_str(if text.is_empty() { "**" } else { " · **" });
        escape(&title.value, &mut text);
        text.push_str("**");
    }
    // A quotation of one paragraph, a line for each language.
    let mut between = if text.is_empty() { "> " } else { "\n\n> " };
    for message in entry.message.iter().flatten() {
        text.push_str(between);
        write_message(message, &mut text);
        between = "  \n> ";
    }
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    facts(catalog, entry, status, &mut text);
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
fn facts(catalog: &Catalog, entry: &Entry, status: u16, text: &mut String) {
    match entry.code.value.as_text() {
        Some(code) => {
            text.push_str("Code ");
            code_span(&code, text);
        }
        None => text.push_str("No code"),
    }
    text.push_str(" · status ");
    text.push_str(&status.to_string());
    if let Some(group) = entry.group.and_then(|group| catalog.groups.get(group)) {
        text.push_str(" · group ");
        code_span(&group.name.value, text);
    }
    match entry.retryable {
        Some(true) => text.push_str(" · can be tried again"),
        Some(false) => text.push_str(" · trying again does not help"),
        None => {}
    }
    if entry.catch_all {
        text.push_str(" · catch-all: do not branch on it");
    }
    if let Some(since) = &entry.since {
        text.push_str(" · since ");
        escape(since, text);
    }
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
        let mut text = String::from("[");
        escape(label, &mut text);
        links.push(format!("{text}]({})", link.url.value));
    }
    links.join(" · ")
}

/// A message for readers of documentation: placeholders as they stand in the catalog, plural forms with a slash.
fn write_message(message: &Message, text: &mut String) {
    match &message.form {
        MessageForm::Single(template) => write_template(template, text),
        MessageForm::Plural { forms, .. } => {
            for (index, (_, form)) in forms.iter().enumerate() {
                text.push_str(if index > 0 { " / " } else { "" });
                write_template(&form.value, text);
            }
        }
    }
}

fn write_template(template: &Template, text: &mut String) {
    for piece in &template.pieces {
        match piece {
            Piece::Text(piece) => escape(piece, text),
            Piece::Placeholder(name) => code_span(&format!("{{{}}}", name.value), text),
        }
    }
}

/// Appends text as Markdown that shows it as it is.
fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    // From one sign to the next: a macro runs unoptimised, and most texts have none.
    while let Some(place) = markdown_sign(rest) {
        let (before, after) = rest.split_at(place);
        out.push_str(before);
        let mut letters = after.chars();
        match letters.next() {
            Some('\n' | '\r') | None => out.push(' '),
            Some(sign) if sign.is_ascii_punctuation() => out.extend(['\\', sign]),
            Some(other) => out.push(other),
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
}

/// Appends inline code, whatever it holds.
fn code_span(code: &str, out: &mut String) {
    // Names and codes mostly hold nothing that could be a grave accent or a line end.
    if bare(code.as_bytes()) == code.len() {
        out.push('`');
        out.push_str(code);
        out.push('`');
        return;
    }
    let quote = if code.contains('`') { ("`` ", " ``") } else { ("`", "`") };
    out.push_str(quote.0);
    out.push_str(&code.replace(['\n', '\r'], " "));
    out.push_str(quote.1);
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
    if let Some(code) = entry.code.value.as_text() {
        name.push_str("<br>");
        code_span(&code.replace('|', "\\|"), &mut name);
    }
    let mut messages = String::new();
    for message in entry.message.iter().flatten() {
        messages.push_str(if messages.is_empty() { "" } else { "<br>" });
        write_message(message, &mut messages);
    }
    Some(format!("| {name} | {} | {messages} |", record.status))
}
