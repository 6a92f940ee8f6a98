//! What changed for clients, as `errbook diff` and `errbook changelog` tell it.

pub(crate) mod files;
pub(crate) mod markdown;

use errbook_catalog::contract::{Change, ContractLevel, Heading};
use errbook_catalog::{Locale, Phrase, describe_change, phrase};

/// A change, with how it is treated.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) change: Change,
    /// By `[lock]` of the later catalog.
    pub(crate) level: ContractLevel,
    /// Why it was accepted; `None` if it was not.
    pub(crate) reason: Option<String>,
}

/// The levels, the gravest first.
pub(crate) const LEVELS: [ContractLevel; 3] = [ContractLevel::Breaking, ContractLevel::Warning, ContractLevel::Note];

/// Returns the changes of a level.
pub(crate) fn of_level(all: &[Told], level: ContractLevel) -> impl Iterator<Item = &Told> {
    all.iter().filter(move |told| told.level == level)
}

/// A part of a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Prose(String),
    /// A name or a value, which the sentence has in backquotes.
    Code(String),
}

/// Stands for a backquote in names and values, which would end the quotation. It is of the area for private use (U+E000).
const BACKQUOTE: char = '\u{e000}';

/// Returns what changed in one sentence of one line, without a full stop.
pub(crate) fn sentence(change: &Change, locale: Locale) -> Vec<Part> {
    let mut change = change.clone();
    let texts = [&mut change.part, &mut change.old, &mut change.new].into_iter().flatten();
    texts.for_each(|text| *text = quotable(text));
    match &mut change.heading {
        Heading::Envelope(name)
        | Heading::Entry(name)
        | Heading::Retired(name)
        | Heading::RetiredViolation(name)
        | Heading::Violation(name) => *name = quotable(name),
        Heading::Catalog => {}
    }
    let text = describe_change(&change).shortened();
    // Quotations are every second part.
    let parts = text.get(locale).split('`').enumerate().filter(|(_, part)| !part.is_empty());
    parts
        .map(|(index, part)| match index % 2 {
            0 => Part::Prose(part.to_owned()),
            _ => Part::Code(part.replace(BACKQUOTE, "`")),
        })
        .collect()
}

fn quotable(text: &str) -> String {
    let shown = |letter: char| match letter {
        '`' => BACKQUOTE,
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    text.chars().map(shown).collect()
}

/// Returns a sentence as plain text, with names and values in backquotes.
pub(crate) fn plain(sentence: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Prose(text) => text.clone(),
        Part::Code(text) => format!("`{text}`"),
    };
    sentence.iter().map(part).collect()
}

/// Returns the reason of an acceptance in one line.
pub(crate) fn one_line(reason: &str) -> String {
    reason.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the name of a level in front of a change.
pub(crate) fn level(level: ContractLevel) -> Phrase {
    match level {
        ContractLevel::Breaking => phrase!("breaking", "不兼容"),
        ContractLevel::Warning => phrase!("warning", "警告"),
        ContractLevel::Note => phrase!("note", "提示"),
    }
}

/// Returns the heading above the changes of a level.
pub(crate) fn heading(level: ContractLevel) -> Phrase {
    match level {
        ContractLevel::Breaking => phrase!("Breaking changes", "不兼容改动"),
        ContractLevel::Warning => phrase!("Changes that may affect clients", "可能影响客户端的改动"),
        ContractLevel::Note => phrase!("Other changes", "其他改动"),
    }
}

#[cfg(test)]
mod tests {
    use errbook_catalog::contract::Changelog;

    use super::*;

    #[test]
    fn a_backquote_or_a_line_break_in_a_value_does_not_end_its_quotation() {
        let line = r#"message_changed errors.sold_out zh = "\"a `b`\"" "two\nlines" -"#;
        let text = format!("format = 1\n[release \"1\"]\ndate = \"2026-11-29\"\n{line}\n");
        let log = Changelog::read(&text).expect("a log");
        let change = &log.releases[0].changes[0].change;
        let expected = "the message in `zh` of `sold_out` changed from `\"a `b`\"` to `two lines`";
        assert_eq!(plain(&sentence(change, Locale::En)), expected);
        let codes: Vec<Part> =
            sentence(change, Locale::Zh).into_iter().filter(|part| matches!(part, Part::Code(_))).collect();
        let expected = ["sold_out", "zh", "\"a `b`\"", "two lines"].map(|text| Part::Code(text.to_owned()));
        assert_eq!(codes, expected);
    }
}
