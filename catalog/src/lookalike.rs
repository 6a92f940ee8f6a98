//! Characters that stand where ASCII is meant, as Chinese input methods, word processors and web pages write them.

/// Returns the ASCII character that is meant by its full-width or typographic form.
pub(crate) fn narrow(c: char) -> Option<char> {
    Some(match c {
        '“' | '”' | '„' | '‟' | '「' | '」' | '『' | '』' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '‛' => '\'',
        '。' => '.',
        '、' => ',',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '−' | '–' | '—' | '‐' | '‑' => '-',
        // The full-width forms are in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xFEE0)?,
        _ => return None,
    })
}

/// Returns whether a character is a blank that is no blank of TOML: a full-width or no-break space, or one without width.
pub(crate) fn is_odd_space(c: char) -> bool {
    is_invisible(c)
        || matches!(c, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Returns whether a character has no width.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Returns a text with ASCII in place of the forms that [`narrow`] knows; `None` if it has none.
pub(crate) fn narrowed(text: &str) -> Option<String> {
    if text.is_ascii() || !text.chars().any(|c| narrow(c).is_some()) {
        return None;
    }
    Some(text.chars().map(|c| narrow(c).unwrap_or(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_visible_ascii_character_is_known_by_its_full_width_form() {
        for c in '!'..='~' {
            let wide = char::from_u32(c as u32 + 0xFEE0).unwrap();
            assert_eq!(narrow(wide), Some(c), "{wide}");
            assert_eq!(narrow(c), None);
        }
        assert_eq!(narrowed("４０９；").as_deref(), Some("409;"));
        assert_eq!(narrowed("−1").as_deref(), Some("-1"));
        assert_eq!((narrowed("409"), narrowed("错误")), (None, None));
    }

    #[test]
    fn blanks_that_toml_does_not_know_are_odd() {
        assert!(['\u{3000}', '\u{a0}', '\u{200b}', '\u{feff}'].into_iter().all(is_odd_space));
        assert!([' ', '\t', 'x', '中'].into_iter().all(|c| !is_odd_space(c)));
    }
}
