//! `docs/contract.md` and `docs/contract.zh.md`: the walk of a new user, whose files are written, edits made and commands run in the
//! order of the page, and all rules. `UPDATE_EXPECT=1` writes the outputs and the tables.
//!
//! Comments in the page say what readers are not shown: `write` and `show` name the file of the block below, `builds` is a build that
//! passes, `git` runs git, `translate` is a table of what a translator writes into a file, and `rules` is where a table is.

mod common;
#[path = "contract/drift.rs"]
mod drift;
#[path = "common/page.rs"]
mod page;
#[path = "contract/translations.rs"]
mod translations;

use std::path::Path;
use std::process::Command;

use common::command;
use errbook_catalog::Locale;
use errbook_catalog::contract::{ContractLevel, ContractRule, WayOut};
use expect_test::expect_file;
use page::{Page, diagnostics, directive};

/// The manifest of the user's package, up to its dependency.
const PACKAGE: &str = "[package]\nname = \"contract-shop\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n";

#[test]
fn the_pages_show_what_happens() {
    expect_file!["../../docs/contract.md"].assert_eq(&page(include_str!("../../docs/contract.md"), Locale::En));
    expect_file!["../../docs/contract.zh.md"].assert_eq(&page(include_str!("../../docs/contract.zh.md"), Locale::Zh));
}

/// Returns a page with the outputs of its commands, the contents of its files, and its tables.
fn page(text: &str, locale: Locale) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut walk = Walk { page: Page::new(text, folder.path().to_owned()), locale };
    while let Some(line) = walk.page.lines.next() {
        walk.line(line);
    }
    walk.page.out
}

struct Walk<'t> {
    page: Page<'t>,
    locale: Locale,
}

impl<'t> Walk<'t> {
    fn line(&mut self, line: &'t str) {
        self.push(line);
        if line == "<!-- builds -->" {
            assert_eq!(self.cargo(&["check".to_owned()]), "", "{}", self.page.out);
        } else if let Some(command) = directive(line, "git") {
            self.git(&shell_words::split(command).unwrap());
        } else if let Some(file) = directive(line, "write") {
            self.page.write(file);
        } else if let Some(shown) = directive(line, "show") {
            self.page.show(shown);
        } else if let Some(file) = directive(line, "translate") {
            let rows = self.table();
            translations::translate(&self.page.folder.join(file), &rows);
        } else if let Some(level) = directive(line, "rules") {
            self.rules(ContractLevel::parse(level).unwrap());
        } else if line == "<!-- kinds -->" {
            self.kinds();
        } else if line == "```diff" {
            self.page.edit("catalog.toml");
        } else if line == "```console" {
            self.run();
        }
    }

    fn push(&mut self, line: &str) {
        self.page.push(line);
    }

    /// Copies a table of two columns with code, and returns its rows.
    fn table(&mut self) -> Vec<(String, String)> {
        let lines: Vec<&str> = std::iter::from_fn(|| self.page.lines.next_if(|line| line.starts_with('|'))).collect();
        lines.iter().for_each(|line| self.push(line));
        let rows = lines.iter().skip(2).map(|line| line.split('`').collect::<Vec<_>>());
        rows.map(|cells| (cells[1].to_owned(), cells[3].to_owned())).collect()
    }

    /// Runs the command of a block, and shows its output.
    fn run(&mut self) {
        let line = self.page.command();
        let words = shell_words::split(&line).unwrap();
        let printed = match words.split_first() {
            Some((program, words)) if program == "errbook" => self.errbook(words),
            Some((program, words)) if program == "cargo" => self.cargo(words),
            Some((program, words)) if program == "git" => self.git(words),
            _ => panic!("{line}"),
        };
        self.page.output(&line, &printed);
    }

