//! Answers as small pages, for the reader of a browser who has followed a link.
//!
//! A page contains the message, the code, the id of the request and the link to the documentation. It has no scripts, loads
//! nothing, and all values are escaped.

mod words;

use alloc::string::{String, ToString};
use alloc::sync::Arc;
use core::fmt::Write;

use bytes::Bytes;
use errbook_format::direction::is_right_to_left;

use crate::answer::occurrence::Occurrence;
use crate::answer::page::Page;
use crate::answer::response::Response;
use crate::frameworks::adapter::incoming::Incoming;
use crate::model::code::Code;
use crate::model::kind::Kind;
use crate::model::status::Status;

use words::Words;

/// The style of all pages.
const STYLE: &str = include_str!("page/page.css");

/// The policy of a page: its own style, and nothing else (Content Security Policy Level 3).
pub(super) const POLICY: &str = "default-src 'none'; style-src 'sha256-bRyXNS3T0k/FwlZcEv7QeqUOKhK6HqhhwxFvoFmdm3c='; \
                                 base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Adds the page of an error to its response, if the client prefers it. `status` is that of the page.
pub(super) fn with_page(
    mut response: Response,
    occurrence: Occurrence<'_>,
    status: Status,
    incoming: &Incoming,
) -> Response {
    if incoming.prefers_html() && occurrence.entry().kind() != Kind::Success {
        response.made.page = Some(Arc::new(page(occurrence, status, incoming)));
    }
    response
}

/// Renders the page of an error that is sent with `status`, in the language of the request.
fn page(occurrence: Occurrence<'_>, status: Status, incoming: &Incoming) -> Page {
    let entry = occurrence.entry();
    let language = incoming.language(entry.catalog());
    let message = occurrence.localized(language).to_string();
    let title = entry.title(language);
    let (words, is_translated) = Words::of(language.as_str());
    let direction = if is_right_to_left(language.as_str()) { "rtl" } else { "ltr" };
    let mut html = Html(String::with_capacity(4096));
    html.raw("<!DOCTYPE html>\n<html lang=\"").text(language.as_str()).raw("\" dir=\"").raw(direction);
    html.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    // The address can have a token in it, which the page that the link leads to must not learn.
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n");
    html.raw("<title>").text(title.unwrap_or(&message)).raw("</title>\n<style>").raw(STYLE);
    html.raw("</style>\n</head>\n<body>\n<main>\n<p class=\"status\">").text(&status.to_string()).raw("</p>\n<h1>");
    html.text(title.unwrap_or(&message)).raw("</h1>\n");
    if title.is_some() {
        html.raw("<p class=\"message\">").text(&message).raw("</p>\n");
    }
    // The words of a language that has none here are English.
    let lang = if is_translated { "" } else { " lang=\"en\" dir=\"ltr\"" };
    html.raw("<dl>\n");
    if entry.code() != Code::None {
        html.fact(lang, words.code, &entry.code().to_string());
    }
    html.fact(lang, words.request_id, incoming.request_id()).raw("</dl>\n");
    if let Some(url) = entry.docs_url(language).filter(|url| is_link(url)) {
        html.raw("<p class=\"docs\"><a href=\"").text(url).raw("\"").raw(lang).raw(">").text(words.docs);
        html.raw("</a></p>\n");
    }
    html.raw("</main>\n</body>\n</html>\n");
    Page { html: Bytes::from(html.0), status, language }
}

/// Returns whether a reader can follow the URL, which is one of the web or a path of this host.
fn is_link(url: &str) -> bool {
    ["https://", "http://", "/"].iter().any(|start| url.starts_with(start))
}

/// A document in the making.
struct Html(String);

impl Html {
    /// Appends markup.
    fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Appends text, which stays text in an element and in a quoted attribute.
    fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                '\n' | '\t' => self.0.push(character),
                // Control characters are parse errors, or would be changed (HTML, "preprocessing the input stream").
                control if control.is_control() => self.0.push(char::REPLACEMENT_CHARACTER),
                other => self.0.push(other),
            }
        }
        self
    }

    /// Appends a fact: its name, and its value as code.
    fn fact(&mut self, lang: &str, name: &str, value: &str) -> &mut Self {
        // A `String` takes all that is written.
        let _ = write!(self.0, "<dt{lang}>{name}</dt><dd><code>");
        self.text(value).raw("</code></dd>\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut html = Html(String::new());
        html.text("<b onclick='x'>\"&\"\u{0}\u{7}\r\n号");
        assert_eq!(html.0, "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;&quot;\u{FFFD}\u{FFFD}\u{FFFD}\n号");
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert!(is_link("https://example.com/errors/sold_out") && is_link("/errors/sold_out"));
        assert!(!is_link("javascript:alert(1)") && !is_link("urn:shop:sold_out"));
    }

    /// Content Security Policy Level 3, §6.7.2.3: the hash of what is between the tags.
    #[test]
    fn the_policy_has_the_hash_of_the_style() {
        use base64::Engine;
        use sha2::{Digest, Sha256};
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE));
        assert!(POLICY.contains(&alloc::format!("'sha256-{hash}'")), "{hash}");
    }
}
