//! Crates with a catalog, and how they build.

use errbook_tests::scratch::Scratch;

pub(crate) const TEMPORARY: &str = env!("CARGO_TARGET_TMPDIR");
pub(crate) const CATALOG: &str = "[catalog]\nname = 'scratch'\nlanguages = ['en']\ninclude = ['parts/lost.toml']\n\
                       [errors.sold_out]\nstatus = 409\nmessage.en = 'first'\n";
pub(crate) const LOST: &str = "[errors.lost]\nstatus = 404\nmessage.en = 'lost'\n";

/// A program that prints both messages; `options`: of the type.
pub(crate) fn program(options: &str) -> String {
    format!(
        "#[derive(Debug, errbook::ApiError)]\n{options}\nenum Error {{\n    SoldOut,\n    Lost,\n}}\n\n\
         fn main() {{\n    println!(\"{{}} {{}}\", Error::SoldOut, Error::Lost);\n}}\n"
    )
}

/// One package with the catalog beside its manifest.
pub(crate) fn package(name: &str) -> Scratch {
    let scratch = Scratch::package(TEMPORARY, name);
    scratch.write("src/main.rs", &program(""));
    write_catalog(&scratch, "", CATALOG, LOST);
    scratch
}

/// Writes the catalog and the file that it includes into a folder: nothing, or with `/` at its end.
pub(crate) fn write_catalog(scratch: &Scratch, folder: &str, catalog: &str, lost: &str) {
    scratch.write(&format!("{folder}catalog.toml"), catalog);
    scratch.write(&format!("{folder}parts/lost.toml"), lost);
}

/// Something changed: the crate is built, and each program prints `printed`; after that, nothing is compiled.
#[track_caller]
pub(crate) fn assert_builds(scratch: &Scratch, printed: &str) {
    let build = scratch.build();
    assert!(!build.outcome().is_empty() && build.outcome().lines().all(|line| line == printed), "{}", build.outcome());
    assert!(!build.fresh, "nothing was compiled, though something changed");
    assert_is_fresh(scratch);
}

/// The next build compiles nothing.
#[track_caller]
pub(crate) fn assert_is_fresh(scratch: &Scratch) {
    let build = scratch.build();
    assert!(build.fresh, "the crate was compiled again, though nothing changed: {}", build.reasons);
}

/// Asserts that the build fails with a diagnostic, each time.
#[track_caller]
pub(crate) fn assert_fails(scratch: &Scratch, diagnostic: &str) {
    for _ in 0..2 {
        let outcome = scratch.build().outcome();
        assert!(outcome.starts_with("error") && outcome.contains(diagnostic), "{outcome}");
    }
}
