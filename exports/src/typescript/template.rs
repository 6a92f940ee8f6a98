//! What a template shows: each value with its place, as a flat list.

use errbook_catalog::At;
use errbook_catalog::model::{LocationPart, Member, Node, Part, Value, ValueSource};

use super::literal::{list, string};

/// A step into a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a member of an object.
    Member(String),
    /// Into an item of an array.
    Item(usize),
}

/// A value that a template shows.
#[derive(Clone, Debug)]
pub(super) struct Shown<'c> {
    pub(super) what: What<'c>,
    pub(super) path: Vec<Step>,
}

/// What is shown.
#[derive(Clone, Debug)]
pub(super) enum What<'c> {
    /// All fields, as the members of the object at the place.
    Fields {
        /// Whether the object can be missing.
        optional: bool,
    },
    /// Any other placeholder.
    Value(&'c Value),
    /// A fixed value, as JSON.
    Fixed(String),
    /// A text with placeholders.
    Text(&'c [Part]),
}

/// Returns all that a template shows, in its order.
pub(super) fn shown(template: &Node) -> Vec<Shown<'_>> {
    let mut out = Vec::new();
    walk(template, &mut Vec::new(), &mut out);
    out
}

fn walk<'c>(node: &'c Node, path: &mut Vec<Step>, out: &mut Vec<Shown<'c>>) {
    let mut push = |what| out.push(Shown { what, path: path.clone() });
    match node {
        Node::Object(members) => {
            for member in members {
                match member {
                    Member::Named { key, value } => {
                        path.push(Step::Member(key.value.clone()));
                        walk(value, path, out);
                        path.pop();
                    }
                    Member::Fields(_) => out.push(Shown { what: What::Fields { optional: true }, path: path.clone() }),
                    Member::Data(_) => {}
                }
            }
        }
        Node::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Step::Item(index));
                walk(item, path, out);
                path.pop();
            }
        }
        Node::Literal(json) => push(What::Fixed(json.clone())),
        Node::Value(value) if value.source == ValueSource::Fields && !value.as_string => {
            push(What::Fields { optional: value.optional });
        }
        Node::Value(value) => push(What::Value(value)),
        Node::Text(parts) => push(match fixed(parts) {
            Some(text) => What::Fixed(string(&text)),
            None => What::Text(parts),
        }),
    }
}

/// Returns a text without placeholders.
fn fixed(parts: &[Part]) -> Option<String> {
    parts.iter().try_fold(String::new(), |text, part| match part {
        Part::Text(more) => Some(text + more),
        Part::Value(_) => None,
    })
}

/// Returns the role of a placeholder: its spelling, by which the parser knows it.
pub(super) fn role(value: &Value, languages: &[At<String>]) -> String {
    match value.source {
        // The first message that a body has is as good as any.
        ValueSource::MessageIn(_) => "message.".to_owned(),
        ValueSource::Location(LocationPart::Fragment) => "fragment".to_owned(),
        ValueSource::Location(LocationPart::Path) => "path".to_owned(),
        _ => value.source.spelling(languages),
    }
}

/// Returns what a template shows as rows for the parser, `["code?", "error", "code"]`.
pub(super) fn rows(template: &Node, languages: &[At<String>]) -> String {
    let row = |shown: Shown<'_>| {
        let mark = |optional| if optional { "?" } else { "" };
        let first = match &shown.what {
            What::Fields { optional } => string(&format!("fields{}", mark(*optional))),
            What::Value(value) => string(&format!("{}{}", role(value, languages), mark(value.optional))),
            What::Fixed(_) => string("fixed"),
            What::Text(parts) => text(parts, languages),
        };
        let steps = shown.path.into_iter().map(|step| match step {
            Step::Member(name) => string(&name),
            Step::Item(index) => index.to_string(),
        });
        list(std::iter::once(first).chain(steps))
    };
    let rows: Vec<String> = shown(template).into_iter().map(row).collect();
    format!("[\n      {},\n    ]", rows.join(",\n      "))
}

/// Returns the parts of a text, texts and roles in turn. Where two placeholders follow each other, nothing tells where one ends: such a
/// text says nothing.
fn text(parts: &[Part], languages: &[At<String>]) -> String {
    let mut out = vec![String::new()];
    let mut is_readable = true;
    let mut after_value = false;
    for part in parts {
        match part {
            Part::Text(text) => {
                if let Some(last) = out.last_mut() {
                    last.push_str(text);
                }
                after_value &= text.is_empty();
            }
            Part::Value(value) => {
                is_readable &= !after_value;
                after_value = true;
                // Fields in texts are not read: their types are lost.
                let role = match value.source {
                    ValueSource::Field(_) | ValueSource::Fields => "text".to_owned(),
                    _ => role(value, languages),
                };
                out.extend([role, String::new()]);
            }
        }
    }
    if !is_readable {
        return string("text?");
    }
    list(out.iter().map(|part| string(part)))
}
