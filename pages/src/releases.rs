//! What the page of changes has in every format: its addresses, and its words.

use errbook_exports::Subject;
use errbook_exports::changes::{Notes, Told};

use crate::address::Resource;
use crate::strings::{self, UiString};
use crate::url::encode;
use crate::view::View;

/// The id of the section for what is not released yet.
const UNRELEASED: &str = "unreleased";

/// Returns the id of the section of a release.
pub(crate) fn anchor(notes: &Notes) -> String {
    notes.release.as_ref().map_or_else(|| UNRELEASED.to_owned(), |release| of_version(&release.version))
}

fn of_version(version: &str) -> String {
    format!("release-{version}")
}

/// Returns a link to what the book tells of a release; `None` if it tells nothing of it.
pub(crate) fn to_release(view: &View<'_>, version: &str) -> Option<String> {
    let is_there = view.contents.is_released(version);
    is_there.then(|| format!("{}#{}", view.to(&Resource::Changes), encode(&of_version(version))))
}

/// Returns the page of what a change is about, if it has one.
pub(crate) fn subject(told: &Told) -> Option<Resource> {
    told.about.map(page_of_subject)
}

/// Returns the page of a subject.
pub(crate) fn page_of_subject(subject: Subject) -> Resource {
    match subject {
        Subject::Current(topic) => Resource::Topic(topic),
        Subject::Retired(topic) => Resource::Retired(topic),
    }
}

/// Returns what is told of a release without changes.
pub(crate) fn nothing(notes: &Notes) -> UiString {
    if notes.is_first { strings::FIRST_RELEASE } else { strings::NOTHING_CHANGED }
}
