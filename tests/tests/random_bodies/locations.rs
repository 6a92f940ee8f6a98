//! Where violations are, as RFC 6901 and the reference describe it.

use errbook::{Location, Pointer};

use crate::random::Random;
use crate::values;

/// A step into a JSON document.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

/// Where a violation is.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    Body(Vec<Step>),
    Query(String),
    Path(String),
    Header(String),
}

impl Place {
    /// Returns any place.
    pub(crate) fn any(random: &mut Random) -> Place {
        match random.below(8) {
            0 => Place::Query(values::text(random)),
            1 => Place::Path(values::text(random)),
            2 => Place::Header(values::text(random)),
            _ => Place::Body((0..random.below(5)).map(|_| step(random)).collect()),
        }
    }

    /// Returns the place as a program gives it.
    pub(crate) fn location(&self) -> Location {
        match self {
            Place::Body(steps) => Location::Body(steps.iter().fold(Pointer::root(), |pointer, step| match step {
                Step::Key(key) => pointer.key(key),
                Step::Index(index) => pointer.index(*index),
            })),
            Place::Query(name) => Location::query(name),
            Place::Path(name) => Location::path(name),
            Place::Header(name) => Location::header(name),
        }
    }

    /// Returns what a placeholder shows of it.
    pub(crate) fn part(&self, name: &str, format: Option<&str>) -> Option<String> {
        match (name, self) {
            ("pointer", Place::Body(steps)) => Some(match format {
                None => pointer(steps),
                Some("fragment") => format!("#{}", pointer(steps).bytes().map(in_fragment).collect::<String>()),
                Some("path") => path(steps),
                Some(other) => panic!("{other} is no form"),
            }),
            ("parameter", Place::Query(name) | Place::Path(name)) | ("header", Place::Header(name)) => {
                Some(name.clone())
            }
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
}

/// Returns a key, also one that is a number or has the characters that pointers escape, or an index.
fn step(random: &mut Random) -> Step {
    match random.below(6) {
        0 | 1 => Step::Index(random.one_of(&[0, 1, 9, 10, 4_294_967_296, usize::MAX])),
        2 => Step::Key(
            random.one_of(&["0", "10", "01", "~", "/", "~1/~0", "a.b", "名字", "$id", "@x-y_z", "#", "[0]"]).to_owned(),
        ),
        3 => Step::Key(random.one_of(&["items", "name", "", " "]).to_owned()),
        _ => Step::Key(values::text(random)),
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
