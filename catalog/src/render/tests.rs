use super::*;
use crate::phrase;
use crate::rule::Rule;
use expect_test::{Expect, expect};

/// A file named `catalog.toml` and the span of `part` in it, whose first place is meant.
fn source(text: &str, part: &str) -> (Sources, Span) {
    let mut sources = Sources::new();
    let file = sources.add("catalog.toml".into(), text.into());
    (sources, find(file, text, part))
}

fn find(file: u32, text: &str, part: &str) -> Span {
    let start = text.find(part).unwrap();
    Span::new(file, start..start + part.len())
}

fn check(text: &str, part: &str, expected: Expect) {
    let (sources, span) = source(text, part);
    let diagnostic = Diagnostic::error(Rule::Syntax, span, "something is wrong").label("here");
    expected.assert_eq(&render(&sources, &diagnostic, Locale::En));
}

#[test]
fn a_mistake_shows_its_place_its_notes_and_its_help() {
    let text =
        "[groups.mfa]\n\n[errors.a]\nmessage.en = \"A\"\nmessage.zh = \"甲\"\n\n\n\n\n\n[errors.b]\ngroup = \"mfaa\"\n";
    let (sources, span) = source(text, "\"mfaa\"");
    let diagnostic = Diagnostic::error(Rule::UnknownGroup, span, "unknown group `mfaa`")
        .label("no such group")
        .note("groups are declared under [groups]")
        .note_at(find(0, text, "groups.mfa"), "the nearest one is declared here")
        .help("did you mean `mfa`?\nknown: `mfa`");
    expect![[r#"
        unknown group `mfaa`
          --> catalog.toml:12:9
           |
        12 | group = "mfaa"
           |         ^^^^^^ no such group
           |
        note: the nearest one is declared here
          --> catalog.toml:1:2
           |
         1 | [groups.mfa]
           |  ^^^^^^^^^^
           |
           = note: groups are declared under [groups]
           = help: did you mean `mfa`?
                   known: `mfa`"#]]
    .assert_eq(&render(&sources, &diagnostic, Locale::En));
    assert_eq!(place_line(&sources, span), "catalog.toml:12:9");
}

#[test]
fn in_chinese_the_words_of_notes_and_help_are_chinese_too() {
    let (sources, span) = source("[errors.甲]\n[errors.甲]\n", "甲");
    let diagnostic = Diagnostic::error(Rule::Syntax, span, phrase!("`甲` is defined twice", "`甲` 重复定义"))
        .label(phrase!("here", "此处"))
        .note_at(find(0, sources.text(0), "errors"), phrase!("first defined here", "首次定义在此处"))
        .note(phrase!("names are for ever", "名字是永久的"))
        .help(phrase!("give it another name\nor remove it", "请换一个名字\n或者删去"));
    expect![[r#"
        `甲` 重复定义
         --> catalog.toml:1:9
          |
        1 | [errors.甲]
          |         ^^ 此处
          |
        说明：首次定义在此处
         --> catalog.toml:1:2
          |
        1 | [errors.甲]
          |  ^^^^^^
          |
          = 说明：名字是永久的
          = 帮助：请换一个名字
                  或者删去"#]]
    .assert_eq(&render(&sources, &diagnostic, Locale::Zh));
}

#[test]
fn a_mistake_without_a_place_has_no_snippet() {
    let sources = Sources::new();
    let plain = Diagnostic::error(Rule::Syntax, None, "cannot read `catalog.toml`");
    assert_eq!(render(&sources, &plain, Locale::En), "cannot read `catalog.toml`");
    expect![[r#"
        cannot read `catalog.toml`
          = help: create it"#]]
    .assert_eq(&render(&sources, &plain.help("create it"), Locale::En));
    let elsewhere = Diagnostic::error(Rule::Syntax, Span::new(3, 0..1), "a file that is not there");
    assert_eq!(
        render(&sources, &elsewhere.note_at(Span::new(4, 0..1), "a"), Locale::En),
        "a file that is not there\n  = note: a"
    );
}

#[test]
fn the_gutter_is_as_wide_as_the_longest_line_number_of_all_files() {
    let mut sources = Sources::new();
    let first = sources.add("catalog.toml".into(), "a = 1".into());
    let second = sources.add("more/billing.toml".into(), format!("{}a = 2", "\n".repeat(122)).into());
    let diagnostic = Diagnostic::error(Rule::Syntax, Span::new(first, 0..1), "`a` is defined twice")
        .note_at(Span::new(second, 122..123), "also defined here");
    expect![[r#"
        `a` is defined twice
           --> catalog.toml:1:1
            |
          1 | a = 1
            | ^
            |
        note: also defined here
           --> more/billing.toml:123:1
            |
        123 | a = 2
            | ^"#]]
    .assert_eq(&render(&sources, &diagnostic, Locale::En));
}

#[test]
fn carets_are_as_wide_as_chinese_text() {
    check(
        "message.zh = \"验证码错误\" # 错误",
        "码错",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:17
          |
        1 | message.zh = "验证码错误" # 错误
          |                   ^^^^ here"#]],
    );
}

#[test]
fn combining_characters_take_no_column() {
    check(
        "a = \"e\u{301}e\u{301}\" b",
        "e\u{301}\" b",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:8
          |
        1 | a = "éé" b
          |       ^^^^ here"#]],
    );
}

#[test]
fn emoji_take_two_columns() {
    check(
        "a = \"🙂👩‍👩‍👧\" b",
        "b",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:14
          |
        1 | a = "🙂👩‍👩‍👧" b
          |            ^ here"#]],
    );
}

#[test]
fn tabs_are_shown_as_four_columns() {
    check(
        "\ta\t= 1",
        "= 1",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:4
          |
        1 |     a    = 1
          |          ^^^ here"#]],
    );
}

#[test]
fn control_and_direction_characters_are_shown_as_replacements() {
    check(
        "a = \"\u{1b}[31m\u{202e}\u{0}\" b",
        "b",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:15
          |
        1 | a = "�[31m��" b
          |               ^ here"#]],
    );
    let (sources, span) = source("a", "a");
    let text = render(
        &sources,
        &Diagnostic::error(Rule::Syntax, span, "unknown key `\u{1b}[2J\u{202e}`\r\nsecond line"),
        Locale::En,
    );
    assert!(text.starts_with("unknown key `�[2J�`\nsecond line\n"), "{text}");
}

#[test]
fn a_byte_order_mark_is_invisible() {
    check(
        "\u{feff}a = 1",
        "a",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:1
          |
        1 | a = 1
          | ^ here"#]],
    );
}

#[test]
fn of_several_lines_the_first_is_marked_to_its_end() {
    check(
        "a = \"\"\"b\r\nc\r\nd\"\"\"",
        "\"\"\"b\r\nc\r\nd\"\"\"",
        expect![[r#"
            something is wrong
             --> catalog.toml:1:5
              |
            1 | a = """b
              |     ^^^^ here"#]],
    );
}

#[test]
fn an_empty_span_gets_one_caret() {
    check(
        "a = 1\n\nb = 2",
        "",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:1
          |
        1 | a = 1
          | ^ here"#]],
    );
    let (sources, _) = source("a =\n", "");
    expect![[r#"
        no value
         --> catalog.toml:1:4
          |
        1 | a =
          |    ^"#]]
    .assert_eq(&render(&sources, &Diagnostic::error(Rule::Syntax, Span::new(0, 3..3), "no value"), Locale::En));
}

#[test]
fn a_very_long_line_is_cut_around_the_span() {
    let long = format!("a = \"{}X{}\"", "abcdefghi-".repeat(50_000), "-".repeat(500_000));
    check(
        &long,
        "X",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:500006
          |
        1 | …abcdefghi-abcdefghi-abcdefghi-abcdefghi-X-------------------------------------------------------------------------------…
          |                                          ^ here"#]],
    );
    check(
        &long,
        "a = ",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:1
          |
        1 | a = "abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcde…
          | ^^^^ here"#]],
    );
    check(
        &format!("{long} # end"),
        "end",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:1000011
          |
        1 | …------------------------------------" # end
          |                                          ^^^ here"#]],
    );
    let chinese = format!("a = \"{}X{}\"", "一二三四五".repeat(100), "六".repeat(100));
    check(
        &chinese,
        "X六六",
        expect![[r#"
        something is wrong
         --> catalog.toml:1:506
          |
        1 | …一二三四五一二三四五一二三四五一二三四五X六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六六…
          |                                          ^^^^^ here"#]],
    );
    check(
        &long,
        &long,
        expect![[r#"
        something is wrong
         --> catalog.toml:1:1
          |
        1 | a = "abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcde…
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ here"#]],
    );
}

#[test]
fn any_span_over_any_line_is_shown_with_carets() {
    let text = "\t语\u{301}\u{0}🙂 x\r\n".repeat(3) + &"长".repeat(300);
    let (sources, _) = source(&text, "");
    for start in (0..text.len() + 3).step_by(5) {
        for end in (0..text.len() + 3).step_by(7) {
            let shown = render(&sources, &Diagnostic::error(Rule::Syntax, Span::new(0, start..end), "t"), Locale::En);
            let lines: Vec<_> = shown.lines().collect();
            assert_eq!(lines.len(), 5, "{start}..{end}\n{shown}");
            assert!(lines[4].contains('^'), "{start}..{end}\n{shown}");
            assert!(lines.iter().all(|line| line.width() <= window::WIDEST + 8), "{start}..{end}\n{shown}");
            assert!(lines[4].width() <= lines[3].width() + 1, "{start}..{end}\n{shown}");
        }
    }
}

#[test]
fn pieces_have_the_roles_of_what_they_show() {
    let (sources, span) = source("a = 1\nb = 2", "b");
    let diagnostic = Diagnostic::error(Rule::Syntax, span, "text")
        .label("label")
        .note_at(find(0, sources.text(0), "a"), "placed")
        .help("advice\nmore");
    let pieces = render_styled(&sources, &diagnostic, Locale::En);
    let of = |role: Role| -> Vec<&str> {
        pieces.iter().filter(|piece| piece.role == role).map(|piece| piece.text.as_str()).collect()
    };
    assert_eq!(of(Role::Message), ["text"]);
    assert_eq!(of(Role::Gutter), ["-->", "|", "2 |", "|", "|", "-->", "|", "1 |", "|", "|", "="]);
    assert_eq!(of(Role::Source), [" b = 2", " a = 1"]);
    assert_eq!((of(Role::Caret), of(Role::NoteCaret)), (vec!["^"], vec!["^"]));
    assert_eq!(of(Role::Label), ["label"]);
    assert_eq!(of(Role::Lead), ["note: ", "help: "]);
    assert!(of(Role::Plain).contains(&"advice\n          more"), "{:?}", of(Role::Plain));
    assert!(pieces.windows(2).all(|pair| pair[0].role != pair[1].role), "neighbours of one role are one piece");
}
