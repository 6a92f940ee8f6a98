//! How deep a document goes. What reads it level by level, the parser of TOML first of all, must not run out of stack.

use core::ops::Range;

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, RecursionGuard, parse_document};

/// How many levels there can be: every part of a dotted key is one, every array, and every table in braces. The parser
/// bounds brackets and the parts of a key, but not the one within the other, which multiplies.
pub(crate) const DEEPEST: u32 = 80;

/// The first place of a document, whose syntax need not be sound, that lies too deep.
pub(crate) fn too_deep(text: &str) -> Option<Range<usize>> {
    let source = Source::new(text);
    let mut walk = Walk::default();
    let tokens = source.lex().into_vec();
    let mut receive = |event: Event| walk.event(&event);
    parse_document(&tokens, &mut RecursionGuard::new(&mut receive, DEEPEST), &mut ());
    walk.found
}

#[derive(Default)]
struct Walk {
    found: Option<Range<usize>>,
    /// The parts of the last header.
    header: u32,
    /// The parts of the key that is being read, or was read before its value.
    key: u32,
    /// For each open bracket: the parts of the key before it.
    open: Vec<u32>,
    /// The levels of all open brackets, with the keys before them.
    around: u32,
}

impl Walk {
    fn event(&mut self, event: &Event) {
        match event.kind() {
            EventKind::StdTableOpen | EventKind::ArrayTableOpen => (self.header, self.key) = (0, 0),
            EventKind::StdTableClose | EventKind::ArrayTableClose => {
                self.header = core::mem::take(&mut self.key);
            }
            EventKind::SimpleKey => self.key = self.key.saturating_add(1),
            EventKind::InlineTableOpen | EventKind::ArrayOpen => {
                let key = core::mem::take(&mut self.key);
                self.around = self.around.saturating_add(key).saturating_add(1);
                self.open.push(key);
            }
            EventKind::InlineTableClose | EventKind::ArrayClose => {
                let key = self.open.pop().unwrap_or(0);
                self.around = self.around.saturating_sub(key).saturating_sub(1);
                self.key = 0;
            }
            EventKind::Scalar | EventKind::ValueSep => self.key = 0,
            EventKind::Newline if self.open.is_empty() => self.key = 0,
            _ => return,
        }
        let levels = self.header.saturating_add(self.around).saturating_add(self.key);
        if levels > DEEPEST && self.found.is_none() {
            self.found = Some(event.span().start()..event.span().end());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(count: usize) -> String {
        vec!["a"; count].join(".")
    }

    /// Documents with just so many levels.
    fn documents(levels: usize) -> [String; 6] {
        let half = levels / 2;
        [
            format!("{} = 1", parts(levels)),
            format!("[{}]", parts(levels)),
            format!("b = 1\n[{}]\n{} = 1", parts(half), parts(levels - half)),
            format!("a = {}", "[".repeat(levels - 1)),
            format!("a = {}{}", "[".repeat(levels - 1), "]".repeat(levels - 1)),
            format!("{} = {{ {} = 1 }}", parts(half), parts(levels - half - 1)),
        ]
    }

    #[test]
    fn parts_of_keys_brackets_and_headers_count_together() {
        let deepest = DEEPEST as usize;
        for (fits, goes_beyond) in documents(deepest).into_iter().zip(documents(deepest + 1)) {
            assert_eq!(too_deep(&fits), None, "{fits}");
            assert!(too_deep(&goes_beyond).is_some(), "{goes_beyond}");
        }
    }

    #[test]
    fn what_lies_beside_each_other_does_not_count_together() {
        let inside = format!("{{ {} = 1, b = [1.5, 2.5, [], {{}}] }}", parts(60));
        let text = format!("[{}]\n{}", parts(18), format!("a = {inside}\n[c]\n").repeat(100));
        assert_eq!(too_deep(&text), None);
    }

    #[test]
    fn strings_and_comments_have_no_depth() {
        let brackets = "[".repeat(200);
        assert_eq!(too_deep(&format!("a = \"{brackets}\" # {brackets}\nb = '''\n{brackets}'''\n")), None);
    }

    #[test]
    fn the_place_is_the_first_level_too_many() {
        assert_eq!(too_deep(&format!("a = {}", "[".repeat(200))), Some(83..84));
    }
}
