//! Files of a catalog that are not what they should be: outside of the project, without an end, or too large.

use std::fs;
use std::path::{Path, PathBuf};

use errbook_catalog::files::{File, LARGEST_FILE, read};
use errbook_catalog::{Locale, render};

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
    let reading = read(&file).reading;
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
