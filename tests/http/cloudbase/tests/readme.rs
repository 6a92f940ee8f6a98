//! The README of the example shows the responses of the service. `UPDATE_EXPECT=1` updates them.

use std::fmt::Write;

use errbook_http_cloudbase::Client;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../examples/cloudbase/README.md");
const ADDRESS: &str = "http://127.0.0.1:3004";

/// Splits a command line into words; text in single quotes is one word.
fn words(line: &str) -> Vec<&str> {
    let parts = line.split('\'').enumerate();
    parts
        .flat_map(|(index, part)| if index % 2 == 1 { vec![part] } else { part.split_whitespace().collect() })
        .collect()
}

/// Returns the output of `curl -i` with these arguments, without the date.
async fn curl(client: &Client, arguments: &[&str]) -> String {
    let (mut method, mut path, mut body) = ("GET", "", "");
    let mut headers: Vec<(&str, &[u8])> = Vec::new();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match *argument {
            "-i" => {}
            "-X" => method = arguments.next().expect("a method"),
            "-d" => body = arguments.next().expect("a body"),
            "-H" => {
                let (name, value) = arguments.next().and_then(|header| header.split_once(": ")).expect("a header");
                headers.push((name, value.as_bytes()));
            }
            address => path = address.strip_prefix(ADDRESS).expect("an address of the service"),
        }
    }
    let answer = client.send(method, path, &headers, body.as_bytes()).await;
    let status = http::StatusCode::from_u16(answer.status).expect("a status");
    let mut text = format!("HTTP/1.1 {status}\n");
    for (name, value) in answer.headers.iter().filter(|(name, _)| *name != "date") {
        writeln!(text, "{name}: {}", value.to_str().expect("ASCII")).expect("a string");
    }
    format!("{text}\n{}\n", String::from_utf8_lossy(&answer.body))
}

#[tokio::test]
async fn the_answers_in_the_readme_are_those_of_the_service() {
    let client = Client::cloudbase().await;
    let written = std::fs::read_to_string(README).expect("a README");
    let mut real = String::new();
    let mut count = 0;
    for block in written.split_inclusive("```\n") {
        let Some((before, command)) = block.split_once("```console\n$ curl ") else {
            real.push_str(block);
            continue;
        };
        let line = command.lines().next().expect("a command");
        let answer = curl(&client, &words(line)).await;
        write!(real, "{before}```console\n$ curl {line}\n{answer}```\n").expect("a string");
        count += 1;
    }
    assert_eq!(count, 3);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(README, &real).expect("a README that can be written");
    } else {
        assert_eq!(written, real);
    }
}
