//! The pages about the command show what it prints.

mod common;

/// Runs what stands in `console` blocks, beside the docs. `TRYCMD=overwrite` writes what came out.
#[test]
fn the_docs_show_what_the_command_prints() {
    let docs = common::tests().join("../../docs");
    let cases = trycmd::TestCases::new();
    for name in ["ERRBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
        cases.env(name, "");
    }
    cases.case(docs.join("cli.md")).case(docs.join("cli.zh.md"));
}
