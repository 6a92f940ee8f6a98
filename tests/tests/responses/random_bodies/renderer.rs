//! Renders bodies as the reference describes them (docs/catalog.md), with serde_json and jiff and without errbook.

use errbook_test_values::{Given, OfField, Place, Values};
use toml::{Table, Value};

use crate::random_bodies::reader::{Entry, Field, Piece, pieces};
use crate::random_bodies::{formats, locations};

/// What a request gives.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) language: &'static str,
    pub(crate) request_id: Option<String>,
    pub(crate) instance: Option<String>,
    pub(crate) trace_id: Option<String>,
    /// Seconds since 1970, and nanoseconds.
    pub(crate) at: (i64, u32),
}

/// An occurrence, and its request.
pub(crate) struct Renderer<'a> {
    pub(crate) entry: &'a Entry,
    pub(crate) values: &'a Values,
    pub(crate) asked: &'a Asked,
    /// The violations of an entry.
    pub(crate) list: &'a [Listed<'a>],
    /// In the item of a violation, the entry that lists it, and where it was found.
    pub(crate) item: Option<(&'a Entry, &'a Place)>,
}

/// A violation in the list of an answer. Its definition is read as that of an entry.
pub(crate) struct Listed<'a> {
    pub(crate) violation: &'a Entry,
    pub(crate) values: &'a Values,
    pub(crate) place: &'a Place,
}

/// Returns a value as JSON.
fn json(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).unwrap()
}

fn object(members: Vec<(String, String)>) -> String {
    let members = members.into_iter().map(|(name, value)| format!("{}:{value}", json(name))).collect::<Vec<_>>();
    format!("{{{}}}", members.join(","))
}

fn array(items: Vec<String>) -> String {
    format!("[{}]", items.join(","))
}

/// Returns an instant as RFC 3339 writes it, in UTC, with milliseconds, microseconds or nanoseconds where there are some. The
/// nanoseconds count up from the second.
fn rfc3339((seconds, nanoseconds): (i64, u32)) -> String {
    let second = jiff::Timestamp::from_second(seconds).unwrap();
    let instant = second.checked_add(jiff::SignedDuration::from_nanos(nanoseconds.into())).unwrap();
    let digits = [0, 3, 6, 9].into_iter().find(|digits| nanoseconds % 10_u32.pow(9 - digits) == 0).unwrap();
    format!("{instant:.*}", digits as usize)
}

/// Returns an instant as RFC 3339 writes it, in UTC, with milliseconds. What is behind them is dropped.
fn with_millis((seconds, nanoseconds): (i64, u32)) -> String {
    let second = jiff::Timestamp::from_second(seconds).unwrap();
    let millis = second.checked_add(jiff::SignedDuration::from_millis((nanoseconds / 1_000_000).into())).unwrap();
    format!("{millis:.3}")
}

/// Returns the phrase of a status (RFC 9110 §15).
fn status_text(status: i64) -> &'static str {
    match status {
        400 => "Bad Request",
        403 => "Forbidden",
        422 => "Unprocessable Content",
        other => panic!("{other} has no violations"),
    }
}

/// Values as they are written, in a format and a language.
trait Written {
    type Text;

    fn as_json(&self, format: Option<&str>, language: &str) -> Self::Text;

    fn as_text(&self, format: Option<&str>, language: &str) -> Self::Text;
}

impl Written for Given {
    type Text = String;

    fn as_json(&self, format: Option<&str>, language: &str) -> String {
        if let Some((text, is_number)) = formats::formatted(self, format, language) {
            return if is_number { text } else { json(text) };
        }
        match self {
            Self::Text(text) => json(text),
            Self::Integer(number) => number.to_string(),
            Self::Number(number) => json(number),
            Self::Boolean(boolean) => json(boolean),
            Self::DateTime(..) => json(self.as_text(None, language)),
            Self::Json(value) => json(value),
        }
    }

    fn as_text(&self, format: Option<&str>, language: &str) -> String {
        if let Some((text, _)) = formats::formatted(self, format, language) {
            return text;
        }
        match self {
            Self::Text(text) => text.clone(),
            Self::Integer(number) => number.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Boolean(boolean) => boolean.to_string(),
            Self::DateTime(seconds, nanoseconds) => rfc3339((*seconds, *nanoseconds)),
            Self::Json(value) => json(value),
        }
    }
}

