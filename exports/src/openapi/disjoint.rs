//! Whether a value can fit only one of several schemas.

use std::collections::HashSet;

use serde_json::Value;

/// The keys from a body to a member.
type Path = Vec<String>;

/// Returns whether no value fits two of these schemas: a required member, the same in all of them, has only values that no other
/// schema has. (There may be other reasons, which this does not see.)
pub(super) fn are_disjoint(schemas: &[&Value]) -> bool {
    let [first, _, ..] = schemas else { return true };
    let mut paths = Vec::new();
    enumerated(first, &mut Vec::new(), &mut paths);
    paths.iter().any(|path| has_distinct_values(schemas, path))
}

fn has_distinct_values(schemas: &[&Value], path: &Path) -> bool {
    let mut seen = HashSet::new();
    schemas.iter().all(|schema| {
        let values = values_at(schema, path);
        values.is_some_and(|values| values.iter().all(|value| seen.insert(value.to_string())))
    })
}

/// Collects the paths to the required members of a schema that have an `enum`.
fn enumerated(schema: &Value, path: &mut Path, paths: &mut Vec<Path>) {
    if schema.get("enum").is_some() {
        paths.push(path.clone());
    }
    let members = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    for (name, member) in members.filter(|(name, _)| is_required(schema, name)) {
        path.push(name.clone());
        enumerated(member, path, paths);
        path.pop();
    }
}

/// Returns the values that a member can have; `None` if it may be missing, or have any value.
fn values_at<'s>(schema: &'s Value, path: &[String]) -> Option<&'s Vec<Value>> {
    let Some((name, rest)) = path.split_first() else { return schema.get("enum")?.as_array() };
    let member = schema.get("properties")?.get(name).filter(|_| is_required(schema, name))?;
    values_at(member, rest)
}

fn is_required(schema: &Value, name: &str) -> bool {
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    required.into_iter().any(|known| known == name)
}

/// Returns the only value of a required member at the top of a schema that is a string; `None` if it has more values, or any.
pub(super) fn only_text<'s>(schema: &'s Value, name: &str) -> Option<&'s str> {
    let path = [name.to_owned()];
    match values_at(schema, &path)?.as_slice() {
        [one] => one.as_str(),
        _ => None,
    }
}
