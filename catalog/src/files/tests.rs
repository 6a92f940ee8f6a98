use std::path::PathBuf;

use super::*;
use crate::Phrase;

const WORKSPACE: &str = "[workspace]\nmembers = ['crates/*']\nexclude = ['./vendored']\n";
const PACKAGE: &str = "[package]\nname = 'a'\n";

/// A folder of its own for a test, gone after it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("errbook-catalog-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path.canonicalize().unwrap())
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Returns the name of a package's catalog in diagnostics.
    fn nearest_of(&self, package: &str) -> Option<String> {
        let package = self.0.join(package);
        nearest(&package, &Project::of(&package)).map(|file| file.name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn workspace(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("Cargo.toml", WORKSPACE);
    folder.write("crates/api/Cargo.toml", PACKAGE);
    folder
}

#[test]
fn the_nearest_catalog_upward_is_found_and_named_from_the_workspaces_root() {
    let folder = workspace("nearest");
    for name in ["catalog.toml", "crates/catalog.toml", "crates/api/catalog.toml"] {
        folder.write(name, "");
        assert_eq!(folder.nearest_of("crates/api").as_deref(), Some(name));
    }
}

#[test]
fn a_folder_named_like_the_catalog_is_passed_over() {
    let folder = workspace("folder");
    folder.write("catalog.toml", "");
    folder.write("crates/api/catalog.toml/readme", "");
    assert_eq!(folder.nearest_of("crates/api").as_deref(), Some("catalog.toml"));
}

#[test]
fn the_search_stops_at_the_workspaces_root() {
    let folder = Folder::new("root");
    folder.write("catalog.toml", "");
    folder.write("project/Cargo.toml", WORKSPACE);
    folder.write("project/crates/api/Cargo.toml", PACKAGE);
    assert_eq!(folder.nearest_of("project/crates/api"), None);
}

#[test]
fn an_excluded_package_and_one_outside_any_workspace_are_their_own_roots() {
    let folder = workspace("excluded");
    folder.write("catalog.toml", "");
    folder.write("vendored/deep/Cargo.toml", PACKAGE);
    folder.write("alone/Cargo.toml", &format!("{PACKAGE}[workspace]\n"));
    for package in ["vendored/deep", "alone"] {
        assert_eq!(folder.nearest_of(package), None, "{package}");
    }
    let outside = Folder::new("outside");
    outside.write("catalog.toml", "");
    outside.write("lone/Cargo.toml", PACKAGE);
    assert_eq!(outside.nearest_of("lone"), None);
}

#[test]
fn the_search_ends_at_the_root_of_a_package_that_cargo_unpacked() {
    // Cargo writes them in: `cargo package` and the registry's sources; both of these and git checkouts; `cargo vendor`.
    for mark in ["Cargo.toml.orig", ".cargo_vcs_info.json", ".cargo-ok", ".cargo-checksum.json"] {
        let folder = workspace(&format!("unpacked{mark}"));
        folder.write("catalog.toml", "");
        folder.write("crates/api/vendor/dep/Cargo.toml", PACKAGE);
        folder.write(&format!("crates/api/vendor/dep/{mark}"), "");
        let package = folder.0.join("crates/api/vendor/dep");
        assert_eq!(nearest(&package, &Project::of(&package)), None, "{mark}");
        let project = Project::of(&package);
        assert_eq!((project.root(), project.boundary().unwrap().mark()), (package.as_path(), mark));
        // The app itself still finds its own.
        assert_eq!(folder.nearest_of("crates/api").as_deref(), Some("catalog.toml"));
    }
}

#[test]
fn a_workspace_in_a_git_checkout_shares_its_catalog_and_nothing_above_it() {
    let folder = Folder::new("checkout");
    folder.write("Cargo.toml", WORKSPACE);
    folder.write("catalog.toml", "");
    folder.write("checkouts/rev/.cargo-ok", "");
    folder.write("checkouts/rev/Cargo.toml", WORKSPACE);
    folder.write("checkouts/rev/crates/dep/Cargo.toml", PACKAGE);
    assert_eq!(folder.nearest_of("checkouts/rev/crates/dep"), None);
    folder.write("checkouts/rev/catalog.toml", "");
    assert_eq!(folder.nearest_of("checkouts/rev/crates/dep").as_deref(), Some("catalog.toml"));
}

#[test]
fn a_folder_within_a_package_belongs_to_that_package() {
    let folder = Folder::new("within");
    folder.write("lone/Cargo.toml", PACKAGE);
    folder.write("lone/catalog.toml", "");
    folder.write("lone/src/deep/lib.rs", "");
    assert_eq!(folder.nearest_of("lone/src/deep").as_deref(), Some("catalog.toml"));
}

#[test]
fn a_path_is_tidied_as_far_as_it_goes() {
    for (path, expected) in
        [("a/./b", "a/b"), ("a/x/../b", "a/b"), ("../a", "../a"), ("a/../../b", "../b"), ("./x/y/..", "x")]
    {
        assert_eq!(tidy(Path::new(path)), Path::new(expected), "{path}");
    }
}

#[test]
fn a_file_is_called_by_its_path_from_the_root_and_outside_of_it_as_the_user_says() {
    let root = Path::new("/project");
    assert_eq!(File::new(Path::new("/project/a/../x.toml"), root, "it").name, "x.toml");
    assert_eq!(File::new(Path::new("/other/x.toml"), root, "../other/x.toml").name, "../other/x.toml");
}

#[test]
fn a_catalog_and_what_it_includes_are_read_from_its_folder() {
    let folder = workspace("read");
    let head = "[catalog]\nname = 'x'\nlanguages = ['en']\ninclude = ['parts/a.toml', 'gone.toml']\n";
    let path = folder.write("config/catalog.toml", head);
    folder.write("config/parts/a.toml", "[errors.one]\nstatus = 400\nmessage.en = 'One.'\n");
    let read = read(&File::new(&path, &folder.0, ""));
    let names: Vec<&str> = read.files.iter().map(|read| read.file.name.as_str()).collect();
    assert_eq!(names, ["config/catalog.toml", "config/parts/a.toml", "config/gone.toml"]);
    assert!(read.reading.catalog.entry("one").is_some());
    let texts: Vec<&Phrase> = read.reading.diagnostics.iter().map(|diagnostic| &diagnostic.text).collect();
    let (en, zh) = (
        "cannot read `gone.toml`: there is no file config/gone.toml",
        "无法读取 `gone.toml`：文件 config/gone.toml 不存在",
    );
    assert_eq!(texts, [&Phrase { en: en.to_owned(), zh: zh.to_owned() }]);
}

#[test]
fn a_catalog_that_is_a_folder_is_reported_as_one() {
    let folder = workspace("no-file");
    folder.write("catalog.toml/readme", "");
    let read = read(&File::new(&folder.0.join("catalog.toml"), &folder.0, ""));
    let texts: Vec<&Phrase> = read.reading.diagnostics.iter().map(|diagnostic| &diagnostic.text).collect();
    let (en, zh) = ("cannot read the catalog: catalog.toml is a folder", "无法读取错误目录：catalog.toml 是文件夹");
    assert_eq!(texts, [&Phrase { en: en.to_owned(), zh: zh.to_owned() }]);
}
