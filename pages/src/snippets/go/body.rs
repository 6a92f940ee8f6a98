//! The struct of a body.

use super::super::members::Step;
use super::super::reading::{Place, Test, Value};
use super::super::text::Lines;
use super::{is_pointer, literal_type, ty_of};

/// The members of a struct, in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Body {
    members: Vec<(String, Node)>,
}

#[derive(Clone, Debug)]
enum Node {
    /// A type.
    Leaf(String),
    Object(Body),
    List(Body),
}

impl Body {
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Adds the member of a test, and returns whether the struct has it.
    pub(super) fn test(&mut self, test: &Test) -> bool {
        match &test.place {
            Place::Status => true,
            Place::Body(steps) => self.add(steps, literal_type(test).to_owned()),
        }
    }

    /// Adds fields, and returns those that the struct has.
    pub(super) fn fields<'v, 'c>(&mut self, fields: &'v [Value<'c>]) -> Vec<&'v Value<'c>> {
        let added = fields.iter().filter(|field| {
            let one = ty_of(field.ty);
            let ty = match field.field.list {
                true => format!("[]{one}"),
                false if is_pointer(field) => format!("*{one}"),
                false => one.to_owned(),
            };
            self.add(&field.steps, ty)
        });
        added.collect()
    }

    /// Adds a list of items, and returns whether the struct has it.
    pub(super) fn list(&mut self, steps: &[Step], item: Body) -> bool {
        self.insert(steps, Node::List(item))
    }

    /// Adds a member, and returns whether the struct has it with this type.
    pub(super) fn add(&mut self, steps: &[Step], ty: String) -> bool {
        self.insert(steps, Node::Leaf(ty))
    }

    fn insert(&mut self, steps: &[Step], node: Node) -> bool {
        let Some((Step::Member(key), rest)) = steps.split_first() else { return false };
        let is_item = matches!(rest.first(), Some(Step::Item(_)));
        let inner = if is_item { rest.get(1..).unwrap_or_default() } else { rest };
        let position = self.members.iter().position(|(member, _)| member == key);
        if inner.is_empty() {
            let is_same = |found: &Node| matches!((found, &node), (Node::Leaf(one), Node::Leaf(other)) if one == other);
            return match position.and_then(|position| self.members.get(position)) {
                Some((_, found)) => is_same(found),
                None => !is_item && self.push(key, node),
            };
        }
        let place = match position {
            Some(position) => self.members.get_mut(position),
            None => {
                let new = if is_item { Node::List(Body::default()) } else { Node::Object(Body::default()) };
                let mut inside = Body::default();
                // A member that cannot be added leaves no empty struct behind.
                if !inside.insert(inner, node.clone()) || !self.push(key, new) {
                    return false;
                }
                self.members.last_mut()
            }
        };
        match place {
            Some((_, Node::Object(body))) if !is_item => body.insert(inner, node),
            Some((_, Node::List(body))) if is_item => body.insert(inner, node),
            _ => false,
        }
    }

    fn push(&mut self, key: &str, node: Node) -> bool {
        // Two members whose names are one in Go would be read into the same place.
        let is_free = self.members.iter().all(|(other, _)| name(other) != name(key));
        let is_added = is_tag(key) && is_free;
        if is_added {
            self.members.push((key.to_owned(), node));
        }
        is_added
    }

    /// Writes the type with its name.
    pub(super) fn declare(&self, code: &mut Lines, name: &str) {
        code.open(format!("type {name} struct {{"));
        self.write(code);
        code.close("}");
    }

    fn write(&self, code: &mut Lines) {
        for (at, (key, node)) in self.members.iter().enumerate() {
            match node {
                Node::Leaf(ty) => {
                    let (names, types) = self.widths(at);
                    code.line(format!("{:names$} {ty:types$} {}", name(key), tag(key)));
                }
                Node::Object(body) | Node::List(body) => {
                    let list = if matches!(node, Node::List(_)) { "[]" } else { "" };
                    let (names, _) = self.widths(at);
                    code.open(format!("{:names$} {list}struct {{", name(key)));
                    body.write(code);
                    code.close(format!("}} {}", tag(key)));
                }
            }
        }
    }

    /// Returns the widths of the columns of names and types around a member, as gofmt aligns them: up to a struct before it, and with the
    /// name of the struct after it.
    fn widths(&self, at: usize) -> (usize, usize) {
        let is_leaf = |index: &usize| matches!(self.members.get(*index), Some((_, Node::Leaf(_))));
        let first = (0..at).rev().take_while(is_leaf).last().unwrap_or(at);
        let mut widths = (0, 0);
        for (key, node) in self.members.iter().skip(first) {
            widths.0 = widths.0.max(name(key).chars().count());
            let Node::Leaf(ty) = node else { break };
            widths.1 = widths.1.max(ty.chars().count());
        }
        widths
    }
}

/// Returns an expression for a member.
pub(super) fn access(of: &str, steps: &[Step]) -> String {
    let step = |step: &Step| match step {
        Step::Member(key) => format!(".{}", name(key)),
        Step::Item(index) => format!("[{index}]"),
    };
    format!("{of}{}", steps.iter().map(step).collect::<String>())
}

/// Returns the tests that the lists on the way to a member are long enough.
pub(super) fn guards(of: &str, steps: &[Step]) -> Vec<String> {
    let items = steps.iter().enumerate().filter_map(|(at, step)| match step {
        Step::Item(index) => Some(format!("len({}) > {index}", access(of, steps.get(..at).unwrap_or_default()))),
        Step::Member(_) => None,
    });
    items.collect()
}

/// Returns a key as the name of a field that `encoding/json` sees: it begins with an upper-case letter.
fn name(key: &str) -> String {
    let mut name = String::new();
    let mut is_first = true;
    for c in key.chars() {
        let is_letter = c.is_ascii_alphanumeric() || is_han(c);
        match (is_letter, is_first) {
            (false, _) => is_first = true,
            (true, true) => {
                name.push(c.to_ascii_uppercase());
                is_first = false;
            }
            (true, false) => name.push(c),
        }
    }
    if name.starts_with(|c: char| c.is_ascii_uppercase()) { name } else { format!("X{name}") }
}

/// Returns whether a character is a common one of Chinese, which Go has among its letters.
fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Returns whether a tag can have a key: `encoding/json` takes letters, digits and some punctuation, and a raw string no backtick.
fn is_tag(key: &str) -> bool {
    let is_taken = |c: char| c.is_ascii_alphanumeric() || is_han(c) || "!#$%&()*+-./:;<=>?@[]^_{|}~ ".contains(c);
    !key.is_empty() && key.chars().all(is_taken)
}

fn tag(key: &str) -> String {
    // A tag of `-` alone means that the field is left out.
    let key = if key == "-" { "-," } else { key };
    format!("`json:\"{key}\"`")
}
