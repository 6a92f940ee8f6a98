//! No response contains secrets of sources, private fields, panics, and errors of poem and other crates.

use errbook::poem::Settings;
use errbook_http_cloudbase::probe::{self, SECRET};
use errbook_http_cloudbase::{Answer, Client};

/// Requests that could make the service reveal the secret. Some contain it themselves.
const REQUESTS: [(&str, &str, &str); 16] = [
    ("GET", "/login", ""),
    ("GET", "/boxed", ""),
    ("GET", "/internal", ""),
    ("GET", "/panic", ""),
    ("GET", "/panic/later", ""),
    ("GET", "/panic/rendering", ""),
    ("GET", "/data", ""),
    ("GET", "/slow", ""),
    ("GET", "/own/400", ""),
    ("GET", "/own/500", ""),
    ("GET", "/own/503", ""),
    ("GET", "/query?page=hunter2", ""),
    ("GET", "/path/hunter2", ""),
    ("GET", "/hunter2", ""),
    ("POST", "/json", "{\"page\":\"hunter2\"}"),
    ("POST", "/json", "{\"page\":hunter2}"),
];

/// Words of poem, serde, Rust and this source that would reveal the implementation.
const INTERNALS: [&str; 9] =
    ["poem", "serde", "panicked", "src/", ".rs", "line 1", "invalid type", "Leaky", "expected"];

async fn answers(client: &Client) -> Vec<(&'static str, Answer)> {
    let mut answers = Vec::new();
    for (method, path, body) in REQUESTS {
        for language in ["en", "zh"] {
            let headers = [("accept-language", language.as_bytes()), ("content-type", b"application/json")];
            answers.push((path, client.send(method, path, &headers, body.as_bytes()).await));
        }
    }
    answers
}

#[tokio::test]
async fn no_answer_of_the_service_holds_a_secret_or_tells_how_it_is_made() {
    let client = Client::of(probe::app()).await;
    for (path, answer) in answers(&client).await {
        assert!(answer.status >= 400, "{path}");
        let everything = answer.everything();
        for word in INTERNALS.iter().chain([&SECRET]) {
            assert!(!everything.contains(word), "{word} in the answer to {path}: {everything}");
        }
    }
}

#[tokio::test]
async fn errors_of_the_catalog_keep_their_secrets_whatever_stands_around_them() {
    let settings = Settings::new().log_fields(true);
    let services = [
        Client::of(probe::of_classes(settings)).await,
        Client::of(poem::EndpointExt::map_to_response(probe::bare())).await,
    ];
    for client in &services {
        for path in ["/login", "/boxed"] {
            let answer = client.get(path, "en").await;
            assert_eq!((answer.status, answer.code().as_str()), (401, "login_failed"));
            assert!(!answer.everything().contains(SECRET), "{answer:?}");
        }
    }
}
