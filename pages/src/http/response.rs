//! The response with a page: validators, caching, and the content security policy.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use bytes::Bytes;
use http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderValue, Response, StatusCode};

use crate::site::Page;

/// The content security policy: pages load files of the site and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// Clients revalidate a page after five minutes, and get it again only if it has changed.
const FRESH: &str = "public, max-age=300, must-revalidate";

/// A page that was rendered, with its validator. Copies share the content.
#[derive(Clone, Debug)]
pub(super) struct Rendered {
    content_type: &'static str,
    language: Option<String>,
    tag: String,
    pub(super) bytes: Bytes,
}

impl From<Page> for Rendered {
    fn from(page: Page) -> Rendered {
        let tag = tag(&page);
        Rendered { content_type: page.content_type, language: page.language, tag, bytes: page.bytes.into() }
    }
}

/// Returns the response with a page, or 304 if the client has it. `vary` names the headers that selected the page.
pub(super) fn respond(status: StatusCode, page: &Rendered, vary: &'static str, asked: &HeaderMap) -> Response<Bytes> {
    let is_known = status == StatusCode::OK && asked.get_all(IF_NONE_MATCH).iter().any(|value| names(value, &page.tag));
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = if is_known { StatusCode::NOT_MODIFIED } else { status };
    let headers = response.headers_mut();
    let mut set = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    if !vary.is_empty() {
        set(VARY, vary);
    }
    set(CACHE_CONTROL, if status == StatusCode::OK { FRESH } else { "no-store" });
    if status == StatusCode::OK {
        set(ETAG, &page.tag);
    }
    if let Some(language) = &page.language {
        set(CONTENT_LANGUAGE, language);
    }
    if is_known {
        return response;
    }
    set(CONTENT_TYPE, page.content_type);
    set(CONTENT_LENGTH, &page.bytes.len().to_string());
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    *response.body_mut() = page.bytes.clone();
    response
}

/// Returns a strong validator of a page (RFC 9110 §8.8.1): equal for equal bytes, media type and language.
fn tag(page: &Page) -> String {
    let mut hasher = DefaultHasher::new();
    (page.content_type, &page.language, &page.bytes).hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

/// Returns whether an `If-None-Match` contains a tag (RFC 9110 §13.1.2), by weak comparison.
fn names(value: &HeaderValue, tag: &str) -> bool {
    let Ok(value) = value.to_str() else { return false };
    value.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}
