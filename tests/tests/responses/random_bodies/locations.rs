//! Where violations are, as RFC 6901 and the reference describe it.

use errbook_test_values::{Place, Step};

/// Returns what a placeholder shows of a place.
pub(crate) fn part(place: &Place, name: &str, format: Option<&str>) -> Option<String> {
    match (name, place) {
        ("pointer", Place::Body(steps)) => Some(match format {
            None => pointer(steps),
            Some("fragment") => format!("#{}", pointer(steps).bytes().map(in_fragment).collect::<String>()),
            Some("path") => path(steps),
            Some(other) => panic!("{other} is no form"),
        }),
        ("parameter", Place::Query(name) | Place::Path(name)) | ("header", Place::Header(name)) => Some(name.clone()),
        ("in", place) => Some(
            match place {
                Place::Body(_) => "body",
                Place::Query(_) => "query",
                Place::Path(_) => "path",
                Place::Header(_) => "header",
            }
            .to_owned(),
        ),
        _ => None,
    }
}

/// RFC 6901 §3: `~` is `~0`, and `/` is `~1`.
fn pointer(steps: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Step::Index(index) => format!("/{index}"),
    };
    steps.iter().map(step).collect()
}

/// RFC 6901 §6: what a fragment cannot have (RFC 3986 §3.5) is percent-encoded.
fn in_fragment(byte: u8) -> String {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ if b"-._~!$&'()*+,;=:@/?".contains(&byte) => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

/// Keys after dots, indices in brackets; a key that is no plain word is a JSON string in brackets.
fn path(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Index(index) => path += &format!("[{index}]"),
            Step::Key(key) => {
                let is_number = key.chars().all(|letter| letter.is_ascii_digit());
                let is_word = key.chars().all(|letter| letter.is_alphanumeric() || "_-$@".contains(letter));
                match (is_number || !is_word, path.is_empty()) {
                    (true, _) => path += &format!("[\"{}\"]", escaped(key)),
                    (false, true) => path += key,
                    (false, false) => path += &format!(".{key}"),
                }
            }
        }
    }
    path
}

/// A JSON string without its quotes, with the long escape for every control character (RFC 8259 §7).
fn escaped(text: &str) -> String {
    let letter = |letter: char| match letter {
        '"' | '\\' => format!("\\{letter}"),
        '\0'..'\u{20}' => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.to_string(),
    };
    text.chars().map(letter).collect()
}
