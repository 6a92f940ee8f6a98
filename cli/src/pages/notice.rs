//! The errors of a catalog as a page of its book: while a catalog is edited, in place of the page at any address.

use errbook_catalog::files::ReadFile;
use errbook_catalog::{Diagnostic, Level, Locale, Reading, Role, Span, phrase, place_line, render_styled};
use errbook_pages::{Page, Site, UiLanguage};
use maud::{Markup, html};

use super::editor;
use crate::phrases;

/// The largest number of diagnostics on the page; fixing these shows the rest.
const SHOWN: usize = 50;

/// A catalog with errors.
pub(super) struct Notice {
    /// The book of what could be read, whose frame the page has.
    pub(super) site: Site,
    /// Its diagnostics.
    pub(super) reading: Reading,
    /// Its files, to which the places of the diagnostics lead.
    pub(super) files: Vec<ReadFile>,
}

impl Notice {
    /// Returns the page at a path, in a language (by index). `links`: whether places lead to the editor of this machine.
    pub(super) fn page(&self, path: &str, language: usize, links: bool) -> Page {
        let tag = self.site.catalog().languages.get(language).map_or("en", |tag| tag.value.as_str());
        let locale = match UiLanguage::of(tag) {
            UiLanguage::English => Locale::En,
            _ => Locale::Zh,
        };
        let count = phrases::errors(self.reading.errors().count());
        let title = phrase!("The catalog has {count}", "错误目录有 {count}"; count);
        let title = title.get(locale);
        self.site.framed(path, language, title, &self.main(title, locale, links).into_string())
    }

    fn main(&self, title: &str, locale: Locale, links: bool) -> Markup {
        let hint = phrase!("This page reloads as soon as the catalog is saved.", "保存错误目录后，本页自动刷新。");
        // Errors first: warnings are no reason for this page.
        let (errors, warnings): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            self.reading.diagnostics.iter().partition(|diagnostic| diagnostic.level == Level::Error);
        let all: Vec<&Diagnostic> = errors.into_iter().chain(warnings).collect();
        let more = all.len().saturating_sub(SHOWN);
        html! {
            link rel="stylesheet" href="/-/notice.css";
            header.head {
                h1 { (title) }
                p.title { (hint.get(locale)) }
            }
            ol.diagnostics lang=(if locale == Locale::En { "en" } else { "zh" }) {
                @for (number, diagnostic) in (1..).zip(all.iter().take(SHOWN)) {
                    li id=(format!("diagnostic-{number}")) { (self.diagnostic(diagnostic, locale, links)) }
                }
            }
            @if more > 0 {
                p.muted { (phrase!("and {more} more", "另有 {more} 处").get(locale)) }
            }
        }
    }

    fn diagnostic(&self, diagnostic: &Diagnostic, locale: Locale, links: bool) -> Markup {
        let (class, level) = match diagnostic.level {
            Level::Error => ("error", phrase!("error", "错误")),
            Level::Warning => ("warning", phrase!("warning", "警告")),
        };
        let spans = || diagnostic.span.into_iter().chain(diagnostic.notes.iter().filter_map(|note| note.span));
        let sources = &self.reading.sources;
        html! {
            pre class=(class) tabindex="0" {
                span.severity { (level.get(locale)) "[" (diagnostic.rule.as_str()) "]" } (if locale == Locale::En { ": " } else { "：" })
                @for piece in render_styled(sources, diagnostic, locale) {
                    @let place = spans().find(|span| piece.role == Role::Plain && piece.text.trim() == place_line(sources, *span));
                    @match place.and_then(|span| self.editor_url(span, links)) {
                        Some(url) => {
                            @let text = piece.text.trim();
                            @let (before, after) = piece.text.split_once(text).unwrap_or_default();
                            (before) a href=(url) { (text) } (after)
                        },
                        None => {
                            @match class_of(piece.role) {
                                Some(class) => span class=(class) { (piece.text) },
                                None => (piece.text),
                            }
                        },
                    }
                }
            }
        }
    }

    /// Returns the address of a place in the editor of this machine.
    fn editor_url(&self, span: Span, links: bool) -> Option<String> {
        let file = self.files.iter().find(|file| file.source == Some(span.file)).filter(|_| links)?;
        Some(editor::url(&file.file.path, self.reading.sources.place(span)))
    }
}

/// Returns the class of a piece, by which the style sheet colours it.
fn class_of(role: Role) -> Option<&'static str> {
    Some(match role {
        Role::Message => "message",
        Role::Lead => "lead",
        Role::Gutter | Role::NoteCaret => "gutter",
        Role::Caret | Role::Label => "caret",
        Role::Source => "source",
        Role::Plain => return None,
    })
}
