//! Changes as text, for people.

use errbook_catalog::contract::ContractLevel;
use errbook_catalog::{Locale, Phrase, phrase, place_line};
use errbook_exports::changes::{LEVELS, Told, level, of_level, one_line, plain, sentence};

use super::Comparison;
use crate::phrases;
use crate::printable::clean;
use crate::style::{self, paint};

/// Returns a line for each change, with its place and why it was accepted, and one with how many there are. Empty if there are none.
pub(super) fn report(comparison: &Comparison, locale: Locale) -> String {
    if comparison.changes.is_empty() {
        return String::new();
    }
    let mut out = String::new();
    for (told, at) in comparison.changes.iter().zip(&comparison.places) {
        let lead = format!("{}[{}]", level(told.level).get(locale), told.change.rule.as_str());
        let colon = if locale == Locale::En { ": " } else { "：" };
        let text = clean(&plain(&sentence(&told.change, locale)));
        out.push_str(&format!("{}{colon}{}\n", paint(lead_style(told), &lead), paint(style::STRONG, &text)));
        if let Some(at) = at {
            let place = place_line(&comparison.reading.sources, *at);
            out.push_str(&format!("  {} {place}\n", paint(style::GUTTER, "-->")));
        }
        if let Some(reason) = &told.reason {
            let reason = clean(&one_line(reason));
            let text = phrase!("accepted: {reason}", "已接受：{reason}");
            out.push_str(&format!("  {} {}\n", paint(style::GUTTER, "="), text.get(locale)));
        }
    }
    out.push_str(&format!("\n{}\n", summary(&comparison.changes).get(locale)));
    out
}

fn lead_style(told: &Told) -> anstyle::Style {
    match (told.level, &told.reason) {
        (ContractLevel::Breaking, None) => style::ERROR,
        (ContractLevel::Breaking, Some(_)) | (ContractLevel::Warning, _) => style::WARNING,
        (ContractLevel::Note, _) => style::HELP,
    }
}

/// Returns "1 breaking change, 2 notes", and how many of them were accepted: "1 breaking change, 2 notes; 1 accepted".
pub(super) fn summary(changes: &[Told]) -> Phrase {
    let count = |level| match (level, of_level(changes, level).count()) {
        (_, 0) => None,
        (ContractLevel::Breaking, count) => Some(phrases::breaks(count)),
        (ContractLevel::Warning, count) => Some(phrases::warnings(count)),
        (ContractLevel::Note, count) => Some(phrases::notes(count)),
    };
    let counts: Vec<Phrase> = LEVELS.into_iter().filter_map(count).collect();
    let joined = |get: fn(&Phrase) -> &str, separator: &str| counts.iter().map(get).collect::<Vec<_>>().join(separator);
    let counts = Phrase { en: joined(|count| &count.en, ", "), zh: joined(|count| &count.zh, "，") };
    match changes.iter().filter(|told| told.reason.is_some()).count() {
        0 => counts,
        accepted => phrase!("{counts}; {accepted} accepted", "{counts}；其中 {accepted} 处已接受"; counts),
    }
}
