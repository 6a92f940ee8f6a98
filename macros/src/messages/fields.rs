//! Fields of variants.

use errbook_catalog::Reading;
use errbook_catalog::model::{Entry, Field, FieldKind};

use super::{help, hint, note};

/// A text about a field of the catalog, with the field's place.
fn about(text: &str, field: &Field, reading: &Reading) -> String {
    note(text, &reading.sources, &format!("`{}` in the catalog", field.name.value), field.name.at)
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

pub(crate) fn unknown_field(name: &str, entry: &Entry, reading: &Reading) -> String {
    let known = entry.fields.iter().map(|field| field.name.value.as_str());
    let text = format!("`{}` has no field `{name}`", entry.name.value);
    let what = format!("`{}` in the catalog", entry.name.value);
    note(&help(&text, &hint(name, known, "fields")), &reading.sources, &what, entry.name.at)
}

/// `named`: the variant's fields have names, or it has none.
pub(crate) fn missing_field(field: &Field, entry: &Entry, named: bool, reading: &Reading) -> String {
    let name = &field.name.value;
    let text = format!("`{}` carries `{name}`, and this variant has no such field", entry.name.value);
    let advice = if named {
        format!("add `{}`", field_source(field))
    } else {
        format!("say which field it is: `#[api_error(field = \"{name}\")] {}`", field_type(field))
    };
    about(&help(&text, &advice), field, reading)
}

pub(crate) fn misnamed_field(found: &str, field: &Field, entry: &Entry, reading: &Reading) -> String {
    let text = format!("`{}` has no field `{found}`", entry.name.value);
    about(&help(&text, &format!("did you mean `{}`?", field.name.value)), field, reading)
}

pub(crate) fn two_sources() -> String {
    "a variant has one source".to_owned()
}

pub(crate) fn from_with_other_fields() -> String {
    help(
        "a variant with `#[from]` has no other field: there would be nothing to fill it with",
        "use `#[source]`, and make the variant where the error occurs",
    )
}

pub(crate) fn from_twice(ty: &str, first: &str) -> String {
    let ty = ty.replace(" :: ", "::").replace(" < ", "<").replace(" >", ">").replace("& ", "&");
    help(&format!("`?` makes a `{first}` of `{ty}` already"), "use `#[source]` here")
}

pub(crate) fn field_twice(name: &str, entry: &Entry) -> String {
    format!("another field of this variant is `{name}` of `{}` already", entry.name.value)
}
