//! The documentation of the command shows what it prints.

mod common;

/// Runs the `console` blocks in the folder of the docs. `TRYCMD=overwrite` updates their output.
#[test]
fn the_docs_show_what_the_command_prints() {
    let docs = common::tests().join("../../docs");
    let cases = trycmd::TestCases::new();
    for name in ["ERRBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
        cases.env(name, "");
    }
    cases.case(docs.join("cli.md")).case(docs.join("cli.zh.md"));
}
