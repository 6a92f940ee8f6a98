//! The two texts of an entry: the message, which readers see, and the developer's message, which is logged.

use super::arguments::Value;
use super::display::Shown;
use super::field_type::{self, FieldType, Format};
use super::fields::{Field, Role};

/// The texts made from a text of thiserror.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// The message, with placeholders of the catalog. Empty if nothing of the text can be sent.
    pub(super) message: String,
    /// The developer's message, if it shows more than the message.
    pub(super) log: Option<String>,
    /// The fields that are sent, by index: those of the message, and optional ones.
    pub(super) sent: Vec<(usize, FieldType)>,
    /// Whether the message has to be reworded: it lacks a value other than a cause behind it.
    pub(super) has_gap: bool,
    /// The expressions, as written: errbook shows the values in them instead.
    pub(super) expressions: Vec<String>,
}

/// How a value is shown in the message.
enum Part {
    Text(String),
    Field(usize),
    /// A value that is not sent. The cause of an error is expected behind the text, any other value in it.
    Left {
        is_cause: bool,
    },
}

/// Makes the texts. `names` are the names of the fields in the catalog.
pub(super) fn of(shown: &[Shown], fields: &[Field], names: &[String]) -> Texts {
    let mut texts = Texts::default();
    let (mut parts, mut log) = (Vec::new(), String::new());
    let mut is_same = true;
    for piece in shown {
        match piece {
            Shown::Text(text) => {
                log.push_str(&escaped(text));
                parts.push(Part::Text(text.clone()));
            }
            Shown::Value { value: Value::Expression { text, fields: inside }, .. } => {
                is_same = false;
                texts.expressions.push(text.clone());
                log.push_str(&expression(text, inside, fields));
                parts.push(Part::Left { is_cause: false });
            }
            Shown::Value { value: Value::Field(index), spec } => {
                let Some(field) = fields.get(*index) else { continue };
                let sent = (field.role == Role::Value).then(|| field_type::of(&field.ty, Format::of(spec))).flatten();
                is_same &= spec.is_empty() && sent.is_some_and(|ty| !ty.optional);
                log.push_str(&placeholder(field, spec, fields));
                match sent {
                    Some(ty) => {
                        if !texts.sent.iter().any(|(known, _)| known == index) {
                            texts.sent.push((*index, ty));
                        }
                        // A message cannot show a value that may be absent.
                        parts.push(if ty.optional { Part::Left { is_cause: false } } else { Part::Field(*index) });
                    }
                    None => parts.push(Part::Left { is_cause: field.role == Role::Source }),
                }
            }
        }
    }
    texts.log = (!is_same && !log.trim().is_empty()).then_some(log);
    (texts.message, texts.has_gap) = message(&parts, names);
    texts
}

/// Writes an expression in the developer's message: the fields in it, or what is written if there are none, as a constant.
fn expression(text: &str, inside: &[usize], fields: &[Field]) -> String {
    let inside = inside.iter().filter_map(|index| fields.get(*index)).map(|field| format!("{{{}:?}}", field.name));
    let inside: Vec<String> = inside.collect();
    if inside.is_empty() { escaped(text) } else { inside.join(", ") }
}

/// Writes a placeholder of the developer's message. A path has no `Display`.
fn placeholder(field: &Field, spec: &str, fields: &[Field]) -> String {
    let is_undisplayable = field_type::of(&field.ty, Format::Display).is_none() && field.role == Role::Value;
    match spec {
        "" if is_undisplayable => format!("{{{}:?}}", field.name),
        spec if spec.is_empty() || !is_supported(spec, fields) => format!("{{{}}}", field.name),
        spec => format!("{{{}:{spec}}}", field.name),
    }
}

/// Returns whether the developer's message has a format too: its widths are numbers or fields, and nothing is filled with braces.
fn is_supported(spec: &str, fields: &[Field]) -> bool {
    let mut widths: Vec<&str> = spec.split('$').collect();
    widths.pop();
    let is_field = |before: &str| {
        let name = before.rsplit(|letter: char| letter != '_' && !letter.is_alphanumeric()).next().unwrap_or_default();
        fields.iter().any(|field| field.name == name)
    };
    !spec.contains(['{', '}', '*']) && widths.into_iter().all(is_field)
}

/// Writes the message, without what introduces or encloses a value that is left out. Returns also whether it has a gap.
fn message(parts: &[Part], names: &[String]) -> (String, bool) {
    let mut out = String::new();
    let (mut is_behind_a_gap, mut has_gap) = (false, false);
    for part in parts {
        match part {
            Part::Text(text) if is_behind_a_gap => {
                let rest = text.trim_start_matches(CLOSING).trim_start_matches(INTRODUCING);
                if !rest.trim().is_empty() {
                    has_gap = true;
                    if !out.is_empty() && !rest.starts_with(['.', '!', '?', '。', '！', '？']) {
                        out.push(' ');
                    }
                    out.push_str(&escaped(rest));
                    is_behind_a_gap = false;
                }
            }
            Part::Text(text) => out.push_str(&escaped(text)),
            Part::Field(index) => {
                if is_behind_a_gap {
                    has_gap = true;
                    out.push_str(if out.is_empty() { "" } else { " " });
                    is_behind_a_gap = false;
                }
                out.push_str(&format!("{{{}}}", names.get(*index).map_or("", String::as_str)));
            }
            Part::Left { is_cause } => {
                has_gap |= !is_cause;
                let kept = out.trim_end_matches(OPENING).trim_end_matches(INTRODUCING).len();
                out.truncate(kept);
                is_behind_a_gap = true;
            }
        }
    }
    (out.trim().to_owned(), has_gap)
}

/// What encloses a value.
const OPENING: [char; 10] = ['(', '[', '<', '"', '\'', '`', '“', '‘', '（', '「'];
const CLOSING: [char; 10] = [')', ']', '>', '"', '\'', '`', '”', '’', '）', '」'];
/// What stands between a text and a value.
const INTRODUCING: [char; 11] = [' ', ':', ',', '=', '-', '–', '—', '：', '，', '\n', '\t'];

fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
