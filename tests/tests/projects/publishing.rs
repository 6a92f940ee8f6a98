//! A crate that leaves its workspace, with `cargo package`, `cargo vendor` or as a git dependency, takes its own catalog along
//! or has none: everything that `docs/publishing.md` says.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Command;

use errbook_tests::scratch::{self, Scratch, workspace};

const TEMPORARY: &str = env!("CARGO_TARGET_TMPDIR");
const LIBRARY: &str = "#[derive(Debug, errbook::ApiError)]\npub enum Error {\n    SoldOut,\n    Lost,\n}\n";

/// A catalog whose messages are `text`, of which `parts/lost.toml` is a part.
fn write_catalog(scratch: &Scratch, text: &str) {
    let head = "[catalog]\nname = 'shop'\nlanguages = ['en']\ninclude = ['parts/lost.toml']\n";
    scratch.write("catalog.toml", &format!("{head}[errors.sold_out]\nstatus = 409\nmessage.en = '{text}'\n"));
    scratch.write("parts/lost.toml", &format!("[errors.lost]\nstatus = 404\nmessage.en = '{text}'\n"));
}

/// Replaces errbook's crates, which are not on crates.io for the tests, by those of this workspace.
fn write_patches(scratch: &Scratch) {
    let crates = ["errbook", "errbook-macros", "errbook-runtime", "errbook-format", "errbook-catalog"];
    let patch = |name: &str| {
        let folder = workspace().join(name.strip_prefix("errbook-").unwrap_or(name));
        format!("{name} = {{ path = {folder:?} }}\n")
    };
    scratch.write(".cargo/config.toml", &format!("[patch.crates-io]\n{}", crates.map(patch).concat()));
}

/// A workspace with a catalog at its root and the library `name`, which uses it.
fn library(folder: &str, name: &str) -> Scratch {
    let scratch = Scratch::new(TEMPORARY, folder);
    write_patches(&scratch);
    scratch.write("Cargo.toml", "[workspace]\nmembers = ['lib']\nresolver = '3'\n");
    scratch.write(
        "lib/Cargo.toml",
        &format!(
            "[package]\nname = {name:?}\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nerrbook = \"0.1.0\"\n"
        ),
    );
    scratch.write("lib/src/lib.rs", LIBRARY);
    write_catalog(&scratch, "the library");
    scratch
}

/// Links the catalog and the folder of what it includes into the library, as the page shows it.
fn link(scratch: &Scratch) {
    symlink("../catalog.toml", scratch.path("lib/catalog.toml")).expect("a link");
    symlink("../parts", scratch.path("lib/parts")).expect("a link");
}

/// Writes a lock with which the workspace itself does not compile.
fn break_lock(scratch: &Scratch) {
    scratch.write("catalog.lock", "no lock\n");
    let printed = scratch::run(scratch.cargo("check").arg("--quiet")).1;
    assert!(printed.contains("the lock does not begin with `format = 1`"), "{printed}");
}

/// Runs `cargo package`, which builds the package from its archive, and returns what it prints.
fn package(scratch: &Scratch) -> String {
    scratch::run(scratch.cargo("package").args(["--workspace", "--allow-dirty", "--quiet"])).1
}

/// Both languages of the page quote the diagnostic with its own mark.
fn assert_quoted(diagnostic: &str) {
    for page in ["docs/publishing.md", "docs/publishing.zh.md"] {
        let text = fs::read_to_string(workspace().join(page)).expect("the page");
        assert!(text.contains(diagnostic), "{page} does not quote: {diagnostic}");
    }
}

#[test]
fn cargo_package_builds_with_the_catalog_that_the_package_ships_and_with_no_other() {
    let scratch = library("publishing-package", "errbook-scratch-packaged");
    let printed = package(&scratch);
    let missing =
        "there is no catalog.toml in this package: the search ends at its root, the folder of `Cargo.toml.orig`";
    assert!(printed.contains(missing), "{printed}");
    assert_quoted(missing);

    link(&scratch);
    // The package has the catalog without its lock, which binds in the workspace only.
    break_lock(&scratch);
    let printed = package(&scratch);
    assert!(!printed.contains("error"), "{printed}");
    let list = scratch::run(scratch.cargo("package").args(["--workspace", "--allow-dirty", "--list", "--quiet"])).0;
    assert!(list.contains("\ncatalog.toml\n") && list.contains("\nparts/lost.toml\n"), "{list}");
}

