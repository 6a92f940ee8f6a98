//! The placeholders of envelopes, and the templates that have them.

use crate::envelope::{Context, LocationPart, ValueSource};
use crate::source::At;

/// A template of an envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// `body`.
    Body,
    /// `success`.
    Success,
    /// `violation`: an item of the list.
    Violation,
    /// `single`: the only item of the list, which stands for the entry.
    Single,
}

impl Section {
    /// Returns whether placeholders of this value can be used in the template.
    pub(crate) fn has(self, source: &ValueSource) -> bool {
        match source {
            ValueSource::Context(Context::Data) => self == Section::Success,
            ValueSource::Context(_) | ValueSource::Language | ValueSource::Text(_) | ValueSource::Null => true,
            ValueSource::Violations => self == Section::Body,
            ValueSource::Location(_) => self == Section::Violation,
            _ => self != Section::Success,
        }
    }
}

/// The placeholders of envelopes, as the catalog spells them.
pub(crate) const VALUES: [(&str, ValueSource); 24] = [
    ("code", ValueSource::Code),
    ("name", ValueSource::Name),
    ("status", ValueSource::Status),
    ("status_text", ValueSource::StatusText),
    ("title", ValueSource::Title),
    ("message", ValueSource::Message),
    ("messages", ValueSource::Messages),
    ("language", ValueSource::Language),
    ("type", ValueSource::Type),
    ("group", ValueSource::Group),
    ("kind", ValueSource::Kind),
    ("retryable", ValueSource::Retryable),
    ("fields", ValueSource::Fields),
    ("request_id", ValueSource::Context(Context::RequestId)),
    ("instance", ValueSource::Context(Context::Instance)),
    ("trace_id", ValueSource::Context(Context::TraceId)),
    ("timestamp", ValueSource::Context(Context::Timestamp)),
    ("data", ValueSource::Context(Context::Data)),
    ("null", ValueSource::Null),
    ("violations", ValueSource::Violations),
    ("pointer", ValueSource::Location(LocationPart::Pointer)),
    ("parameter", ValueSource::Location(LocationPart::Parameter)),
    ("header", ValueSource::Location(LocationPart::Header)),
    ("in", ValueSource::Location(LocationPart::In)),
];

impl ValueSource {
    /// Returns the placeholder without its braces; languages are indices into `languages`.
    pub fn spelling(&self, languages: &[At<String>]) -> String {
        match self {
            ValueSource::Field(name) => format!("fields.{name}"),
            ValueSource::Text(_) => "texts".to_owned(),
            ValueSource::MessageIn(language) => {
                format!("message.{}", languages.get(*language).map_or("", |tag| tag.value.as_str()))
            }
            ValueSource::Location(LocationPart::Fragment | LocationPart::Path) => "pointer".to_owned(),
            plain => VALUES.iter().find(|(_, source)| source == plain).map_or("", |(name, _)| name).to_owned(),
        }
    }
}

impl LocationPart {
    /// Returns the form of a pointer that a conversion names.
    pub(crate) fn converted(conversion: &str) -> Option<LocationPart> {
        match conversion {
            "fragment" => Some(LocationPart::Fragment),
            "path" => Some(LocationPart::Path),
            _ => None,
        }
    }
}
