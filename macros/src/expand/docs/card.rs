//! The card of a variant.

use errbook_catalog::model::Texts;
use errbook_catalog::plan::{docs_url, violation_docs_url};
use errbook_catalog::{Catalog, Locale};
use errbook_format::tag::is_chinese;

use super::code_blocks::as_text;
use super::markdown::{code_span, escape, write_message};
use crate::call::{Detail, Documentation};
use crate::declared::Declared;

/// Returns the card: title, messages, code and status; then for each language description, causes and solutions; then the
/// violations that an entry holds.
pub(super) fn card(catalog: &Catalog, entry: Declared<'_>, status: u16, documentation: Documentation) -> String {
    let locale = documentation.locale(catalog);
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
    facts(catalog, entry, status, locale, &mut text);
    if documentation.detail == Detail::Brief {
        return text;
    }
    for (language, tag) in catalog.languages.iter().enumerate() {
        let chinese = is_chinese(&tag.value);
        paragraph(&mut text, &as_text(entry.description.get(language).unwrap_or_default()));
        list(&mut text, if chinese { "**原因**" } else { "**Causes**" }, "-", &entry.causes, language);
        list(&mut text, if chinese { "**解决办法**" } else { "**Solutions**" }, "1.", &entry.solutions, language);
        for note in entry.notes.get(language) {
            paragraph(&mut text, &as_text(&note.value));
        }
    }
    paragraph(&mut text, &violations(catalog, entry, locale));
    paragraph(&mut text, &links(catalog, entry, locale));
    text
}

/// Appends a paragraph, unless it is empty.
fn paragraph(text: &mut String, content: &str) {
    if content.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(content.trim_end());
}

/// Appends a list below its heading, unless it is empty.
fn list(text: &mut String, heading: &str, mark: &str, items: &Texts, language: usize) {
    let items = items.get(language);
    if items.is_empty() {
        return;
    }
    let items: Vec<String> =
        items.iter().map(|item| format!("{mark} {}", as_text(&item.value).trim_end().replace('\n', "\n   "))).collect();
    paragraph(text, &format!("{heading}\n\n{}", items.join("\n")));
}

/// Appends the facts that a caller goes by, in one line: code, status, group and so on.
fn facts(catalog: &Catalog, entry: Declared<'_>, status: u16, locale: Locale, text: &mut String) {
    let words = match locale {
        Locale::En => &ENGLISH,
        Locale::Zh => &CHINESE,
    };
    match entry.code.value.as_text() {
        Some(code) => {
            text.push_str(words.code);
            code_span(&code, text);
        }
        None => text.push_str(words.no_code),
    }
    if let Declared::Entry(_) = entry {
        text.push_str(words.status);
        text.push_str(&status.to_string());
    }
    if let Some(group) = entry.group.and_then(|group| catalog.groups.get(group)) {
        text.push_str(words.group);
        code_span(&group.name.value, text);
    }
    match entry.entry().and_then(|entry| entry.retryable) {
        Some(true) => text.push_str(words.retryable),
        Some(false) => text.push_str(words.not_retryable),
        None => {}
    }
    if entry.catch_all {
        text.push_str(words.catch_all);
    }
    if let Some(since) = &entry.since {
        text.push_str(words.since);
        escape(since, text);
    }
}

/// The words of the line with the facts.
struct Words {
    code: &'static str,
    no_code: &'static str,
    status: &'static str,
    group: &'static str,
    retryable: &'static str,
    not_retryable: &'static str,
    catch_all: &'static str,
    since: &'static str,
}

const ENGLISH: Words = Words {
    code: "Code ",
    no_code: "No code",
    status: " · status ",
    group: " · group ",
    retryable: " · can be tried again",
    not_retryable: " · trying again does not help",
    catch_all: " · catch-all: do not branch on it",
    since: " · since ",
};

const CHINESE: Words = Words {
    code: "错误码 ",
    no_code: "没有错误码",
    status: " · 状态码 ",
    group: " · 分组 ",
    retryable: " · 可重试",
    not_retryable: " · 重试无效",
    catch_all: " · 兜底错误码，请勿据此判断",
    since: " · 始于 ",
};

