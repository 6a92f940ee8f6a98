use std::fs::File;

use errbook_catalog::Level;

use super::*;
use crate::find::find;
use crate::tests::Folder;

const CATALOG: &str = "[catalog]\nname = 'x'\nlanguages = ['en']\ninclude = ['part.toml']\n";
const PART: &str = "[errors.one]\nstatus = 400\nmessage.en = 'One.'\n";

/// The catalog beside a source file in the folder.
fn load_of(folder: &Folder) -> Arc<Book> {
    let option = syn::LitStr::new("./catalog.toml", proc_macro2::Span::call_site());
    load(&find(Some(&option), Some(&folder.path.join("lib.rs"))).unwrap())
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
    let first = load_of(&folder);
    assert_eq!(names(&first), ["one"]);
    assert_eq!(first.files, ["catalog.toml", "part.toml"]);
    folder.write("part.toml", PART);
    assert!(Arc::ptr_eq(&first, &load_of(&folder)), "a file was written with what it held");
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
    let errors: Vec<&str> = book.reading.mistakes.iter().map(|mistake| mistake.text.as_str()).collect();
    assert!(book.reading.mistakes.iter().all(|mistake| mistake.level == Level::Error));
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
