//! Responses with their status line and headers, as `curl -i` prints them.

use errbook_catalog::phrase;
use errbook_drift::Observation;

use super::feed::Feed;
use super::members::of_status;

/// Returns whether a line is the status line of a response: `HTTP/1.1 404 Not Found`.
pub(super) fn is_status_line(line: &[u8]) -> bool {
    status(line).is_some()
}

fn status(line: &[u8]) -> Option<u16> {
    let text = std::str::from_utf8(line).ok()?;
    let rest = text.strip_prefix("HTTP/")?;
    let mut words = rest.split_ascii_whitespace();
    let version = words.next()?;
    if !version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    of_status(&words.next()?.into())
}

/// Takes all responses of an input. A body ends where a line is a status line again.
pub(super) fn read(feed: &mut Feed<'_>, input: &[u8], name: &str) {
    let mut lines = input.split_inclusive(|byte| *byte == b'\n').zip(1_usize..).peekable();
    let is_start = |line: &[u8]| is_status_line(line.trim_ascii_end());
    let mut is_empty = true;
    while let Some((line, number)) = lines.next() {
        let Some(status) = status(line.trim_ascii_end()) else { continue };
        is_empty = false;
        let mut headers: Vec<(&str, &[u8])> = Vec::new();
        for (line, _) in lines.by_ref().take_while(|(line, _)| !line.trim_ascii().is_empty()) {
            let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
            let (name, value) = line.split_at(colon);
            if let Ok(name) = std::str::from_utf8(name) {
                headers.push((name.trim(), value.get(1..).unwrap_or_default().trim_ascii()));
            }
        }
        let mut body: Vec<u8> = Vec::new();
        while let Some((line, _)) = lines.next_if(|(line, _)| !is_start(line)) {
            body.extend(line);
        }
        // RFC 9110 §15.2: what comes before the response.
        if status < 200 {
            feed.drift.skip();
            continue;
        }
        let origin = format!("{name}:{number}");
        let has_no_body =
            headers.iter().any(|(name, value)| name.eq_ignore_ascii_case("content-length") && *value == b"0");
        let observation = Observation::new(origin.as_str()).status(status).headers(headers);
        feed.drift.observe(&match body.trim_ascii() {
            // The response to a `HEAD` request has the length of the body that it leaves out (RFC 9110 §8.6).
            [] if !has_no_body => observation,
            _ => observation.body(&body),
        });
    }
    if is_empty {
        let reason =
            phrase!("no status line such as `HTTP/1.1 404 Not Found`", "没有 `HTTP/1.1 404 Not Found` 这样的状态行");
        feed.unreadable(name, &reason);
    }
}
