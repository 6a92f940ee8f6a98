//! The status that a text names: `statusIn` of `assets/find/walk.js`.

/// What a status follows, perhaps as a code of it.
const ANSWERS: [&str; 17] = [
    "error",
    "response",
    "returned",
    "returns",
    "responded",
    "responded with",
    "failed with",
    "错误",
    "返回",
    "返回了",
    "响应",
    "响应码",
    "报错",
    "状态为",
    "状态是",
    "状态码为",
    "状态码是",
];
/// The starts of names of statuses.
const REASONS: [&str; 11] = [
    "bad request",
    "bad gateway",
    "unauthorized",
    "forbidden",
    "not found",
    "method not",
    "conflict",
    "too many",
    "internal server",
    "service una",
    "gateway time",
];

/// Finds a status in a text.
type Rule = fn(&str) -> Option<String>;

/// Returns the status that a text names: `HTTP 429`, `status code 429`, `429 Too Many Requests`, `状态码：429`, `returned error: 429`.
pub(super) fn status(shape: &[char]) -> Option<String> {
    let text: String = shape.iter().collect();
    let rules: [Rule; 7] = [by_http, by_word, by_han, alone, by_error, by_reason, in_brackets];
    rules.iter().find_map(|rule| rule(&text))
}

/// Returns the three digits at the start of a text, if no word goes on behind them.
fn digits(text: &str) -> Option<String> {
    let number = text.get(..3).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))?;
    let goes_on = text.get(3..)?.chars().next().is_some_and(|next| next.is_ascii_alphanumeric() || next == '_');
    (!goes_on).then(|| number.to_owned())
}

/// Returns what follows each occurrence of a word that no word goes before.
fn behind<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = &'t str> {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    text.match_indices(word).filter_map(move |(at, _)| {
        let before = text.get(..at)?.chars().next_back();
        (!before.is_some_and(is_word)).then(|| text.get(at + word.len()..)).flatten()
    })
}

fn skip<'t>(text: &'t str, marks: &[char]) -> &'t str {
    text.strip_prefix(marks).unwrap_or(text)
}

fn by_http(text: &str) -> Option<String> {
    behind(text, "http").find_map(|rest| {
        let version = rest.strip_prefix('/').map(|rest| {
            let length = rest.bytes().take(3).take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
            (length > 0).then(|| rest.get(length..).map(|rest| skip(rest, &['"']))).flatten()
        });
        let rest = match version {
            Some(rest) => rest?,
            None => rest,
        };
        digits(skip(skip(rest, &[':']), &[' ']))
    })
}

fn by_word(text: &str) -> Option<String> {
    behind(text, "status").find_map(|rest| {
        let code = skip(rest, &[' ']).strip_prefix("code");
        [code, rest.strip_prefix(" of"), Some(rest)]
            .into_iter()
            .flatten()
            .find_map(|rest| digits(skip(skip(rest, &[':', '=']), &[' '])))
    })
}

fn by_han(text: &str) -> Option<String> {
    ["状态码", "状态"].iter().flat_map(|word| text.match_indices(word).map(|(at, word)| at + word.len())).find_map(
        |at| {
            let rest = skip(skip(text.get(at..)?, &[':', '=']), &[' ']);
            let number = rest.get(..3).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))?;
            let goes_on = rest.get(3..).and_then(|rest| rest.chars().next()).is_some_and(|next| next.is_ascii_digit());
            (!goes_on).then(|| number.to_owned())
        },
    )
}

/// A status that is all of a text, perhaps with its name.
fn alone(text: &str) -> Option<String> {
    let rest = skip(text, &[' ']);
    let number = digits(rest).filter(|number| matches!(number.as_bytes().first(), Some(b'1'..=b'6')))?;
    let rest = rest.get(3..)?;
    let rest = rest.strip_suffix(' ').unwrap_or(rest);
    let name = rest.strip_suffix(['.', '!']).unwrap_or(rest);
    let is_name = |name: &str| {
        (3..=40).contains(&name.len())
            && name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ')
    };
    (name.is_empty() || name.strip_prefix(' ').is_some_and(is_name)).then_some(number)
}

