use super::members;
use crate::tree;
use toml::de::DeTable;

/// The table as the parser gives it, if the document is sound.
fn expected(text: &str) -> Option<String> {
    let (table, errors) = DeTable::parse_recoverable(text);
    errors.is_empty().then(|| format!("{:?}", tree::of_parser(table.into_inner(), 0).list()))
}

fn found(text: &str) -> Option<String> {
    members(text, 0).map(|members| format!("{:?}", members.list()))
}

#[test]
fn plain_documents_are_read_as_the_parser_reads_them() {
    for text in [
        "",
        "# nothing\n",
        "a = 1\nb = 'x'\nc.d.e = \"y\"\nc.d.f = true\n",
        "[a.b]\nc = [1, 2.5, [], [{ d = 1 }]]\n[a.e]\nf = { g.h = 1, g.i = 2, }\n[j]\n",
        "\"a b\".'c.d' = '''\nline\n'''\ne = \"\"\"\nline \"quoted\"\nnext\"\"\"\"\n",
        "a = \"\"\nb = ''\nc = \"\"\"\"\"\"\nd = \"'\"\ne = '\"'\n",
        "a = \"\\u4e00\\n\"\r\nb = \"\"\"x\r\ny\"\"\"\r\n",
        "when = 2026-03-01T08:00:00Z\nday = 2026-03-01\nhex = 0xFF\nbig = 1_000\nnot = nan\nagain = 1_000\n",
        "[a]\nb.c = 1\n[a.d]\ne = 1\n",
    ] {
        let expected = expected(text);
        assert!(expected.is_some(), "{text}");
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn what_is_wrong_or_unusual_is_left_to_the_parser() {
    for text in [
        "a = ",
        "a = 1\na = 2\n",
        "[a]\n[a]\n",
        "a = {}\n[a.b]\n",
        "a = { b = 1 }\na.c = 2\n",
        "a.b = 1\n[a.c]\n",
        "[a]\nb.c = 1\n[a.b.d]\n",
        "[a]\nb.c = 1\n[a.b]\n",
        "a = [1]\n[a.b]\n",
        "a = 1\na.b = 2\n",
        "a.b = 1\na = 2\n",
        "[[a]]\nb = 1\n",
        "a = \"x\u{1}\"\n",
        "a = 'x\u{7f}'\n",
        "a@b = 1\n",
        "a = \"\\q\"\n",
        "a = \"x\n",
        "a = 01\n",
        "a = tru\n",
        "a = [1 2]\n",
        "a = { b = 1, b = 2 }\n",
        "\"a\\tb\" = 1\n",
        "[a.b]\n[a]\n",
        "a = \u{feff}\"x\"\n",
        "a = \u{feff}1\n",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn whatever_is_read_is_what_the_parser_reads() {
    let text = include_str!("../../../catalog.toml");
    assert_eq!(found(text), expected(text));
    // One byte away from a sound document is most often a broken one, and sometimes another sound one.
    let start: String = text.lines().skip(20).take(25).map(|line| format!("{line}\n")).collect();
    let mut sound = 0;
    for (index, _) in start.char_indices() {
        for changed in ["", "\"", "'", "[", "{", ".", "=", "\n", "\\", "#", "a = 1\n", "\r", "\u{1}"] {
            let (before, after) = start.split_at(index);
            let mut letters = after.chars();
            letters.next();
            let text = format!("{before}{changed}{}", letters.as_str());
            if let Some(found) = found(&text) {
                assert_eq!(
                    Some(found),
                    expected(&text),
                    "{changed:?} at {index}, before {:?}",
                    letters.as_str().get(..20)
                );
                sound += 1;
            }
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
fn documents_with_random_edits_are_read_as_the_parser_reads_them_or_left_to_it() {
    let lines: Vec<&str> = include_str!("../../../catalog.toml").split_inclusive('\n').collect();
    let mut seed = 0x1234_5678_9ABC_DEF0_u64;
    // Xorshift: the same edits each time.
    let mut below = |bound: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % bound as u64) as usize
    };
    let mut plain = 0;
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
        if let Some(found) = found(&text) {
            assert_eq!(Some(found), expected(&text), "{text:?}");
            plain += 1;
        }
    }
    assert!(plain > 600, "{plain}");
}
