//! The schemas of placeholders in templates.

use errbook_catalog::model::{Code, Context as RequestValue, LocationPart, Value as Placeholder, ValueSource};
use errbook_catalog::plan;
use errbook_format::status::phrase;
use serde_json::Value;

use super::field;
use super::presence::Presence;
use super::reference::{any_of, enumeration, formatted, integer, null, of_type, strings};
use super::schema::{Builder, Object, Subject};

/// RFC 9457 §3.1.1: the type of a problem without a page of its own.
const NO_PAGE: &str = "about:blank";

impl Builder<'_> {
    /// Returns the schema of a placeholder, and whether its value is there. One without `?` is `null` where it has none.
    pub(super) fn value(self, value: &Placeholder) -> (Presence, Value) {
        let (presence, schema) = self.natural(value);
        let schema = if value.as_string && presence != Presence::Never { self.as_text(value) } else { schema };
        if value.optional || matches!(self.subject, Subject::Unknown) {
            return (presence, schema);
        }
        let version = self.context.options.version;
        match presence {
            Presence::Always => (Presence::Always, schema),
            // The checks of the catalog report these two.
            Presence::Never => (Presence::Always, null(version)),
            Presence::Maybe => (Presence::Always, any_of(vec![schema, null(version)])),
        }
    }

    /// Returns the text that a placeholder always has for an entry at a status; `None` where it depends on the occurrence or the
    /// language.
    pub(super) fn known(self, source: &ValueSource, status: u16) -> Option<String> {
        let definition = self.definition()?;
        let entry = match self.subject {
            Subject::Entry(entry, _) => Some(entry),
            _ => None,
        };
        match source {
            ValueSource::Code => definition.code.value.text(),
            ValueSource::Name => Some(definition.name.value.clone()),
            ValueSource::Group => {
                let group = definition.group.and_then(|group| self.context.catalog.groups.get(group));
                group.map(|group| group.name.value.clone())
            }
            ValueSource::Status => entry.map(|_| status.to_string()),
            ValueSource::StatusText => entry.map(|_| phrase(status).to_owned()),
            ValueSource::Kind => entry.map(|entry| entry.kind.as_str().to_owned()),
            ValueSource::Retryable => entry.and_then(|entry| entry.retryable).map(|flag| flag.to_string()),
            _ => None,
        }
    }

    /// Returns the schema of a value as a string.
    fn as_text(self, value: &Placeholder) -> Value {
        strings(self.known_texts(|status| self.known(&value.source, status)))
    }

    /// Returns the schema of a value in its own type, and whether the value is there.
    fn natural(self, value: &Placeholder) -> (Presence, Value) {
        let catalog = self.context.catalog;
        let optional = Presence::unless(value.optional);
        match &value.source {
            ValueSource::Code => self.code(),
            ValueSource::Name | ValueSource::Group | ValueSource::StatusText | ValueSource::Kind => {
                (self.presence_of(&value.source), self.as_text(value))
            }
            ValueSource::Status => (self.presence_of(&value.source), self.statuses()),
            // An `enum` of one boolean is more than some generators can read.
            ValueSource::Retryable => (self.presence_of(&value.source), of_type("boolean")),
            ValueSource::Title => {
                let definition = self.definition();
                let titles = (0..catalog.languages.len())
                    .map(|language| definition.is_some_and(|definition| definition.title.get(language).is_some()));
                let presence = if self.is_unknown() { Presence::Maybe } else { Presence::over(titles) };
                (presence, of_type("string"))
            }
            ValueSource::Message | ValueSource::MessageIn(_) | ValueSource::Text(_) => {
                (Presence::Always, of_type("string"))
            }
            ValueSource::Messages => {
                let mut messages = Object::default();
                catalog.languages.iter().for_each(|tag| messages.add(&tag.value, Presence::Always, of_type("string")));
                (Presence::Always, messages.schema())
            }
            ValueSource::Language => (Presence::Always, strings(catalog.languages.iter().map(|tag| tag.value.clone()))),
            ValueSource::Type => (self.presence_of(&value.source), self.types()),
            ValueSource::Fields if self.is_unknown() => (Presence::Maybe, of_type("object")),
            ValueSource::Fields if value.optional && self.fields().iter().all(|field| field.header_only) => {
                (Presence::Never, Value::Null)
            }
            ValueSource::Fields => {
                let all_optional = self.fields().iter().all(|field| field.optional || field.header_only);
                let has_any = self.fields().iter().any(|field| !field.header_only);
                (Presence::unless(value.optional && has_any && all_optional), self.fields_object())
            }
            ValueSource::Field(name) => self.field(name, value),
            ValueSource::Null => (Presence::Always, null(self.context.options.version)),
            ValueSource::Context(RequestValue::Data) => match self.subject {
                Subject::Success => (Presence::Always, any_of(Vec::new())),
                _ => (Presence::Always, null(self.context.options.version)),
            },
            ValueSource::Context(RequestValue::Timestamp) => {
                let language = self.context.options.language;
                let style = value.format.and_then(|format| catalog.formats.style(format, language));
                (optional, field::time(style.as_ref()))
            }
            ValueSource::Context(RequestValue::Instance) => (optional, formatted("string", "uri-reference")),
            ValueSource::Context(RequestValue::RequestId | RequestValue::TraceId) => (optional, of_type("string")),
            ValueSource::Violations => self.violations(value.optional),
            ValueSource::Location(LocationPart::In) => {
                (optional, strings(["body", "query", "path", "header"].map(str::to_owned)))
            }
            ValueSource::Location(LocationPart::Fragment) => (optional, formatted("string", "uri-reference")),
            ValueSource::Location(_) => (optional, of_type("string")),
        }
    }

    fn is_unknown(self) -> bool {
        matches!(self.subject, Subject::Unknown)
    }

    /// Returns whether a value of the catalog is there.
    fn presence_of(self, source: &ValueSource) -> Presence {
        let of_entries = matches!(
            source,
            ValueSource::Status
                | ValueSource::StatusText
                | ValueSource::Kind
                | ValueSource::Type
                | ValueSource::Retryable
        );
        match self.subject {
            Subject::Success => Presence::Never,
            Subject::Unknown if matches!(source, ValueSource::Group | ValueSource::Retryable) => Presence::Maybe,
            Subject::Unknown => Presence::Always,
            // An item shows these of the entry that lists it; each entry has them, but for whether it is retryable.
            Subject::Violation(_) if of_entries => Presence::unless(matches!(source, ValueSource::Retryable)),
            Subject::Entry(..) if matches!(source, ValueSource::Type) => Presence::Always,
            Subject::Entry(entry, _) => Presence::over([self.known(source, entry.status()).is_some()]),
            Subject::Violation(_) => Presence::over([self.known(source, 0).is_some()]),
        }
    }

    fn code(self) -> (Presence, Value) {
        let one = |code: &Code| match code {
            Code::Str(text) => Some(strings([text.clone()])),
            Code::Int(number) => Some(enumeration("integer", vec![(*number).into()])),
            Code::None => None,
        };
        match (self.definition(), self.subject) {
            (Some(definition), _) => match one(&definition.code.value) {
                Some(schema) => (Presence::Always, schema),
                None => (Presence::Never, Value::Null),
            },
            (None, Subject::Success) => (Presence::Never, Value::Null),
            (None, _) => self.any_code(),
        }
    }

    /// Returns the schema of the code of an unknown error: of the types that the codes of the catalog have.
    fn any_code(self) -> (Presence, Value) {
        let codes = || self.context.catalog.entries.iter().map(|entry| &entry.code.value);
        let types = [
            (of_type("string"), codes().any(|code| matches!(code, Code::Str(_)))),
            (integer(), codes().any(|code| matches!(code, Code::Int(_)))),
        ];
        let schemas = types.into_iter().filter(|(_, has)| *has).map(|(schema, _)| schema).collect();
        let all = codes().all(|code| *code != Code::None);
        (if all { Presence::Always } else { Presence::Maybe }, any_of(schemas))
    }

    fn statuses(self) -> Value {
        match self.subject {
            Subject::Entry(entry, _) => {
                enumeration("integer", entry.statuses.iter().map(|status| status.value.into()).collect())
            }
            _ => of_type("integer"),
        }
    }

    /// Returns the schema of `{type}`: the addresses of the entry's pages in all languages.
    fn types(self) -> Value {
        let mut schema = match self.subject {
            Subject::Entry(entry, _) => strings((0..self.context.catalog.languages.len()).map(|language| {
                plan::docs_url(self.context.catalog, entry, language).unwrap_or_else(|| NO_PAGE.to_owned())
            })),
            _ => of_type("string"),
        };
        if let Some(members) = schema.as_object_mut() {
            members.insert("format".to_owned(), "uri-reference".into());
        }
        schema
    }

    fn field(self, name: &str, value: &Placeholder) -> (Presence, Value) {
        let found = self.definition().and_then(|definition| definition.fields.get(definition.field(name)?));
        match found {
            Some(field) => (Presence::unless(field.optional), field::member(self.context, field, value.format)),
            None if self.is_unknown() => (Presence::Maybe, any_of(Vec::new())),
            None => (Presence::Never, Value::Null),
        }
    }
}
