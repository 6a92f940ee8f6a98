use std::fs::File;

use errbook_catalog::Level;

use super::*;
use crate::find::find;
use crate::tests::Folder;

const CATALOG: &str = "[catalog]\nname = 'x'\nlanguages = ['en']\ninclude = ['part.toml']\n";
const PART: &str = "[errors.one]\nstatus = 400\nmessage.en = 'One.'\n";

/// The catalog beside a source file in the folder.
fn found(folder: &Folder) -> Found {
    let option = syn::LitStr::new("./catalog.toml", proc_macro2::Span::call_site());
    find(Some(&option), Some(&folder.path.join("lib.rs"))).unwrap()
}

/// Loads it as a process does.
fn load_of(folder: &Folder) -> Arc<Book> {
    load(&found(folder))
}

fn names(book: &Book) -> Vec<&str> {
    book.reading.catalog.entries.iter().map(|entry| entry.name.value.as_str()).collect()
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
    let mut shelf = Shelf(Vec::new());
    let first = shelf.load(&found(&folder));
    assert_eq!(names(&first), ["one"]);
    assert_eq!(first.files, ["catalog.toml", "part.toml"]);
    folder.write("part.toml", PART);
    assert!(Arc::ptr_eq(&first, &shelf.load(&found(&folder))), "a file was written with what it held");
}

#[test]
fn changed_content_is_read_anew_though_the_time_of_the_file_is_the_same() {
    let folder = folder("content");
    let path = folder.path.join("part.toml");
    let time = path.metadata().unwrap().modified().unwrap();
    let first = load_of(&folder);
    folder.write("part.toml", PART.replace("one", "two"));
    File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert_eq!(names(&load_of(&folder)), ["two"]);
    assert_eq!(names(&first), ["one"]);
}

#[test]
fn an_included_file_that_comes_or_goes_is_noticed() {
    let folder = folder("included");
    std::fs::remove_file(folder.path.join("part.toml")).unwrap();
    let missing = load_of(&folder);
    assert!(missing.reading.has_errors());
    assert_eq!(missing.files, ["catalog.toml"], "a file that cannot be read cannot be tracked");
    folder.write("part.toml", PART);
    assert_eq!(names(&load_of(&folder)), ["one"]);
}

#[test]
fn a_catalog_that_is_no_file_is_a_mistake_which_says_so() {
    let folder = Folder::new("no-file");
    folder.write("catalog.toml/readme", "");
    let book = load_of(&folder);
    let errors: Vec<&str> = book.reading.diagnostics.iter().map(|diagnostic| diagnostic.text.en.as_str()).collect();
    assert!(book.reading.diagnostics.iter().all(|diagnostic| diagnostic.level == Level::Error));
    assert_eq!(errors, ["cannot read the catalog: catalog.toml is a folder"]);
}

#[test]
fn only_types_other_than_the_first_are_told_that_mistakes_were_shown_before() {
    let folder = folder("shown");
    let book = load_of(&folder);
    let file = Some(Path::new("src/lib.rs"));
    assert_eq!(book.shown_before("First", file), None);
    assert_eq!(book.shown_before("Second", file).as_deref(), Some("First"));
    assert_eq!(book.shown_before("First", Some(Path::new("src/other.rs"))).as_deref(), Some("First"));
    assert_eq!(book.shown_before("First", file), None, "an editor expands it again");
}

#[test]
fn catalogs_are_kept_side_by_side_and_the_one_least_lately_used_goes_first() {
    let folders: Vec<Folder> = (0..=KEPT).map(|number| folder(&format!("kept-{number}"))).collect();
    let mut shelf = Shelf(Vec::new());
    let books: Vec<Arc<Book>> = folders[..KEPT].iter().map(|folder| shelf.load(&found(folder))).collect();
    let mut is_kept = |number: usize| Arc::ptr_eq(&books[number], &shelf.load(&found(&folders[number])));
    assert!((0..KEPT).all(&mut is_kept));
    assert!(is_kept(0), "now the second was used longest ago");
    shelf.load(&found(&folders[KEPT]));
    assert_eq!(shelf.0.len(), KEPT);
    assert!(shelf.0.iter().any(|book| Arc::ptr_eq(book, &books[0])));
    assert!(!shelf.0.iter().any(|book| Arc::ptr_eq(book, &books[1])));
}

#[test]
fn a_catalog_that_changes_takes_no_room_twice() {
    let folder = folder("changes");
    let mut shelf = Shelf(Vec::new());
    for name in ["two", "three", "four"] {
        folder.write("part.toml", PART.replace("one", name));
        assert_eq!(names(&shelf.load(&found(&folder))), [name]);
    }
    assert_eq!(shelf.0.len(), 1);
}

#[test]
fn each_crate_that_uses_a_catalog_is_shown_its_mistakes() {
    let folder = folder("crates");
    folder.write("part.toml", "no TOML");
    let mut shelf = Shelf(Vec::new());
    let mut shown_before = |user: &str, name: &str| {
        let mut found = found(&folder);
        found.user = folder.path.join(user);
        shelf.load(&found).shown_before(name, None)
    };
    assert_eq!(shown_before("a", "First"), None);
    assert_eq!(shown_before("b", "Other"), None);
    assert_eq!(shown_before("a", "Second").as_deref(), Some("First"));
    assert_eq!(shown_before("b", "Another").as_deref(), Some("Other"));
}
