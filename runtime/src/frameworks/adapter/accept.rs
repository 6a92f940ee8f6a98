//! Whether a client prefers a page (RFC 9110 §12.5.1).

use core::ops::ControlFlow;

use errbook_format::quality::{self, trim};

use super::head::RequestHead;

/// Returns whether a request prefers `text/html` to JSON: its weight is higher. Without `Accept`, and if both have the same
/// weight, as with `*/*`, the client gets JSON.
pub(super) fn prefers_html(head: &RequestHead<'_>) -> bool {
    let (mut html, mut json) = (Weight::default(), Weight::default());
    head.visit(&http::header::ACCEPT, &mut |line| {
        for (media_type, weight) in line.split(|byte| *byte == b',').filter_map(range) {
            html.add(precision_of_html(media_type), weight);
            json.add(precision_of_json(media_type), weight);
        }
        ControlFlow::Continue(())
    });
    html.thousandths > json.thousandths
}

/// The weight of a media type, by the most precise of the ranges that match it.
#[derive(Default)]
struct Weight {
    precision: u8,
    thousandths: u16,
}

impl Weight {
    /// Adds the weight of a range that matches with a precision; 0 if it does not match.
    fn add(&mut self, precision: u8, thousandths: u16) {
        if precision > self.precision {
            *self = Self { precision, thousandths };
        } else if precision == self.precision && precision > 0 {
            self.thousandths = self.thousandths.max(thousandths);
        }
    }
}

fn precision_of_html(media_type: &[u8]) -> u8 {
    precision(media_type, b"text/html", b"text/*")
}

/// JSON is any type with its suffix, such as `application/problem+json` (RFC 6839 §3.1).
fn precision_of_json(media_type: &[u8]) -> u8 {
    let has_suffix = media_type.len() > 5 && media_type[media_type.len() - 5..].eq_ignore_ascii_case(b"+json");
    if has_suffix { 3 } else { precision(media_type, b"application/json", b"application/*") }
}

fn precision(range: &[u8], exact: &[u8], of_type: &[u8]) -> u8 {
    match range {
        _ if range.eq_ignore_ascii_case(exact) => 3,
        _ if range.eq_ignore_ascii_case(of_type) => 2,
        b"*/*" => 1,
        _ => 0,
    }
}

/// Returns the range of an element and its weight in thousandths; `None` if it is malformed, or for representations with a
/// parameter that neither a page nor a body has.
fn range(element: &[u8]) -> Option<(&[u8], u16)> {
    let mut parts = element.split(|byte| *byte == b';').map(trim);
    let media_type = parts.next()?;
    let mut weight = quality::FULL;
    for parameter in parts {
        match quality::of_parameter(parameter) {
            Some(given) => weight = given?,
            None if parameter.eq_ignore_ascii_case(b"charset=utf-8") || parameter.is_empty() => {}
            None => return None,
        }
    }
    Some((media_type, weight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderMap, HeaderValue, header::ACCEPT};

    fn prefers(lines: &[&[u8]]) -> bool {
        let lines = lines.iter().map(|line| (ACCEPT, HeaderValue::from_bytes(line).expect("a value")));
        let headers: HeaderMap = lines.fold(HeaderMap::new(), |mut headers, (name, value)| {
            headers.append(name, value);
            headers
        });
        prefers_html(&RequestHead::new("GET", "/", None, &headers))
    }

    #[test]
    fn browsers_get_pages() {
        for accept in [
            // Firefox, Safari, Chromium.
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,\
             application/signed-exchange;v=b3;q=0.7",
            "text/html",
            "TEXT/HTML; Q=0.5, application/json;q=0.4",
            "text/html;charset=UTF-8, */*;q=0.1",
            "text/*, application/*;q=0.9",
            "text/html;q=0.2, application/json;q=0, */*",
        ] {
            assert!(prefers(&[accept.as_bytes()]), "{accept}");
        }
        assert!(prefers(&[b"application/json;q=0.5", b"text/html"]));
    }

    #[test]
    fn everyone_else_gets_json() {
        for accept in [
            // curl, fetch, axios.
            "*/*",
            "application/json, text/plain, */*",
            "application/json",
            "application/problem+json, text/html;q=0.9",
            "text/html, application/json",
            "text/html;q=0.5, */*",
            "text/html;q=0, */*;q=0.1",
            "text/html;level=1, */*;q=0.5",
            "text/html;q=7, */*;q=0.1",
            "text/plain",
            "application/xhtml+xml",
            "",
            ",;,;q=1,",
            "text/html;q",
        ] {
            assert!(!prefers(&[accept.as_bytes()]), "{accept}");
        }
        assert!(!prefers(&[]));
        assert!(!prefers(&["text/html号;\u{FF}".as_bytes()]));
    }
}
