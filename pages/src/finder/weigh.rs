//! How much a finding in a text tells.

use super::shape::slice;
use crate::words::fold;

/// What a number follows that is a code.
const NAMED: [&str; 15] = [
    "code",
    "error",
    "errno",
    "err",
    "exception",
    "错误",
    "错误码",
    "报错",
    "异常",
    "代码",
    "码",
    "编号",
    "#",
    "[",
    "(",
];

/// Returns whether a code is a word or a number that may occur in a text by chance. `camelCase`, `E1001` and `a_b` are not.
pub(super) fn is_plain(text: &str) -> bool {
    let letters: Vec<char> = text.strip_prefix('-').unwrap_or(text).chars().collect();
    let is_hump =
        letters.windows(2).any(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
    let is_number = letters
        .windows(3)
        .any(|run| matches!(run, [a, b, c] if a.is_ascii_alphabetic() && b.is_ascii_digit() && c.is_ascii_digit()));
    letters.iter().all(char::is_ascii_alphanumeric) && !is_hump && !is_number
}

/// `size` is the length of the text without the white space around it.
///
/// Returns 3 where a finding is certain, 1 where it may be by chance, 0 where it does not count.
pub(super) fn weigh(
    is_message: bool,
    (start, end): (usize, usize),
    (shape, size): (&[char], usize),
    is_whole: bool,
) -> u8 {
    let found = slice(shape, start, end);
    let text: String = found.iter().collect();
    let is_all = found.len() == size;
    if is_message {
        return if found.len() > 4 || is_whole || is_all { 3 } else { 1 };
    }
    if !is_plain(&text) {
        return 3;
    }
    let number = text.strip_prefix('-').unwrap_or(&text);
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return if is_all { 3 } else { 1 };
    }
    let before = slice(shape, start.saturating_sub(12), start);
    if is_all || is_named(before) || is_said(slice(shape, end, end + 3)) { 3 } else { 0 }
}

/// Returns whether a text ends in a word for codes: `code: `, `错误码：`.
fn is_named(before: &[char]) -> bool {
    let before: String = before.iter().collect();
    let mut rest = before.as_str();
    for _ in 0..3 {
        rest = rest.strip_suffix([' ', ':', '=']).unwrap_or(rest);
    }
    let rest = rest.strip_suffix(['"', '\'']).unwrap_or(rest);
    // `E 2333`, but not `line 2333`.
    let is_letter =
        rest.strip_suffix('e').is_some_and(|rest| !rest.ends_with(|before: char| before.is_ascii_lowercase()));
    is_letter || NAMED.iter().any(|word| rest.ends_with(word))
}

/// Returns whether a text begins with a word for errors.
fn is_said(behind: &[char]) -> bool {
    let behind: String = fold(&behind.iter().collect::<String>()).into_iter().collect();
    let rest = behind.strip_prefix(' ').unwrap_or(&behind);
    rest.starts_with("错误") || rest.starts_with("报错")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_where_they_are_codes() {
        let weight = |text: &str, number: &str| {
            let shape = fold(text);
            let start = super::super::shape::find(&shape, &fold(number), 0).expect("the number");
            weigh(false, (start, start + number.len()), (&shape, shape.len()), false)
        };
        for text in
            ["错误码：2333", "返回2333错误", "code = 2333", "err 2333", "exception: 2333", "E 2333", "[2333]", "2333"]
        {
            assert_eq!(weight(text, "2333"), 3, "{text}");
        }
        assert_eq!((weight("a request of 2333 ms", "2333"), weight("line 2333", "2333")), (0, 0));
    }

    #[test]
    fn words_may_occur_by_chance() {
        assert!(is_plain("forbidden") && is_plain("-7"));
        assert!(!is_plain("not_found") && !is_plain("notFound") && !is_plain("E1001"));
    }
}
