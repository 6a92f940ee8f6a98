use std::fs::File;

use errbook_catalog::Level;
use errbook_catalog::contract::{Contract, Detail, Lock};

use super::*;
use crate::call::SourceFile;
use crate::catalog_source::find::find;
use crate::tests::Folder;

const CATALOG: &str = "[catalog]\nname = 'x'\nlanguages = ['en']\ninclude = ['part.toml']\n";
const PART: &str = "[errors.one]\nstatus = 400\nmessage.en = 'One.'\n";

/// Finds the catalog beside a source file in the folder.
fn found(folder: &Folder) -> Found {
    let option = syn::LitStr::new("./catalog.toml", proc_macro2::Span::call_site());
    find(Some(&option), &SourceFile::Known(folder.path.join("lib.rs"))).unwrap()
}

/// Reads it through the cache of the process.
fn read_of(folder: &Folder) -> Arc<CachedCatalog> {
    read(&found(folder))
}

fn names(cached: &CachedCatalog) -> Vec<&str> {
    cached.reading().catalog.entries.iter().map(|entry| entry.name.value.as_str()).collect()
}

fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("catalog.toml", CATALOG);
    folder.write("part.toml", PART);
    folder
}

#[test]
fn a_catalog_is_read_once_while_its_files_stay_the_same() {
    let folder = folder("once");
    let mut cache = Cache(Vec::new());
    let first = cache.read(&found(&folder));
    assert_eq!(names(&first), ["one"]);
    assert_eq!(first.files().collect::<Vec<_>>(), ["catalog.toml", "part.toml"]);
    folder.write("part.toml", PART);
    assert!(Arc::ptr_eq(&first, &cache.read(&found(&folder))), "a file was written with its old content");
}

#[test]
fn changed_content_is_read_again_though_the_time_of_the_file_is_the_same() {
    let folder = folder("content");
    let path = folder.path.join("part.toml");
    let time = path.metadata().unwrap().modified().unwrap();
    let first = read_of(&folder);
    folder.write("part.toml", PART.replace("one", "two"));
    File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert_eq!(names(&read_of(&folder)), ["two"]);
    assert_eq!(names(&first), ["one"]);
}

#[test]
fn an_included_file_that_appears_or_disappears_is_noticed() {
    let folder = folder("included");
    std::fs::remove_file(folder.path.join("part.toml")).unwrap();
    let missing = read_of(&folder);
    assert!(missing.reading().has_errors());
    assert_eq!(missing.files().collect::<Vec<_>>(), ["catalog.toml"], "a file that cannot be read cannot be tracked");
    folder.write("part.toml", PART);
    assert_eq!(names(&read_of(&folder)), ["one"]);
}

#[test]
fn the_lock_is_a_file_of_the_catalog_and_what_it_says_does_not_make_the_catalog_wrong() {
    let folder = folder("lock");
    let mut cache = Cache(Vec::new());
    let mut read_of = |folder: &Folder| cache.read(&found(folder));
    let mut lock = Lock::default();
    lock.update(&Contract::of(&read_of(&folder).reading().catalog, Detail::Contract));
    let lock = lock.to_string();
    folder.write("catalog.lock", &lock);
    let kept = read_of(&folder);
    assert!(!kept.reading().has_errors());
    assert_eq!(kept.files().collect::<Vec<_>>(), ["catalog.toml", "part.toml", "catalog.lock"]);
    assert!(Arc::ptr_eq(&kept, &read_of(&folder)));
    folder.write("catalog.lock", lock.replace("status 400", "status 401"));
    let broken = read_of(&folder);
    let errors: Vec<&str> = broken.reading().errors().map(|error| error.rule.as_str()).collect();
    assert_eq!((errors, broken.is_sound()), (vec!["status_changed"], true));
    assert_eq!(broken.files().count(), 3, "mending the lock triggers a rebuild");
    folder.write("part.toml", PART.replace("400", "4"));
    assert!(!read_of(&folder).is_sound());
    std::fs::remove_file(folder.path.join("catalog.lock")).unwrap();
    folder.write("part.toml", PART);
    assert_eq!(read_of(&folder).files().count(), 2);
}

