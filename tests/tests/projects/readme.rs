//! The READMEs show what happens: their example is the crate in `tests/readme`, their diagnostics are those of a broken copy
//! of it, in the language of each README, and their other Rust code is part of pages that are compiled.

use errbook_tests::scratch::{self, Scratch};

const CATALOG: &str = include_str!("../../readme/catalog.toml");
const MAIN: &str = include_str!("../../readme/src/main.rs");

/// The READMEs, with their languages as `ERRBOOK_LANG` names them.
fn readmes() -> [(String, &'static str); 2] {
    [("README.md", "en"), ("README.zh.md", "zh")]
        .map(|(name, language)| (std::fs::read_to_string(scratch::workspace().join(name)).expect("a README"), language))
}

/// A copy of the example, with a catalog and a program that may be other ones.
fn package(name: &str, catalog: &str, main: &str) -> Scratch {
    let scratch = Scratch::package(env!("CARGO_TARGET_TMPDIR"), name);
    scratch.write("catalog.toml", catalog);
    scratch.write("src/main.rs", main);
    scratch
}

/// Lines without the white space at their ends, which a README does not keep.
fn trimmed(text: &str) -> String {
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_readmes_show_the_example_as_it_is_tested() {
    for (readme, _) in readmes() {
        assert!(readme.contains(&format!("```toml\n{CATALOG}```")), "the catalog differs from tests/readme");
        assert!(readme.contains(&format!("```rust\n{MAIN}```")), "the program differs from tests/readme");
    }
}

#[test]
fn other_code_of_the_readmes_is_compiled_with_the_docs() {
    let pages = [
        "docs/services.md",
        "docs/violations.md",
        "docs/clients.md",
        "docs/clients.zh.md",
        "docs/openapi.md",
        "docs/openapi.zh.md",
        "docs/clients-typescript.md",
        "docs/clients-typescript.zh.md",
    ];
    let pages = pages.map(|page| std::fs::read_to_string(scratch::workspace().join(page)).expect("the page is there"));
    for (readme, language) in readmes() {
        let blocks = readme.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next());
        let others: Vec<&str> = blocks.filter(|block| *block != MAIN).collect();
        assert!(!others.is_empty(), "{language}");
        let typescript = readme.split("```ts\n").skip(1).filter_map(|rest| rest.split("```").next());
        for block in others.into_iter().chain(typescript) {
            assert!(pages.iter().any(|page| page.contains(block)), "on no page:\n{block}");
        }
    }
}

#[test]
fn the_example_prints_what_the_readmes_say() {
    let (printed, errors) = scratch::run(package("readme-example", CATALOG, MAIN).cargo("run").arg("--quiet"));
    assert!(!printed.is_empty(), "{errors}");
    for (readme, _) in readmes() {
        assert!(
            readme.contains(&format!("```text\n{}\n```", printed.trim_end())),
            "the README says otherwise:\n{printed}"
        );
    }
}

#[test]
fn a_misspelled_variant_is_reported_as_the_readmes_say() {
    assert_shown(&package("readme-variant", CATALOG, &MAIN.replacen("SoldOut,", "SoldOutt,", 1)));
}

#[test]
fn a_misspelled_placeholder_is_reported_as_the_readmes_say() {
    let catalog = CATALOG.replacen("请在 {retry_at}", "请在 {retry_a}", 1);
    assert_shown(&package("readme-placeholder", &catalog, MAIN));
}

/// The sample of a mistake in a README that begins like what the compiler says is what it says, to the sample's end.
fn assert_shown(scratch: &Scratch) {
    for (readme, language) in readmes() {
        let (_, errors) = scratch::run(scratch.cargo("check").arg("--quiet").env("ERRBOOK_LANG", language));
        let errors = trimmed(errors.find("error: ").map_or("", |start| &errors[start..]));
        let first = errors.lines().next().unwrap_or_default();
        let samples = readme.split("```text\n").skip(1).filter_map(|rest| rest.split("\n```").next());
        let sample = samples.map(trimmed).find(|sample| sample.lines().next() == Some(first));
        let sample = sample.unwrap_or_else(|| panic!("no README shows {first:?}"));
        assert!(errors.starts_with(&sample), "the README says:\n{sample}\nand the compiler:\n{errors}");
    }
}
