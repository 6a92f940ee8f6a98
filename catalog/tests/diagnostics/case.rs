//! A case: a catalog, the rule that it breaks, and every diagnostic that its author reads, in English and in Chinese.

use errbook_catalog::{Diagnostic, Level, Loaded, Locale, Reading, Request, Rule, phrase, read, render};
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
    english.assert_eq(&page(reading, Locale::En));
    chinese.assert_eq(&page(reading, Locale::Zh));
    assert!(reading.diagnostics.iter().any(|diagnostic| diagnostic.rule == rule), "no diagnostic names `{rule}`");
}

/// A diagnostic that only the macros report.
pub(crate) fn made(rule: Rule, reading: &Reading, diagnostic: &Diagnostic, english: Expect, chinese: Expect) {
    english.assert_eq(&shown(reading, diagnostic, Locale::En));
    chinese.assert_eq(&shown(reading, diagnostic, Locale::Zh));
    assert_eq!(diagnostic.rule, rule);
}

fn page(reading: &Reading, locale: Locale) -> String {
    let shown: Vec<String> = reading.diagnostics.iter().map(|diagnostic| shown(reading, diagnostic, locale)).collect();
    shown.join("\n\n")
}

fn shown(reading: &Reading, diagnostic: &Diagnostic, locale: Locale) -> String {
    let level = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    format!("{level}[{}]: {}", diagnostic.rule, render(&reading.sources, diagnostic, locale))
}
