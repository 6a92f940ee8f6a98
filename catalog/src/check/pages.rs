//! Checks of `[pages]`.

use super::links::{Start, is_a_template, is_a_url};
use super::lints::give;
use crate::colour::{Colour, DARK, LIGHT, READABLE};
use crate::diagnostic::Diagnostics;
use crate::lints::Lints;
use crate::messages::{self, Paper};
use crate::model::Catalog;
use crate::source::At;

/// The placeholders of each template.
const OF_EDIT: [&str; 3] = ["file", "line", "name"];
const OF_FEEDBACK: [&str; 3] = ["code", "name", "url"];
const OF_SOURCE: [&str; 1] = ["source"];

/// The URLs of `[pages]` lead to web pages, and their placeholders are known.
pub(super) fn urls_of_pages_are_urls(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    let pages = &catalog.pages;
    if let Some(home) = &pages.home {
        is_a_url("home", home, Start::WebOrPath, diagnostics);
    }
    for link in &pages.links {
        is_a_url("url", &link.url, Start::Web, diagnostics);
    }
    let templates = [
        ("edit_url", &pages.edit_url, OF_EDIT.as_slice(), Start::Web),
        ("feedback_url", &pages.feedback_url, OF_FEEDBACK.as_slice(), Start::WebOrMail),
        ("source_url", &pages.source_url, OF_SOURCE.as_slice(), Start::Web),
    ];
    for (key, url, known, start) in templates {
        url.iter().for_each(|url| is_a_template(key, url, known, start, diagnostics));
    }
}

/// The accent can be read on the paper of both themes. One colour for both has to be readable on light paper, as its shade for dark
/// paper is derived.
pub(super) fn low_contrast(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    let Some(accent) = &catalog.pages.accent else { return };
    let mut compare = |colour: &At<Colour>, surfaces: [Colour; 2], paper: Paper| {
        let contrast = colour.value.contrast_on(&surfaces);
        if contrast < READABLE {
            let nearest = colour.value.readable_on(&surfaces);
            give(lints, messages::low_contrast(colour, contrast, nearest, paper), diagnostics);
        }
    };
    compare(&accent.light, LIGHT, Paper::Light);
    if let Some(dark) = &accent.dark {
        compare(dark, DARK, Paper::Dark);
    }
}