/// Returns the list of the violations that an entry holds, each with its message in the default language; empty for one that
/// holds none.
fn violations(catalog: &Catalog, entry: Declared<'_>, locale: Locale) -> String {
    let held = entry.entry().map(|entry| catalog.violations_of(entry)).unwrap_or_default();
    let mut text = String::new();
    for violation in held.into_iter().filter_map(|index| catalog.violations.get(index)) {
        text.push_str("\n- ");
        code_span(&violation.name.value, &mut text);
        if let Some(message) = violation.message.iter().flatten().next() {
            text.push_str(match locale {
                Locale::En => ": ",
                Locale::Zh => "：",
            });
            write_message(message, &mut text);
        }
    }
    match locale {
        _ if text.is_empty() => text,
        Locale::En => format!("**Violations**\n{text}"),
        Locale::Zh => format!("**违规项**\n{text}"),
    }
}

/// Returns links to the page of the entry or violation and to further reading, in one line.
fn links(catalog: &Catalog, entry: Declared<'_>, locale: Locale) -> String {
    let mut links = Vec::new();
    for (language, tag) in catalog.languages.iter().enumerate() {
        let url = match entry {
            Declared::Entry(entry) => docs_url(catalog, entry, language),
            Declared::Violation(violation) => violation_docs_url(catalog, violation, language),
        };
        let Some(url) = url else { continue };
        let absolute = url.starts_with("http://") || url.starts_with("https://");
        let link = match locale {
            Locale::En => format!("[Documentation]({url})"),
            Locale::Zh => format!("[文档]({url})"),
        };
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

#[cfg(test)]
mod tests {
    use errbook_catalog::Locale;

    use super::card;
    use crate::call::{Detail, Documentation};
    use crate::declared::Declared;

    #[test]
    fn the_headings_of_a_zhuang_text_are_not_chinese() {
        let text = "[catalog]\nname = 'x'\nlanguages = ['zha', 'zh']\n[errors.e]\nstatus = 400\nmessage.zha = 'E.'\n\
                    message.zh = '错。'\ncauses.zha = ['C']\ncauses.zh = ['因']\n";
        let reading = errbook_catalog::read_text("catalog.toml", text);
        let entry = Declared::Entry(&reading.catalog.entries[0]);
        let card = card(&reading.catalog, entry, 400, Documentation::default());
        assert!(card.contains("**Causes**\n\n- C") && card.contains("**原因**\n\n- 因"), "{card}");
    }

    #[test]
    fn errbooks_own_words_are_in_the_developers_language_or_else_in_the_catalogs_default() {
        let card = |languages: &str, locale: Option<Locale>| {
            let text = format!(
                "[catalog]\nname = 'x'\nlanguages = {languages}\ndocs_url = 'https://x.example/{{name}}'\n\
                 [errors.e]\nstatus = 400\nmessage = {{ en = 'E.', zh = '错。' }}\nretryable = true\ncatch_all = true\n"
            );
            let reading = errbook_catalog::read_text("catalog.toml", &text);
            let documentation = Documentation { detail: Detail::Whole, locale };
            let card = card(&reading.catalog, Declared::Entry(&reading.catalog.entries[0]), 400, documentation);
            card.lines().skip_while(|line| line.starts_with('>') || line.is_empty()).collect::<Vec<_>>().join("\n")
        };
        let english = "Code `e` · status 400 · can be tried again · catch-all: do not branch on it\n\n[Documentation](https://x.example/e)";
        let chinese = "错误码 `e` · 状态码 400 · 可重试 · 兜底错误码，请勿据此判断\n\n[文档](https://x.example/e)";
        for (languages, locale, expected) in [
            ("['en', 'zh']", None, english),
            ("['zh', 'en']", None, chinese),
            ("['en', 'zh']", Some(Locale::Zh), chinese),
            ("['zh', 'en']", Some(Locale::En), english),
        ] {
            assert_eq!(card(languages, locale), expected, "{languages} {locale:?}");
        }
    }
}
