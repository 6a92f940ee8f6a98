//! Texts of a catalog as a terminal can show them.

/// Removes what a terminal would interpret from a text of a catalog: control characters except line breaks, and characters
/// that change the writing direction.
pub(crate) fn clean(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\n' => '\n',
        '\t' => ' ',
        letter if is_interpreted(letter) => '\u{fffd}',
        letter => letter,
    };
    text.replace("\r\n", "\n").chars().map(shown).collect()
}

/// Returns a code or a name with what a terminal would interpret as escapes of Rust: `\u{1b}`.
pub(crate) fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars() {
        match is_interpreted(letter) {
            true => out.extend(letter.escape_default()),
            false => out.push(letter),
        }
    }
    out
}

/// Returns JSON with what a terminal would interpret as escapes of JSON, which mean the same. Line breaks between members stay.
pub(crate) fn escaped_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter != '\n' && is_interpreted(letter) {
            // All of these are in the Basic Multilingual Plane.
            true => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            false => out.push(letter),
        }
    }
    out
}

/// Returns whether a terminal would obey a character instead of showing it: control characters (C0, DEL and C1), and those
/// that change the direction of the text after them (UAX #9 §2).
fn is_interpreted(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_gets_nothing_that_it_would_obey() {
        // ESC, CSI in one character (C1), backspace, DEL, right-to-left override, and a line break.
        let hostile = "a\u{1b}[31m\u{9b}2J\u{8}\u{7f}\u{202e}b\nc";
        assert_eq!(clean(hostile), "a\u{fffd}[31m\u{fffd}2J\u{fffd}\u{fffd}\u{fffd}b\nc");
        assert_eq!(escaped(hostile), r"a\u{1b}[31m\u{9b}2J\u{8}\u{7f}\u{202e}b\nc");
        let json = serde_json::to_string(hostile).expect("JSON");
        let shown = escaped_json(&json);
        assert!(shown.is_ascii(), "{shown}");
        assert_eq!(serde_json::from_str::<String>(&shown).expect("JSON"), hostile);
        assert_eq!(escaped("错误-é"), "错误-é");
    }
}
