//! What each release changed, as Markdown.

use errbook_exports::changes::markdown::{Style, sections};
use errbook_exports::changes::{because, notes};
use errbook_exports::markdown::escaped;

use super::in_other_languages;
use crate::address::Resource;
use crate::releases::{nothing, subject};
use crate::strings;
use crate::view::View;

/// Returns the page.
pub(crate) fn changes(view: &View<'_>) -> String {
    let mut out = format!("# {}\n\n{}\n", view.ui(strings::CHANGES), view.ui(strings::CHANGES_INTRO));
    for notes in notes(view.contents) {
        match &notes.release {
            Some(release) => out.push_str(&format!("\n## {} · {}\n", escaped(&release.version), release.date)),
            None => out.push_str(&format!("\n## {}\n", view.ui(strings::UNRELEASED))),
        }
        if notes.changes.is_empty() {
            out.push_str(&format!("\n{}\n", view.ui(nothing(&notes))));
        }
        let link = |told: &_| Some(view.to(&in_markdown(subject(told)?)));
        let style =
            Style { hashes: "###", why: None, link: &link, reason: because, locale: view.ui_language().locale() };
        out.push_str(&sections(&notes.changes, style));
    }
    out.push_str(&in_other_languages(view, &Resource::ChangesMarkdown));
    out
}

/// Returns the resource in Markdown where there is one.
fn in_markdown(resource: Resource) -> Resource {
    match resource {
        Resource::Topic(topic) => Resource::Markdown(topic),
        other => other,
    }
}
