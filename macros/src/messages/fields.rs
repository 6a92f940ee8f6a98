//! Fields of variants.

use errbook_catalog::model::{Entry, Field, FieldKind};
use errbook_catalog::{Phrase, Reading, phrase};

use super::{guess, help, hint, note_of};

/// A text about a field of the catalog, with the field's place.
fn about(text: Phrase, field: &Field, reading: &Reading) -> Phrase {
    note_of(text, &reading.sources, &field.name.value, field.name.at)
}

/// The Rust type that a field is usually given.
fn field_type(field: &Field) -> String {
    let single = match (&field.rust, field.kind) {
        (Some(written), _) => written.value.clone(),
        (None, FieldKind::String) => "String".to_owned(),
        (None, FieldKind::Integer) => "i64".to_owned(),
        (None, FieldKind::Number) => "f64".to_owned(),
        (None, FieldKind::Boolean) => "bool".to_owned(),
        (None, FieldKind::DateTime) => "errbook::Timestamp".to_owned(),
        (None, FieldKind::Json) => "errbook::Json".to_owned(),
    };
    let single = if field.list { format!("Vec<{single}>") } else { single };
    if field.optional { format!("Option<{single}>") } else { single }
}

/// A field, as a user would write it.
pub(crate) fn field_source(field: &Field) -> String {
    let name = &field.name.value;
    let raw = if errbook_catalog::names::is_keyword(name) { "r#" } else { "" };
    format!("{raw}{name}: {}", field_type(field))
}

fn no_such_field(name: &str, entry: &Entry) -> Phrase {
    let entry = &entry.name.value;
    phrase!("`{entry}` has no field `{name}`", "`{entry}` 没有字段 `{name}`")
}

pub(crate) fn unknown_field(name: &str, entry: &Entry, reading: &Reading) -> Phrase {
    let known = entry.fields.iter().map(|field| field.name.value.as_str());
    let advice = hint(name, known, phrase!("there are no fields", "它没有任何字段"));
    note_of(help(no_such_field(name, entry), advice), &reading.sources, &entry.name.value, entry.name.at)
}

/// `named`: the variant's fields have names, or it has none.
pub(crate) fn missing_field(field: &Field, entry: &Entry, named: bool, reading: &Reading) -> Phrase {
    let (name, entry) = (&field.name.value, &entry.name.value);
    let text = phrase!(
        "`{entry}` carries `{name}`, and this variant has no such field",
        "`{entry}` 带有字段 `{name}`，而这个变体没有"
    );
    let advice = if named {
        let source = field_source(field);
        phrase!("add `{source}`", "请添加 `{source}`")
    } else {
        let ty = field_type(field);
        phrase!(
            "say which field it is: `#[api_error(field = \"{name}\")] {ty}`",
            "请指明是哪个字段：`#[api_error(field = \"{name}\")] {ty}`"
        )
    };
    about(help(text, advice), field, reading)
}

pub(crate) fn misnamed_field(found: &str, field: &Field, entry: &Entry, reading: &Reading) -> Phrase {
    about(help(no_such_field(found, entry), guess(&field.name.value)), field, reading)
}

pub(crate) fn two_sources() -> Phrase {
    phrase!("a variant has one source", "一个变体只能有一个 `#[source]` 或 `#[from]`")
}

pub(crate) fn from_with_other_fields() -> Phrase {
    help(
        phrase!(
            "a variant with `#[from]` has no other field: there would be nothing to fill it with",
            "带 `#[from]` 的变体不能有别的字段：转换时无从填写"
        ),
        phrase!(
            "use `#[source]`, and make the variant where the error occurs",
            "请改用 `#[source]`，在出错的地方构造这个变体"
        ),
    )
}

pub(crate) fn from_twice(ty: &str, first: &str) -> Phrase {
    let ty = ty.replace(" :: ", "::").replace(" < ", "<").replace(" >", ">").replace("& ", "&");
    help(
        phrase!("`?` makes a `{first}` of `{ty}` already", "`?` 已经把 `{ty}` 变成 `{first}`"),
        phrase!("use `#[source]` here", "此处请用 `#[source]`"),
    )
}

pub(crate) fn field_twice(name: &str, entry: &Entry) -> Phrase {
    let entry = &entry.name.value;
    phrase!(
        "another field of this variant is `{name}` of `{entry}` already",
        "这个变体的另一个字段已经是 `{entry}` 的 `{name}`"
    )
}
