//! The diagnostics that users see, word for word: each case in `ui/` is named after a mistake, and those in `ui/zh/` are in
//! Chinese.
//!
//! `TRYBUILD=overwrite` regenerates the goldens. The wording of rustc itself differs from version to version, so they hold
//! for the toolchain that CI pins.

use std::process::Command;

const LANGUAGE: &str = "ERRBOOK_LANG";

/// Runs a test of this file again in a process where `ERRBOOK_LANG` is `language`, whatever the developer has set. Returns
/// true in that process, where the test goes on. (The compiler that a test starts inherits the variable.)
fn is_set_to(language: &str, test: &str) -> bool {
    if std::env::var(LANGUAGE).is_ok_and(|set| set == language) {
        return true;
    }
    let mut same = Command::new(std::env::current_exe().unwrap());
    let status = same.args(["--exact", test, "--nocapture"]).env(LANGUAGE, language).status().unwrap();
    assert!(status.success(), "{test} failed");
    false
}

#[test]
fn every_mistake_is_reported_at_its_place_and_nothing_else_is() {
    if is_set_to("en", "every_mistake_is_reported_at_its_place_and_nothing_else_is") {
        trybuild::TestCases::new().compile_fail("ui/*.rs");
    }
}

#[test]
fn diagnostics_are_in_chinese_where_errbook_lang_is_zh() {
    if is_set_to("zh_CN.UTF-8", "diagnostics_are_in_chinese_where_errbook_lang_is_zh") {
        trybuild::TestCases::new().compile_fail("ui/zh/*.rs");
    }
}

#[test]
fn correct_programs_compile() {
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}
