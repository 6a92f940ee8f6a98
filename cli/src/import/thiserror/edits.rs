//! Changes to a text, collected and then made at once.

use std::ops::Range;

/// Changes to a text.
#[derive(Default)]
pub(super) struct Edits {
    edits: Vec<(Range<usize>, String)>,
}

impl Edits {
    /// Replaces a part of the text.
    pub(super) fn replace(&mut self, at: Range<usize>, with: impl Into<String>) {
        self.edits.push((at, with.into()));
    }

    /// Inserts a text.
    pub(super) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Removes a part of the text, with its line if nothing else is on it, otherwise with the spaces behind it.
    pub(super) fn remove(&mut self, at: Range<usize>, text: &str) {
        self.replace(with_space(at, text), "");
    }

    /// Removes a part of the text as [`Edits::remove`] does, and the empty line that would be one too many.
    pub(super) fn remove_item(&mut self, at: Range<usize>, text: &str) {
        let mut at = with_space(at, text);
        let before = text.get(..at.start).unwrap_or_default();
        let is_behind_a_gap = before.trim_start_matches('\u{feff}').is_empty() || ends_a_gap(before);
        let after = text.get(at.end..).unwrap_or_default();
        let empty = if after.starts_with("\r\n") { 2 } else { usize::from(after.starts_with('\n')) };
        if is_behind_a_gap && before.len() == line_start(text, at.start) {
            at.end += empty;
        }
        self.replace(at, "");
    }

    /// Returns the text with all changes. Of changes that overlap, the first counts.
    pub(super) fn apply(mut self, text: &str) -> String {
        self.edits.sort_by_key(|(at, _)| (at.start, at.end));
        let (mut out, mut done) = (String::with_capacity(text.len()), 0);
        for (at, with) in self.edits {
            if at.start < done {
                continue;
            }
            out.push_str(text.get(done..at.start).unwrap_or_default());
            out.push_str(&with);
            done = at.end;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        out
    }
}

fn with_space(at: Range<usize>, text: &str) -> Range<usize> {
    let after = text.get(at.end..).unwrap_or_default();
    let spaces = after.len() - after.trim_start_matches([' ', '\t']).len();
    let rest = after.get(spaces..).unwrap_or_default();
    let line_end = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
    if line_end > 0 || rest.is_empty() {
        if indent(text, at.start).is_some() {
            return line_start(text, at.start)..at.end + spaces + line_end;
        }
        return at;
    }
    at.start..at.end + spaces
}

/// Returns whether a text ends with an empty line.
fn ends_a_gap(text: &str) -> bool {
    text.strip_suffix('\n').is_some_and(|line| line.trim_end_matches([' ', '\t', '\r']).ends_with('\n'))
}

/// Returns the indentation of a place, if nothing else is before it on its line.
pub(super) fn indent(text: &str, at: usize) -> Option<&str> {
    let before = text.get(line_start(text, at)..at)?;
    before.trim().is_empty().then_some(before)
}

/// Returns the start of the line of a place. A byte order mark is before the first line.
fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.rfind('\n').map_or_else(|| before.len() - before.trim_start_matches('\u{feff}').len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn removed(text: &str, part: &str) -> String {
        let start = text.find(part).expect("it is there");
        let mut edits = Edits::default();
        edits.remove(start..start + part.len(), text);
        edits.apply(text)
    }

    #[test]
    fn what_is_alone_on_a_line_goes_with_it() {
        assert_eq!(removed("a\n    #[x]\n    b\n", "#[x]"), "a\n    b\n");
        assert_eq!(removed("a\r\n  #[x]\r\nb", "#[x]"), "a\r\nb");
        assert_eq!(removed("\u{feff}#[x]\nb", "#[x]"), "\u{feff}b");
        assert_eq!(removed("{ #[x] B, }", "#[x]"), "{ B, }");
        assert_eq!(removed("A, #[x]\nB", "#[x]"), "A, \nB");
        assert_eq!(removed("#[x]", "#[x]"), "");
    }

    #[test]
    fn an_item_leaves_no_second_empty_line() {
        let removed = |text: &str| {
            let start = text.find("use x;").expect("it is there");
            let mut edits = Edits::default();
            edits.remove_item(start..start + "use x;".len(), text);
            edits.apply(text)
        };
        assert_eq!(removed("a\n\nuse x;\n\nb\n"), "a\n\nb\n");
        assert_eq!(removed("use x;\n\nb\n"), "b\n");
        assert_eq!(removed("use a;\nuse x;\n\nb\n"), "use a;\n\nb\n");
        assert_eq!(removed("a\r\n\r\nuse x;\r\n\r\nb"), "a\r\n\r\nb");
        assert_eq!(removed("mod a { use x; }"), "mod a { }");
    }

    #[test]
    fn changes_are_made_in_their_order_and_never_twice() {
        let mut edits = Edits::default();
        edits.replace(4..5, "Z");
        edits.insert(0, ">");
        edits.replace(1..3, "-");
        edits.replace(2..4, "overlaps");
        assert_eq!(edits.apply("abcdef"), ">a-dZf");
    }
}
