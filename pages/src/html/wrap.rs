//! What may wrap: long codes break after `_`, not in the middle of a word, and long strings anywhere but at their end.

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

/// The length up to which a string without spaces is not broken, and the longest part of one that is.
const PART: usize = 8;

/// The same for a word beside others, which goes to the next line instead.
const WORD: usize = 24;

/// Returns where a token of JSON may break, so that it need not break before the comma that follows it: words that are too long break
/// after a mark, else after [`PART`] letters, and at least half as many before their end.
pub(super) fn breaks(token: &str) -> Vec<usize> {
    let most = if token.contains(' ') { WORD } else { PART };
    let (mut all, mut start) = (Vec::new(), 0);
    for word in token.split(' ') {
        if word.chars().count() > most {
            all.extend(in_word(word).into_iter().map(|at| start + at));
        }
        start += word.len() + 1;
    }
    all
}

fn in_word(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let (mut breaks, mut length) = (Vec::new(), 0);
    for (number, (at, letter)) in letters.iter().enumerate() {
        let before = number.checked_sub(1).and_then(|before| letters.get(before)).map_or('"', |(_, before)| *before);
        let is_after_mark = "_-.:/?&=".contains(before) && letter.is_alphanumeric() && length > 1;
        // An escape (`\u00e9`) stays whole.
        let is_free = !letters.iter().take(number).rev().take(5).any(|(_, letter)| *letter == '\\');
        let is_near_the_end = letters.len() - number < PART / 2;
        let is_long = length >= PART && letter.is_alphanumeric();
        if is_free && !is_near_the_end && (is_after_mark || is_long) {
            breaks.push(*at);
            length = 0;
        }
        length += 1;
    }
    breaks
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

    fn broken(token: &str) -> String {
        let mut out = token.to_owned();
        breaks(token).into_iter().rev().for_each(|at| out.insert(at, '|'));
        out
    }

    #[test]
    fn a_long_string_breaks_after_marks_and_within_long_parts_but_not_before_its_end() {
        for (token, wanted) in [
            ("\"sold_out\"", "\"sold_|out\""),
            ("\"status\"", "\"status\""),
            ("\"https://a.example.com/errors/x\"", "\"https://|a.|example.|com/|errors/x\""),
            ("\"0123456789abcdef\"", "\"0123456|789abcdef\""),
            ("1764441000000", "17644410|00000"),
            ("\"Try again after 2026-11-29T18:30:00Z.\"", "\"Try again after 2026-11-29T18:30:00Z.\""),
            ("\"see https://docs.example.com/errors/e\"", "\"see https://|docs.|example.|com/|errors/e\""),
            ("\"\\u00e9\\u00e9\\u00e9\"", "\"\\u00e9\\u00e9\\u00e9\""),
            ("\"验证码连续输错次数过多\"", "\"验证码连续输错|次数过多\""),
            ("", ""),
        ] {
            assert_eq!(broken(token), wanted);
        }
    }
}
