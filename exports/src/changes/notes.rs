//! What the releases changed, for the readers of a book.

use errbook_catalog::contract::{Change, Heading, Released};

use super::Told;
use crate::contents::Contents;
use crate::topic::{Subject, Topic};

/// What a release changed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notes {
    /// The release; `None`: it is not released yet.
    pub release: Option<ReleaseId>,
    /// Whether it is the first release, which has changed nothing if nothing was locked before.
    pub is_first: bool,
    /// The changes that readers are told of, the gravest first.
    pub changes: Vec<Told>,
}

/// A release.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReleaseId {
    /// Its version.
    pub version: String,
    /// Its date, `2026-11-29`.
    pub date: String,
}

/// Returns what changed for readers, the latest first: what is not released yet, if there is anything, then the releases.
#[must_use]
pub fn notes(contents: &Contents) -> Vec<Notes> {
    let Some(history) = contents.history() else { return Vec::new() };
    let told = |index: usize, changes: &[Released]| {
        let shown = changes.iter().filter(|released| contents.shows_change(released));
        let mut told: Vec<Told> = shown.map(|released| told(contents, index, released)).collect();
        told.sort_by_key(|told| std::cmp::Reverse(told.level));
        told
    };
    let unreleased =
        Notes { release: None, is_first: false, changes: told(history.releases.len(), &history.unreleased) };
    let releases = history.releases.iter().enumerate().rev().map(|(index, release)| {
        let id = ReleaseId { version: release.version.clone(), date: release.date.clone() };
        Notes { release: Some(id), is_first: index == 0, changes: told(index, &release.changes) }
    });
    Some(unreleased).filter(|notes| !notes.changes.is_empty()).into_iter().chain(releases).collect()
}

fn told(contents: &Contents, release: usize, Released { change, reason, .. }: &Released) -> Told {
    let level = contents.catalog().lock.level(change.rule);
    Told { change: change.clone(), level, reason: reason.clone(), about: about(contents, release, change) }
}

/// Returns what a change of a release (by index) is about, if it has a page now: under its present name, or as what was retired.
fn about(contents: &Contents, release: usize, change: &Change) -> Option<Subject> {
    let (now, is_gone) = contents.heading_now(release, &change.heading);
    let retired = |like: Topic, name: &str| contents.retired_named(like, name).map(Subject::Retired);
    match &now {
        Heading::Entry(name) if is_gone => retired(Topic::Entry(0), name),
        Heading::Violation(name) if is_gone => retired(Topic::Violation(0), name),
        Heading::Entry(name) => contents.sibling_named(Topic::Entry(0), name).map(Subject::Current),
        Heading::Violation(name) => contents.sibling_named(Topic::Violation(0), name).map(Subject::Current),
        Heading::Retired(name) => retired(Topic::Entry(0), name),
        Heading::RetiredViolation(name) => retired(Topic::Violation(0), name),
        Heading::Envelope(_) | Heading::Catalog => None,
    }
}