    fn language(&self) -> &'static str {
        if self.locale == Locale::En { "en" } else { "zh" }
    }

    fn errbook(&self, words: &[String]) -> String {
        let output = command(&self.page.folder).env("ERRBOOK_LANG", self.language()).args(words).output().unwrap();
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    }

    /// Runs git with nothing of the machine's settings; returns which files have conflicts.
    fn git(&self, words: &[String]) -> String {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=A", "-c", "user.email=a@example.com"])
            .args(words)
            .current_dir(&self.page.folder)
            .env("LC_ALL", "C");
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let output = git.output().unwrap();
        let printed = String::from_utf8(output.stdout.clone()).unwrap();
        let conflicts: Vec<&str> = printed.lines().filter(|line| line.starts_with("CONFLICT")).collect();
        assert!(output.status.success() || !conflicts.is_empty(), "{words:?}: {output:?}");
        conflicts.join("\n")
    }

    /// Runs cargo for a package that has all entries of the catalog.
    fn cargo(&self, words: &[String]) -> String {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let write = |name: &str, text: &str| std::fs::write(self.page.folder.join(name), text).unwrap();
        if !self.page.folder.join("Cargo.toml").is_file() {
            std::fs::create_dir(self.page.folder.join("src")).unwrap();
            std::fs::copy(workspace.join("Cargo.lock"), self.page.folder.join("Cargo.lock")).unwrap();
            let errbook = workspace.join("errbook");
            write("Cargo.toml", &format!("{PACKAGE}errbook = {{ path = {errbook:?} }}\n"));
            write("src/lib.rs", "#[errbook::catalog]\npub enum ShopError {}\n");
        }
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(words).args(["--quiet", "--offline", "--color", "never"]).current_dir(&self.page.folder);
        // That of `errbook_tests::scratch`, in which errbook is built once for all tests.
        cargo.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch-target"));
        cargo.env("ERRBOOK_LANG", self.language());
        for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            cargo.env_remove(variable);
        }
        let output = cargo.output().unwrap();
        let printed = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.success(), !printed.contains("error"), "{printed}");
        diagnostics(&printed)
    }

    /// Writes the table of the rules that have a level by default.
    fn rules(&mut self, level: ContractLevel) {
        let is_breaking = level == ContractLevel::Breaking;
        while self.page.lines.next_if(|line| line.is_empty() || line.starts_with('|')).is_some() {}
        let head = match (self.locale, is_breaking) {
            (Locale::En, true) => "rule | change | why | other ways out | elsewhere",
            (Locale::En, false) => "rule | change | why | elsewhere",
            (Locale::Zh, true) => "规则 | 改动 | 原因 | 其他解决办法 | 类似的规则",
            (Locale::Zh, false) => "规则 | 改动 | 原因 | 类似的规则",
        };
        let columns = head.matches('|').count() + 1;
        self.push(&format!("\n| {head} |\n|{}", " --- |".repeat(columns)));
        for rule in ContractRule::ALL.iter().filter(|rule| rule.level() == level) {
            let texts = [rule.doc(), rule.why()].map(|doc| doc.get(self.locale).replace('|', "\\|"));
            let ways: Vec<&str> = rule.ways_out().iter().filter_map(|way| other_way(*way, self.locale)).collect();
            let comma = if self.locale == Locale::En { ", " } else { "、" };
            let ways = if is_breaking { format!(" {} |", ways.join(comma)) } else { String::new() };
            let anchors = rule.anchors().join(", ");
            self.push(&format!("| `{}` | {} |{ways} {anchors} |", rule.as_str(), texts.join(" | ")));
        }
        self.push("");
    }
}

/// Returns a way out in a few words; `None` for undoing and accepting, which all rules have.
fn other_way(way: WayOut, locale: Locale) -> Option<&'static str> {
    let (en, zh) = match way {
        WayOut::Undo | WayOut::Accept => return None,
        WayOut::Retire => ("retire it", "停用"),
        WayOut::Alias => ("make its code an alias", "写成别名"),
        WayOut::AddBeside => ("add the new one beside it", "另外新增"),
        WayOut::Alternative => ("add another envelope", "新增备选模板"),
        WayOut::OwnCode => ("give it a code of its own", "另设错误码"),
        WayOut::Identify => ("show the code in the body", "在响应体里写错误码"),
        other => panic!("{other:?} has no words"),
    };
    Some(if locale == Locale::En { en } else { zh })
}

#[test]
fn every_rule_has_a_row_in_one_table() {
    for text in [include_str!("../../docs/contract.md"), include_str!("../../docs/contract.zh.md")] {
        for rule in ContractRule::ALL {
            assert_eq!(text.matches(&format!("\n| `{}` |", rule.as_str())).count(), 1, "{}", rule.as_str());
        }
    }
}
