//! [`Values`]: the values of an occurrence and its request.

use errbook_catalog::model::{Catalog, Context, Definition, Field, FieldKind, Style};
use errbook_catalog::{Phrase, nearest, phrase};
use serde_json::Value;
use time::OffsetDateTime;

use super::datum::{self, Datum};
use super::location::Location;
use super::{example, moment};

/// The values of an occurrence of an entry: its fields, its violations, and the values of the request. For a violation, its fields.
///
/// They always have the types that the catalog declares.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// By the index of the field in its definition.
    pub(super) fields: Vec<Option<Datum>>,
    /// Those that an answer lists, in order.
    pub(super) violations: Vec<LocatedViolation>,
    pub(super) request_id: Option<String>,
    pub(super) instance: Option<String>,
    pub(super) trace_id: Option<String>,
    pub(super) timestamp: Option<OffsetDateTime>,
}

impl Values {
    /// Returns example values for all placeholders, for readers of a language (by index).
    #[must_use]
    pub fn examples(catalog: &Catalog, definition: &Definition, language: usize) -> Self {
        let language = catalog.languages.get(language).map_or("en", |tag| tag.value.as_str());
        Self {
            fields: definition.fields.iter().map(|field| Some(example::of(field, language))).collect(),
            ..Self::request()
        }
    }

    /// Returns example values for the required fields only, and no values of the request.
    #[must_use]
    pub fn required(catalog: &Catalog, definition: &Definition, language: usize) -> Self {
        let mut fields = Self::examples(catalog, definition, language).fields;
        for (value, field) in fields.iter_mut().zip(&definition.fields) {
            *value = value.take().filter(|_| !field.optional);
        }
        Self { fields, ..Self::default() }
    }

    /// Returns the values of an example request.
    fn request() -> Self {
        Self {
            fields: Vec::new(),
            violations: Vec::new(),
            request_id: Some(example::REQUEST_ID.to_owned()),
            instance: Some(example::INSTANCE.to_owned()),
            trace_id: Some(example::TRACE_ID.to_owned()),
            timestamp: Some(example::MOMENT),
        }
    }

    /// Sets a field, by its name or its name on the wire, from a text as users write it: a string literally, any other value
    /// as JSON (a timestamp with or without quotes).
    ///
    /// # Errors
    ///
    /// Fails if there is no such field, or if the text is not a value of its type.
    pub fn set(&mut self, definition: &Definition, name: &str, text: &str) -> Result<(), Phrase> {
        let (index, field) = find(definition, name)?;
        let bare = match field.kind {
            FieldKind::String => true,
            FieldKind::DateTime => !text.trim_start().starts_with('"'),
            _ => false,
        };
        let value = match bare && !field.list {
            true => Value::String(text.to_owned()),
            false => serde_json::from_str(text).map_err(|_| datum::wrong(field))?,
        };
        self.put(index, Some(Datum::read(field, &value)?));
        Ok(())
    }

    /// Removes the value of an optional field.
    ///
    /// # Errors
    ///
    /// Fails if there is no such field, or if the field is not optional.
    pub fn unset(&mut self, definition: &Definition, name: &str) -> Result<(), Phrase> {
        let (index, field) = find(definition, name)?;
        if !field.optional {
            return Err(phrase!("`{name}` is not optional", "`{name}` 不是可选字段"));
        }
        self.put(index, None);
        Ok(())
    }

    /// Sets the violations that an answer lists, in order.
    pub fn set_violations(&mut self, violations: Vec<LocatedViolation>) {
        self.violations = violations;
    }

    /// Sets a value of the request; `None` removes it. Errors have no data.
    ///
    /// # Errors
    ///
    /// Fails if a timestamp is not in RFC 3339.
    pub fn set_context(&mut self, context: Context, text: Option<&str>) -> Result<(), Phrase> {
        let owned = text.map(str::to_owned);
        match context {
            Context::RequestId => self.request_id = owned,
            Context::Instance => self.instance = owned,
            Context::TraceId => self.trace_id = owned,
            Context::Timestamp => {
                let wrong = |text: &str| {
                    phrase!(
                        "invalid timestamp `{text}`: use RFC 3339, such as 2026-01-01T08:00:00Z",
                        "时间 `{text}` 无效：应为 RFC 3339 格式，例如 2026-01-01T08:00:00Z"
                    )
                };
                self.timestamp = text.map(|text| moment::parse(text).ok_or_else(|| wrong(text))).transpose()?;
            }
            Context::Data => {}
        }
        Ok(())
    }

    /// Returns the value of a field (by index) as text in a language, as in messages; `None` if it has none.
    #[must_use]
    pub fn text(&self, field: usize, language: &str) -> Option<String> {
        self.field(field).map(|value| value.text(language))
    }

    /// Returns the value of a field (by index) as JSON; `None` if it has none.
    #[must_use]
    pub fn json(&self, field: usize) -> Option<String> {
        self.field(field).map(Datum::json)
    }

    pub(super) fn field(&self, index: usize) -> Option<&Datum> {
        self.fields.get(index)?.as_ref()
    }

    /// Returns a value of the request as text, the time in a style where there is one.
    pub(super) fn context(&self, context: Context, style: Option<&Style>) -> Option<String> {
        match context {
            Context::RequestId => self.request_id.clone(),
            Context::Instance => self.instance.clone(),
            Context::TraceId => self.trace_id.clone(),
            Context::Timestamp => self.timestamp.map(|instant| match style {
                Some(style) => Datum::Instant(instant).styled_text(Some(style), ""),
                None => moment::write(instant, moment::Style::Millis),
            }),
            Context::Data => None,
        }
    }

    fn put(&mut self, index: usize, value: Option<Datum>) {
        if self.fields.len() <= index {
            self.fields.resize(index + 1, None);
        }
        if let Some(slot) = self.fields.get_mut(index) {
            *slot = value;
        }
    }
}

fn find<'d>(definition: &'d Definition, name: &str) -> Result<(usize, &'d Field), Phrase> {
    let mut fields = definition.fields.iter().enumerate();
    let by_name = fields.find(|(_, field)| field.name.value == name);
    by_name.or_else(|| definition.fields.iter().enumerate().find(|(_, field)| field.wire.value == name)).ok_or_else(|| {
        let of = &definition.name.value;
        let known = || definition.fields.iter().map(|field| field.name.value.as_str());
        match nearest(name, known()) {
            _ if definition.fields.is_empty() => phrase!("`{of}` has no fields", "`{of}` 没有字段"),
            Some(near) => {
                phrase!(
                    "`{of}` has no field `{name}`: did you mean `{near}`?",
                    "`{of}` 没有字段 `{name}`，是否想写 `{near}`？"
                )
            }
            None => {
                let known = errbook_catalog::Phrase::list(known());
                phrase!("`{of}` has no field `{name}`: its fields are {known}", "`{of}` 没有字段 `{name}`，可用的字段有 {known}"; known)
            }
        }
    })
}

/// A violation, and where it was found.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LocatedViolation {
    /// The violation, by index.
    pub violation: usize,
    /// Where it was found.
    pub location: Location,
    /// The values of its fields.
    pub values: Values,
}

impl LocatedViolation {
    /// Returns a violation (by index) at a location.
    #[must_use]
    pub fn new(violation: usize, location: Location, values: Values) -> LocatedViolation {
        LocatedViolation { violation, location, values }
    }
}