/// A status behind a word for errors or answers, and no measure: `returned error: 503`, `HTTP Error 503`, `服务器返回 503`.
fn by_error(text: &str) -> Option<String> {
    let mut places: Vec<usize> =
        ANSWERS.iter().flat_map(|word| text.match_indices(word).map(|(at, word)| at + word.len())).collect();
    places.sort_unstable();
    places.into_iter().find_map(|at| {
        let rest = text.get(at..)?;
        let code = skip(rest, &[' ']).strip_prefix("code");
        [code, Some(rest)].into_iter().flatten().find_map(|rest| {
            let rest = skip(skip(rest, &[':', '=']), &[' ']);
            let number = digits(rest).filter(|number| matches!(number.as_bytes().first(), Some(b'4' | b'5')))?;
            let rest = rest.get(3..)?;
            let is_decimal =
                rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|one: char| one.is_ascii_digit()));
            let unit =
                rest.strip_prefix(' ').unwrap_or_default().split(|one: char| !one.is_ascii_alphanumeric()).next();
            (!is_decimal && !matches!(unit, Some("ms" | "bytes" | "rows" | "items"))).then_some(number)
        })
    })
}

/// A status with its name: `upstream: 503 Service Unavailable`.
fn by_reason(text: &str) -> Option<String> {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let places = text.match_indices(['4', '5']).map(|(at, _)| at);
    places.filter(|at| text.get(..*at).is_some_and(|before| !before.ends_with(is_word))).find_map(|at| {
        let rest = text.get(at..)?;
        let name = rest.get(3..)?.strip_prefix(' ')?;
        digits(rest).filter(|_| REASONS.iter().any(|reason| name.starts_with(reason)))
    })
}

fn in_brackets(text: &str) -> Option<String> {
    let marks = ["->", "=>", "(", "["];
    let mut places: Vec<usize> =
        marks.iter().flat_map(|mark| text.match_indices(mark).map(|(at, mark)| at + mark.len())).collect();
    places.sort_unstable();
    places.into_iter().find_map(|at| {
        let rest = skip(text.get(at..)?, &[' ']);
        let number = rest.get(..3).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))?;
        let is_status = matches!(number.as_bytes().first(), Some(b'1'..=b'5'));
        let is_closed = rest.get(3..)?.chars().next().is_none_or(|next| ")] ".contains(next));
        (is_status && is_closed).then(|| number.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::fold;

    #[test]
    fn statuses_are_found_where_they_are_named() {
        for (text, wanted) in [
            ("HTTP 429", Some("429")),
            ("HTTP/1.1 405 Method Not Allowed", Some("405")),
            ("status code 429", Some("429")),
            ("429 Too Many Requests", Some("429")),
            ("状态码：429", Some("429")),
            ("root_only (403)", Some("403")),
            ("502", Some("502")),
            ("curl: (22) the requested url returned error: 503", Some("503")),
            ("urllib.error.httperror: http error 503: service unavailable", Some("503")),
            ("server returned http response code: 503 for url", Some("503")),
            ("the server responded with a status of 503 (service unavailable)", Some("503")),
            ("\"get / http/1.1\" 503 1024", Some("503")),
            ("服务器返回 503，请稍后再试", Some("503")),
            ("upstream: 503 service unavailable, try again", Some("503")),
            ("the requested url returned 503", Some("503")),
            ("状态码为 503", Some("503")),
            ("it returned 503 rows", None),
            ("a response: 503 bytes", None),
            ("error 42901", None),
            ("error 4.03, error 403.5", None),
            ("a request of 233 ms", None),
            ("4291", None),
            ("https 12345", None),
        ] {
            assert_eq!(status(&fold(text)).as_deref(), wanted, "{text}");
        }
    }
}
