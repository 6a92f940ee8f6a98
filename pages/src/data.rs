//! The data that the scripts of the site read: the index of the search, and the data for looking up a pasted error.
//!
//! Both are files of the site, so nothing that a reader types or pastes leaves the browser.

mod find;
mod index;
mod inline;
mod members;
mod search;

use errbook_exports::{Contents, Topic};

use crate::address::Resource;
use crate::view::View;

pub(crate) use find::find_value;
pub(crate) use search::{kinds, search_value};

/// Returns `/find.json`.
pub fn find(contents: &Contents) -> String {
    find_value(contents).to_string()
}

/// Returns `/{language}/search.json` of a language (by index), for a book at whose paths nothing stands in the way of names.
pub fn search(contents: &Contents, language: usize) -> String {
    search_value(contents, language, &|_, _| String::new()).to_string()
}

/// Returns the same for the book of a page, in the language of the page.
pub(crate) fn search_of(view: &View<'_>) -> String {
    let path = |topic: Topic, is_retired: bool| {
        view.path(&if is_retired { Resource::Retired(topic) } else { Resource::Topic(topic) })
    };
    search_value(view.contents, view.language, &path).to_string()
}

#[cfg(test)]
mod tests;
