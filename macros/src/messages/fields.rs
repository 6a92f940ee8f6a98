//! Messages about the fields of variants.

use errbook_catalog::model::{Definition, Field};
use errbook_catalog::{Phrase, Reading, phrase};

use super::shared::{guess, help, hint, note_of};
use crate::rust_type;
use crate::subject::Subject;

/// Appends the place of a catalog field to a text about it.
fn about(text: Phrase, field: &Field, reading: &Reading) -> Phrase {
    note_of(text, &reading.sources, &field.name.value, field.name.at)
}

/// Returns a field as a user would write it.
pub(super) fn field_source(field: &Field) -> String {
    let name = &field.name.value;
    let raw = if errbook_catalog::names::is_keyword(name) { "r#" } else { "" };
    format!("{raw}{name}: {}", rust_type::as_written(field))
}

fn no_such_field(name: &str, entry: &Definition) -> Phrase {
    let entry = &entry.name.value;
    phrase!("`{entry}` has no field `{name}`", "`{entry}` 没有字段 `{name}`")
}

pub(crate) fn unknown_field(name: &str, entry: &Definition, reading: &Reading) -> Phrase {
    let known = entry.fields.iter().map(|field| field.name.value.as_str());
    let advice = hint(name, known, phrase!("the entry has no fields", "这个条目没有字段"));
    note_of(help(no_such_field(name, entry), advice), &reading.sources, &entry.name.value, entry.name.at)
}

/// `named` is whether the fields of the variant have names, or it has no fields.
pub(crate) fn missing_field(
    field: &Field,
    entry: &Definition,
    named: bool,
    subject: Subject,
    reading: &Reading,
) -> Phrase {
    let (name, entry) = (&field.name.value, &entry.name.value);
    let text = phrase!("this variant lacks the field `{name}` of `{entry}`", "这个变体缺少 `{entry}` 的字段 `{name}`");
    let advice = if named {
        let source = field_source(field);
        phrase!("add `{source}`", "请添加 `{source}`")
    } else {
        let (attribute, ty) = (subject.attribute(), rust_type::as_written(field));
        phrase!(
            "mark the field that holds it: `#[{attribute}(field = \"{name}\")] {ty}`",
            "请标明由哪个字段保存它：`#[{attribute}(field = \"{name}\")] {ty}`"
        )
    };
    about(help(text, advice), field, reading)
}

pub(crate) fn misnamed_field(found: &str, field: &Field, entry: &Definition, reading: &Reading) -> Phrase {
    about(help(no_such_field(found, entry), guess(&field.name.value)), field, reading)
}

pub(crate) fn field_twice(name: &str, entry: &Definition) -> Phrase {
    let entry = &entry.name.value;
    phrase!(
        "another field of this variant already is `{name}` of `{entry}`",
        "这个变体已有另一个字段对应 `{entry}` 的 `{name}`"
    )
}
