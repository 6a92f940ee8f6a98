//! The example responses on the page of an entry.

use errbook_pages::answer::Answer;

use super::page::parts;
use crate::style::{self, paint};
use errbook_pages::answer::status_line;

/// Returns status, headers and body of each answer.
pub(super) fn examples(answers: &[Answer]) -> String {
    let examples: Vec<String> = answers.iter().map(example).collect();
    examples.join("\n")
}

fn example(answer: &Answer) -> String {
    let mut out = format!("  {}\n", paint(style::STRONG, &format!("HTTP {}", status_line(answer.status))));
    for (name, value) in &answer.headers {
        out.push_str(&format!("  {} {}\n", paint(style::DIM, &format!("{name}:")), parts(value)));
    }
    out.push_str(&format!("\n  {}\n", parts(&answer.body)));
    out
}
