//! Codes that may wrap: long names of codes break after `_`, not in the middle of a word.

use maud::{Markup, PreEscaped, Render};

/// Returns a code with a place to break at after each `_`, `-`, `.`, `:` and `/` that has text on both sides.
pub(super) fn code(code: &str) -> Markup {
    let mut html = String::with_capacity(code.len() + 16);
    write(code, &mut html);
    PreEscaped(html)
}

/// Writes the same into `html`.
pub(super) fn write(code: &str, html: &mut String) {
    let is_mark = |letter: char| "_-.:/".contains(letter);
    let (mut start, mut has_word, mut was_mark) = (0, false, false);
    for (at, letter) in code.char_indices() {
        if was_mark && has_word && !is_mark(letter) {
            code.get(start..at).unwrap_or_default().render_to(html);
            html.push_str("<wbr>");
            start = at;
        }
        was_mark = is_mark(letter);
        has_word |= !was_mark;
    }
    code.get(start..).unwrap_or_default().render_to(html);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_breaks_between_its_words() {
        assert_eq!(code("mfa_challenge_locked").into_string(), "mfa_<wbr>challenge_<wbr>locked");
        assert_eq!(code("auth/user-not-found").into_string(), "auth/<wbr>user-<wbr>not-<wbr>found");
        assert_eq!(code("_a__b_").into_string(), "_a__<wbr>b_");
        assert_eq!(code("-40001").into_string(), "-40001");
        assert_eq!(code("<b>.<i>").into_string(), "&lt;b&gt;.<wbr>&lt;i&gt;");
        assert_eq!(code("").into_string(), "");
    }
}
