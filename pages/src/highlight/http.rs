//! A request or an answer of HTTP: its first line, its headers, and a body of JSON.

use super::{Kind, Span, grammars, lexer};

/// Returns the coloured pieces of a message.
pub(super) fn spans(message: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    for (index, line) in message.split_inclusive('\n').enumerate() {
        let text = line.trim_end();
        if index > 0 && text.is_empty() {
            break;
        }
        if index == 0 {
            first_line(text, &mut spans);
        } else if let Some(colon) = text.find(':').filter(|colon| *colon > 0) {
            spans.push((at..at + colon, Kind::Type));
        }
        at += line.len();
    }
    let body = message.get(at..).unwrap_or_default();
    if let Some(json) = grammars::of("json").filter(|_| body.trim_start().starts_with(['{', '['])) {
        let body = lexer::spans(json, body).into_iter();
        spans.extend(body.map(|(range, kind)| (at + range.start..at + range.end, kind)));
    }
    spans
}

/// Marks `HTTP/1.1` and a status, or a method.
fn first_line(line: &str, spans: &mut Vec<Span>) {
    let first = line.find(' ').unwrap_or(line.len());
    if first > 0 {
        spans.push((0..first, Kind::Keyword));
    }
    let rest = line.get(first..).unwrap_or_default();
    let digits = rest.bytes().skip(1).take_while(u8::is_ascii_digit).count();
    if digits == 3 {
        spans.push((first + 1..first + 1 + digits, Kind::Number));
    }
}
