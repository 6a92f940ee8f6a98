//! What reaches a terminal, and catalogs from standard input.

mod common;

use common::{command, run_in};

const SHOP: &str = include_str!("shop.toml");

/// A catalog whose code holds what a terminal would obey: an escape sequence, CSI as one character, and a change of direction.
const HOSTILE: &str = "[catalog]\nname = 'x'\nlanguages = ['en']\n[groups.\"g\\u001b\"]\n[errors.e]\nstatus = 400\ngroup = \"g\\u001b\"\n\
                       code = \"a\\u001b[31m\\u009b2J\\u202eb\"\nmessage.en = \"m\\u001b[2J\"\n";

fn hostile() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("catalog.toml"), HOSTILE).unwrap();
    folder
}

#[test]
fn control_characters_of_codes_are_escaped() {
    let folder = hostile();
    for args in [&["list"][..], &["explain", "e"], &["explain", "nothing"]] {
        let run = run_in(folder.path(), args);
        let shown = format!("{}{}", run.out, run.err);
        let obeyed = |letter: char| letter != '\n' && letter.is_control() || letter == '\u{202e}';
        assert!(!shown.contains(obeyed), "{args:?}: {shown:?}");
        if args != ["explain", "nothing"] {
            assert!(shown.contains(r"a\u{1b}[31m\u{9b}2J\u{202e}b"), "{args:?}: {shown}");
        }
    }
}

#[test]
fn a_response_that_is_not_for_a_terminal_has_the_exact_bytes() {
    let folder = hostile();
    let run = run_in(folder.path(), &["response", "e", "--format", "body"]);
    assert!(run.out.contains("a\\u001b[31m\u{9b}2J\u{202e}b"), "{:?}", run.out);
}

#[test]
fn a_diagnostic_shows_a_long_name_in_part() {
    let folder = tempfile::tempdir().unwrap();
    let name = "k".repeat(100_000);
    let text = format!("[catalog]\nname = 'x'\n{name} = 1\n[errors.{name}]\nstatus = 1\n");
    std::fs::write(folder.path().join("catalog.toml"), text).unwrap();
    for format in ["text", "json"] {
        let run = run_in(folder.path(), &["check", "--format", format]);
        assert!(run.out.contains("kkk…kkk"), "{}", run.out);
        let longest = run.out.lines().map(|line| line.chars().count()).max();
        assert!(longest < Some(400), "{longest:?}");
    }
}

#[test]
fn a_catalog_is_read_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str], input: &str| {
        let output = command(folder.path()).args(args).write_stdin(input).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(run(&["check", "--catalog", "-"], SHOP), (Some(0), "<stdin>: 6 entries, no errors\n".to_owned()));
    assert_eq!(run(&["check", "-"], SHOP).0, Some(0));
    assert!(run(&["list", "--catalog", "-"], SHOP).1.contains("sold_out"));
    let (status, shown) = run(&["check", "-"], "[catalog]\nnme = 'x'\n");
    assert!(status == Some(1) && shown.contains("--> <stdin>:2:1"), "{shown}");
    // What it includes is relative to the working directory.
    std::fs::write(folder.path().join("part.toml"), "[errors.one]\nstatus = 400\nmessage.en = 'One.'\n").unwrap();
    let head = "[catalog]\nname = 'x'\nlanguages = ['en']\ninclude = ['part.toml']\n";
    assert!(run(&["list", "--catalog", "-"], head).1.contains("One."));
    let (status, shown) = run(&["pages", "--serve", "--catalog", "-"], SHOP);
    assert!(status == Some(2) && shown.contains("`--serve` needs a file, not standard input"), "{shown}");
    assert_eq!(run(&["check", "-", "-"], SHOP).0, Some(2));
}

#[test]
fn a_language_is_chosen_as_a_service_chooses_it() {
    let folder = tempfile::tempdir().unwrap();
    let list = |languages: &[&str], fallbacks: &str, asked: &str| {
        let tags = languages.join("', '");
        let messages: Vec<String> = languages.iter().map(|tag| format!("message.{tag} = 'in {tag}'")).collect();
        let messages = messages.join("\n");
        let head = format!("[catalog]\nname = 'x'\nlanguages = ['{tags}']\nfallbacks = {{ {fallbacks} }}");
        let text = format!("{head}\n[errors.e]\nstatus = 400\n{messages}\n");
        std::fs::write(folder.path().join("catalog.toml"), text).unwrap();
        let run = run_in(folder.path(), &["list", "--language", asked]);
        assert_eq!(run.status, 0, "{}", run.err);
        run.out.lines().last().unwrap().rsplit("in ").next().unwrap().to_owned()
    };
    for (languages, asked, expected) in [
        // A Traditional reader gets Traditional text where there is one, in whatever order the catalog lists it.
        (&["en", "zh", "zh-Hant"][..], "zh-TW", "zh-Hant"),
        (&["en", "zh", "zh-Hant"], "zh-HK", "zh-Hant"),
        (&["en", "zh-Hant", "zh"], "zh-CN", "zh"),
        (&["en", "zh-Hans", "zh-Hant"], "zh_TW.UTF-8", "zh-Hant"),
        (&["en", "zh"], "zh-TW", "zh"),
        (&["en", "pt-BR"], "pt", "pt-BR"),
        (&["fr", "en"], "en-GB", "en"),
    ] {
        assert_eq!(list(languages, "", asked), expected, "{languages:?} for {asked}");
    }
    for (asked, expected) in [("zh-TW", "ja"), ("zh_HK.UTF-8", "ja"), ("zh-CN", "zh"), ("pt_BR", "ja"), ("ja", "ja")] {
        let answer = list(&["en", "zh", "ja"], "zh-Hant = 'ja', pt = 'ja'", asked);
        assert_eq!(answer, expected, "{asked}");
    }
    let run = run_in(folder.path(), &["response", "e", "--language", "de"]);
    assert!(run.status == 1 && run.err.contains("the catalog has no language `de`"), "{}", run.err);
}
