//! The headers of a response.

use errbook_catalog::model::{Entry, Envelope};
use errbook_catalog::phrase;

use crate::finding::Finding;
use crate::kind::FindingKind;
use crate::observation::Observation;
use crate::shown;

/// Holds the headers of a response, as far as they are known, against those of its entry.
pub(crate) fn check(entry: &Entry, observation: &Observation<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = &entry.name.value;
    for header in &entry.headers {
        let Some(values) = observation.header(&header.name.value) else { return findings };
        let of_header = &header.name.value;
        let path = format!("{name}.{of_header}");
        let mut shown_fields = header.value.value.placeholders();
        let is_required = |field: &str| {
            entry.field(field).and_then(|index| entry.fields.get(index)).is_some_and(|field| !field.optional)
        };
        if values.is_empty() {
            if shown_fields.all(|placeholder| is_required(&placeholder.value)) {
                let message =
                    phrase!("missing header `{of_header}` of `{name}`", "`{name}` 的响应缺少响应头 `{of_header}`");
                findings.push(Finding::new(FindingKind::MissingHeader, path, message));
            }
            continue;
        }
        // Whitespace around a value does not belong to it (RFC 9110 §5.5).
        let fixed = header.value.value.as_text().map(str::trim_ascii);
        if let Some(fixed) = fixed.filter(|fixed| !values.iter().any(|value| value == fixed)) {
            let message = phrase!("the header `{path}` is not `{fixed}`", "响应头 `{path}` 不是 `{fixed}`");
            let value = values.first().map(|value| shown::text(value)).unwrap_or_default();
            findings.push(Finding::new(FindingKind::ValueMismatch, path, message).with(value));
        }
    }
    findings
}

/// Holds the media type of a response, where it is known, against that of its envelope.
pub(crate) fn check_media_type(envelope: &Envelope, observation: &Observation<'_>) -> Option<Finding> {
    let found = observation.media_type();
    if found.is_none() && observation.headers.is_none() {
        return None;
    }
    if found.as_deref().is_some_and(|found| is_same(found, &envelope.content_type)) {
        return None;
    }
    let (name, expected) = (&envelope.name.value, &envelope.content_type);
    let message =
        phrase!("a response in the envelope `{name}` is not `{expected}`", "模板 `{name}` 的响应类型不是 `{expected}`");
    let finding = Finding::new(FindingKind::ContentTypeMismatch, format!("envelopes.{name}"), message);
    Some(match found {
        Some(found) => finding.with(shown::text(&found)),
        None => finding,
    })
}

/// Returns whether two media types are the same but for their parameters (RFC 9110 §8.3.1).
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    let essence = |text: &str| text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence(one) == essence(other)
}
