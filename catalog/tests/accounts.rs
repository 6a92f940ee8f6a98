//! The catalog of the accounts API, which the examples stand on.

use errbook_catalog::{Locale, Reading, read_text, render};

const TEXT: &str = include_str!("../../catalog.toml");

fn read() -> Reading {
    read_text("catalog.toml", TEXT)
}

#[test]
fn it_has_no_errors_and_no_warnings() {
    let reading = read();
    let shown: Vec<String> =
        reading.diagnostics.iter().map(|diagnostic| render(&reading.sources, diagnostic, Locale::En)).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n\n"));
}

#[test]
fn its_66_entries_and_the_7_that_are_ours_come_in_the_order_of_the_file() {
    let catalog = read().catalog;
    assert_eq!(catalog.entries.len(), 66 + 7);
    let written: Vec<&str> = TEXT.lines().filter_map(|line| line.strip_prefix("[errors.")?.strip_suffix(']')).collect();
    let read: Vec<&str> = catalog.entries.iter().map(|entry| entry.name.value.as_str()).collect();
    assert_eq!(read, written);
    let groups: Vec<&str> = catalog.groups.iter().map(|group| group.name.value.as_str()).collect();
    let written: Vec<&str> = TEXT.lines().filter_map(|line| line.strip_prefix("[groups.")?.strip_suffix(']')).collect();
    assert_eq!(groups, written);
}

#[test]
fn a_code_with_spaces_and_a_code_of_two_entries_stay_as_they_are() {
    let catalog = read().catalog;
    let codes: Vec<String> = catalog.entries.iter().filter_map(|entry| entry.code.value.text()).collect();
    assert!(codes.iter().any(|code| code == "missing authorization header"));
    assert_eq!(codes.iter().filter(|code| *code == "invalid_token").count(), 2);
}

#[test]
fn reading_it_twice_gives_the_same() {
    assert_eq!(format!("{:?}", read().catalog), format!("{:?}", read().catalog));
}
