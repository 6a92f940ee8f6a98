//! The report as text.

use errbook_catalog::{Locale, Phrase, phrase};

use super::contents::{Report, ReportedFinding};
use super::summary;
use crate::coverage::Coverage;
use crate::kind::DriftLevel;

/// What a piece of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// The level and the kind of a finding.
    Level(DriftLevel),
    /// What was found.
    Message,
    /// A sign in front of a line.
    Gutter,
    /// A heading.
    Heading,
}

/// Returns a paragraph for each finding, the coverage, and how much was found.
pub(super) fn text(report: &Report, locale: Locale, paint: &dyn Fn(Style, &str) -> String) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        out.push_str(&one(finding, locale, paint));
    }
    if !report.findings.is_empty() {
        out.push('\n');
    }
    let headings =
        [(phrase!("entries", "条目"), &report.entries), (phrase!("violations", "违规项"), &report.violations)];
    for (heading, coverage) in headings {
        if coverage.all > 0 {
            out.push_str(&of_coverage(&heading, coverage, locale, paint));
        }
    }
    let (responses, findings) = (summary::responses(report), summary::findings(report));
    let (responses, findings) = (responses.get(locale), findings.get(locale));
    let colon = if locale == Locale::En { ": " } else { "：" };
    out.push_str(&format!("\n{responses}{colon}{findings}\n"));
    for line in [summary::more(report), summary::skipped(report)].into_iter().flatten() {
        out.push_str(&format!("{}\n", line.get(locale)));
    }
    out
}

fn one(finding: &ReportedFinding, locale: Locale, paint: &dyn Fn(Style, &str) -> String) -> String {
    let level = finding.level();
    let lead = format!("{}[{}]", level.label().get(locale), finding.kind.as_str());
    let colon = if locale == Locale::En { ": " } else { "：" };
    let message = paint(Style::Message, finding.message.get(locale));
    let mut out = format!("{}{colon}{message}\n", paint(Style::Level(level), &lead));
    let mut line = |sign: &str, text: &str| out.push_str(&format!("  {} {text}\n", paint(Style::Gutter, sign)));
    line("-->", &finding.origins.join(if locale == Locale::En { ", " } else { "、" }));
    if let Some(value) = &finding.value {
        let found: Phrase = phrase!("found: {value}", "实际值：{value}");
        line("=", found.get(locale));
    }
    let count = finding.count;
    if count > 1 {
        let times: Phrase = summary::times(finding.kind, count);
        line("=", times.get(locale));
    }
    out
}

fn of_coverage(heading: &Phrase, coverage: &Coverage, locale: Locale, paint: &dyn Fn(Style, &str) -> String) -> String {
    let (seen, all) = (coverage.seen, coverage.all);
    let title = phrase!("{heading} seen: {seen} of {all}", "出现过的{heading}：{seen}／{all}"; heading);
    let mut out = format!("{}\n", paint(Style::Heading, title.get(locale)));
    for group in &coverage.groups {
        out.push_str(&format!("  {}\n", group.line().get(locale)));
    }
    out
}
