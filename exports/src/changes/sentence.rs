//! A change as a sentence, whose names and values are parts of their own.

use errbook_catalog::contract::{Change, Heading};
use errbook_catalog::{Locale, describe_change};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Prose(String),
    /// A name or a value, which the sentence has in backquotes.
    Code(String),
    /// The name of what the change is about, which it has in backquotes, too.
    Subject(String),
}

/// Stands for a backquote in names and values, which would end the quotation. It is of the area for private use (U+E000).
const BACKQUOTE: char = '\u{e000}';

/// Returns what changed in one sentence of one line, without a full stop.
#[must_use]
pub fn sentence(change: &Change, locale: Locale) -> Vec<Part> {
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
    let subject = change.heading.path(None);
    // Quotations are every second part.
    let parts = text.get(locale).split('`').enumerate().filter(|(_, part)| !part.is_empty());
    let mut has_subject = false;
    let part = |(index, text): (usize, &str)| match index % 2 {
        0 => Part::Prose(text.to_owned()),
        _ => {
            let shown = text.replace(BACKQUOTE, "`");
            let is_first = text == subject && !has_subject;
            has_subject |= is_first;
            if is_first { Part::Subject(shown) } else { Part::Code(shown) }
        }
    };
    parts.map(part).collect()
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
#[must_use]
pub fn plain(sentence: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Prose(text) => text.clone(),
        Part::Code(text) | Part::Subject(text) => format!("`{text}`"),
    };
    sentence.iter().map(part).collect()
}

/// Returns a sentence that begins with a capital letter, or with a name.
#[must_use]
pub fn capitalized(mut sentence: Vec<Part>, locale: Locale) -> Vec<Part> {
    if let (Some(Part::Prose(text)), Locale::En) = (sentence.first_mut(), locale) {
        let mut letters = text.chars();
        *text = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    }
    sentence
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
            sentence(change, Locale::Zh).into_iter().filter(|part| !matches!(part, Part::Prose(_))).collect();
        let [zh, old, new] = ["zh", "\"a `b`\"", "two lines"].map(|text| Part::Code(text.to_owned()));
        assert_eq!(codes, [Part::Subject("sold_out".to_owned()), zh, old, new]);
    }
}