#[test]
fn a_catalog_that_is_a_folder_is_an_error_that_says_so() {
    let folder = Folder::new("no-file");
    folder.write("catalog.toml/readme", "");
    let cached = read_of(&folder);
    let errors: Vec<&str> = cached.reading().diagnostics.iter().map(|diagnostic| diagnostic.text.en.as_str()).collect();
    assert!(cached.reading().diagnostics.iter().all(|diagnostic| diagnostic.level == Level::Error));
    assert_eq!(errors, ["cannot read the catalog: catalog.toml is a folder"]);
}

#[test]
fn only_types_after_the_first_report_that_errors_were_shown_before() {
    let folder = folder("shown");
    let cached = read_of(&folder);
    let file = Some(Path::new("src/lib.rs"));
    assert_eq!(cached.shown_before("First", file), None);
    assert_eq!(cached.shown_before("Second", file).as_deref(), Some("First"));
    assert_eq!(cached.shown_before("First", Some(Path::new("src/other.rs"))).as_deref(), Some("First"));
    assert_eq!(cached.shown_before("First", file), None, "an editor expands it again");
}

#[test]
fn several_catalogs_are_kept_and_the_least_recently_used_is_dropped_first() {
    let folders: Vec<Folder> = (0..=KEPT).map(|number| folder(&format!("kept-{number}"))).collect();
    let mut cache = Cache(Vec::new());
    let catalogs: Vec<Arc<CachedCatalog>> = folders[..KEPT].iter().map(|folder| cache.read(&found(folder))).collect();
    let mut is_kept = |number: usize| Arc::ptr_eq(&catalogs[number], &cache.read(&found(&folders[number])));
    assert!((0..KEPT).all(&mut is_kept));
    assert!(is_kept(0), "now the second was used longest ago");
    cache.read(&found(&folders[KEPT]));
    assert_eq!(cache.0.len(), KEPT);
    assert!(cache.0.iter().any(|cached| Arc::ptr_eq(cached, &catalogs[0])));
    assert!(!cache.0.iter().any(|cached| Arc::ptr_eq(cached, &catalogs[1])));
}

#[test]
fn a_changed_catalog_replaces_its_older_reading() {
    let folder = folder("changes");
    let mut cache = Cache(Vec::new());
    for name in ["two", "three", "four"] {
        folder.write("part.toml", PART.replace("one", name));
        assert_eq!(names(&cache.read(&found(&folder))), [name]);
    }
    assert_eq!(cache.0.len(), 1);
}

#[test]
fn each_crate_that_uses_a_catalog_shows_its_errors() {
    let folder = folder("crates");
    folder.write("part.toml", "no TOML");
    let mut cache = Cache(Vec::new());
    let mut shown_before = |user: &str, name: &str| {
        let mut found = found(&folder);
        found.user = folder.path.join(user);
        cache.read(&found).shown_before(name, None)
    };
    assert_eq!(shown_before("a", "First"), None);
    assert_eq!(shown_before("b", "Other"), None);
    assert_eq!(shown_before("a", "Second").as_deref(), Some("First"));
    assert_eq!(shown_before("b", "Another").as_deref(), Some("Other"));
}

#[test]
#[cfg(unix)]
fn a_fifo_in_place_of_an_included_file_is_reported_and_not_registered_with_rustc() {
    let folder = folder("fifo");
    let path = folder.path.join("part.toml");
    std::fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let found = found(&folder);
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || sender.send(read(&found)));
    let cached = receiver.recv_timeout(std::time::Duration::from_secs(20)).expect("the read ends");
    let texts: Vec<&str> = cached.reading().errors().map(|error| error.text.en.as_str()).collect();
    assert_eq!(texts, ["cannot read `part.toml`: part.toml is not a regular file but a pipe, a socket or a device"]);
    // `include_bytes!` of a FIFO would block rustc.
    assert_eq!(cached.files().collect::<Vec<_>>(), ["catalog.toml"]);
}
