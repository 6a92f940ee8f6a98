//! Texts with blocks of code, before and after.

use super::*;

#[track_caller]
fn assert_becomes(text: &str, expected: &str) {
    assert_eq!(as_text(text), expected);
    assert_eq!(as_text(expected), expected, "it is stable");
}

#[test]
fn a_fence_of_rust_or_of_no_language_is_one_of_text() {
    for info in ["", " ", "rust", "rust,ignore", "ignore", "ignore-wasm32", "should_panic", "no_run", "compile_fail"] {
        assert_becomes(&format!("A:\n\n```{info}\nlet\n```\nB"), "A:\n\n```text\nlet\n```\nB");
    }
    for info in
        ["edition2021", "E0277", "should-panic", "Compile_Fail", "rust2018", "{.rust}", "custom", "test_harness"]
    {
        assert_becomes(&format!("~~~ {info}\nlet\n~~~"), "~~~text\nlet\n~~~");
    }
    assert_becomes("```json,ignore\n{}\n```", "```json\n{}\n```");
}

#[test]
fn blocks_of_other_languages_and_texts_without_blocks_stay() {
    for text in [
        "```json\n{}\n```",
        "~~~sh\nls\n~~~",
        "``` toml title\na = 1\n```",
        "a ``` b",
        "`a`",
        "a\n  b\n",
        "text\n    on",
    ] {
        assert_eq!(as_text(text), text);
    }
}

#[test]
fn fences_inside_of_blocks_are_code() {
    assert_becomes("````\n```rust\n```\n````\n\n```\nx\n```", "````text\n```rust\n```\n````\n\n```text\nx\n```");
    assert_becomes("~~~\n```\n~~~\nB", "~~~text\n```\n~~~\nB");
}

#[test]
fn a_block_that_is_not_closed_ends_with_its_text() {
    assert_becomes("A\n\n```\nlet", "A\n\n```text\nlet\n```");
    assert_becomes("> ~~~~\n> let\n\nB", "> ~~~~text\n> let\n> ~~~~\n\nB");
}

#[test]
fn code_by_indentation_is_a_block_of_text() {
    assert_becomes("A:\n\n    let\n\n      x\nB", "A:\n\n```text\nlet\n\n  x\n```\nB");
    assert_becomes("    let", "```text\nlet\n```");
    assert_becomes("A\n\n\tlet", "A\n\n```text\nlet\n```");
    assert_becomes(">     let\n> B", "> ```text\n> let\n> ```\n> B");
}

#[test]
fn blocks_in_lists_and_quotations_keep_their_place() {
    assert_becomes("- a:\n\n  ```\n  let\n  ```", "- a:\n\n  ```text\n  let\n  ```");
    assert_becomes("1. ```rust\n   let\n   ```", "1. ```text\n   let\n   ```");
    assert_becomes("- a\n\n      let\n\n    b", "- a\n\n  ```text\n  let\n\n  ```\n    b");
    assert_becomes("> - ```\n>   let\n>   ```", "> - ```text\n>   let\n>   ```");
}
