//! URLs: the base URL of a site, percent-encoding, and links between pages.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The URL that a site is published at: `https://docs.example.com/accounts/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

/// Why a text is not a [`BaseUrl`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidBaseUrl {
    /// It does not start with `http://` or `https://` and a host.
    NoHost,
    /// It has a query (`?`) or a fragment (`#`).
    MoreThanPath,
    /// It has white space, a control character or another character that a URL cannot contain (RFC 3986 §2).
    Character(char),
}

impl BaseUrl {
    /// Parses the URL of a site's root. Adds a `/` to a path that does not end in one.
    ///
    /// # Errors
    ///
    /// Returns why `text` is not such a URL.
    pub fn parse(text: &str) -> Result<BaseUrl, InvalidBaseUrl> {
        let text = text.trim();
        let allowed = |letter: char| letter.is_ascii_graphic() && !r#""<>\^`{|}"#.contains(letter);
        if let Some(other) = text.chars().find(|&letter| !allowed(letter)) {
            return Err(InvalidBaseUrl::Character(other));
        }
        if text.contains(['?', '#']) {
            return Err(InvalidBaseUrl::MoreThanPath);
        }
        let (origin, path) = split_origin(text).ok_or(InvalidBaseUrl::NoHost)?;
        let slash = if path.ends_with('/') { "" } else { "/" };
        Ok(BaseUrl { origin: origin.to_ascii_lowercase(), path: format!("{path}{slash}") })
    }

    /// Returns the absolute URL of a path of the site.
    pub(crate) fn join(&self, path: &str) -> String {
        format!("{}{}{}", self.origin, self.path, encode(path))
    }

    /// Returns the path of the site's root, with a `/` at both ends.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// Returns the part of a URL's path that follows the site's root, if the URL is on the site.
    pub(crate) fn strip<'u>(&self, origin: Option<&str>, path: &'u str) -> Option<&'u str> {
        if origin.is_some_and(|origin| !origin.eq_ignore_ascii_case(&self.origin)) {
            return None;
        }
        path.strip_prefix(self.path.as_str()).or((self.path.strip_suffix('/') == Some(path)).then_some(""))
    }
}

impl std::fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.origin, self.path)
    }
}

/// Splits an absolute http(s) URL into its origin and the rest; `None` for any other text.
pub(crate) fn split_origin(url: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    (host > 0).then(|| url.split_at(scheme.len() + 3 + host))
}

/// What a path encodes: all but `/` and the unreserved characters (RFC 3986 §2.3).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Percent-encodes a path.
pub(crate) fn encode(path: &str) -> String {
    utf8_percent_encode(path, ENCODED).to_string()
}

/// Decodes percent-encoding; `None` if the result is not UTF-8. A `%` without two digits stays as it is.
pub(crate) fn decode(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned)
}

/// Decodes the percent-encoded path of a URL for links relative to it: an encoded `/` does not divide folders for a browser, so
/// it becomes a character that no path has.
pub(crate) fn decode_folders(path: &str) -> Option<String> {
    let segments = path.split('/').map(|segment| Some(decode(segment)?.replace('/', "\0")));
    Some(segments.collect::<Option<Vec<_>>>()?.join("/"))
}

/// Returns the link from the page at one path to another: relative, so that the site works under any base URL.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let folder = |path: &str| path.rfind('/').map_or(0, |at| at + 1);
    let (from, to_folder) = (&from[..folder(from)], &to[..folder(to)]);
    let shared = from.bytes().zip(to_folder.bytes()).take_while(|(left, right)| left == right).count();
    let shared = from.as_bytes()[..shared].iter().rposition(|&byte| byte == b'/').map_or(0, |at| at + 1);
    let up = from[shared..].bytes().filter(|&byte| byte == b'/').count();
    let down = encode(&to[shared..]);
    match (up, down.is_empty()) {
        (0, true) => "./".to_owned(),
        _ => "../".repeat(up) + &down,
    }
}
