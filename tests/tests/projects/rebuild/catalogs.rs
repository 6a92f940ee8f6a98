//! Changes of catalogs.

use std::ffi::OsString;
use std::time::{Duration, SystemTime};

use errbook_tests::scratch::{self, Scratch};

use crate::rebuild::builds::{
    CATALOG, LOST, TEMPORARY, assert_builds, assert_fails, assert_is_fresh, package, program, write_catalog,
};

/// Asserts that every kind of change to the catalog in a folder is seen. `gone` is the diagnostic where there is no catalog.
#[track_caller]
fn assert_every_change_is_seen(scratch: &Scratch, folder: &str, gone: &str) {
    let write = |catalog: &str, lost: &str| write_catalog(scratch, folder, catalog, lost);
    let (catalog, lost) = (format!("{folder}catalog.toml"), format!("{folder}parts/lost.toml"));
    write(CATALOG, LOST);
    assert_builds(scratch, "first lost");

    // Edited, broken and mended.
    let second = CATALOG.replace("first", "second");
    scratch.write(&catalog, &second);
    assert_builds(scratch, "second lost");
    scratch.write(&lost, &LOST.replace("'lost'", "'gone'"));
    assert_builds(scratch, "second gone");
    scratch.write(&catalog, &second.replace("second", "{second}"));
    assert_fails(scratch, "catalog.toml:7:15");
    scratch.write(&catalog, &second);
    assert_builds(scratch, "second gone");
    scratch.write(&lost, "[errors.lost]\nstatus = 40\n");
    assert_fails(scratch, "parts/lost.toml:2:10");
    scratch.write(&lost, LOST);
    assert_builds(scratch, "second lost");

    // Deleted, written again, moved away and back. What is moved keeps its old time.
    scratch.remove(&lost);
    assert_fails(scratch, "parts/lost.toml");
    scratch.write(&lost, LOST);
    assert_builds(scratch, "second lost");
    scratch.remove(&catalog);
    assert_fails(scratch, gone);
    scratch.write(&catalog, CATALOG);
    assert_builds(scratch, "first lost");
    scratch.rename(&catalog, "moved.toml");
    assert_fails(scratch, gone);
    scratch.rename("moved.toml", &catalog);
    assert_builds(scratch, "first lost");

    // Another file is included; the one before no longer matters.
    scratch.rename(&lost, &format!("{folder}other.toml"));
    scratch.write(&catalog, &CATALOG.replace("parts/lost.toml", "other.toml"));
    assert_builds(scratch, "first lost");
    scratch.write(&lost, "no TOML");
    assert_is_fresh(scratch);
}

#[test]
fn changes_of_a_catalog_in_the_manifest_folder_are_seen() {
    assert_every_change_is_seen(&package("rebuild-manifest"), "", "there is no catalog.toml");
}

#[test]
fn changes_of_a_catalog_that_is_named_from_the_source_file_are_seen() {
    let scratch = package("rebuild-source");
    scratch.write("src/main.rs", "mod errors;\nfn main() {\n    errors::main();\n}\n");
    let program = program("#[api_error(catalog = \"./catalog.toml\")]").replace("fn main", "pub fn main");
    scratch.write("src/errors/mod.rs", &program);
    assert_every_change_is_seen(&scratch, "src/errors/", "there is no file src/errors/catalog.toml");
}

#[test]
fn changes_of_a_catalog_in_the_workspaces_root_are_seen_by_all_members() {
    let scratch = Scratch::new(TEMPORARY, "rebuild-workspace");
    scratch.write("Cargo.toml", "[workspace]\nresolver = '3'\nmembers = ['crates/*']\n");
    for member in ["rebuild-member-a", "rebuild-member-b"] {
        scratch.write(&format!("crates/{member}/Cargo.toml"), &scratch::manifest(member));
        scratch.write(&format!("crates/{member}/src/main.rs"), &program(""));
    }
    assert_every_change_is_seen(&scratch, "", "there is no catalog.toml");
}

#[test]
fn a_file_that_was_named_before_it_was_there_is_seen() {
    let scratch = package("rebuild-missing");
    scratch.write("src/main.rs", &program("#[api_error(catalog = \"errors/catalog.toml\")]"));
    assert_fails(&scratch, "there is no file errors/catalog.toml");
    write_catalog(&scratch, "errors/", CATALOG, LOST);
    assert_builds(&scratch, "first lost");
}

#[test]
fn the_removal_of_a_nearer_catalog_is_seen_and_its_coming_with_the_next_edit() {
    let scratch = Scratch::new(TEMPORARY, "rebuild-nearer");
    scratch.write("Cargo.toml", "[workspace]\nresolver = '3'\nmembers = ['nearer']\n");
    scratch.write("nearer/Cargo.toml", &scratch::manifest("rebuild-nearer"));
    scratch.write("nearer/src/main.rs", &program(""));
    write_catalog(&scratch, "", CATALOG, LOST);
    assert_builds(&scratch, "first lost");
    write_catalog(&scratch, "nearer/", &CATALOG.replace("first", "nearer"), LOST);
    // cargo watches files that are there, not places where one could come to be.
    assert_is_fresh(&scratch);
    scratch.set_time("nearer/src/main.rs", SystemTime::now());
    assert_builds(&scratch, "nearer lost");
    scratch.remove("nearer/catalog.toml");
    assert_builds(&scratch, "first lost");
}

