use super::*;
use crate::tests::Folder;

const WORKSPACE: &str = "[workspace]\nmembers = ['crates/*']\nexclude = ['./vendored']\n";
const PACKAGE: &str = "[package]\nname = 'a'\n";

fn workspace(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("Cargo.toml", WORKSPACE);
    folder.write("crates/api/Cargo.toml", PACKAGE);
    folder
}

/// Returns what a search without the option finds: the name in diagnostics, and the tokens that register the file.
fn nearest_of(folder: &Folder, manifest: &str) -> Result<(String, String), Phrase> {
    let found = find_from(&folder.path.join(manifest), None, &SourceFile::Unknown)?;
    let file_name = found.file.path.file_name().unwrap_or_default().to_string_lossy();
    Ok((found.file.name.clone(), found.tracked(&file_name, Tracking::Bytes).to_string()))
}

#[test]
fn the_nearest_catalog_upward_is_found_and_named_from_the_workspaces_root() {
    let folder = workspace("nearest");
    folder.write("catalog.toml", "");
    let (name, tokens) = nearest_of(&folder, "crates/api").unwrap();
    assert_eq!(name, "catalog.toml");
    assert!(tokens.contains(r#"env ! ("CARGO_MANIFEST_DIR") , "/../../catalog.toml""#), "{tokens}");

    folder.write("crates/catalog.toml", "");
    assert_eq!(nearest_of(&folder, "crates/api").unwrap().0, "crates/catalog.toml");

    folder.write("crates/api/catalog.toml", "");
    let (name, tokens) = nearest_of(&folder, "crates/api").unwrap();
    assert_eq!(name, "crates/api/catalog.toml");
    assert!(tokens.contains(r#", "/catalog.toml""#), "{tokens}");
}

#[test]
fn the_search_stops_at_the_workspaces_root() {
    let folder = Folder::new("root");
    folder.write("catalog.toml", "");
    folder.write("project/Cargo.toml", WORKSPACE);
    folder.write("project/crates/api/Cargo.toml", PACKAGE);
    let text = nearest_of(&folder, "project/crates/api").unwrap_err();
    assert!(
        text.en.starts_with("there is no catalog.toml in crates/api or in a folder above it, up to the root"),
        "{text:?}"
    );
}

#[test]
fn an_excluded_package_and_one_with_a_workspace_of_its_own_are_their_own_roots() {
    let folder = workspace("excluded");
    folder.write("catalog.toml", "");
    folder.write("vendored/deep/Cargo.toml", PACKAGE);
    folder.write("alone/Cargo.toml", format!("{PACKAGE}[workspace]\n"));
    for manifest in ["vendored/deep", "alone"] {
        let text = nearest_of(&folder, manifest).unwrap_err();
        assert!(text.en.starts_with("there is no catalog.toml beside Cargo.toml"), "{manifest}: {text:?}");
    }
}

#[test]
fn a_package_that_cargo_unpacked_is_told_how_to_ship_its_catalog() {
    let folder = workspace("unpacked");
    folder.write("catalog.toml", "");
    folder.write("vendor/dep/Cargo.toml", PACKAGE);
    folder.write("vendor/dep/.cargo-checksum.json", "");
    let text = nearest_of(&folder, "vendor/dep").unwrap_err();
    let (en, zh) = (
        "there is no catalog.toml in this package: the search ends at its root, the folder of `.cargo-checksum.json`\n\
         = help: put it, or a link to it, beside Cargo.toml, and list it under `include` in Cargo.toml if that is there",
        "这个包里没有 catalog.toml：查找止于包的根目录，即 `.cargo-checksum.json` 所在的文件夹\n\
         = 帮助：请把它或指向它的链接放在 Cargo.toml 旁边；Cargo.toml 中若有 `include`，也要列上它",
    );
    assert_eq!(text, Phrase { en: en.to_owned(), zh: zh.to_owned() });
}

#[test]
fn an_absolute_path_is_refused() {
    let folder = workspace("absolute");
    let absolute = folder.write("catalog.toml", "");
    let text =
        find_from(&folder.path, absolute.to_str(), &SourceFile::Unknown).map(|found| found.file.name).unwrap_err();
    assert!(text.en.contains("is an absolute path"), "{text:?}");
    // `./` before it changes nothing: what follows starts from the source file.
    let source = SourceFile::Known(folder.path.join("src/lib.rs"));
    let found = find_from(&folder.path, Some(".//etc/catalog.toml"), &source).unwrap();
    assert_eq!(found.file.path, folder.path.join("src/etc/catalog.toml"));
}

#[test]
fn a_relative_manifest_folder_is_refused() {
    let text = find_from(Path::new("crates/api"), None, &SourceFile::Unknown).map(|found| found.file.name).unwrap_err();
    assert!(text.en.starts_with("`CARGO_MANIFEST_DIR` is `crates/api`, which is not an absolute path"), "{text:?}");
}

#[test]
fn a_path_from_the_source_file_needs_no_manifest_folder() {
    let folder = workspace("unset");
    let source = SourceFile::Known(folder.path.join("crates/api/src/lib.rs"));
    for manifest in ["", "crates/api"] {
        let found = find_from(Path::new(manifest), Some("./x/y.toml"), &source).unwrap();
        assert_eq!(found.file.path, folder.path.join("crates/api/src/x/y.toml"), "{manifest:?}");
        assert_eq!(found.file.name, "x/y.toml", "the user's own name, as no root is known");
    }
    let text = find_from(Path::new(""), Some("x.toml"), &source).map(|found| found.file.name).unwrap_err();
    assert!(text.en.starts_with("the environment variable `CARGO_MANIFEST_DIR` is not set"), "{text:?}");
}

#[test]
fn a_path_starts_from_the_manifest_folder_and_with_a_dot_from_the_source_file() {
    let folder = workspace("options");
    let manifest = folder.path.join("crates/api");
    let source = SourceFile::Known(manifest.join("src/errors/mfa.rs"));
    let find = |written: &str| find_from(&manifest, Some(written), &source).unwrap();

    let found = find("config/x.toml");
    assert_eq!(
        (found.file.name.as_str(), found.file.path.clone()),
        ("crates/api/config/x.toml", manifest.join("config/x.toml"))
    );
    assert!(found.tracked("x.toml", Tracking::Bytes).to_string().contains(r#""/config/x.toml""#));
    assert!(found.tracked("parts/y.toml", Tracking::Text).to_string().contains(r#""/config/parts/y.toml""#));

    let found = find("./../x.toml");
    assert_eq!(
        (found.file.name.as_str(), found.file.path.clone()),
        ("crates/api/src/x.toml", manifest.join("src/x.toml"))
    );
    assert_eq!(
        found.tracked("x.toml", Tracking::Text).to_string(),
        r#"# [doc = :: core :: include_str ! ("../x.toml")] const _ : () = () ;"#
    );

    // Outside the workspace a file has the name that the user gives it: the same on every machine.
    assert_eq!(find("../../../shared/x.toml").file.name, "../../../shared/x.toml");
}

#[test]
fn a_path_from_a_source_file_that_the_compiler_does_not_report_is_an_error() {
    let folder = workspace("unknown-source");
    for (source, expected) in [
        (SourceFile::Unknown, "the compiler does not report the path of this file"),
        (SourceFile::NeedsNewerCompiler, "a path that begins with `./` needs Rust 1.88 or later"),
    ] {
        let found = find_from(&folder.path, Some("./x.toml"), &source);
        let text = found.map(|found| found.file.name).unwrap_err();
        assert!(text.en.starts_with(expected), "{text:?}");
        assert!(text.en.ends_with("help: write the path relative to the folder of Cargo.toml"), "{text:?}");
        // Other paths do not need it.
        assert!(find_from(&folder.path, Some("x.toml"), &source).is_ok());
    }
}

#[test]
fn the_lines_of_a_catalog_are_shown_where_its_source_is_a_crate_of_another_project() {
    let (folder, built) = (workspace("tested"), Folder::new("tested-built"));
    folder.write("crates/api/tests/ui/case.rs", "");
    built.write("Cargo.toml", "[package]\nname = 'built'\n[workspace]\n");
    let source = SourceFile::Known(folder.path.join("crates/api/tests/ui/case.rs"));
    let found = find_from(&built.path, Some("./x.toml"), &source).unwrap();
    assert_eq!(found.project.root(), folder.path);
    let found = find_from(&folder.path.join("crates/api"), Some("./x.toml"), &source).unwrap();
    assert_eq!(found.project.root(), folder.path);
}
