//! Plain text within Markdown.

/// Returns a text as a code span (CommonMark §6.1), in more backticks than it has in a row.
pub(super) fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{}{space}{fence}", text.replace(['\r', '\n'], " "))
}

/// Escapes the characters of a text that Markdown would interpret (CommonMark §2.4).
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if r"\`*_[]<>#|&~".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(if letter == '\n' { ' ' } else { letter });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_span_may_contain_backticks() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`a"), "`` `a ``");
    }

    #[test]
    fn markup_in_plain_text_is_escaped() {
        assert_eq!(escaped("<b>*a*_b_</b> [x](y)"), "\\<b\\>\\*a\\*\\_b\\_\\</b\\> \\[x\\](y)");
    }
}
