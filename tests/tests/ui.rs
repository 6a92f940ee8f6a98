//! What users see when they make a mistake, word for word: each file of `ui/` is named after one, and those of `ui/zh/`
//! are said in Chinese.
//!
//! `TRYBUILD=overwrite` writes the answers anew. The wording of the compiler itself differs from version to version, so
//! the answers hold for the toolchain that CI pins.

use std::process::Command;

const LANGUAGE: &str = "ERRBOOK_LANG";

/// Runs a test of this file in a process where `ERRBOOK_LANG` is `language`, whatever the developer has set: true in that
/// process, where the test is to go on. (The compiler that a test starts inherits the variable.)
fn speaks(language: &str, test: &str) -> bool {
    if std::env::var(LANGUAGE).is_ok_and(|set| set == language) {
        return true;
    }
    let mut same = Command::new(std::env::current_exe().unwrap());
    let status = same.args(["--exact", test, "--nocapture"]).env(LANGUAGE, language).status().unwrap();
    assert!(status.success(), "{test} failed");
    false
}

#[test]
fn every_mistake_is_explained_where_it_was_made_and_nothing_else_is_said() {
    if speaks("en", "every_mistake_is_explained_where_it_was_made_and_nothing_else_is_said") {
        trybuild::TestCases::new().compile_fail("ui/*.rs");
    }
}

#[test]
fn mistakes_are_explained_in_chinese_where_errbook_lang_says_so() {
    if speaks("zh_CN.UTF-8", "mistakes_are_explained_in_chinese_where_errbook_lang_says_so") {
        trybuild::TestCases::new().compile_fail("ui/zh/*.rs");
    }
}

#[test]
fn what_is_right_compiles() {
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}
