//! `errbook explain --code`: the code of a client.

use std::process::ExitCode;

use errbook_catalog::phrase;
use errbook_pages::sections::{Section, Side, topic_page};
use errbook_pages::{Contents, Topic};

use crate::failure::Failure;
use crate::terminal;

/// Prints the code that handles entries and violations in a programming language.
///
/// # Errors
///
/// Fails if there is none, as for a success in Rust, or for what was retired.
pub(super) fn print(
    contents: &Contents,
    language: usize,
    (topics, wanted): (&[Topic], &str),
    named: &str,
) -> Result<ExitCode, Failure> {
    let pages = topics.iter().filter_map(|topic| topic_page(contents, *topic, language));
    let snippets = pages.flat_map(|page| page.sections).filter_map(|section| match section {
        Section::HandleIt(snippets) => Some(snippets),
        _ => None,
    });
    let is_wanted = |name: &str| name.eq_ignore_ascii_case(wanted);
    let codes: Vec<String> = snippets
        .flatten()
        .filter(|snippet| snippet.side == Side::Client && is_wanted(snippet.language))
        .map(|snippet| snippet.code)
        .collect();
    if codes.is_empty() {
        return Err(Failure::new(phrase!(
            "there is no code in {wanted} for `{named}`",
            "`{named}` 没有 {wanted} 的处理代码"
        )));
    }
    terminal::print_text(&codes.join("\n"))?;
    Ok(ExitCode::SUCCESS)
}
