//! A client: hyper over loopback, and raw sockets for requests that hyper refuses to send.

use std::net::SocketAddr;

use bytes::Bytes;
use http::{HeaderMap, Request};
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::Frame;
use hyper_util::rt::TokioIo;
use poem::listener::TcpAcceptor;
use poem::{Endpoint, Response, Server};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A client of a running service.
pub struct Client {
    address: SocketAddr,
}

/// A response.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The header fields.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Client {
    /// Starts the example with its own state.
    pub async fn cloudbase() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(cloudbase::serve(listener));
        Self { address }
    }

    /// Starts a service on poem.
    pub async fn of(app: impl Endpoint<Output = Response> + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let acceptor = TcpAcceptor::from_tokio(listener).expect("a listener");
        tokio::spawn(Server::new_with_acceptor(acceptor).run(app));
        Self { address }
    }

    /// Sends a request with these header fields; an empty body is left out.
    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &[u8])], body: &[u8]) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header("host", "localhost");
        for (name, value) in headers {
            request = request.header(*name, http::HeaderValue::from_bytes(value).expect("a header that can be sent"));
        }
        self.exchange(request.body(Full::new(Bytes::copy_from_slice(body)).boxed()).expect("a request")).await
    }

    /// Sends a body without its length.
    pub async fn send_chunked(&self, path: &str, content_type: &str, body: &'static [u8]) -> Answer {
        let frames = futures_util::stream::iter([Ok(Frame::data(Bytes::from_static(body)))]);
        let request = Request::post(path).header("host", "localhost").header("content-type", content_type);
        self.exchange(request.body(BodyExt::boxed(StreamBody::new(frames))).expect("a request")).await
    }

    async fn exchange(
        &self,
        request: Request<http_body_util::combinators::BoxBody<Bytes, std::convert::Infallible>>,
    ) -> Answer {
        let stream = TcpStream::connect(self.address).await.expect("a connection");
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.expect("a handshake");
        tokio::spawn(connection);
        let (parts, body) = sender.send_request(request).await.expect("an answer").into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// Sends a GET request in a language.
    pub async fn get(&self, path: &str, language: &str) -> Answer {
        self.send("GET", path, &[("accept-language", language.as_bytes())], b"").await
    }

    /// Sends a POST request with JSON, and a token unless it is empty.
    pub async fn post(&self, path: &str, token: &str, body: &Value) -> Answer {
        let bearer = format!("Bearer {token}");
        let mut headers = vec![("content-type", &b"application/json"[..])];
        if !token.is_empty() {
            headers.push(("authorization", bearer.as_bytes()));
        }
        self.send("POST", path, &headers, body.to_string().as_bytes()).await
    }

    /// Sends raw bytes and returns everything until the server closes the connection, which the bytes have to request.
    pub async fn send_raw(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.address).await.expect("a connection");
        // A server that rejects the head may close before everything is written.
        let _ = stream.write_all(bytes).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        answer
    }
}

impl Answer {
    /// Returns the body, which must be JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Returns the code in the body.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// Returns the value of a header field, which must occur once.
    pub fn header(&self, name: &str) -> &str {
        let values: Vec<_> = self.headers.get_all(name).iter().collect();
        assert_eq!(values.len(), 1, "{name} in {self:?}");
        values[0].to_str().expect("visible ASCII")
    }

    /// Returns the names of the header fields, sorted.
    pub fn header_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.headers.keys().map(http::HeaderName::as_str).collect();
        names.sort_unstable();
        names
    }

    /// Returns the whole response as text, to search it for secrets.
    pub fn everything(&self) -> String {
        format!("{:?}\n{}", self.headers, String::from_utf8_lossy(&self.body))
    }
}
