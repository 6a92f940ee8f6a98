//! What is sent, on the page of an entry.

use errbook_catalog::model::Entry;
use errbook_catalog::phrase;
use errbook_pages::answer::{Values, answer};

use super::page::{Paper, parts, words_of_status};
use crate::style::{self, paint};

impl Paper<'_> {
    /// Status, headers and body for each status of the entry, with example values.
    pub(super) fn wire(&self, out: &mut String, entry: &Entry, values: &Values) {
        self.heading(out, &phrase!("On the wire", "实际响应"));
        for (index, status) in entry.statuses.iter().enumerate() {
            if index > 0 {
                out.push('\n');
            }
            let answer = answer(self.catalog, entry, status.value, entry.envelope, self.language, values);
            out.push_str(&format!("  {}\n", paint(style::STRONG, &format!("HTTP {}", words_of_status(answer.status)))));
            for (name, value) in &answer.headers {
                out.push_str(&format!("  {} {}\n", paint(style::DIM, &format!("{name}:")), parts(value)));
            }
            out.push_str(&format!("\n  {}\n", parts(&answer.body)));
        }
    }
}
