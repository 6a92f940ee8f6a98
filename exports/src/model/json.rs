//! Building blocks of the document.

use errbook_catalog::model::{Catalog, Code, Text, Texts};
use serde_json::{Map, Value};

/// Returns an object.
pub(super) fn object<const N: usize>(members: [(&str, Value); N]) -> Map<String, Value> {
    members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Returns the members of several objects as one object.
pub(super) fn merged<const N: usize>(objects: [Map<String, Value>; N]) -> Map<String, Value> {
    objects.into_iter().flatten().collect()
}

/// Returns an object without its empty members.
pub(super) fn without_empty(members: Map<String, Value>) -> Value {
    Value::Object(members.into_iter().filter(|(_, value)| is_full(value)).collect())
}

/// Returns whether a value is neither null nor an empty list or object.
pub(super) fn is_full(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        _ => true,
    }
}

/// Returns `true`, or nothing instead of `false`.
pub(super) fn flag(is_set: bool) -> Value {
    is_set.then_some(true).into()
}

pub(super) fn strings<'s>(strings: impl IntoIterator<Item = &'s String>) -> Value {
    Value::Array(strings.into_iter().map(|text| Value::String(text.clone())).collect())
}

pub(super) fn code(code: &Code) -> Value {
    match code {
        Code::Str(text) => Value::String(text.clone()),
        Code::Int(number) => Value::from(*number),
        Code::None => Value::Null,
    }
}

/// Returns a text as an object: language → text.
pub(super) fn text(catalog: &Catalog, text: &Text) -> Value {
    by_language(catalog, |language| text.get(language).map(|text| Value::String(text.to_owned())))
}

/// Returns texts as an object: language → list of texts.
pub(super) fn texts(catalog: &Catalog, texts: &Texts) -> Value {
    by_language(catalog, |language| {
        let texts: Vec<Value> = texts.get(language).iter().map(|text| Value::String(text.value.clone())).collect();
        (!texts.is_empty()).then_some(Value::Array(texts))
    })
}

/// Returns an object: language → value, of the languages that have one.
pub(super) fn by_language(catalog: &Catalog, value: impl Fn(usize) -> Option<Value>) -> Value {
    let languages = catalog.languages.iter().enumerate();
    Value::Object(languages.filter_map(|(index, tag)| Some((tag.value.clone(), value(index)?))).collect())
}
