//! [`Subject`]: the entry or the violation whose values a template shows.

use errbook_catalog::model::{Catalog, Code, Definition, Entry, Envelope, ValueSource, Violation};
use errbook_catalog::plan;
use serde_json::{Value, json};

use crate::statuses::Statuses;

/// The entry of a body, or the violation of an item of its list.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'c> {
    pub(crate) catalog: &'c Catalog,
    pub(crate) statuses: &'c Statuses<'c>,
    pub(crate) envelope: &'c Envelope,
    /// The entry; for a violation, the one that lists it.
    pub(crate) entry: &'c Entry,
    pub(crate) violation: Option<&'c Violation>,
}

impl<'c> Subject<'c> {
    pub(crate) fn definition(&self) -> &'c Definition {
        self.violation.map_or(&self.entry.definition, |violation| &violation.definition)
    }

    /// Returns the start of the paths of its findings.
    pub(crate) fn path(&self) -> String {
        match self.violation {
            Some(violation) => format!("violations.{}", violation.name.value),
            None => self.entry.name.value.clone(),
        }
    }

    /// Returns the values that the catalog fixes for a placeholder, of which a response has one; none if a response has no such
    /// value. `None` for what the catalog does not fix.
    pub(crate) fn fixed(&self, source: &ValueSource) -> Option<Vec<Value>> {
        let definition = self.definition();
        Some(match source {
            ValueSource::Code => match &definition.code.value {
                Code::Str(text) => vec![json!(text)],
                Code::Int(number) => vec![json!(number)],
                Code::None => Vec::new(),
            },
            ValueSource::Name => vec![json!(definition.name.value)],
            ValueSource::Group => {
                let group = definition.group.and_then(|index| self.catalog.groups.get(index));
                group.map(|group| json!(group.name.value)).into_iter().collect()
            }
            ValueSource::Kind => vec![json!(self.entry.kind.as_str())],
            ValueSource::Retryable => self.entry.retryable.map(|flag| json!(flag)).into_iter().collect(),
            ValueSource::Type => {
                let languages = 0..self.catalog.languages.len();
                let mut urls: Vec<Value> = languages
                    .filter_map(|index| plan::docs_url(self.catalog, self.entry, index))
                    .map(Value::from)
                    .collect();
                urls.dedup();
                // RFC 9457 §4.2.1: a problem without a page of its own.
                if urls.is_empty() { vec![json!("about:blank")] } else { urls }
            }
            ValueSource::Language => self.catalog.languages.iter().map(|tag| json!(tag.value)).collect(),
            ValueSource::Null => vec![Value::Null],
            _ => return None,
        })
    }
}
