//! How the parts of a document lie within each other: how deep, and whether what is opened is closed.

use core::ops::Range;

use toml_parser::ParseError;
use toml_parser::lexer::{Token, TokenKind};
use toml_parser::parser::{Event, RecursionGuard, parse_document};

/// How many levels there can be: every part of a dotted key is one, every array, and every table in braces. What reads
/// a document level by level, the parser of TOML first of all, must not run out of stack.
///
/// The parser bounds brackets and the parts of a key by the same number, but each for itself, so that they multiply; and
/// where the syntax is broken it counts brackets as closed that are not.
pub(crate) const DEEPEST: u32 = 80;

/// The first place of a document that lies too deep, before anything else is read of it. Its syntax need not be sound:
/// a bracket that the parser may take for open is open here as well.
pub(crate) fn too_deep(tokens: &[Token]) -> Option<Range<usize>> {
    let mut walk = Walk { line_starts: true, ..Walk::default() };
    for token in tokens {
        walk.token(token.kind());
        if leads_deeper(token.kind()) && walk.levels() > DEEPEST {
            return Some(token.span().start()..token.span().end());
        }
    }
    None
}

fn leads_deeper(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Dot | TokenKind::Equals | TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket)
}

/// The first bracket or brace of a value that is never closed.
pub(crate) fn unclosed(tokens: &[Token]) -> Option<Range<usize>> {
    let mut first: Option<Range<usize>> = None;
    let mut report = |error: ParseError| {
        let Some(bracket) = error.context().map(|span| span.start()..span.end()) else { return };
        let is_first = first.as_ref().is_none_or(|first| bracket.start < first.start);
        if matches!(error.description(), "unclosed array" | "unclosed inline table") && is_first {
            first = Some(bracket);
        }
    };
    let mut receive = |_: Event| {};
    parse_document(tokens, &mut RecursionGuard::new(&mut receive, DEEPEST), &mut report);
    first
}

/// Which level a token lies at.
#[derive(Default)]
struct Walk {
    /// Whether nothing but white space stands before the token in its line.
    line_starts: bool,
    /// Whether the line is a header.
    in_header: bool,
    /// The parts of the last header.
    header: u32,
    /// The dots since the last sign that ends a key.
    dots: u32,
    /// The parts of the key whose value is read.
    key: u32,
    /// The closing brackets that are missing, each with the parts of the key before it.
    open: Vec<(TokenKind, u32)>,
    /// The levels of all that is open, with the keys before it.
    around: u32,
}

impl Walk {
    fn levels(&self) -> u32 {
        let last_part = u32::from(self.in_header);
        [self.around, self.key, self.dots, last_part].into_iter().fold(self.header, u32::saturating_add)
    }

    fn token(&mut self, kind: TokenKind) {
        match kind {
            TokenKind::LeftSquareBracket if self.line_starts && self.open.is_empty() => {
                (self.in_header, self.header, self.dots) = (true, 0, 0);
            }
            TokenKind::Newline => self.newline(),
            TokenKind::Dot => self.dots = self.dots.saturating_add(1),
            _ if self.in_header => {}
            TokenKind::Equals => (self.key, self.dots) = (self.dots.saturating_add(1), 0),
            TokenKind::Comma => (self.key, self.dots) = (0, 0),
            TokenKind::LeftSquareBracket => self.open(TokenKind::RightSquareBracket),
            TokenKind::LeftCurlyBracket => self.open(TokenKind::RightCurlyBracket),
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => self.close(kind),
            _ => {}
        }
        self.line_starts = matches!(kind, TokenKind::Newline) || self.line_starts && kind == TokenKind::Whitespace;
    }

    /// A key ends with its line; its value, within brackets, need not.
    fn newline(&mut self) {
        if self.in_header {
            self.header = self.dots.saturating_add(1);
            self.in_header = false;
        }
        if self.open.is_empty() {
            self.key = 0;
        }
        self.dots = 0;
    }

    fn open(&mut self, closing: TokenKind) {
        let key = core::mem::take(&mut self.key).saturating_add(core::mem::take(&mut self.dots));
        self.around = self.around.saturating_add(key).saturating_add(1);
        self.open.push((closing, key));
    }

    /// A bracket of the other sort closes nothing.
    fn close(&mut self, kind: TokenKind) {
        (self.key, self.dots) = (0, 0);
        if let Some((_, key)) = self.open.pop_if(|(closing, _)| *closing == kind) {
            self.around = self.around.saturating_sub(key).saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml_parser::Source;

    fn too_deep(text: &str) -> Option<Range<usize>> {
        super::too_deep(&Source::new(text).lex().into_vec())
    }

    fn unclosed(text: &str) -> Option<Range<usize>> {
        super::unclosed(&Source::new(text).lex().into_vec())
    }

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

    #[test]
    fn the_outermost_bracket_that_is_never_closed_is_found() {
        for (text, expected) in [
            ("a = [1, 2]\nb = { c = [] }\n", None),
            ("a = [1, 2\nb = { c = [] }\n[d]\ne = 1\n", Some(4..5)),
            ("a = [[1], [2]\n", Some(4..5)),
            ("a = [{ b = [1, 2, 3 }]\nc = 1\n", Some(4..5)),
            ("a = { b = 1\n[c]\nd = { e = 2\n", Some(4..5)),
            ("a = \"[\" # {\n", None),
        ] {
            assert_eq!(unclosed(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_closed_by_the_wrong_bracket_stays_open() {
        for piece in ["[1 }, ", "{ b = 1 ], c = ", "{ b = 1 [c], d = ", "{ b = 1 {c]}, d = ", "[[1 } ], "] {
            let text = |count| format!("a = {}\n", piece.repeat(count));
            assert_eq!(too_deep(&text(20)), None, "{piece}");
            assert!(too_deep(&text(100)).is_some(), "{piece}");
        }
    }

    #[test]
    fn lines_that_are_no_toml_do_not_add_up() {
        for line in ["[errors.a\n", "a.b.c\n", "[[a]\n", "a = b.c\n", "a = 1 [\n]\n"] {
            assert_eq!(too_deep(&line.repeat(200)), None, "{line}");
        }
        let unclosed_brace = "a = { b = 1\n".to_owned() + &"message.en = \"x\"\n[errors.a]\n".repeat(200);
        assert_eq!(too_deep(&unclosed_brace), None);
    }
}
