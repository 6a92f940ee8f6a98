//! Texts of a catalog are documentation, not tests: `cargo test --doc` of a user's crate finds none in the generated code,
//! and `cargo doc` nothing to warn of.

use errbook_tests::scratch::{self, Scratch};

/// Blocks of code that rustdoc would take for Rust: <https://doc.rust-lang.org/rustdoc/write-documentation/documentation-tests.html>.
/// Some are where only a parser of all Markdown finds them.
const BLOCKS: &[&str] = &[
    "Run:\n\n```\nnot rust\n```",
    "```rust\nnot rust\n```",
    "```ignore\nnot rust\n```",
    "~~~\nnot rust\n~~~",
    "```should_panic\nnot rust\n```",
    "```compile_fail,E0277\nfn main() {}\n```",
    "```edition2021\nnot rust\n```",
    "```no_run\nnot rust\n```",
    "Run:\n\n    not rust\n\nB.",
    "\tnot rust",
    "# Title\n    not rust",
    "- a\n\n      not rust\n",
    "1. a\n   - b\n     ```\n     not rust\n     ```",
    "> ```\n> not rust\n> ```",
    "> - a\n>\n>       not rust",
    "```\nnot rust",
    "````\n```\nnot rust\n````",
    "```\na\n```\n```\nnot rust\n```",
    "<b>\n\n    not rust\n\n</b>",
    "[a]: https://example.com\n    not rust",
];

const LIB: &str = "//! Errors.\n\n/// All.\n#[errbook::catalog]\npub enum AnyError {}\n\n/// Codes.\n#[errbook::catalog(codes)]\npub enum AnyCode {}\n\n\
                   /// One.\n#[derive(Debug, errbook::ApiError)]\npub enum Derived {\n    /// The first.\n    E0 {\n        /// A text.\n        x: String,\n    },\n}\n";

fn package(name: &str, blocks: &[&str]) -> Scratch {
    let scratch = Scratch::package(env!("CARGO_TARGET_TMPDIR"), name);
    let mut catalog = String::from("[catalog]\nname = 'scratch'\nlanguages = ['en']\n");
    for (number, block) in blocks.iter().enumerate() {
        catalog += &format!("\n[errors.e{number}]\nstatus = 400\nmessage = '{{x}}'\n");
        catalog += &format!(
            "description = {block:?}\nnotes = {block:?}\ncauses = [{block:?}]\nsolutions = [{block:?}, 'B']\n"
        );
        catalog += &format!("fields.x = {{ type = 'string', en = {block:?} }}\n");
    }
    scratch.write("catalog.toml", &catalog);
    scratch.write("src/lib.rs", LIB);
    scratch
}

#[test]
fn no_text_of_a_catalog_becomes_a_test_of_the_users_crate() {
    let (printed, errors) = scratch::run(package("doctests", BLOCKS).cargo("test").args(["--doc", "--quiet"]));
    assert!(printed.contains("running 0 tests"), "{printed}{errors}");
}

#[test]
fn blocks_of_code_are_text_to_rustdoc_which_warns_of_none() {
    let scratch = package("code-blocks", BLOCKS.get(..10).unwrap_or_default());
    let (_, errors) =
        scratch::run(scratch.cargo("doc").args(["--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"));
    assert_eq!(errors, "");
    let target =
        std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch-target/doc/code_blocks/enum.AnyError.html");
    let page = std::fs::read_to_string(target).expect("the page of the enum");
    assert!(page.contains("<pre class=\"language-text\"><code>not rust"), "{page}");
    assert!(!page.contains("class=\"rust rust-example-rendered\""), "{page}");
}