impl Written for OfField {
    type Text = Option<String>;

    fn as_json(&self, format: Option<&str>, language: &str) -> Option<String> {
        match self {
            Self::Absent => None,
            Self::One(given) => Some(given.as_json(format, language)),
            Self::Many(given) => Some(array(given.iter().map(|given| given.as_json(format, language)).collect())),
        }
    }

    fn as_text(&self, format: Option<&str>, language: &str) -> Option<String> {
        let between = if language == "en" { ", " } else { "、" };
        match self {
            Self::Absent => None,
            Self::One(given) => Some(given.as_text(format, language)),
            Self::Many(given) => {
                Some(given.iter().map(|given| given.as_text(format, language)).collect::<Vec<_>>().join(between))
            }
        }
    }
}

/// Returns whether English counts a value as one: `i = 1 and v = 0` (CLDR, `en`).
fn is_one(value: &OfField) -> bool {
    match value {
        OfField::One(Given::Integer(number)) => number.unsigned_abs() == 1,
        OfField::One(Given::Number(number)) => number.abs() == 1.0,
        other => panic!("{other:?} is not counted"),
    }
}

impl Renderer<'_> {
    /// Returns the body.
    pub(crate) fn body(&self) -> String {
        object(self.members(&self.entry.body))
    }

    /// Returns the list of violations, if there is one.
    fn violations(&self) -> Option<String> {
        let item = |listed: &Listed<'_>| {
            let item = Some((self.entry, listed.place));
            let renderer =
                Renderer { entry: listed.violation, values: listed.values, asked: self.asked, list: &[], item };
            object(renderer.members(self.entry.item.as_ref().unwrap()))
        };
        if self.list.is_empty() {
            return self.entry.single.as_ref().map(|single| array(vec![object(self.members(single))]));
        }
        Some(array(self.list.iter().map(item).collect()))
    }

    /// Returns the entry that answers.
    fn owner(&self) -> &Entry {
        self.item.map_or(self.entry, |(owner, _)| owner)
    }

    fn members(&self, table: &Table) -> Vec<(String, String)> {
        let mut members = Vec::new();
        for (key, node) in table {
            if key == "*" {
                members.extend(self.fields());
            } else if let Some(value) = self.node(node) {
                members.push((key.clone(), value));
            }
        }
        members
    }

    /// Returns the fields with a value, by their names in bodies.
    fn fields(&self) -> Vec<(String, String)> {
        let fields = self.entry.fields.iter().zip(&self.values.0);
        let of = |(field, value): (&Field, &OfField)| {
            Some((field.wire.clone(), value.as_json(field.format.as_deref(), self.asked.language)?))
        };
        fields.filter_map(of).collect()
    }

    /// Returns a node of the template. A text with an absent value is absent, and so is an object that loses all members.
    fn node(&self, node: &Value) -> Option<String> {
        match node {
            Value::Table(table) => Some(self.members(table)).filter(|members| !members.is_empty()).map(object),
            Value::Array(items) => Some(array(items.iter().filter_map(|item| self.node(item)).collect())),
            Value::String(template) => self.template(template),
            Value::Integer(number) => Some(number.to_string()),
            Value::Float(number) => Some(json(number)),
            Value::Boolean(boolean) => Some(boolean.to_string()),
            Value::Datetime(_) => panic!("there are none"),
        }
    }

    fn template(&self, template: &str) -> Option<String> {
        match &pieces(template)[..] {
            [Piece::Placeholder(name, optional, format, false)] => self.typed(name, *optional, format.as_deref()),
            pieces => {
                let piece = |piece: &Piece| match piece {
                    Piece::Text(text) => Some(text.clone()),
                    Piece::Placeholder(name, optional, format, _) => self.text(name, *optional, format.as_deref()),
                };
                pieces.iter().map(piece).collect::<Option<String>>().map(json)
            }
        }
    }

    /// Returns the value of a placeholder that stands alone, in its JSON type.
    fn typed(&self, name: &str, optional: bool, format: Option<&str>) -> Option<String> {
        let language = self.asked.language;
        match name {
            "null" => Some("null".to_owned()),
            "violations" if optional => self.violations(),
            "violations" => Some(self.violations().unwrap_or_else(|| "[]".to_owned())),
            "timestamp" => Some(match format.and_then(|format| formats::time(self.asked.at, format, language)) {
                Some((text, true)) => text,
                Some((text, false)) => json(text),
                None => json(with_millis(self.asked.at)),
            }),
            "code" => self.entry.code().map(|code| code.as_str().map_or(code.to_string(), json)),
            "status" => Some(self.owner().status().to_string()),
            "retryable" => self.owner().retryable().map(|retryable| retryable.to_string()),
            "messages" => Some(object(
                ["en", "zh", "ja"].map(|language| (language.to_owned(), json(self.message(language)))).into(),
            )),
            "fields" if optional && self.fields().is_empty() => None,
            "fields" => Some(object(self.fields())),
            name => match name.strip_prefix("fields.") {
                Some(field) => {
                    let index = self.index(field)?;
                    self.values.0[index].as_json(format.or(self.entry.fields[index].format.as_deref()), language)
                }
                None => self.text(name, optional, format).map(json),
            },
        }
    }

    /// Returns the value of a placeholder as text.
    fn text(&self, name: &str, optional: bool, format: Option<&str>) -> Option<String> {
        let Asked { language, request_id, instance, trace_id, at } = self.asked;
        match name {
            "code" => self.entry.code().map(|code| code.as_str().map_or(code.to_string(), str::to_owned)),
            "name" => Some(self.entry.name.clone()),
            "status" => Some(self.owner().status().to_string()),
            "status_text" => Some(status_text(self.owner().status()).to_owned()),
            "title" => self.entry.title(language).map(str::to_owned),
            "message" => Some(self.message(language)),
            "message.zh" => Some(self.message("zh")),
            "language" => Some((*language).to_owned()),
            "type" => Some(self.owner().docs_url(language)),
            "group" => self.entry.text("group").map(str::to_owned),
            "kind" => Some(self.owner().text("kind").unwrap_or("error").to_owned()),
            "retryable" => self.owner().retryable().map(|retryable| retryable.to_string()),
            "pointer" | "parameter" | "header" | "in" => {
                let part = locations::part(self.item.unwrap().1, name, format);
                if optional { part } else { Some(part.unwrap_or_default()) }
            }
            "request_id" if optional => request_id.clone(),
            "request_id" => Some(request_id.clone().unwrap_or_default()),
            "instance" => instance.clone(),
            "trace_id" if optional => trace_id.clone(),
            "trace_id" => Some(trace_id.clone().unwrap_or_default()),
            "timestamp" => match format.and_then(|format| formats::time(*at, format, language)) {
                Some((text, _)) => Some(text),
                None => Some(with_millis(*at)),
            },
            "texts.ok" => Some(match *language {
                "en" => "OK".to_owned(),
                "zh" => "成功".to_owned(),
                _ => "\"成功\"".to_owned(),
            }),
            "texts.plain" => Some("{}".to_owned()),
            name => {
                let index = self.index(name.strip_prefix("fields.").unwrap())?;
                self.values.0[index].as_text(format.or(self.entry.fields[index].format.as_deref()), language)
            }
        }
    }

    fn message(&self, language: &str) -> String {
        let (plural, other) = self.entry.message(language);
        let template = match plural {
            Some((index, one)) if is_one(&self.values.0[index]) => one,
            _ => other,
        };
        let piece = |piece: Piece| match piece {
            Piece::Text(text) => text,
            Piece::Placeholder(name, _, format, _) => {
                let index = self.index(&name).unwrap();
                let kind = &self.entry.fields[index].kind;
                let format = format.as_deref().or(formats::format_of_messages(kind));
                self.values.0[index].as_text(format, language).unwrap()
            }
        };
        pieces(template).into_iter().map(piece).collect()
    }

    /// Returns the index of a field, which a violation may lack.
    fn index(&self, name: &str) -> Option<usize> {
        self.entry.fields.iter().position(|field: &Field| field.name == name)
    }
}
