//! [`Client`]: requests over both versions of HTTP.

use std::net::SocketAddr;

use bytes::Bytes;
use http::{HeaderMap, Request};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::{http1, http2};
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A version of HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// HTTP/1.1.
    Http1,
    /// HTTP/2 with prior knowledge (RFC 9113 §3.3).
    Http2,
}

impl Version {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Http1, Self::Http2];
}

/// A client of a running service.
#[derive(Debug, Clone, Copy)]
pub struct Client(pub SocketAddr);

/// A response.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The header fields.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
    /// The trailer fields.
    pub trailers: HeaderMap,
}

impl Client {
    /// Sends a request on its own connection.
    ///
    /// # Panics
    ///
    /// If there is no whole answer.
    pub async fn send(self, version: Version, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send_with(version, method, path, headers, Bytes::new()).await
    }

    /// Sends a request with a body on its own connection.
    ///
    /// # Panics
    ///
    /// If there is no whole answer.
    pub async fn send_with(
        self,
        version: Version,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Answer {
        let mut request = Request::builder().method(method);
        request = match version {
            Version::Http1 => request.uri(path).header("host", "localhost"),
            Version::Http2 => request.uri(format!("http://localhost{path}")),
        };
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::<Bytes>::new(body.into())).expect("a request");
        let stream = TokioIo::new(TcpStream::connect(self.0).await.expect("the service listens"));
        let response = match version {
            Version::Http1 => {
                let (mut sender, connection) = http1::handshake(stream).await.expect("HTTP/1.1");
                tokio::spawn(connection);
                sender.send_request(request).await
            }
            Version::Http2 => {
                let (mut sender, connection) = http2::handshake(TokioExecutor::new(), stream).await.expect("HTTP/2");
                tokio::spawn(connection);
                sender.send_request(request).await
            }
        };
        let (head, body) =
            response.unwrap_or_else(|error| panic!("{version:?} {method} {path}: {error:?}")).into_parts();
        let body = body.collect().await.unwrap_or_else(|error| panic!("{version:?} {method} {path}: {error:?}"));
        let trailers = body.trailers().cloned().unwrap_or_default();
        Answer { status: head.status.as_u16(), headers: head.headers, body: body.to_bytes(), trailers }
    }

    /// Sends a GET request over HTTP/1.1.
    pub async fn get(self, path: &str) -> Answer {
        self.send(Version::Http1, "GET", path, &[]).await
    }

    /// Sends a request with a target that no client sends, over HTTP/1.1, and returns the body.
    ///
    /// # Panics
    ///
    /// If there is no answer.
    pub async fn raw(self, method: &str, target: &str) -> String {
        let mut stream = TcpStream::connect(self.0).await.expect("the service listens");
        let request = format!("{method} {target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.expect("it is sent");
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8(answer).expect("text");
        answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).expect("a head")
    }
}

impl Answer {
    /// Returns the lines of a header field.
    ///
    /// # Panics
    ///
    /// If one is not ASCII.
    #[must_use]
    pub fn lines(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).into_iter().map(|value| value.to_str().expect("ASCII")).collect()
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// If it is not valid.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}
