//! A client that sends raw bytes.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use crate::{Answer, Server};

/// Sends `request` as it is, and reads until the server closes the connection. `None` if it sent nothing.
///
/// # Panics
///
/// If the bytes are not a single response, for example because a header is split or a length is wrong.
#[must_use]
pub fn send(server: Server, request: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(server.address).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time-out");
    // A server may reject a request and close before it has read all of it.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let _ = stream.shutdown(Shutdown::Both);
    (!answer.is_empty()).then(|| parse(&answer))
}

fn parse(bytes: &[u8]) -> Answer {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("the end of the head");
    let head = std::str::from_utf8(&bytes[..end]).expect("headers are ASCII");
    assert!(head.is_ascii());
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok());
    let field = |line: &str| {
        let (name, value) = line.split_once(": ").expect("a field");
        assert!(!value.contains(['\r', '\n']), "{value:?}");
        (name.to_ascii_lowercase(), value.to_owned())
    };
    let answer = Answer {
        status: status.expect("a status line"),
        headers: lines.map(field).collect(),
        body: bytes[end + 4..].to_vec(),
    };
    let length = answer.header("content-length").expect("a length");
    assert_eq!(length, answer.body.len().to_string(), "{answer:?}");
    answer
}
