//! Changes as lists of Markdown.

use errbook_catalog::contract::{ContractLevel, ContractRule};
use errbook_catalog::{Locale, Phrase};

use super::{LEVELS, Part, Told, capitalized, heading, of_level, one_line, sentence};
use crate::markdown::{code, escaped};

/// How changes are written.
#[derive(Clone, Copy)]
pub struct Style<'s> {
    /// What the heading of a level begins with: `###`.
    pub hashes: &'s str,
    /// Returns why changes under a rule break clients, in Markdown; it is added to these.
    pub why: Option<&'s dyn Fn(ContractRule) -> &'static str>,
    /// Returns the address of the page of what a change is about.
    pub link: &'s dyn Fn(&Told) -> Option<String>,
    /// Returns what is written of the reason for which a change was accepted.
    pub reason: fn(&str) -> Phrase,
    /// The language.
    pub locale: Locale,
}

/// Returns a section for each level that has changes.
#[must_use]
pub fn sections(all: &[Told], style: Style<'_>) -> String {
    let mut out = String::new();
    for level in LEVELS {
        let mut changes = of_level(all, level).peekable();
        if changes.peek().is_none() {
            continue;
        }
        out.push_str(&format!("\n{} {}\n\n", style.hashes, heading(level).get(style.locale)));
        let why = style.why.filter(|_| level == ContractLevel::Breaking);
        for told in changes {
            out.push_str(&item(told, Style { why, ..style }));
        }
    }
    out
}

fn item(told: &Told, style: Style<'_>) -> String {
    let locale = style.locale;
    let (open, close) = if locale == Locale::En { (" (", ")") } else { ("（", "）") };
    let rule = told.change.rule;
    let link = (style.link)(told);
    let mut out = "- ".to_owned();
    for part in capitalized(sentence(&told.change, locale), locale) {
        match (part, &link) {
            (Part::Subject(text), Some(link)) => out.push_str(&format!("[{}]({link})", code(&text))),
            (Part::Subject(text) | Part::Code(text), _) => out.push_str(&code(&text)),
            (Part::Prose(text), _) => out.push_str(&text),
        }
    }
    out.push_str(&format!("{open}{}{close}\n", code(rule.as_str())));
    if let Some(why) = style.why {
        out.push_str(&format!("  - {}\n", why(rule)));
    }
    if let Some(reason) = &told.reason {
        let reason = escaped(&one_line(reason));
        out.push_str(&format!("  - {}\n", (style.reason)(&reason).get(locale)));
    }
    out
}
