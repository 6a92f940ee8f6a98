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
