//! What the services of the tests answer.

/// The errors.
#[errbook::catalog(catalog = "catalog.toml")]
pub enum WireError {}

/// The codes, in the envelope of the catalog.
#[errbook::catalog(codes, catalog = "catalog.toml")]
pub enum WireCode {}

/// The codes, in an envelope that always answers 200.
#[errbook::catalog(codes, catalog = "catalog.toml", envelope = "always_200")]
pub enum AlwaysCode {}

/// A text of a handler that no response of a layer shows.
pub const SECRET: &str = "hunter2";

/// What a handler sets on purpose.
pub const ON_PURPOSE: [(&str, &str); 8] = [
    ("retry-after", "120"),
    ("www-authenticate", "Bearer realm=\"a\""),
    ("www-authenticate", "Basic realm=\"b\""),
    ("set-cookie", "a=1"),
    ("set-cookie", "b=2"),
    ("link", "</status>; rel=status"),
    ("vary", "Origin"),
    ("x-kept", "1"),
];

/// What describes the body of a handler, or how caches may store it.
pub const OF_THE_BODY: [(&str, &str); 12] = [
    ("accept-ranges", "bytes"),
    ("cache-control", "max-age=60"),
    ("content-digest", "sha-256=:AA==:"),
    ("content-language", "de"),
    ("content-range", "bytes */47022"),
    ("content-security-policy", "default-src 'none'"),
    ("etag", "\"e\""),
    ("expires", "Thu, 01 Jan 2032 00:00:00 GMT"),
    ("repr-digest", "sha-256=:AA==:"),
    ("signature", "sig=:AA==:"),
    ("signature-input", "sig=(\"@status\")"),
    ("sourcemap", "/app.js.map"),
];

/// Returns the headers of `/bare/{status}`.
pub fn bare_headers() -> impl Iterator<Item = (&'static str, &'static str)> {
    ON_PURPOSE.into_iter().chain(OF_THE_BODY)
}
