//! The key of a line: that of a text within its table, and the language of a translation.

use errbook_catalog::contract::line::{read_word, words, write_word};

use crate::translations::find::canonical;

/// Returns the key of a line. Languages have no character that would need quotes.
pub(super) fn line_key(key: &str, language: &str) -> String {
    let mut line = String::new();
    write_word(key, &mut line);
    line.push(' ');
    line.push_str(language);
    line
}

/// Returns the key of a text and the language; `None` if a line has other parts.
pub(super) fn parts(line: &str) -> Option<(String, &str)> {
    let mut words = words(line);
    let (key, language) = (read_word(words.next()?)?, words.next()?);
    let is_language = canonical(language).as_deref() == Some(language);
    (is_language && words.next().is_none()).then_some((key, language))
}
