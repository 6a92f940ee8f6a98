//! The page of changes: what each release changed for clients.

use errbook_catalog::contract::ContractLevel;
use errbook_exports::changes::{Notes, Part, Told, capitalized, notes, one_line, sentence};
use maud::{Markup, html};

use super::contents::heading;
use super::meta::Head;
use crate::address::Resource;
use crate::releases::{anchor, nothing, subject};
use crate::strings;
use crate::ui_language::UiLanguage;
use crate::view::View;

/// Returns the page.
pub(super) fn page(view: &View<'_>) -> (Head, Markup) {
    let title = view.ui(strings::CHANGES).to_owned();
    let description = view.ui(strings::CHANGES_INTRO).to_owned();
    let all = notes(view.contents);
    let main = html! {
        header.head {
            h1 { (title) }
            p.title { (description) }
        }
        div class=(if all.len() > 1 { "layout history" } else { "layout" }) {
            @if all.len() > 1 { (releases(view, &all)) }
            div.column { @for notes in &all { (release(view, notes)) } }
        }
    };
    let (markdown, json) = (Some(Resource::ChangesMarkdown), Some(Resource::ChangesData));
    (Head { title, description, kind: "changes", canonical: Resource::Changes, markdown, json }, main)
}

/// Returns links to the sections.
fn releases(view: &View<'_>, all: &[Notes]) -> Markup {
    html! {
        // A phone scrolls them sideways.
        nav.releases aria-label=(view.ui(strings::RELEASES)) {
            @for notes in all {
                a href=(format!("#{}", crate::url::encode(&anchor(notes)))) { (name(view, notes)) }
            }
        }
    }
}

fn name<'n>(view: &View<'_>, notes: &'n Notes) -> &'n str {
    notes.release.as_ref().map_or(view.ui(strings::UNRELEASED), |release| release.version.as_str())
}

fn release(view: &View<'_>, notes: &Notes) -> Markup {
    html! {
        section.release id=(anchor(notes)) {
            div {
                (heading(view, &anchor(notes), name(view, notes)))
                @if let Some(release) = &notes.release {
                    time.muted datetime=(release.date) { (release.date) }
                }
            }
            @if notes.changes.is_empty() { p.muted { (view.ui(nothing(notes))) } }
            @else { ul.changes { @for told in &notes.changes { li { (change(view, told)) } } } }
        }
    }
}

fn change(view: &View<'_>, told: &Told) -> Markup {
    let locale = view.ui_language().locale();
    // There are no sentences in Traditional characters.
    let lang = (view.ui_language() == UiLanguage::Traditional).then_some("zh-Hans");
    html! {
        span class=(class(told.level)) { (view.ui(strings::of_level(told.level))) }
        div {
            p lang=[lang] {
                @for part in capitalized(sentence(&told.change, locale), locale) {
                    @match part {
                        Part::Prose(text) => (text),
                        Part::Code(text) => code translate="no" { (text) },
                        Part::Subject(text) => {
                            @match subject(told) {
                                Some(page) => a href=(view.to(&page)) { code translate="no" { (text) } },
                                None => code translate="no" { (text) },
                            }
                        },
                    }
                }
            }
            @if let Some(reason) = &told.reason {
                p.muted { (view.ui_with(strings::REASON, &[&one_line(reason)])) }
            }
        }
    }
}

/// Returns the classes of a level in the style sheet.
fn class(level: ContractLevel) -> &'static str {
    match level {
        ContractLevel::Breaking => "level breaking",
        ContractLevel::Warning => "level warning",
        ContractLevel::Note => "level",
    }
}
