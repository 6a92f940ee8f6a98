//! The values that an occurrence and its request bring.

use errbook_catalog::model::{Catalog, Context, Entry, Field, FieldKind};
use errbook_catalog::{Phrase, nearest, phrase};
use serde_json::Value;
use time::OffsetDateTime;

use super::datum::{self, Datum};
use super::{example, moment};

/// The values of one occurrence of an entry: its fields, and what only the request knows.
///
/// They always fit the types that the catalog declares.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// By the field's index in the entry.
    pub(super) fields: Vec<Option<Datum>>,
    pub(super) request_id: Option<String>,
    pub(super) instance: Option<String>,
    pub(super) trace_id: Option<String>,
    pub(super) timestamp: Option<OffsetDateTime>,
}

impl Values {
    /// Example values for all that an answer can show: the fields' own examples, else telling ones for readers of a
    /// language (by index).
    #[must_use]
    pub fn examples(catalog: &Catalog, entry: &Entry, language: usize) -> Self {
        let language = catalog.languages.get(language).map_or("en", |tag| tag.value.as_str());
        Self {
            fields: entry.fields.iter().map(|field| Some(example::of(field, language))).collect(),
            ..Self::request()
        }
    }

    /// Example values for the required fields alone, and nothing of the request.
    #[must_use]
    pub fn required(catalog: &Catalog, entry: &Entry, language: usize) -> Self {
        let mut fields = Self::examples(catalog, entry, language).fields;
        for (value, field) in fields.iter_mut().zip(&entry.fields) {
            *value = value.take().filter(|_| !field.optional);
        }
        Self { fields, ..Self::default() }
    }

    /// What an example request has.
    fn request() -> Self {
        Self {
            fields: Vec::new(),
            request_id: Some(example::REQUEST_ID.to_owned()),
            instance: Some(example::INSTANCE.to_owned()),
            trace_id: Some(example::TRACE_ID.to_owned()),
            timestamp: Some(example::MOMENT),
        }
    }

    /// Sets a field, by its name or its name on the wire, from a text as a person writes it: a string field as it is,
    /// any other as JSON (a moment with or without its quotes).
    ///
    /// # Errors
    ///
    /// What is wrong, in words: the entry has no such field, or the text is no value of its type.
    pub fn set(&mut self, entry: &Entry, name: &str, text: &str) -> Result<(), Phrase> {
        let (index, field) = find(entry, name)?;
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

    /// Takes the value of an optional field away.
    ///
    /// # Errors
    ///
    /// What is wrong, in words: the entry has no such field, or the field is not optional.
    pub fn unset(&mut self, entry: &Entry, name: &str) -> Result<(), Phrase> {
        let (index, field) = find(entry, name)?;
        if !field.optional {
            return Err(phrase!(
                "`{name}` is not optional: it always has a value",
                "`{name}` 不是可选字段，不能没有值"
            ));
        }
        self.put(index, None);
        Ok(())
    }

    /// Sets what only the request knows; `None` takes it away. An answer about an error has no data.
    ///
    /// # Errors
    ///
    /// That a timestamp is no moment, in words.
    pub fn set_context(&mut self, context: Context, text: Option<&str>) -> Result<(), Phrase> {
        let owned = text.map(str::to_owned);
        match context {
            Context::RequestId => self.request_id = owned,
            Context::Instance => self.instance = owned,
            Context::TraceId => self.trace_id = owned,
            Context::Timestamp => {
                let wrong = |text: &str| {
                    phrase!(
                        "`{text}` is no moment such as 2026-01-01T08:00:00Z (RFC 3339)",
                        "`{text}` 不是形如 2026-01-01T08:00:00Z 的时刻（RFC 3339）"
                    )
                };
                self.timestamp = text.map(|text| moment::parse(text).ok_or_else(|| wrong(text))).transpose()?;
            }
            Context::Data => {}
        }
        Ok(())
    }

    /// The value of a field (by index) as text in a language, as messages show it; `None` where it has none.
    #[must_use]
    pub fn text(&self, field: usize, language: &str) -> Option<String> {
        self.field(field).map(|value| value.text(language, moment::Style::Rfc3339))
    }

    /// The value of a field (by index) as JSON; `None` where it has none.
    #[must_use]
    pub fn json(&self, field: usize) -> Option<String> {
        self.field(field).map(Datum::json)
    }

    pub(super) fn field(&self, index: usize) -> Option<&Datum> {
        self.fields.get(index)?.as_ref()
    }

    /// The text of what only the request knows.
    pub(super) fn context(&self, context: Context) -> Option<String> {
        match context {
            Context::RequestId => self.request_id.clone(),
            Context::Instance => self.instance.clone(),
            Context::TraceId => self.trace_id.clone(),
            Context::Timestamp => self.timestamp.map(|instant| moment::write(instant, moment::Style::Rfc3339)),
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

fn find<'e>(entry: &'e Entry, name: &str) -> Result<(usize, &'e Field), Phrase> {
    let mut fields = entry.fields.iter().enumerate();
    let by_name = fields.find(|(_, field)| field.name.value == name);
    by_name.or_else(|| entry.fields.iter().enumerate().find(|(_, field)| field.wire.value == name)).ok_or_else(|| {
        let of = &entry.name.value;
        let known = || entry.fields.iter().map(|field| field.name.value.as_str());
        match nearest(name, known()) {
            _ if entry.fields.is_empty() => phrase!("`{of}` has no fields", "`{of}` 没有字段"),
            Some(near) => {
                phrase!(
                    "`{of}` has no field `{name}`: did you mean `{near}`?",
                    "`{of}` 没有字段 `{name}`，是否想写 `{near}`？"
                )
            }
            None => {
                let known = errbook_catalog::Phrase::list(known());
                phrase!("`{of}` has no field `{name}`, but {known}", "`{of}` 没有字段 `{name}`，有的是 {known}"; known)
            }
        }
    })
}
