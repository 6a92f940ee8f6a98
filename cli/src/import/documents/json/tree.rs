//! JSON values with their places. Objects keep repeated members: a map of errors with one code twice has two errors.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// How deep values can be nested, as in serde_json.
const DEEPEST: usize = 128;

/// A value, and where it starts in the text, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) at: usize,
    pub(super) tree: Tree,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Null,
    Boolean(bool),
    /// A number as it is written, whatever its size.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<Member>),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) value: Node,
}

/// Why a text was not read.
#[derive(Debug)]
pub(super) enum Problem {
    /// It is not JSON.
    Syntax(serde_json::Error),
    /// A string in the value at this place has half of a surrogate pair (RFC 8259 §8.2).
    Surrogate(usize),
    /// The value at this place is nested too deep.
    Depth(usize),
}

/// Reads a text.
pub(super) fn read(text: &str) -> Result<Node, Problem> {
    let root: &RawValue = serde_json::from_str(text).map_err(Problem::Syntax)?;
    node(root, text, DEEPEST)
}

fn node(raw: &RawValue, text: &str, levels: usize) -> Result<Node, Problem> {
    let written = raw.get();
    // Borrowed values are parts of the text.
    let at = written.as_ptr().addr() - text.as_ptr().addr();
    // The syntax has been checked: all that is left are the strings.
    let surrogate = |_| Problem::Surrogate(at);
    let deeper = || levels.checked_sub(1).ok_or(Problem::Depth(at));
    let tree = match written.as_bytes().first() {
        Some(b'{') => {
            let levels = deeper()?;
            let RawMembers(members) = serde_json::from_str(written).map_err(surrogate)?;
            let members = members.into_iter().map(|(name, raw)| Ok(Member { name, value: node(raw, text, levels)? }));
            Tree::Object(members.collect::<Result<_, _>>()?)
        }
        Some(b'[') => {
            let levels = deeper()?;
            let items: Vec<&RawValue> = serde_json::from_str(written).map_err(surrogate)?;
            Tree::List(items.into_iter().map(|raw| node(raw, text, levels)).collect::<Result<_, _>>()?)
        }
        Some(b'"') => Tree::Text(serde_json::from_str(written).map_err(surrogate)?),
        Some(b't') => Tree::Boolean(true),
        Some(b'f') => Tree::Boolean(false),
        Some(b'n') | None => Tree::Null,
        Some(_) => Tree::Number(written.to_owned()),
    };
    Ok(Node { at, tree })
}

/// The members of an object, as they are written.
struct RawMembers<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for RawMembers<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RawMembers<'de>, D::Error> {
        deserializer.deserialize_map(AllMembers)
    }
}

struct AllMembers;

impl<'de> Visitor<'de> for AllMembers {
    type Value = RawMembers<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<RawMembers<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(member) = members.next_entry()? {
            list.push(member);
        }
        Ok(RawMembers(list))
    }
}
