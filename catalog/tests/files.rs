//! Files of a catalog that are not what they should be: outside of the project, without an end, or too large.

use std::fs;
use std::path::{Path, PathBuf};

use errbook_catalog::contract::{Contract, Detail, Lock};
use errbook_catalog::files::{File, FromDisk, LARGEST_FILE, Project, read, read_and_enforce};
use errbook_catalog::{Locale, Reading, read_text, render};

/// A folder of its own for a test, gone after it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("errbook-catalog-files-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder");
        Folder(path.canonicalize().expect("a folder"))
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("a file");
        path
    }

    /// Writes a catalog that includes `path`, and returns its diagnostics as text.
    fn including(&self, catalog: &str, path: &str) -> String {
        let text = format!("[catalog]\nname = 'x'\nlanguages = ['en']\ninclude = ['{path}']\n");
        diagnostics(&self.write(catalog, &text))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn diagnostics(path: &Path) -> String {
    let file = File { path: path.to_owned(), name: "catalog.toml".to_owned() };
    shown(&read(&file).reading)
}

fn shown(reading: &Reading) -> String {
    let shown = reading.diagnostics.iter().map(|diagnostic| render(&reading.sources, diagnostic, Locale::En));
    shown.collect::<Vec<_>>().join("\n")
}

/// Reads in another thread, so that a read that never ends fails the test.
#[cfg(unix)]
fn in_time(read: impl FnOnce() -> String + Send + 'static) -> String {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || sender.send(read()));
    receiver.recv_timeout(std::time::Duration::from_secs(20)).expect("the read ends")
}

#[test]
#[cfg(unix)]
fn a_fifo_is_refused_and_not_waited_for() {
    let folder = Folder::new("fifo");
    let fifo = folder.0.join("part.toml");
    assert!(std::process::Command::new("mkfifo").arg(&fifo).status().expect("mkfifo").success());
    let not_regular = "is not a regular file but a pipe, a socket or a device";
    let as_catalog = in_time(move || diagnostics(&fifo));
    assert_eq!(as_catalog, format!("cannot read the catalog: catalog.toml {not_regular}"));
    let as_include = in_time(move || folder.including("catalog.toml", "part.toml"));
    assert!(as_include.starts_with(&format!("cannot read `part.toml`: part.toml {not_regular}\n")), "{as_include}");
}

#[test]
#[cfg(unix)]
fn a_device_is_refused_directly_and_through_a_link() {
    let folder = Folder::new("device");
    std::os::unix::fs::symlink("/dev/zero", folder.0.join("zero.toml")).expect("a link");
    let link = folder.0.join("zero.toml");
    for shown in [in_time(|| diagnostics(Path::new("/dev/zero"))), in_time(move || diagnostics(&link))] {
        assert!(shown.contains("catalog.toml is not a regular file"), "{shown}");
    }
    let shown = in_time(move || folder.including("catalog.toml", "zero.toml"));
    assert!(shown.contains("zero.toml is not a regular file"), "{shown}");
}

#[test]
fn a_file_of_more_than_16_mib_is_refused_unread() {
    let folder = Folder::new("large");
    let path = folder.write("part.toml", "");
    let file = fs::File::options().write(true).open(&path).expect("a file");
    // A sparse file, which takes no room on disk; it consists of NUL, which is not TOML.
    file.set_len(LARGEST_FILE + 1).expect("a length");
    let shown = folder.including("catalog.toml", "part.toml");
    assert!(shown.starts_with("cannot read `part.toml`: part.toml is larger than 16 MiB\n"), "{shown}");
    file.set_len(LARGEST_FILE).expect("a length");
    let shown = folder.including("catalog.toml", "part.toml");
    assert!(!shown.contains("larger than"), "{shown}");
}

const SECRET: &str = "[tokens]\nsecret = 'hunter2'\n";

#[test]
fn lines_of_a_file_outside_of_the_workspace_are_not_shown() {
    let folder = Folder::new("outside");
    folder.write("project/Cargo.toml", "[workspace]");
    folder.write("private.toml", SECRET);
    let shown = folder.including("project/catalog.toml", "../private.toml");
    assert!(shown.contains("\n --> ../private.toml:1:2"), "its place is shown: {shown}");
    assert!(!shown.contains("| [tokens]") && !shown.contains("hunter2"), "{shown}");
    // The same file within the workspace is shown.
    folder.write("project/parts/private.toml", SECRET);
    let shown = folder.including("project/config/catalog.toml", "../parts/private.toml");
    assert!(shown.contains("1 | [tokens]"), "{shown}");
}

#[test]
#[cfg(unix)]
fn a_link_out_of_the_workspace_does_not_show_lines_either() {
    let folder = Folder::new("link");
    folder.write("project/Cargo.toml", "[workspace]");
    folder.write("private.toml", SECRET);
    std::os::unix::fs::symlink("../private.toml", folder.0.join("project/part.toml")).expect("a link");
    let shown = folder.including("project/catalog.toml", "part.toml");
    assert!(shown.contains("\n --> part.toml:1:2") && !shown.contains("| [tokens]"), "{shown}");
}

#[test]
fn what_is_not_toml_outside_of_the_workspace_is_not_quoted() {
    let folder = Folder::new("quoted");
    folder.write("project/Cargo.toml", "[workspace]");
    folder.write("private.env", "PASSWORD=hunter2\nroot:x:0:0\n");
    let shown = folder.including("project/catalog.toml", "../private.env");
    assert!(shown.contains("../private.env:1:"), "{shown}");
    assert!(!shown.contains("hunter2") && !shown.contains("root"), "{shown}");
}

#[test]
fn a_package_that_cargo_unpacked_includes_no_file_from_outside() {
    let folder = Folder::new("package");
    folder.write("Cargo.toml", "[workspace]");
    folder.write("shared.toml", "[errors.one]\nstatus = 400\nmessage.en = 'One.'\n");
    folder.write("vendor/dep/Cargo.toml", "[package]\nname = 'dep'");
    folder.write("vendor/dep/.cargo-checksum.json", "{}");
    let shown = folder.including("vendor/dep/catalog.toml", "../../shared.toml");
    assert!(
        shown.starts_with("cannot read `../../shared.toml`: ../../shared.toml is outside of the package"),
        "{shown}"
    );
    assert!(shown.contains("= help: copy or link it into the package"), "{shown}");
}

/// The catalog that the locks of these tests hold, and the same with another code.
const SHOP: &str = "[catalog]\nname = 'shop'\nlanguages = ['en']\n[errors.lost]\nstatus = 404\nmessage.en = 'Lost.'\n";
const BROKEN: &str =
    "[catalog]\nname = 'shop'\nlanguages = ['en']\n[errors.lost]\nstatus = 404\ncode = 'gone'\nmessage.en = 'Lost.'\n";

fn lock() -> String {
    let mut lock = Lock::default();
    lock.update(&Contract::of(&read_text("catalog.toml", SHOP).catalog, Detail::Contract));
    lock.to_string()
}

/// Reads a catalog and holds it against its lock.
fn enforced(folder: &Folder, catalog: &str) -> FromDisk {
    read_and_enforce(&File { path: folder.0.join(catalog), name: catalog.to_owned() })
}

#[test]
fn a_catalog_is_held_against_the_lock_beside_it() {
    let folder = Folder::new("lock");
    folder.write("shop/errors.toml", SHOP);
    let without = enforced(&folder, "shop/errors.toml");
    assert!(without.reading.diagnostics.is_empty() && without.is_fresh());
    folder.write("shop/errors.lock", &lock());
    assert!(!without.is_fresh(), "the lock is new");
    let held = enforced(&folder, "shop/errors.toml");
    assert!(held.reading.diagnostics.is_empty() && held.is_fresh());
    assert_eq!(held.lock.as_ref().and_then(|lock| lock.relative_path()), Some("errors.lock"));
    folder.write("shop/errors.toml", BROKEN);
    let broken = shown(&enforced(&folder, "shop/errors.toml").reading);
    assert!(broken.contains("the code of `lost` changed from `\"lost\"` to `\"gone\"`"), "{broken}");
    assert!(broken.contains(" shop/errors.toml:6:8") && broken.contains(" shop/errors.lock:"), "{broken}");
    // Only what is asked to hold it does.
    assert!(
        read(&File { path: folder.0.join("shop/errors.toml"), name: String::new() }).reading.diagnostics.is_empty()
    );
    let held = enforced(&folder, "shop/errors.toml");
    folder.write("shop/errors.lock", "");
    assert!(!held.is_fresh(), "the lock is another one");
    let empty = shown(&enforced(&folder, "shop/errors.toml").reading);
    assert!(empty.starts_with("the lock is empty"), "{empty}");
}

#[test]
fn a_lock_that_is_required_and_is_none_is_an_error() {
    let folder = Folder::new("no-lock");
    folder.write("catalog.toml", &format!("{SHOP}[lock]\n"));
    let missing = enforced(&folder, "catalog.toml");
    let text = shown(&missing.reading);
    assert!(text.starts_with("`[lock]` requires the lock `catalog.lock`, which does not exist"), "{text}");
    assert_eq!(missing.lock.as_ref().and_then(|lock| lock.relative_path()), None);
    folder.write("catalog.lock/readme", "");
    assert!(!missing.is_fresh(), "there is a folder now");
    let text = shown(&enforced(&folder, "catalog.toml").reading);
    assert!(text.starts_with("cannot read the lock `catalog.lock`: catalog.lock is a folder"), "{text}");
}

#[test]
fn the_lock_of_a_package_that_cargo_unpacked_does_not_bind() {
    for mark in ["Cargo.toml.orig", ".cargo_vcs_info.json", ".cargo-ok", ".cargo-checksum.json"] {
        let folder = Folder::new(&format!("lock{mark}"));
        folder.write("Cargo.toml", "[workspace]");
        folder.write("api/Cargo.toml", "[package]\nname = 'api'");
        folder.write("vendor/dep/Cargo.toml", "[package]\nname = 'dep'");
        folder.write("vendor/dep/errors/catalog.toml", &format!("{BROKEN}[lock]\n"));
        folder.write("vendor/dep/errors/catalog.lock", &lock());
        assert!(enforced(&folder, "vendor/dep/errors/catalog.toml").reading.has_errors(), "so far it is our own");
        folder.write(&format!("vendor/dep/{mark}"), "");
        let read = enforced(&folder, "vendor/dep/errors/catalog.toml");
        assert!(read.reading.diagnostics.is_empty() && read.lock.is_none(), "{mark}");
        // Nor for a crate of ours that names the catalog.
        let mut read = errbook_catalog::files::read(&File {
            path: folder.0.join("api/../vendor/dep/errors/catalog.toml"),
            name: String::new(),
        });
        read.enforce_lock(&Project::of(&folder.0.join("api")));
        assert!(read.reading.diagnostics.is_empty() && read.lock.is_none(), "{mark}");
    }
}

#[test]
fn the_lock_of_another_workspace_does_not_bind() {
    let folder = Folder::new("lock-of-others");
    folder.write("ours/Cargo.toml", "[workspace]");
    folder.write("theirs/Cargo.toml", "[workspace]");
    folder.write("theirs/catalog.toml", BROKEN);
    folder.write("theirs/catalog.lock", &lock());
    let mut read = read(&File { path: folder.0.join("ours/../theirs/catalog.toml"), name: String::new() });
    read.enforce_lock(&Project::of(&folder.0.join("ours")));
    assert!(read.reading.diagnostics.is_empty() && read.lock.is_none());
    read.enforce_lock(&Project::of(&folder.0.join("theirs")));
    assert!(read.reading.has_errors());
}

#[test]
#[cfg(unix)]
fn a_link_to_the_catalog_of_the_workspace_shares_its_lock() {
    let folder = Folder::new("linked");
    folder.write("Cargo.toml", "[workspace]");
    folder.write("api/Cargo.toml", "[package]\nname = 'api'");
    folder.write("catalog.toml", BROKEN);
    folder.write("catalog.lock", &lock());
    let catalog = folder.0.join("api/catalog.toml");
    std::os::unix::fs::symlink("../catalog.toml", &catalog).expect("a link");
    let linked = enforced(&folder, "api/catalog.toml");
    let text = shown(&linked.reading);
    assert!(text.contains(" api/catalog.toml:6:8") && text.contains(" catalog.lock:"), "{text}");
    assert_eq!(linked.lock.as_ref().and_then(|lock| lock.relative_path()), Some("../catalog.lock"));
    let file = File { path: catalog.clone(), name: "api/catalog.toml".to_owned() };
    assert_eq!(file.beside("lock").name, "catalog.lock");

    // A link that is absolute has its lock beside it, and one that leads nowhere ends the search.
    fs::remove_file(&catalog).expect("a link");
    std::os::unix::fs::symlink(folder.0.join("catalog.toml"), &catalog).expect("a link");
    assert_eq!(file.beside("lock").name, "api/catalog.lock");
    assert!(!enforced(&folder, "api/catalog.toml").reading.has_errors());
    fs::remove_file(&catalog).expect("a link");
    std::os::unix::fs::symlink("catalog.toml", &catalog).expect("a link");
    assert_eq!(file.beside("lock").name, "api/catalog.lock");

    // The catalog of another workspace is not ours, though a link to it is.
    fs::remove_file(&catalog).expect("a link");
    folder.write("api/Cargo.toml", "[package]\nname = 'api'\n[workspace]");
    std::os::unix::fs::symlink("../catalog.toml", &catalog).expect("a link");
    assert!(enforced(&folder, "api/catalog.toml").lock.is_none());
}

#[test]
#[cfg(unix)]
fn lines_of_a_lock_outside_of_the_project_are_not_shown() {
    let folder = Folder::new("private-lock");
    folder.write("project/Cargo.toml", "[workspace]");
    folder.write("project/catalog.toml", SHOP);
    folder.write("private.env", "PASSWORD=hunter2\n");
    std::os::unix::fs::symlink("../private.env", folder.0.join("project/catalog.lock")).expect("a link");
    let text = shown(&enforced(&folder, "project/catalog.toml").reading);
    assert!(text.contains("project/catalog.lock:1:") && !text.contains("hunter2"), "{text}");
}
