//! A site on disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use errbook_pages::{Format, Options, Site};

use crate::support::{files, read, site};

const SMALL: &str = include_str!("small.toml");

/// A folder for one test, removed on drop.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("errbook-pages-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Returns the number of files below a folder.
fn count(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
}

#[test]
fn every_file_is_written_and_no_other_is_changed() {
    let folder = Folder::new("whole");
    fs::write(folder.0.join("CNAME"), "docs.example.com").expect("a file of the user's");
    let site = site(read(SMALL));
    let told = Mutex::new(Vec::new());
    let note = |done, all| told.lock().expect("no thread failed").push((done, all));
    site.write_to(&folder.0, &note).expect("the folder can be written");
    for (path, bytes) in files(&site) {
        assert_eq!(fs::read(folder.0.join(&path)).ok(), Some(bytes), "{path}");
    }
    // The list of the files, and the user's.
    assert_eq!(count(&folder.0), site.len() + 2);
    let mut told = told.into_inner().expect("no thread failed");
    told.sort_unstable();
    let expected: Vec<_> = (1..=site.len()).map(|done| (done, site.len())).collect();
    assert_eq!(told, expected);
}

#[test]
fn what_an_earlier_book_has_left_is_removed_and_nothing_else() {
    let folder = Folder::new("again");
    let html = site(read(SMALL));
    html.write_to(&folder.0, &|_, _| {}).expect("the folder can be written");
    fs::write(folder.0.join("en/errors/sold_out/mine.txt"), "mine").expect("a file of the user's");
    let mut options = Options::new();
    options.format = Format::Markdown;
    let markdown = Site::new(read(SMALL), options);
    markdown.write_to(&folder.0, &|_, _| {}).expect("the folder can be written");
    assert_eq!(count(&folder.0), markdown.len() + 2, "the list of the files, and the user's");
    assert!(folder.0.join("en/errors/sold_out/mine.txt").is_file());
    assert!(!folder.0.join("en/errors/quota").exists(), "an empty folder is gone");
    html.write_to(&folder.0, &|_, _| {}).expect("the folder can be written");
    assert_eq!(count(&folder.0), html.len() + 2);
}

#[test]
#[cfg(unix)]
fn a_list_of_files_leads_nowhere_else() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (Folder::new("listed"), Folder::new("unlisted"));
    fs::write(outside.0.join("a.txt"), "private").expect("a file");
    fs::write(folder.0.join("own.txt"), "mine").expect("a file");
    symlink(&outside.0, folder.0.join("link")).expect("a link");
    symlink(outside.0.join("a.txt"), folder.0.join("file.txt")).expect("a link");
    let up = outside.0.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
    let list = format!("../{up}/a.txt\n{}/a.txt\nlink/a.txt\nfile.txt\n/own.txt\nnothing\n\n..\n", outside.0.display());
    fs::write(folder.0.join(".errbook-files"), list).expect("a list");
    site(read(SMALL)).write_to(&folder.0, &|_, _| {}).expect("the folder can be written");
    assert!(outside.0.join("a.txt").is_file() && folder.0.join("file.txt").is_symlink());
    assert!(folder.0.join("own.txt").is_file() && folder.0.join("link").is_symlink());
}

#[test]
fn the_error_names_the_file_that_could_not_be_written() {
    let folder = Folder::new("blocked");
    fs::write(folder.0.join("en"), "a file where a folder has to be").expect("a file");
    let error = site(read(SMALL)).write_to(&folder.0, &|_, _| {}).expect_err("the file is in the way");
    assert!(error.to_string().contains("en"), "{error}");
}

#[test]
#[cfg(unix)]
fn nothing_is_written_through_a_link_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (Folder::new("links"), Folder::new("outside"));
    fs::write(outside.0.join("index.html"), "private").expect("a file");
    symlink(outside.0.join("index.html"), folder.0.join("index.html")).expect("a link");
    symlink(outside.0.join("created.css"), folder.0.join("errbook.css")).expect("a link to no file");
    site(read(SMALL)).write_to(&folder.0, &|_, _| {}).expect("links in place of files are replaced");
    assert!(fs::symlink_metadata(folder.0.join("index.html")).expect("a page").is_file());
    assert_eq!(fs::read_to_string(outside.0.join("index.html")).expect("a file"), "private");
    assert_eq!(count(&outside.0), 1);

    fs::remove_dir_all(folder.0.join("en")).expect("a folder");
    symlink(&outside.0, folder.0.join("en")).expect("a link");
    let error = site(read(SMALL)).write_to(&folder.0, &|_, _| {}).expect_err("the folder is elsewhere");
    assert!(error.to_string().contains("a symbolic link leads out of the folder"), "{error}");
    assert_eq!(count(&outside.0), 1);
}

#[test]
#[cfg(unix)]
fn the_folder_itself_may_be_a_link_and_links_may_stay_inside() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new("inside");
    fs::create_dir_all(folder.0.join("real/english")).expect("folders");
    symlink("real", folder.0.join("site")).expect("a link");
    symlink("english", folder.0.join("real/en")).expect("a link");
    site(read(SMALL)).write_to(&folder.0.join("site"), &|_, _| {}).expect("it is all inside");
    assert!(folder.0.join("real/english/index.html").is_file());
}
