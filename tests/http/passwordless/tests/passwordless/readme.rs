//! The README of the example shows the responses of the service.

use errbook_http_passwordless::{Ask, Server};
use serde_json::json;

#[test]
fn the_answers_of_the_readme_are_those_of_the_service() {
    let server = Server::passwordless();
    let readme = include_str!("../../../../../examples/passwordless/README.md");
    let shown: Vec<&str> = readme.lines().filter(|line| line.starts_with("{\"type\"")).collect();
    let verify = json!({ "token": "an error message" });
    let register = json!({ "userId": "fry", "attestation": "direct" });
    for body in [&verify, &register] {
        assert!(readme.contains(&format!("--json '{body}'")), "{body}");
    }
    let answers = [
        server.post("/signin/verify", "demo:secret", "zh-CN", &verify),
        server.post("/register/token", "demo:secret", "*", &register),
        server.ask("GET", "/register/token", Ask::default()),
    ];
    assert_eq!(shown, answers.each_ref().map(|answer| answer.text()));
}