#[test]
fn cargo_package_refuses_a_catalog_that_is_named_by_a_path_out_of_the_package() {
    let scratch = library("publishing-named", "errbook-scratch-named");
    let named = LIBRARY.replace("pub enum", "#[api_error(catalog = \"../catalog.toml\")]\npub enum");
    scratch.write("lib/src/lib.rs", &named);
    let printed = package(&scratch);
    let outside = "../catalog.toml is outside of the package, whose root is the folder of `Cargo.toml.orig`";
    assert!(printed.contains(outside), "{printed}");
    assert_quoted(outside);
}

#[test]
fn a_vendored_library_takes_its_own_catalog_and_never_that_of_the_app() {
    let repository = library("publishing-repository", "errbook-scratch-vendored");
    // What the app's build does with a library that ships no catalog, and with one that ships it.
    let outcome = vendored(&repository, "publishing-app-without");
    assert!(outcome.contains("the search ends at its root, the folder of `.cargo-checksum.json`"), "{outcome}");
    link(&repository);
    break_lock(&repository);
    assert_eq!(vendored(&repository, "publishing-app-with"), "the library\n");
}

/// Creates an app with a catalog of its own that vendors the library from a git repository, and returns the output of the
/// app, or of the compiler if it does not build.
fn vendored(repository: &Scratch, name: &str) -> String {
    let revision = commit(repository);
    let library = "errbook-scratch-vendored";
    let app = Scratch::new(TEMPORARY, name);
    write_patches(&app);
    write_catalog(&app, "the app");
    app.write("src/main.rs", "fn main() {\n    println!(\"{}\", errbook_scratch_vendored::Error::SoldOut);\n}\n");
    let manifest = |source: &str| {
        format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{library} = {{ {source} }}\n\n[workspace]\n"
        )
    };
    // The lock file comes from a path dependency, so that cargo does not ask crates.io for versions.
    app.write("Cargo.toml", &manifest(&format!("path = {:?}", repository.path("lib"))));
    let _ = scratch::run(app.cargo("update").args(["--workspace", "--quiet"]));
    let url = format!("file://{}", repository.path("").display());
    let url = url.trim_end_matches('/');
    app.write("Cargo.toml", &manifest(&format!("git = {url:?}")));
    let lock = fs::read_to_string(app.path("Cargo.lock")).expect("a lock file");
    let entry = format!("name = {library:?}\nversion = \"0.1.0\"\n");
    assert!(lock.contains(&entry), "{lock}");
    app.write("Cargo.lock", &lock.replace(&entry, &format!("{entry}source = \"git+{url}#{revision}\"\n")));

    // `cargo vendor` prints the settings that replace the sources by the folder.
    let settings = scratch::run(
        Command::new(env!("CARGO"))
            .args(["vendor", "--locked"])
            .current_dir(app.path(""))
            .env("CARGO_HOME", home(&app)),
    )
    .0;
    assert!(settings.contains("[source.vendored-sources]"), "{settings}");
    let patches = fs::read_to_string(app.path(".cargo/config.toml")).expect("the patches");
    app.write(".cargo/config.toml", &(patches + &settings));
    let (printed, errors) = scratch::run(app.cargo("run").arg("--quiet"));
    if printed.is_empty() { errors } else { printed }
}

/// Commits everything in a folder to a new git repository, and returns the name of the commit.
fn commit(repository: &Scratch) -> String {
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(repository.path("")).args(["-c", "user.name=a", "-c", "user.email=a@example.com"]);
        scratch::run(git.args(arguments)).0
    };
    let _ = git(&["init", "--quiet"]);
    let _ = git(&["add", "--all"]);
    let _ = git(&["commit", "--quiet", "--message", "A library"]);
    git(&["rev-parse", "HEAD"]).trim().to_owned()
}

/// Returns a home of cargo with the packages that are downloaded, so that the checkout of the repository is the test's own.
fn home(app: &Scratch) -> PathBuf {
    let real = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let real = real.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).expect("a home");
    let home = app.path("home");
    fs::create_dir_all(&home).expect("a folder");
    symlink(real.join("registry"), home.join("registry")).expect("a link");
    home
}
