//! The report as Markdown.

use errbook_catalog::{Locale, Phrase, phrase};

use super::contents::{Report, ReportedFinding};
use super::summary;
use crate::coverage::{self, Coverage};
use crate::kind::DriftLevel;

/// Returns a heading, how much was found, a section for each level, and a table of the coverage.
pub(super) fn markdown(report: &Report, locale: Locale) -> String {
    let stop = if locale == Locale::En { "." } else { "。" };
    let colon = if locale == Locale::En { ": " } else { "：" };
    let name = &report.catalog;
    let title = phrase!("Responses beside the catalog `{name}`", "响应与错误目录 `{name}` 的差异");
    let (responses, findings) = (summary::responses(report), summary::findings(report));
    let mut out =
        format!("### {}\n\n{}{colon}{}{stop}\n", title.get(locale), responses.get(locale), findings.get(locale));
    for level in DriftLevel::ALL {
        let mut findings = report.of_level(level).peekable();
        if findings.peek().is_none() {
            continue;
        }
        let heading = match level {
            DriftLevel::Error => phrase!("Errors", "错误"),
            DriftLevel::Warning => phrase!("Warnings", "警告"),
            DriftLevel::Note => phrase!("Notes", "提示"),
        };
        out.push_str(&format!("\n#### {}\n\n", heading.get(locale)));
        findings.for_each(|finding| out.push_str(&item(finding, locale)));
    }
    for line in [summary::more(report), summary::skipped(report)].into_iter().flatten() {
        out.push_str(&format!("\n{}{stop}\n", capital(line.get(locale))));
    }
    out.push_str(&coverage(report, locale));
    out
}

fn item(finding: &ReportedFinding, locale: Locale) -> String {
    let (open, close) = if locale == Locale::En { (" (", ")") } else { ("（", "）") };
    let message = capital(finding.message.get(locale));
    let mut out = format!("- {}{open}`{}`{close}\n", escaped(&message), finding.kind.as_str());
    let origins: Vec<String> = finding.origins.iter().map(|origin| code(origin)).collect();
    let origins = origins.join(if locale == Locale::En { ", " } else { "、" });
    let found = match finding.count {
        1 => phrase!("In {origins}", "位置：{origins}"),
        count => {
            let times = summary::times(finding.kind, count);
            phrase!("{times}, such as {origins}", "{times}，例如 {origins}"; times)
        }
    };
    let found = Phrase { en: capital(&found.en), zh: found.zh };
    out.push_str(&format!("  - {}\n", found.get(locale)));
    if let Some(value) = &finding.value {
        let value = code(value);
        let found = phrase!("Found: {value}", "实际值：{value}");
        out.push_str(&format!("  - {}\n", found.get(locale)));
    }
    out
}

fn coverage(report: &Report, locale: Locale) -> String {
    let mut out = String::new();
    let tables = [
        (phrase!("Entries seen", "出现过的条目"), &report.entries),
        (phrase!("Violations seen", "出现过的违规项"), &report.violations),
    ];
    for (title, coverage) in tables.iter().filter(|(_, coverage)| coverage.all > 0) {
        let (seen, all, title) = (coverage.seen, coverage.all, title.get(locale));
        let heading = phrase!("{title}: {seen} of {all}", "{title}：{seen}／{all}");
        out.push_str(&format!("\n#### {}\n\n{}", heading.get(locale), table(coverage, locale)));
    }
    out
}

fn table(coverage: &Coverage, locale: Locale) -> String {
    let head = phrase!("| group | seen | not seen |", "| 分组 | 出现过 | 未出现 |");
    let mut out = format!("{}\n| --- | --- | --- |\n", head.get(locale));
    for group in &coverage.groups {
        let label = escaped(&group.label(locale));
        let (seen, all) = (group.seen, group.all);
        let seen = phrase!("{seen} of {all}", "{seen}／{all}");
        let names: Vec<String> = group.unseen.iter().map(|name| code(name)).collect();
        out.push_str(&format!("| {label} | {} | {} |\n", seen.get(locale), coverage::names(&names, locale)));
    }
    out
}

/// Returns a sentence with a capital letter; one that begins with a name in backquotes as it is.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Returns a text as a code span (CommonMark §6.1). Backquotes in it are escaped already.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// Returns a sentence, in which what is in backquotes is code, as Markdown that shows it as it is (CommonMark §2.4).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_code = false;
    for letter in text.chars() {
        in_code ^= letter == '`';
        if !in_code && matches!(letter, '*' | '_' | '<' | '>' | '[' | ']' | '&' | '#' | '!' | '~' | '|' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
