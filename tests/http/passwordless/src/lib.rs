//! A server on loopback and a client for it, for tests.

pub mod catalog;
pub mod device;
pub mod raw;

use std::net::{SocketAddr, TcpListener};
use std::thread;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::{App, Error, HttpServer, web};
use passwordless::Store;
use serde_json::{Value, json};

/// A server that runs until the test ends.
#[derive(Debug, Clone, Copy)]
pub struct Server {
    /// The address.
    pub address: SocketAddr,
}

/// A response.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The header fields, with lower-case names, in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// The parts of a request besides its method and path.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ask<'a> {
    /// The header fields.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body, if there is one.
    pub body: Option<&'a str>,
}

impl Server {
    /// Starts the passwordless service without data.
    #[must_use]
    pub fn passwordless() -> Server {
        Server::passwordless_with(|_| {})
    }

    /// Starts the passwordless service with more routes.
    #[must_use]
    pub fn passwordless_with(add: fn(&mut web::ServiceConfig)) -> Server {
        let store = web::Data::new(Store::default());
        let book = passwordless::book().expect("the catalog is sound");
        Server::of(move || passwordless::app(store.clone(), book.clone(), add))
    }

    /// Starts a server for an app.
    ///
    /// # Panics
    ///
    /// If there is no port on loopback.
    pub fn of<F, T, B>(app: F) -> Server
    where
        F: Fn() -> App<T> + Send + Clone + 'static,
        T: ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<B>, Error = Error, InitError = ()>
            + 'static,
        B: MessageBody + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("the port");
        thread::spawn(move || {
            let server = HttpServer::new(app).workers(1).disable_signals().listen(listener).expect("a listener").run();
            actix_web::rt::System::new().block_on(server)
        });
        Server { address }
    }

    /// Sends a request and returns the response.
    ///
    /// # Panics
    ///
    /// If there is no answer.
    #[must_use]
    pub fn ask(&self, method: &str, path: &str, ask: Ask<'_>) -> Answer {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        let agent = ureq::Agent::new_with_config(config);
        let mut request = ureq::http::Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        for (name, value) in ask.headers {
            request = request.header(*name, *value);
        }
        let mut answer = match ask.body {
            Some(body) => agent.run(request.body(body.to_owned()).expect("a request")),
            None => agent.run(request.body(()).expect("a request")),
        }
        .expect("an answer");
        let headers = answer.headers().iter();
        Answer {
            status: answer.status().as_u16(),
            headers: headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect(),
            body: answer.body_mut().read_to_vec().expect("a body"),
        }
    }

    /// Posts JSON with an API key, in this language. `key` is `APP:secret`, `APP:reader` or `APP:public`.
    #[must_use]
    pub fn post(&self, path: &str, key: &str, language: &str, body: &Value) -> Answer {
        let header = if key.ends_with(":public") { "ApiKey" } else { "ApiSecret" };
        let headers = [(header, key), ("accept-language", language), ("content-type", "application/json")];
        self.ask("POST", path, Ask { headers: &headers, body: Some(&body.to_string()) })
    }

    /// Returns a token with which `user` of `app` can add a passkey.
    #[must_use]
    pub fn register_token(&self, app: &str, user: &str, more: Value) -> Answer {
        let mut body = json!({ "userId": user });
        for (name, value) in more.as_object().into_iter().flatten() {
            body[name] = value.clone();
        }
        self.post("/register/token", &format!("{app}:secret"), "en", &body)
    }
}

impl Answer {
    /// Returns the first header field of a name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }

    /// The body as text.
    ///
    /// # Panics
    ///
    /// If it is not UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("UTF-8")
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// If it is not JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Returns the string at a JSON pointer into the body.
    #[must_use]
    pub fn string(&self, pointer: &str) -> String {
        self.json().pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{self:?}")).to_owned()
    }
}
