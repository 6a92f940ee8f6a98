//! What each release changed, as Markdown.

use errbook_exports::changes::markdown::{Style, sections};
use errbook_exports::changes::{because, notes};
use errbook_exports::markdown::escaped;

use super::document::Document;
use crate::releases::{nothing, subject};
use crate::strings;
use crate::view::View;

/// Returns the page.
pub(super) fn page(view: &View<'_>) -> Document {
    let mut out = format!("# {}\n\n{}\n", view.ui(strings::CHANGES), view.ui(strings::CHANGES_INTRO));
    for notes in notes(view.contents) {
        match &notes.release {
            Some(release) => out.push_str(&format!("\n## {} · {}\n", escaped(&release.version), release.date)),
            None => out.push_str(&format!("\n## {}\n", view.ui(strings::UNRELEASED))),
        }
        if notes.changes.is_empty() {
            out.push_str(&format!("\n{}\n", view.ui(nothing(&notes))));
        }
        let link = |told: &_| Some(view.to(&view.in_markdown(subject(told)?)));
        let style =
            Style { hashes: "###", why: None, link: &link, reason: because, locale: view.ui_language().locale() };
        out.push_str(&sections(&notes.changes, style));
    }
    let (title, description) = (view.ui(strings::CHANGES), view.ui(strings::CHANGES_INTRO));
    Document { title: title.into(), label: title.into(), description: description.into(), facts: Vec::new(), body: out }
}
