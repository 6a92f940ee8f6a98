//! The header fields of a response whose body is replaced: which stay, and what becomes of those that both responses have.

use alloc::string::String;
use alloc::vec::Vec;

use errbook_format::header::is_token;
use errbook_format::status::FIRST_ERROR;

use super::fields::HeaderFields;
use crate::answer::headers::Headers;

/// Whose value a field has that can have only one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wins {
    /// That of the response which is replaced: a handler knows more than a fallback entry, such as when to retry.
    Theirs,
    /// That of the entry, which the handler chose after whatever it has set before.
    #[cfg_attr(not(feature = "salvo"), allow(dead_code, reason = "elsewhere an error has a response of its own"))]
    Ours,
}

/// What two values of a field mean (RFC 9110 §5.3).
#[derive(Debug, PartialEq, Eq)]
enum Kind {
    /// Only one can hold.
    Single,
    /// Both hold: they are one list, in one field line.
    List,
    /// Both hold, and no comma can join them (RFC 6265 §3).
    Separate,
}

/// The fields, beside `Content-*`, that describe the body, or the message that it is in, and go with it.
const OF_THE_BODY: [&str; 14] = [
    // RFC 9110 §14.3, and RFC 9111 §5.1: how the response was made.
    "accept-ranges",
    "age",
    // RFC 3230, which RFC 9530 replaces.
    "digest",
    // RFC 9110 §8.8.
    "etag",
    // RFC 3229 §10.5.
    "im",
    "last-modified",
    // RFC 9530 §3.
    "repr-digest",
    // RFC 9421 §4: it covers the body, or fields that change.
    "signature",
    "signature-input",
    "sourcemap",
    // RFC 9110 §6.6.2, RFC 9112 §6.1: the framing of the body.
    "trailer",
    "transfer-encoding",
    "variant-key",
    "x-sourcemap",
];

/// The fields with which a handler allows caches to store its response (RFC 9111 §5, RFC 9213). They go if an error is sent
/// with the status of a success, which caches would store as such.
const OF_CACHES: [&str; 5] = ["cache-control", "cdn-cache-control", "expires", "pragma", "surrogate-control"];

/// The fields that are lists, of which both sides' members hold. Not among them is a list that says all that is supported,
/// such as `Allow` (RFC 9110 §10.2.1): of two, only one can be right.
const LISTS: [&str; 15] = [
    "accept-ch",
    "access-control-expose-headers",
    // Of directives that contradict each other, the most restrictive holds (RFC 9111 §4.2.1).
    "cache-control",
    "cache-status",
    "cdn-cache-control",
    // Every policy of the list is enforced (Content Security Policy Level 3, §3.1).
    "content-security-policy",
    "content-security-policy-report-only",
    "link",
    "proxy-authenticate",
    "proxy-status",
    "server-timing",
    "vary",
    "via",
    "warning",
    "www-authenticate",
];

/// Returns whether a field of the replaced response goes. `status` is that of the response that replaces it.
fn goes(name: &str, status: u16) -> bool {
    match name {
        // How long the whole is, of which the request asked for a range that it has not (RFC 9110 §14.4).
        "content-range" => status != 416,
        // A policy for whatever the body is.
        "content-security-policy" | "content-security-policy-report-only" => false,
        // RFC 9110 §8, RFC 9530 §2, RFC 6266.
        _ if name.starts_with("content-") => true,
        _ => OF_THE_BODY.contains(&name) || (status < FIRST_ERROR && OF_CACHES.contains(&name)),
    }
}

fn kind(name: &str) -> Kind {
    match name {
        "set-cookie" => Kind::Separate,
        _ if LISTS.contains(&name) => Kind::List,
        _ => Kind::Single,
    }
}

/// Puts the fields of a response among those of the one that it replaces. `status` is that of the new response.
pub(super) fn merge(theirs: &mut impl HeaderFields, ours: &Headers, status: u16, wins: Wins) {
    drop_body(theirs, status);
    let before = theirs.names();
    for (name, value) in ours {
        let is_theirs = before.iter().any(|known| known == name);
        match kind(name) {
            Kind::List if is_theirs => join(theirs, name, value.as_bytes()),
            Kind::Single if is_theirs && wins == Wins::Theirs => {}
            Kind::Single => theirs.set(name, value.as_bytes()),
            Kind::List | Kind::Separate => theirs.append(name, value.as_bytes()),
        }
    }
}

/// Removes the fields that describe a body which is replaced. `status` is that of the new response.
pub(super) fn drop_body(fields: &mut impl HeaderFields, status: u16) {
    fields.names().iter().filter(|name| goes(name, status)).for_each(|name| fields.remove(name));
}

/// Adds a field of a new response; an entry's own `Vary` is part of the line that there is.
#[cfg(feature = "actix-web")]
pub(crate) fn add(fields: &mut impl HeaderFields, name: &str, value: &[u8]) {
    match name {
        "vary" => join(fields, name, value),
        _ => fields.append(name, value),
    }
}

/// Makes all lines of a list one, with `value` behind them unless it is one of them.
pub(super) fn join(fields: &mut impl HeaderFields, name: &str, value: &[u8]) {
    let mut lines: Vec<&[u8]> = fields.values(name).collect();
    if !lines.contains(&value) {
        lines.push(value);
    }
    let joined = lines.join(&b", "[..]);
    fields.set(name, &joined);
}

/// Makes `Vary` one line that names all that a response was chosen by: what the language depends on, if there are several, such as
/// `accept-language`; and `accept`, if others may get a page (RFC 9110 §12.5.5). Caches and middlewares that read the first line
/// alone would serve a response in the wrong language.
pub(super) fn vary_by(fields: &mut impl HeaderFields, language: Option<&str>, accept: bool) {
    const OWN: &str = "accept-language";
    let depends_on = [language, accept.then_some("accept")];
    let is_done = match depends_on {
        [None, None] => true,
        [Some(one), None] | [None, Some(one)] => fields.has_vary(one),
        [Some(_), Some(_)] => false,
    };
    if is_done {
        return;
    }
    // Nobody else has named anything.
    if let Some(language) = language.filter(|_| fields.has_vary(OWN) || !fields.has("vary")) {
        let is_named = language.split(", ").any(|name| name == "accept");
        let pages = if accept && !is_named { ", accept" } else { "" };
        return fields.set("vary", [language, pages].concat().as_bytes());
    }
    let mut members: Vec<String> = Vec::new();
    let mut lines: Vec<String> = fields.values("vary").map(|line| String::from_utf8_lossy(line).into_owned()).collect();
    // The line that a response of errbook has by itself gives way to the order of the settings.
    lines.retain(|line| line != OWN || language.is_none_or(|language| language == OWN));
    let given = depends_on.into_iter().flatten().flat_map(|names| names.split(','));
    for member in lines.iter().flat_map(|line| line.split(',')).chain(given).map(str::trim) {
        let is_known = members.iter().any(|known| known.eq_ignore_ascii_case(member));
        if is_token(member) && !is_known {
            members.push(member.into());
        }
    }
    // `*` is everything, and stands alone.
    let all = members.iter().any(|member| member == "*");
    let value = if all { String::from("*") } else { members.join(", ") };
    fields.set("vary", value.as_bytes());
}

#[cfg(test)]
mod tests;
