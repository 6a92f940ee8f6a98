//! A case: a catalog, the rule that it breaks, and every diagnostic that its author reads, in English and in Chinese.

use errbook_catalog::{
    Diagnostic, Level, Loaded, Locale, Reading, Request, Rule, Sources, Span, phrase, place_line, read,
};
use expect_test::Expect;

/// What [`part`] puts before its text: a catalog in one language, so that texts need no tag.
const HEAD: &str = "[catalog]\nname = \"shop\"\nlanguages = [\"en\"]\n\n";

/// A whole catalog.
pub(crate) fn whole(rule: Rule, text: &str, english: Expect, chinese: Expect) {
    files(rule, &[("catalog.toml", text.as_bytes())], english, chinese);
}

/// What follows the head of a catalog in one language; its first line is line 5.
pub(crate) fn part(rule: Rule, text: &str, english: Expect, chinese: Expect) {
    whole(rule, &format!("{HEAD}{text}"), english, chinese);
}

/// A catalog and the files that it includes, by name.
pub(crate) fn files(rule: Rule, files: &[(&str, &[u8])], english: Expect, chinese: Expect) {
    let reading = read(&mut |request: &Request<'_>| {
        let wanted = match request {
            Request::Catalog => "catalog.toml",
            Request::Include(path) => path,
        };
        let found = files.iter().find(|(name, _)| *name == wanted).ok_or(phrase!("it does not exist", "文件不存在"))?;
        Ok(Loaded { name: wanted.to_owned(), bytes: found.1.to_vec() })
    });
    reported(rule, &reading, english, chinese);
}

/// What was read of a catalog.
pub(crate) fn reported(rule: Rule, reading: &Reading, english: Expect, chinese: Expect) {
    listed(rule, &reading.sources, &reading.diagnostics, english, chinese);
}

/// Diagnostics of one or more catalogs.
pub(crate) fn listed(rule: Rule, sources: &Sources, diagnostics: &[Diagnostic], english: Expect, chinese: Expect) {
    let page = |locale: Locale| {
        let shown: Vec<String> = diagnostics.iter().map(|diagnostic| shown(sources, diagnostic, locale)).collect();
        shown.join("\n\n")
    };
    english.assert_eq(&page(Locale::En));
    chinese.assert_eq(&page(Locale::Zh));
    assert!(diagnostics.iter().any(|diagnostic| diagnostic.rule == rule), "no diagnostic names `{rule}`");
}

/// A diagnostic that only the macros report.
pub(crate) fn made(rule: Rule, reading: &Reading, diagnostic: &Diagnostic, english: Expect, chinese: Expect) {
    english.assert_eq(&shown(&reading.sources, diagnostic, Locale::En));
    chinese.assert_eq(&shown(&reading.sources, diagnostic, Locale::Zh));
    assert_eq!(diagnostic.rule, rule);
}

/// The parts of a diagnostic: places with what is written there, and texts. How they are laid out is another matter, which
/// `src/render/tests.rs` is about.
fn shown(sources: &Sources, diagnostic: &Diagnostic, locale: Locale) -> String {
    let level = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    let at = |span: Option<Span>| span.map_or_else(String::new, |span| format!(" {}", place(sources, span)));
    let mut lines = vec![format!("{level}[{}]{}", diagnostic.rule, at(diagnostic.span))];
    lines.push(format!("  {}", diagnostic.text.get(locale)));
    lines.extend(diagnostic.label.as_ref().map(|label| format!("  ^ {}", label.get(locale))));
    lines.extend(diagnostic.notes.iter().map(|note| format!("  note{}: {}", at(note.span), note.text.get(locale))));
    lines.extend(diagnostic.help.as_ref().map(|help| format!("  help: {}", help.get(locale))));
    lines.join("\n")
}

/// A place and the text there, in one line.
fn place(sources: &Sources, span: Span) -> String {
    let text = sources.text(span.file).get(span.start as usize..span.end as usize).unwrap_or_default();
    format!(
        "{} ‹{}›",
        place_line(sources, span),
        text.escape_debug().to_string().replace("\\\"", "\"").replace("\\'", "'")
    )
}
