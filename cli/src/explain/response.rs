//! The example responses on the page of an entry.

use errbook_catalog::phrase;
use errbook_pages::answer::Answer;
use errbook_pages::sections::Example;

use super::page::parts;
use crate::printable::clean;
use crate::session::Session;
use crate::style::{self, paint};
use errbook_pages::answer::status_line;

/// Returns status, headers and body of each answer. If there is more than one envelope, its name is above.
pub(super) fn examples(session: &Session, examples: &[Example<'_>]) -> String {
    let answers: Vec<String> = examples
        .iter()
        .flat_map(|example| {
            let name = clean(example.envelope);
            let label = match example.is_alternative {
                true => phrase!("Alternative envelope {name}", "备选响应体模板 {name}"),
                false => phrase!("Envelope {name}", "响应体模板 {name}"),
            };
            let label = format!("  {}\n", paint(style::DIM, session.say(&label)));
            let label = if examples.len() > 1 { label } else { String::new() };
            example.answers.iter().map(move |answer| format!("{label}{}", self::answer(answer)))
        })
        .collect();
    answers.join("\n")
}

fn answer(answer: &Answer) -> String {
    let mut out = format!("  {}\n", paint(style::STRONG, &format!("HTTP {}", status_line(answer.status))));
    for (name, value) in &answer.headers {
        out.push_str(&format!("  {} {}\n", paint(style::DIM, &format!("{name}:")), parts(value)));
    }
    out.push_str(&format!("\n  {}\n", parts(&answer.body)));
    out
}
