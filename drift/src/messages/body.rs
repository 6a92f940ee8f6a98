//! What is found in a body: its members, its fields, and its violations.

use errbook_catalog::model::{Entry, Field};
use errbook_catalog::{Phrase, phrase};
use serde_json::Value;

use crate::finding::Finding;
use crate::kind::FindingKind;
use crate::statuses::Statuses;
use crate::subject::Subject;
use crate::{shown, words};

/// A member that every body of a subject has.
pub(crate) fn missing_member(subject: &Subject<'_>, pointer: &str) -> Finding {
    let of = &subject.definition().name.value;
    let message = phrase!("missing member `{pointer}` in the body of `{of}`", "`{of}` 的响应体缺少成员 `{pointer}`");
    Finding::new(FindingKind::MissingMember, format!("{}{pointer}", subject.path()), message)
}

/// A field that is not optional.
pub(crate) fn missing_field(subject: &Subject<'_>, path: String, field: &Field) -> Finding {
    let (of, wire) = (&subject.definition().name.value, &field.wire.value);
    let message = phrase!("missing field `{wire}` in the body of `{of}`", "`{of}` 的响应体缺少字段 `{wire}`");
    Finding::new(FindingKind::MissingField, path, message)
}

/// A member that neither the template nor the subject has.
pub(crate) fn undocumented_member(subject: &Subject<'_>, name: &str, pointer: &str) -> Finding {
    let of = &subject.definition().name.value;
    let message = phrase!(
        "unknown member `{name}` in the body of `{of}`",
        "`{of}` 的响应体多出成员 `{name}`，错误目录没有声明它"
    );
    Finding::new(FindingKind::UndocumentedMember, format!("{}{pointer}", subject.path()), message)
}

/// A value that is not of the expected type.
pub(crate) fn type_mismatch(path: String, expected: Phrase, found: &Value) -> Finding {
    let actual = words::type_of(found);
    let message = match actual == expected || found.is_string() {
        true => phrase!("`{path}` is not {expected}", "`{path}` 不是{expected}"; expected),
        false => {
            phrase!("`{path}` is {actual}, not {expected}", "`{path}` 是{actual}，而不是{expected}"; actual, expected)
        }
    };
    Finding::new(FindingKind::TypeMismatch, path, message).with(shown::json(found))
}

/// Another value than the one that the catalog fixes.
pub(crate) fn value_mismatch(path: String, expected: &Value, found: &Value) -> Finding {
    let expected = shown::json(expected);
    let message = phrase!("`{path}` is not `{expected}`", "`{path}` 不是 `{expected}`");
    Finding::new(FindingKind::ValueMismatch, path, message).with(shown::json(found))
}

/// A text whose fixed parts are others.
pub(crate) fn text_mismatch(path: String, found: &Value) -> Finding {
    let message = phrase!("`{path}` does not match the text in the envelope", "`{path}` 与模板中的文本不符");
    Finding::new(FindingKind::ValueMismatch, path, message).with(shown::json(found))
}

/// A string that is not in the list of `values` of a field.
pub(crate) fn undocumented_value(path: String, field: &Field, found: &Value) -> Finding {
    let known = Phrase::list(field.values.iter().map(|value| value.value.as_str()));
    let message = phrase!("the value of `{path}` is none of {known}", "`{path}` 的值不在 {known} 之中"; known);
    Finding::new(FindingKind::UndocumentedValue, path, message).with(shown::json(found))
}

/// A status in the body that is none of the entry.
pub(crate) fn undocumented_status(path: String, entry: &Entry, status: u64) -> Finding {
    let (name, known) = (&entry.name.value, Statuses::list(entry, |status| status));
    let message = phrase!(
        "the body of `{name}` has status {status}, but the catalog has {known}",
        "`{name}` 的响应体里状态码是 {status}，错误目录里是 {known}"
    );
    Finding::new(FindingKind::UndocumentedStatus, path, message).with(status.to_string())
}
