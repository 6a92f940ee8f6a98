//! A headless Chromium for a test.

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, Locator};
use futures_util::FutureExt;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command as Process};

use crate::command::Command;

/// Browsers need much memory, so tests run one at a time.
static ONE: Mutex<()> = Mutex::new(());

/// The time that a script may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Switches for a Chromium without background activity and without network requests of its own.
const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// Records violations of the content security policy from the start of a page.
const WATCH: &str = "window.refused = []; \
    addEventListener('securitypolicyviolation', event => refused.push(event.violatedDirective + ' ' + event.blockedURI), true);";

/// A browser with one page.
#[derive(Debug)]
pub struct Browser {
    /// The WebDriver client.
    pub client: Client,
}

/// Runs a test in a browser and closes it afterwards. Does nothing if `ERRBOOK_SKIP_BROWSER` is set.
///
/// # Panics
///
/// If the test fails, or if there is no browser.
pub fn in_browser(test: impl AsyncFnOnce(&Browser)) {
    if std::env::var_os("ERRBOOK_SKIP_BROWSER").is_some() {
        eprintln!("ERRBOOK_SKIP_BROWSER is set: nothing was tested");
        return;
    }
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let (mut driver, address) = start_driver().await;
        let browser = Browser { client: connect(&address).await };
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        let outcome = AssertUnwindSafe(test(&browser)).catch_unwind().await;
        let _ = browser.client.close().await;
        let _ = driver.kill().await;
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    });
}

/// Starts chromedriver on a free port.
async fn start_driver() -> (Child, String) {
    let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let child =
        Process::new(&program).arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true).spawn();
    let mut child = child.unwrap_or_else(|error| {
        panic!(
            "`{program}` did not start: {error}. These tests need Chromium and chromedriver (Debian: `apt-get install \
             chromium chromium-driver`; another place: set CHROMEDRIVER). Without them, set ERRBOOK_SKIP_BROWSER=1."
        )
    });
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
            // The output is read to the end, as the process blocks on a full pipe.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return (child, address);
        }
    }
    panic!("`{program}` ended before it was ready");
}

async fn connect(driver: &str) -> Client {
    let mut options = json!({ "args": ARGUMENTS });
    if let Ok(binary) = std::env::var("CHROMIUM") {
        options["binary"] = json!(binary);
    }
    let wanted = json!({
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    let Value::Object(wanted) = wanted else { unreachable!("an object") };
    let connected = ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(driver).await;
    connected.unwrap_or_else(|error| panic!("Chromium did not start: {error}. (Another place: set CHROMIUM.)"))
}

impl Browser {
    /// Opens a URL and waits until it and its scripts are loaded.
    pub async fn open(&self, url: &str) {
        self.client.goto(url).await.expect(url);
    }

    /// Runs a script and returns its value.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let value = self.client.execute(script, arguments).await;
        value.unwrap_or_else(|error| panic!("{error}\n{script}"))
    }

    /// Returns the value of an expression.
    pub async fn value(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"), Vec::new()).await
    }

    /// Returns the value of an expression that is a string.
    pub async fn text(&self, expression: &str) -> String {
        let value = self.value(expression).await;
        value.as_str().unwrap_or_else(|| panic!("{expression} is {value}")).to_owned()
    }

    /// Waits until an expression has a value.
    pub async fn until(&self, expression: &str, wanted: impl Into<Value>) {
        let (wanted, start) = (wanted.into(), Instant::now());
        loop {
            let value = self.value(expression).await;
            if value == wanted {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "{expression} is {value}, not {wanted}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Types into the focused element. Special keys are those of `fantoccini::key::Key`.
    pub async fn keys(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("an element with the focus");
        focused.send_keys(keys).await.expect(keys);
    }

    /// Clicks the first element that matches a selector.
    pub async fn click(&self, selector: &str) {
        let found = self.client.find(Locator::Css(selector)).await;
        found.expect(selector).click().await.expect(selector);
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, name: &str, parameters: Value) -> Value {
        self.client.issue_cmd(Command::devtools(name, parameters)).await.expect(name)
    }

    /// Returns the console messages since the last call.
    pub async fn console(&self) -> Vec<String> {
        let entries = self.client.issue_cmd(Command::log("browser")).await.expect("the console");
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries.iter().map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Returns the URLs requested since the last call.
    pub async fn requests(&self) -> Vec<String> {
        let entries = self.client.issue_cmd(Command::log("performance")).await.expect("the log");
        let entries = entries.as_array().cloned().unwrap_or_default();
        let sent = |entry: &Value| -> Option<String> {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let is_request = event["message"]["method"] == "Network.requestWillBeSent";
            is_request.then(|| event["message"]["params"]["request"]["url"].as_str().map(str::to_owned))?
        };
        entries.iter().filter_map(sent).collect()
    }
}
