//! Wraps text into lines, by the rules of Chinese and English.

use textwrap::core::{Word, display_width};
use textwrap::{WordSeparator, WordSplitter};

/// The width of lines that are not wrapped.
pub(crate) const UNLIMITED: usize = usize::MAX;

/// The prefixes of a block's lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Indent {
    pub(super) first: String,
    rest: String,
}

impl Indent {
    /// Returns the same prefix for every line.
    pub(crate) fn of(text: &str) -> Indent {
        Indent { first: text.to_owned(), rest: text.to_owned() }
    }

    /// Returns a marker for the first line, and as many spaces for the others.
    pub(crate) fn hanging(mark: &str) -> Indent {
        Indent { first: mark.to_owned(), rest: " ".repeat(display_width(mark)) }
    }

    /// Returns a prefix for the first line and one for the others.
    pub(super) fn after(first: &str, rest: &str) -> Indent {
        Indent { first: first.to_owned(), rest: rest.to_owned() }
    }

    /// Appends the prefixes of an inner block.
    pub(super) fn within(&self, inner: &Indent) -> Indent {
        Indent { first: format!("{}{}", self.first, inner.first), rest: format!("{}{}", self.rest, inner.rest) }
    }

    /// Returns the prefixes of a block that is not the first after a marker.
    pub(super) fn later(&self) -> Indent {
        Indent::of(&self.rest)
    }
}

/// Wraps text into lines of `width` columns, each with a line break. Codes, names and URLs are never broken, so that they can be
/// searched for and copied; [`UNLIMITED`] breaks nothing.
pub(super) fn wrap(text: &str, indent: Indent, width: usize) -> String {
    if width == UNLIMITED {
        let indents = std::iter::once(&indent.first).chain(std::iter::repeat(&indent.rest));
        let lines = text.split('\n').zip(indents);
        return lines.map(|(line, indent)| format!("{}\n", format!("{indent}{line}").trim_end())).collect();
    }
    let options = textwrap::Options::new(width)
        .initial_indent(&indent.first)
        .subsequent_indent(&indent.rest)
        .word_separator(WordSeparator::Custom(words))
        .break_words(false)
        .word_splitter(WordSplitter::NoHyphenation);
    let mut out = String::new();
    for line in textwrap::wrap(text, options) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Returns the words of a line by the rules of Unicode, but those of ASCII letters and signs end at a space only: a code such as
/// `rate-limit-exceeded` is one.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut rest = WordSeparator::UnicodeBreakProperties.find_words(line).peekable();
    let mut start = 0;
    Box::new(std::iter::from_fn(move || {
        let mut end = start;
        loop {
            let word = rest.next()?;
            end += word.word.len() + word.whitespace.len();
            let is_open = word.whitespace.is_empty() && word.word.ends_with(|last: char| last.is_ascii());
            if !is_open || !rest.peek().is_some_and(|next| next.word.starts_with(|first: char| first.is_ascii())) {
                break;
            }
        }
        let word = line.get(start..end)?;
        start = end;
        Some(Word::from(word))
    }))
}

#[cfg(test)]
mod tests {
    use super::super::markdown::render;
    use super::*;
    use crate::style::{self, paint};

    #[test]
    fn codes_and_addresses_are_never_broken() {
        let lines = |text: &str| wrap(text, Indent::of("  "), 20);
        let code = "the-deck-is-full/and_all_other_decks_are_full_too";
        assert_eq!(lines(code), format!("  {code}\n"));
        assert_eq!(lines(&format!("Replaced by `{code}`.")), format!("  Replaced by\n  `{code}`.\n"));
        assert_eq!(
            lines(&format!("{} · x", paint(style::CODE, code))),
            format!("  {}\n  · x\n", paint(style::CODE, code))
        );
        assert_eq!(
            lines("请改用 rate-limit-exceeded，它取代了原来的错误码"),
            "  请改用\n  rate-limit-exceeded，\n  它取代了原来的错误\n  码\n"
        );
    }

    #[test]
    fn lines_without_a_width_are_whole() {
        let text = "word ".repeat(1000);
        assert_eq!(wrap(&text, Indent::of("  "), UNLIMITED), format!("  {}\n", text.trim_end()));
        assert_eq!(wrap("a\nb", Indent::hanging("  1. "), UNLIMITED), "  1. a\n     b\n");
        assert_eq!(render("one\ntwo\n\n- three", Indent::of("  "), UNLIMITED), "  one two\n  • three\n");
    }
}