#[test]
fn a_file_with_an_older_time_is_seen_once_it_is_touched_be_it_a_catalog_or_rust() {
    let scratch = package("rebuild-older");
    assert_builds(&scratch, "first lost");
    let main = program("").replace("{} {}", "{}, {}");
    for (file, text, printed) in [
        ("catalog.toml", CATALOG.replace("first", "older"), "older lost"),
        ("parts/lost.toml", LOST.replace("'lost'", "'old'"), "older old"),
        ("src/main.rs", main, "older, old"),
    ] {
        scratch.write(file, &text);
        scratch.set_time(file, SystemTime::now() - Duration::from_secs(3600));
        // If cargo should come to compare contents, docs/rebuilds.md is out of date.
        assert_is_fresh(&scratch);
        scratch.set_time(file, SystemTime::now());
        assert_builds(&scratch, printed);
    }
}

#[test]
fn documentation_follows_a_catalog_in_the_package_and_one_above_it_with_help() {
    let scratch = Scratch::new(TEMPORARY, "rebuild-documentation");
    scratch.write("Cargo.toml", "[workspace]\nresolver = '3'\nmembers = ['documented']\n");
    scratch.write("documented/Cargo.toml", &scratch::manifest("rebuild-documented"));
    scratch.write(
        "documented/src/lib.rs",
        "#[errbook::catalog(codes)]\npub enum Above {}\n\
         #[errbook::catalog(codes, catalog = \"errors/catalog.toml\")]\npub enum Inside {}\n",
    );
    write_catalog(&scratch, "", CATALOG, LOST);
    write_catalog(&scratch, "documented/errors/", CATALOG, LOST);

    let pages = scratch.path("pages");
    let document = || {
        let (_, said) =
            scratch::run(scratch.cargo("doc").args(["--quiet", "--no-deps"]).env("CARGO_TARGET_DIR", &pages));
        ["Above", "Inside"].map(|name| {
            let page = pages.join(format!("doc/rebuild_documented/enum.{name}.html"));
            std::fs::read_to_string(page).unwrap_or_else(|error| panic!("{error}: {said}"))
        })
    };
    let shown = |text: &str| document().map(|page| page.contains(text));
    assert_eq!(shown("first"), [true, true]);
    scratch.write("catalog.toml", &CATALOG.replace("first", "second"));
    assert_eq!(shown("second"), [false, false], "cargo doc looks at the package's folder only");
    scratch.write("documented/errors/catalog.toml", &CATALOG.replace("first", "second"));
    assert_eq!(shown("second"), [true, true]);
    scratch.write("catalog.toml", &CATALOG.replace("first", "third"));
    let _ = scratch::run(scratch.cargo("clean").args(["--quiet", "--doc"]).env("CARGO_TARGET_DIR", &pages));
    assert_eq!(shown("third"), [true, false]);
    let script = "fn main() {\n    println!(\"cargo::rerun-if-changed=../catalog.toml\");\n}\n";
    let documents = ["rebuilds.md", "rebuilds.zh.md"].map(|name| scratch::workspace().join("docs").join(name));
    assert!(documents.iter().all(|path| std::fs::read_to_string(path).is_ok_and(|text| text.contains(script))));
    scratch.write("documented/build.rs", script);
    assert_eq!(shown("third"), [true, false]);
    scratch.write("catalog.toml", &CATALOG.replace("first", "fourth"));
    assert_eq!(shown("fourth"), [true, false]);
}

/// A library in a folder of this name, compiled with options that leave the folder's place out: its bytes.
fn artefact(folder: &str) -> Vec<u8> {
    let scratch = Scratch::new(TEMPORARY, folder);
    scratch.write("Cargo.toml", &(scratch::manifest("rebuild-same") + "\n[workspace]\n"));
    scratch.write(
        "src/lib.rs",
        "#[derive(Debug, errbook::ApiError)]\npub enum Nearest {\n    SoldOut,\n}\n\
         #[errbook::catalog(catalog = \"./catalog.toml\")]\npub enum FromSource {}\n\
         #[errbook::catalog(codes, catalog = \"src/catalog.toml\")]\npub enum FromManifest {}\n",
    );
    write_catalog(&scratch, "", CATALOG, LOST);
    write_catalog(&scratch, "src/", CATALOG, LOST);
    let mut prefix = OsString::from("--remap-path-prefix=");
    prefix.push(scratch.path("."));
    prefix.push("=/same");
    let mut cargo = scratch.cargo("rustc");
    cargo.args(["--lib", "--message-format=json", "--", "-Copt-level=3"]).arg(prefix).env("CARGO_INCREMENTAL", "0");
    let build = scratch.build_by(&mut cargo);
    assert!(!build.fresh && build.output.is_empty(), "{}", build.output);
    std::fs::read(build.library("librebuild_same")).expect("a library")
}

#[test]
fn the_same_sources_in_two_folders_give_the_same_artefact() {
    assert!(artefact("rebuild-same") == artefact("rebuild-another/folder"), "the folder's place is in the artefact");
}
