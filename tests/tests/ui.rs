//! What users see when they make a mistake, word for word: each file of `ui/` is named after one.
//!
//! `TRYBUILD=overwrite` writes the answers anew. The wording of the compiler itself differs from version to version, so
//! the answers hold for the toolchain that CI pins.

#[test]
fn every_mistake_is_explained_where_it_was_made_and_nothing_else_is_said() {
    trybuild::TestCases::new().compile_fail("ui/*.rs");
}

#[test]
fn what_is_right_compiles() {
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}
