//! `docs/diagnostics.md` and `docs/diagnostics.zh.md`: what errbook says to ten honest mistakes, in the catalog and the
//! program of `diagnostics/`, and all rules and lints, from `errbook-catalog`.
//!
//! `UPDATE_EXPECT=1` writes both pages anew.

use errbook_catalog::{Lint, Locale, Rule};
use errbook_tests::scratch::{self, Scratch};
use expect_test::expect_file;

const TEMPORARY: &str = env!("CARGO_TARGET_TMPDIR");
const CATALOG: &str = include_str!("../../diagnostics/catalog.toml");
const PROGRAM: &str = include_str!("../../diagnostics/main.rs");
const MISTAKES: &str = include_str!("../../diagnostics/mistakes.toml");
const LANGUAGE: &str = "ERRBOOK_LANG";

/// One of `mistakes.toml`: an edit of one of the two files.
struct Edit {
    title: [String; 2],
    file: String,
    sound: String,
    broken: String,
}

fn edits() -> Vec<Edit> {
    let table: toml::Table = toml::from_str(MISTAKES).unwrap();
    let edits = table["mistakes"].as_array().unwrap().iter().map(|edit| {
        let text = |key: &str| edit[key].as_str().unwrap().to_owned();
        let title = ["en", "zh"].map(|language| edit["title"][language].as_str().unwrap().to_owned());
        Edit { title, file: text("file"), sound: text("sound"), broken: text("broken") }
    });
    edits.collect()
}

/// Of what is one in each language, that of this one.
fn one<T>(of: &[T; 2], locale: Locale) -> &T {
    let [english, chinese] = of;
    if locale == Locale::En { english } else { chinese }
}

fn package(name: &str) -> Scratch {
    let scratch = Scratch::package(TEMPORARY, name);
    scratch.write("catalog.toml", CATALOG);
    scratch.write("src/main.rs", PROGRAM);
    scratch
}

/// Returns what the compiler prints, in one language.
fn output(scratch: &Scratch, locale: Locale) -> String {
    let mut cargo = scratch.cargo("check");
    let output = scratch.build_by(cargo.arg("--message-format=json").env(LANGUAGE, one(&["en", "zh"], locale))).output;
    let errors = output.split("\n\n").filter(|error| !error.starts_with("error: aborting due to"));
    let lines = errors.collect::<Vec<_>>().join("\n\n");
    lines.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

/// A mistake as a section of the page: what was changed, and what the compiler printed.
fn section(number: usize, edit: &Edit, output: &str, locale: Locale) -> String {
    let shown =
        |mark: &str, text: &str| text.trim_end().lines().map(|line| format!("{mark} {line}\n")).collect::<String>();
    let diff = shown("-", &edit.sound) + &shown("+", &edit.broken);
    format!("### {number}. {}\n\n```diff\n{diff}```\n\n```text\n{output}\n```\n\n", one(&edit.title, locale))
}

#[test]
fn the_catalog_and_the_program_without_a_mistake_build_without_a_word() {
    let scratch = package("diagnostics-sound");
    assert_eq!(output(&scratch, Locale::En), "");
    let catalog: toml::Table = toml::from_str(CATALOG).unwrap();
    assert_eq!(catalog["errors"].as_table().unwrap().len(), 20);
}

#[test]
fn the_language_can_be_set_for_a_project() {
    let scratch = package("diagnostics-config");
    scratch.write("catalog.toml", &CATALOG.replacen("message.zh", "mesage.zh", 1));
    scratch.write(".cargo/config.toml", "[env]\nERRBOOK_LANG = \"zh\"\n");
    let (_, output) = scratch::run(scratch.cargo("check").arg("--quiet"));
    assert!(output.starts_with("error: 未知的键 `mesage`"), "{output}");
}

#[test]
fn the_pages_show_the_output_of_the_compiler() {
    let edits = edits();
    assert_eq!(edits.len(), 10);
    let scratch = package("diagnostics");
    let mut sections = [String::new(), String::new()];
    for (index, edit) in edits.iter().enumerate() {
        let (file, text) = match edit.file.as_str() {
            "main.rs" => ("src/main.rs", PROGRAM),
            _ => ("catalog.toml", CATALOG),
        };
        assert_eq!(text.matches(&edit.sound).count(), 1, "{}", edit.sound);
        scratch.write(file, &text.replacen(&edit.sound, &edit.broken, 1));
        for (locale, sections) in [Locale::En, Locale::Zh].into_iter().zip(&mut sections) {
            let output = output(&scratch, locale);
            assert!(output.matches("error").count() > 0, "{}: {output}", edit.broken);
            sections.push_str(&section(index + 1, edit, &output, locale));
        }
        scratch.write(file, text);
    }
    expect_file!["../../../docs/diagnostics.md"].assert_eq(&page(Locale::En, &sections));
    expect_file!["../../../docs/diagnostics.zh.md"].assert_eq(&page(Locale::Zh, &sections));
}

fn page(locale: Locale, sections: &[String; 2]) -> String {
    let template =
        one(&[include_str!("../../diagnostics/page.md"), include_str!("../../diagnostics/page.zh.md")], locale);
    let doc = |rule: Rule| rule.doc().get(locale).replace('|', "\\|");
    let lints = Lint::ALL
        .iter()
        .map(|lint| format!("| `{lint}` | `{}` | {} |\n", lint.default_level().as_str(), doc(Rule::Lint(*lint))));
    let (lints, rules) = (lints.collect::<String>(), Rule::ALL.iter());
    let rules: String = rules.map(|rule| format!("| `{rule}` | {} |\n", doc(*rule))).collect();
    let filled = template
        .replace("{catalog}", "../tests/diagnostics/catalog.toml")
        .replace("{program}", "../tests/diagnostics/main.rs")
        .replace("{mistakes}\n", one(sections, locale).as_str())
        .replace("{lints}\n", &(lints + "\n"))
        .replace("{rules}\n", &rules);
    filled.trim_end().to_owned() + "\n"
}
