//! Shared by the tests: a service on its own port, and a client.

mod answer;

/// The code of the docs that needs axum compiles and runs.
#[cfg(doctest)]
mod docs {
    #[doc = include_str!("../../../../docs/services.md")]
    mod services {}
    #[doc = include_str!("../../../../docs/services.zh.md")]
    mod services_zh {}
    #[doc = include_str!("../../../../docs/requests.md")]
    mod requests {}
    #[doc = include_str!("../../../../docs/requests.zh.md")]
    mod requests_zh {}
    #[doc = include_str!("../../../../docs/book.md")]
    mod book {}
    #[doc = include_str!("../../../../docs/book.zh.md")]
    mod book_zh {}
    #[doc = include_str!("../../../../docs/layers.md")]
    mod layers {}
    #[doc = include_str!("../../../../docs/layers.zh.md")]
    mod layers_zh {}
}

use std::sync::LazyLock;

use accounts::{Accounts, Backend, Backends, Setup, Trouble};
use axum::Router;
use bytes::Bytes;
use errbook::testing::Watch;
use http::Request;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub use answer::Answer;

/// The catalog, against which every answer of the accounts service is held.
static WATCH: LazyLock<Watch> = LazyLock::new(|| Watch::new().expect("the catalog"));

/// A service that runs on its own port until the test ends.
#[derive(Debug, Clone, Copy)]
pub struct Server {
    port: u16,
    /// Whether its answers are held against the catalog.
    is_watched: bool,
}

/// Starts the accounts service and returns it with its state.
pub async fn accounts(setup: Setup) -> (Server, Accounts) {
    let accounts = Accounts::new(setup);
    let server = Server::start(accounts::service(accounts::routes(), accounts.clone())).await;
    (Server { is_watched: true, ..server }, accounts)
}

/// Starts the accounts service with these backends in trouble.
pub async fn in_trouble(troubles: &[(Backend, Trouble)]) -> Server {
    let backends = troubles.iter().fold(Backends::default(), |all, (backend, trouble)| all.with(*backend, *trouble));
    accounts(Setup { backends, ..Setup::default() }).await.0
}

impl Server {
    /// Starts an axum service.
    ///
    /// # Panics
    ///
    /// If there is no port.
    pub async fn start(service: Router) -> Self {
        let (listener, server) = Self::listen().await;
        tokio::spawn(async move { axum::serve(listener, service).await });
        server
    }

    /// Returns a port for a service that does not use axum.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub async fn listen() -> (TcpListener, Self) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a port");
        let port = listener.local_addr().expect("it is bound").port();
        (listener, Self { port, is_watched: false })
    }

    /// Sends a request on its own connection.
    ///
    /// # Panics
    ///
    /// If there is no answer, or one of the accounts service differs from the catalog.
    pub async fn send(&self, request: Request<Full<Bytes>>) -> Answer {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let stream = TcpStream::connect(("127.0.0.1", self.port)).await.expect("the service listens");
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.expect("it speaks HTTP");
        tokio::spawn(connection);
        let response = sender.send_request(request).await.expect("it answers");
        let (head, body) = response.into_parts();
        let body = body.collect().await.expect("the body is whole").to_bytes();
        if self.is_watched {
            let findings = WATCH.see_parts(method.as_str(), &path, head.status.as_u16(), &head.headers, &body);
            assert_eq!(findings, [], "{method} {path}: {}", String::from_utf8_lossy(&body));
        }
        Answer { status: head.status.as_u16(), headers: head.headers, body }
    }

    /// Sends a request with these headers, and a body.
    ///
    /// # Panics
    ///
    /// If it cannot be sent, or there is no answer.
    pub async fn call(&self, method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Bytes>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if !headers.iter().any(|(name, _)| *name == "host") {
            request = request.header("host", "localhost");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Full::new(body.into())).expect("it is a request")).await
    }

    /// Sends a GET request with these headers.
    pub async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.call("GET", path, headers, "").await
    }

    /// Sends a POST request with JSON and these headers.
    pub async fn post(&self, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        self.json("POST", path, headers, body).await
    }

    /// Sends a request with JSON and these headers.
    pub async fn json(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let mut all = vec![("content-type", "application/json")];
        all.extend(headers);
        self.call(method, path, &all, body.to_string()).await
    }

    /// Sends raw bytes, and reads until the service closes the connection.
    ///
    /// # Panics
    ///
    /// If nothing can be sent.
    pub async fn raw(&self, request: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await.expect("the service listens");
        // A service may close early; its response can still be read.
        let _ = stream.write_all(request).await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        answer
    }

    /// Logs `user` in and returns the value of `Authorization`.
    ///
    /// # Panics
    ///
    /// If that fails.
    pub async fn log_in(&self, user: &str) -> String {
        let form = serde_json::json!({ "identifier": user, "password": accounts::PASSWORD });
        let answer = self.post("/api/auth/login", &[], &form).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        format!("Bearer {}", answer.text("token"))
    }
}
