//! The example responses on the page of an entry, and the example items on that of a violation.

use errbook_catalog::{Phrase, phrase};
use errbook_pages::answer::{Answer, Part};
use errbook_pages::sections::{Example, ExampleItem};

use super::body;
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
            let label = label(session, example.envelope, example.is_alternative, examples.len());
            example.answers.iter().map(move |answer| format!("{label}{}", self::answer(answer)))
        })
        .collect();
    answers.join("\n")
}

/// Returns the item of a violation in each envelope. If there is more than one, its name is above.
pub(super) fn items(session: &Session, items: &[ExampleItem<'_>]) -> String {
    let shown = items.iter().map(|item| {
        let label = label(session, item.envelope, item.is_alternative, items.len());
        format!("{label}{}", body(&item.item))
    });
    shown.collect::<Vec<_>>().join("\n")
}

/// Returns the line above an example in an envelope; nothing if it is the only envelope.
fn label(session: &Session, envelope: &str, is_alternative: bool, envelopes: usize) -> String {
    if envelopes < 2 {
        return String::new();
    }
    let name = clean(envelope);
    let label: Phrase = match is_alternative {
        true => phrase!("Alternative envelope {name}", "备选响应体模板 {name}"),
        false => phrase!("Envelope {name}", "响应体模板 {name}"),
    };
    format!("  {}\n", paint(style::DIM, session.say(&label)))
}

fn answer(answer: &Answer) -> String {
    let mut out = format!("  {}\n", paint(style::STRONG, &format!("HTTP {}", status_line(answer.status))));
    for (name, value) in &answer.headers {
        out.push_str(&format!("  {} {}\n", paint(style::DIM, &format!("{name}:")), parts(value)));
    }
    out.push_str(&format!("\n{}", body(&answer.body)));
    out
}

/// Returns a body in lines: JSON is indented.
fn body(body: &[Part]) -> String {
    body::indented(body, "  ").unwrap_or_else(|| format!("  {}\n", parts(body)))
}
