//! [`Client`]: requests from a page of another origin, over both versions of HTTP.

use std::net::SocketAddr;

use errbook_http_production::error::SHOP;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

/// A version of HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    /// HTTP/1.1.
    Http1,
    /// HTTP/2 with prior knowledge (RFC 9113 §3.3).
    Http2,
}

/// A client of a running service.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    pub(crate) address: SocketAddr,
    /// The statuses of failures that are not those of other frameworks, by name.
    pub(crate) statuses: &'static [(&'static str, u16)],
    /// The failures whose answers reach the middleware that compresses as the framework's errors, which it passes as they are.
    pub(crate) uncompressed: &'static [&'static str],
    pub(crate) http1: reqwest::Client,
    pub(crate) http2: reqwest::Client,
}

/// A response.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// A request.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Request<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) headers: &'a [(&'a str, &'a str)],
    pub(crate) body: &'a [u8],
}

impl Client {
    pub(crate) fn new(address: SocketAddr) -> Self {
        let http2 = reqwest::Client::builder().http2_prior_knowledge().build().expect("a client");
        Self { address, statuses: &[], uncompressed: &[], http1: reqwest::Client::new(), http2 }
    }

    /// Sends a request from a page of the shop, whose reader prefers Chinese.
    pub(crate) async fn send(&self, version: Version, request: Request<'_>) -> Answer {
        let http = if version == Version::Http1 { &self.http1 } else { &self.http2 };
        let method = request.method.parse().expect("a method");
        let mut sent = http.request(method, format!("http://{}{}", self.address, request.path));
        sent = sent.header("origin", SHOP).header("accept-language", "zh");
        for (name, value) in request.headers {
            sent = sent.header(
                HeaderName::from_bytes(name.as_bytes()).expect("a name"),
                HeaderValue::from_bytes(value.as_bytes()).expect("a value"),
            );
        }
        let response = sent.body(request.body.to_vec()).send().await;
        let response = response.unwrap_or_else(|error| panic!("{version:?} {request:?}: {error:?}"));
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.unwrap_or_else(|error| panic!("{version:?} {request:?}: {error:?}"));
        Answer { status, headers, body: body.to_vec() }
    }
}

impl Answer {
    /// Returns the lines of a header field.
    pub(crate) fn lines(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).into_iter().map(|value| value.to_str().expect("ASCII")).collect()
    }

    /// Returns the members of `Vary`, in lower case, in order (RFC 9110 §12.5.5).
    pub(crate) fn vary(&self) -> Vec<String> {
        let lines = self.lines("vary").join(",").to_ascii_lowercase();
        let mut members: Vec<String> = lines.split(',').map(|member| member.trim().to_owned()).collect();
        members.sort();
        members
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {} {self:?}", self.text()))
    }
}
