//! Requests and responses.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::Running;

/// A request.
#[derive(Debug, Clone)]
pub struct Call<'a> {
    /// Its method.
    pub method: &'a str,
    /// Path and query.
    pub target: &'a str,
    /// Header fields.
    pub headers: Vec<(&'a str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// A response.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The header fields, in order, with lower-case names and without `date`, which varies.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl<'a> Call<'a> {
    /// Creates a request without headers and body.
    #[must_use]
    pub fn new(method: &'a str, target: &'a str) -> Self {
        Self { method, target, headers: Vec::new(), body: Vec::new() }
    }

    /// Creates a GET request.
    #[must_use]
    pub fn get(target: &'a str) -> Self {
        Self::new("GET", target)
    }

    /// Creates a POST request with JSON.
    #[must_use]
    pub fn json(target: &'a str, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..Self::new("POST", target) }.header("content-type", "application/json")
    }

    /// Adds a header field.
    #[must_use]
    pub fn header(mut self, name: &'a str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Sends the request.
    ///
    /// # Panics
    ///
    /// If there is no answer.
    #[must_use]
    pub fn send(&self, to: Running) -> Answer {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_secs(20)));
        let agent: ureq::Agent = config.build().into();
        let mut answer = self.run(&agent, to);
        // A service that rejects a body unread closes the connection, sometimes before the client has sent all of it.
        for _ in 0..20 {
            if matches!(answer, Err(ureq::Error::Io(_))) {
                answer = self.run(&agent, to);
            }
        }
        let mut answer = answer.unwrap_or_else(|error| panic!("{self:?}: {error}"));
        let field = |(name, value): (&ureq::http::HeaderName, &ureq::http::HeaderValue)| {
            (name.as_str().to_owned(), value.to_str().unwrap().to_owned())
        };
        let headers = answer.headers().iter().map(field).filter(|(name, _)| name != "date").collect();
        let body = answer.body_mut().with_config().limit(64 << 20).read_to_vec().unwrap();
        Answer { status: answer.status().as_u16(), headers, body }
    }

    fn run(&self, agent: &ureq::Agent, to: Running) -> Result<ureq::http::Response<ureq::Body>, ureq::Error> {
        let uri = format!("http://{}{}", to.address, self.target);
        let mut request = ureq::http::Request::builder().method(self.method).uri(uri);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        match self.method {
            "GET" | "HEAD" => agent.run(request.body(()).unwrap()),
            _ => agent.run(request.body(self.body.clone()).unwrap()),
        }
    }
}

impl Answer {
    /// Returns the values of a header field, joined.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        let values: Vec<&str> =
            self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    /// The body as text.
    ///
    /// # Panics
    ///
    /// If it is not UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        core::str::from_utf8(&self.body).unwrap()
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// If it is not valid.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {:?}", self))
    }
}

/// Sends raw bytes, and reads until the service closes the connection or stops sending.
///
/// # Panics
///
/// If there is no connection.
#[must_use]
pub fn raw(to: Running, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(to.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    // A service may reject a request before it is sent completely.
    let _ = stream.write_all(bytes);
    let (mut answer, mut part) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = stream.read(&mut part) {
        answer.extend_from_slice(&part[..count]);
    }
    answer
}
