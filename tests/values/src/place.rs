//! [`Place`]: where violations are.

use errbook::{Location, Pointer};

use crate::random::Random;
use crate::text::text;

/// A step into a JSON document.
#[derive(Clone, Debug)]
pub enum Step {
    /// The member of an object.
    Key(String),
    /// The element of an array.
    Index(usize),
}

/// Where a violation is.
#[derive(Clone, Debug)]
pub enum Place {
    /// A value in the body.
    Body(Vec<Step>),
    /// A parameter of the query.
    Query(String),
    /// A parameter of the path.
    Path(String),
    /// A header field.
    Header(String),
}

impl Place {
    /// Returns any place.
    pub fn any(random: &mut Random) -> Place {
        match random.below(8) {
            0 => Place::Query(text(random)),
            1 => Place::Path(text(random)),
            2 => Place::Header(text(random)),
            _ => Place::Body((0..random.below(5)).map(|_| step(random)).collect()),
        }
    }

    /// Returns the place as a program gives it.
    pub fn location(&self) -> Location {
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
}

/// Returns a key, also one that is a number or has the characters that pointers escape, or an index.
fn step(random: &mut Random) -> Step {
    match random.below(6) {
        0 | 1 => Step::Index(random.one_of(&[0, 1, 9, 10, 4_294_967_296, usize::MAX])),
        2 => Step::Key(
            random.one_of(&["0", "10", "01", "~", "/", "~1/~0", "a.b", "名字", "$id", "@x-y_z", "#", "[0]"]).to_owned(),
        ),
        3 => Step::Key(random.one_of(&["items", "name", "", " "]).to_owned()),
        _ => Step::Key(text(random)),
    }
}
