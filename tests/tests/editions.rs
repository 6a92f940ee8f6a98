//! Users' crates of the first edition, in which paths that begin with `::` are those of the crate itself.

use errbook_tests::scratch::Scratch;

const CATALOG: &str =
    "[catalog]\nname = 'shop'\nlanguages = ['en']\n\n[errors.sold_out]\nstatus = 409\nmessage = 'Sold out.'\n";

fn package(name: &str, source: &str) -> Scratch {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), name);
    let manifest = errbook_tests::scratch::manifest(name) + "\n[workspace]\n";
    scratch.write("Cargo.toml", &manifest.replace("2024", "2015"));
    scratch.write("catalog.toml", CATALOG);
    scratch.write("src/lib.rs", source);
    scratch
}

#[test]
fn code_for_edition_2015_compiles() {
    let source = "extern crate errbook;\npub mod inner {\n    #[derive(Debug, ::errbook::ApiError)]\n    pub enum OrderError { SoldOut }\n    \
                  #[::errbook::catalog]\n    pub enum AnyError {}\n    #[::errbook::catalog(codes)]\n    pub enum AnyCode {}\n}\n";
    assert_eq!(package("edition-2015", source).build().output, "");
}

#[test]
fn diagnostics_are_those_of_the_macros_in_edition_2015() {
    let source = "extern crate errbook;\n#[derive(Debug, errbook::ApiError)]\npub enum OrderError { SoldOutt }\n\
                  #[errbook::catalog(group)]\npub enum AnyError {}\n#[errbook::catalog]\npub struct Single;\n\
                  #[errbook::catalog(catalog = \"nowhere.toml\")]\npub enum NoError {}\n";
    let output = package("edition-2015-mistakes", source).build().output;
    for said in ["no entry for the variant `SoldOutt`", "`group` takes", "only be applied to an enum", "nowhere.toml"] {
        assert!(output.contains(said), "{said}: {output}");
    }
    assert!(!output.contains("cannot find") && !output.contains("unresolved"), "{output}");
}
