//! Code that handles an entry: in Rust, in TypeScript, and a request by hand.

mod members;
mod rust;
mod typescript;

use errbook_catalog::Locale;
use errbook_catalog::model::{Catalog, Entry};

use crate::answer::{self, Answer};
use crate::words::words;
use crate::{markdown, phrases, texts};

/// A piece of code.
#[derive(Debug)]
pub(crate) struct Snippet {
    /// What readers call its language.
    pub(crate) language: &'static str,
    /// What Markdown calls it.
    pub(crate) fence: &'static str,
    /// The code.
    pub(crate) code: String,
}

words! {
    IN_SERVICE = "In the service: a handler ends with it.", "在服务端：处理函数以此返回。";
    IN_CLIENT = "In a client: told by status and code.", "在客户端：由状态码和错误码识别。";
    GENERIC = "A generic code: decide by the status.", "通用错误码：请根据状态码判断。";
    HANDLE = "Handle it here.", "在此处理。";
}

/// The code for an entry. `answer` is the answer with its default status, in the same language (by index).
pub(crate) fn of(catalog: &Catalog, entry: &Entry, language: usize, answer: Option<&Answer>) -> Vec<Snippet> {
    let tag = catalog.languages.get(language).map_or("en", |tag| tag.value.as_str());
    let asked = Asked { catalog, entry, tag, advice: advice(entry, language, tag), locale: Locale::of(tag) };
    let mut snippets = Vec::new();
    if let Some(code) = rust::code(&asked) {
        snippets.push(Snippet { language: "Rust", fence: "rust", code });
    }
    snippets.push(Snippet { language: "TypeScript", fence: "ts", code: typescript::code(&asked) });
    snippets.push(Snippet { language: "curl", fence: "sh", code: curl(tag, answer) });
    snippets
}

/// What a piece of code is written for.
struct Asked<'c> {
    catalog: &'c Catalog,
    entry: &'c Entry,
    tag: &'c str,
    locale: Locale,
    /// What to do, on one line.
    advice: String,
}

/// The first solution, in words that fit a comment.
fn advice(entry: &Entry, language: usize, tag: &str) -> String {
    let first = texts::texts(&entry.solutions, language).and_then(|(texts, _)| texts.first().copied());
    match first.map(markdown::plain).filter(|words| !words.is_empty()) {
        Some(words) => words,
        None => HANDLE.get(Locale::of(tag)).to_owned(),
    }
}

/// A request by hand, and what comes back.
fn curl(tag: &str, answer: Option<&Answer>) -> String {
    let mut code = format!("curl -sS -i -H 'Accept-Language: {tag}' \"$URL\"\n");
    let Some(answer) = answer else { return code };
    code.push_str(&format!("# HTTP/1.1 {}\n", phrases::status_line(answer.status)));
    code.push_str(&format!("# {}\n", answer::text(&answer.body)));
    code
}

#[cfg(test)]
mod tests;
