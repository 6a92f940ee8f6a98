//! Commands of chromedriver that are not in WebDriver.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A `POST` to an endpoint of the session.
#[derive(Debug)]
pub(crate) struct Command {
    endpoint: &'static str,
    body: Value,
}

impl Command {
    /// Gets the log entries since the last call, of the type `browser` or `performance`.
    pub(crate) fn log(kind: &str) -> Command {
        Command { endpoint: "se/log", body: json!({ "type": kind }) }
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub(crate) fn devtools(name: &str, parameters: Value) -> Command {
        Command { endpoint: "goog/cdp/execute", body: json!({ "cmd": name, "params": parameters }) }
    }
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.endpoint))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
