use super::*;

fn place(text: &str, range: Range<usize>) -> (usize, usize) {
    let mut sources = Sources::new();
    let file = sources.add("catalog.toml".into(), text.into());
    let place = sources.place(Span::new(file, range));
    (place.line, place.column)
}

#[test]
fn a_place_counts_lines_and_characters_from_one() {
    assert_eq!(place("", 0..0), (1, 1));
    assert_eq!(place("a = 1\nb = 2", 0..1), (1, 1));
    assert_eq!(place("a = 1\nb = 2", 6..7), (2, 1));
    assert_eq!(place("a = \"错误\" # x", 13..14), (1, 10));
    assert_eq!(place("a\n\nb\n", 5..5), (4, 1));
}

#[test]
fn both_line_ends_count_once_and_a_lone_return_counts_as_none() {
    assert_eq!(place("a\r\nb", 3..4), (2, 1));
    assert_eq!(place("a\rb", 2..3), (1, 3));
    // Both bytes of a line's end lie just after its last character.
    assert_eq!(place("a\r\nb", 1..2), (1, 2));
    assert_eq!(place("a\r\nb", 2..2), (1, 2));
}

#[test]
fn any_offset_has_a_place() {
    let text = "é = 1\n语 = 2";
    let mut sources = Sources::new();
    let file = sources.add("x".into(), text.into());
    for start in 0..text.len() + 9 {
        for end in 0..text.len() + 9 {
            let line = sources.first_line(Span::new(file, start..end));
            assert!(line.text.get(line.span.clone()).is_some(), "{start}..{end}: {line:?}");
            assert!(line.number <= 2);
        }
    }
    assert_eq!(place(text, 99..100), (2, 6));
    assert_eq!(place(text, 8..9), (2, 1), "inside a character");
    let reversed = Range { start: 5, end: 2 };
    assert_eq!(place(text, reversed), place(text, 2..5), "reversed");
    assert_eq!(place(text, usize::MAX..usize::MAX), (2, 6));
    assert_eq!(sources.place(Span::new(7, 3..4)), Place { line: 1, column: 1 });
    assert_eq!((sources.text(7), sources.name(7), sources.line_text(7, 1)), ("", "", ""));
}

#[test]
fn a_byte_order_mark_is_not_counted() {
    assert_eq!(place("\u{feff}a = 1", 0..3), (1, 1));
    assert_eq!(place("\u{feff}a = 1", 3..4), (1, 1));
    assert_eq!(place("\u{feff}a = 1", 7..8), (1, 5));
}

#[test]
fn a_line_is_given_without_its_end() {
    let mut sources = Sources::new();
    let file = sources.add("x".into(), "\u{feff}a\r\nb\n\nc\r".into());
    let lines: Vec<_> = (0..6).map(|line| sources.line_text(file, line)).collect();
    assert_eq!(lines, ["", "a", "b", "", "c\r", ""]);
    assert_eq!(sources.names().collect::<Vec<_>>(), ["x"]);
}

#[test]
fn spans_are_ordered_by_file_then_start() {
    let mut spans = [Span::new(1, 0..1), Span::new(0, 9..10), Span::new(0, 2..9), Span::new(0, 2..3)];
    spans.sort();
    assert_eq!(spans.map(|span| (span.file, span.start, span.end)), [(0, 2, 3), (0, 2, 9), (0, 9, 10), (1, 0, 1)]);
}

#[test]
fn a_value_keeps_its_place_when_it_is_mapped() {
    let at = At::new(4, Span::new(0, 1..2));
    assert_eq!(at.map(|value| value + 1), At::new(5, at.at));
    assert_eq!(*at.as_ref().value, 4);
}
