//! What edits find in the tables of a catalog.

use errbook_test_values::Random;
use toml::{Table, Value};

/// Returns a table of the catalog, which is made if it is not there.
pub(super) fn within<'t>(root: &'t mut Table, name: &str) -> Option<&'t mut Table> {
    root.entry(name).or_insert_with(|| Value::Table(Table::new())).as_table_mut()
}

/// Returns the name of one of the tables in a table.
pub(super) fn name(root: &Table, table: &str, random: &mut Random) -> Option<String> {
    let names: Vec<&String> =
        root.get(table)?.as_table()?.iter().filter(|(_, of)| of.is_table()).map(|(name, _)| name).collect();
    (!names.is_empty()).then(|| names[random.below(names.len())].clone())
}

/// Returns one of the tables in a table.
pub(super) fn one<'t>(root: &'t mut Table, table: &str, random: &mut Random) -> Option<&'t mut Table> {
    let name = name(root, table, random)?;
    root.get_mut(table)?.get_mut(&name)?.as_table_mut()
}

/// Returns an entry, or now and then a violation.
pub(super) fn definition<'t>(root: &'t mut Table, random: &mut Random) -> Option<&'t mut Table> {
    let table = if root.contains_key("violations") && random.one_in(3) { "violations" } else { "errors" };
    one(root, table, random)
}

/// Returns a name that no catalog has.
pub(super) fn fresh(random: &mut Random) -> String {
    format!("new_{}", random.below(1000))
}

/// Gives something another name, at its place.
pub(super) fn rename(table: &mut Table, old: &str, new: &str) {
    let renamed =
        std::mem::take(table).into_iter().map(|(name, value)| (if name == old { new.to_owned() } else { name }, value));
    *table = renamed.collect();
}

/// Replaces a text in every string of a value.
pub(super) fn replace(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::String(text) => *text = text.replace(from, to),
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, from, to)),
        Value::Table(table) => table.iter_mut().for_each(|(_, member)| replace(member, from, to)),
        _ => {}
    }
}

/// Replaces a placeholder in the messages and headers of an entry; a plural form that depends on it becomes its last form.
pub(super) fn replace_placeholder(definition: &mut Table, field: &str, to: &str) {
    for key in ["message", "headers"] {
        let Some(value) = definition.get_mut(key) else { continue };
        replace(value, &format!("{{{field}}}"), to);
        let Some(of) = value.as_table_mut() else { continue };
        for (_, form) in of.iter_mut() {
            let Some(plural) = form.as_table().filter(|form| form.get("plural").and_then(Value::as_str) == Some(field))
            else {
                continue;
            };
            *form = plural.get("other").cloned().unwrap_or_else(|| Value::from("Text."));
        }
    }
}

/// Adds a value to a list of a table, which is made if it is not there.
pub(super) fn push(table: &mut Table, key: &str, value: impl Into<Value>) -> Option<()> {
    table.entry(key).or_insert_with(|| Value::Array(Vec::new())).as_array_mut()?.push(value.into());
    Some(())
}

/// Removes a value of a list of a table.
pub(super) fn pop(table: &mut Table, key: &str, random: &mut Random) -> Option<Value> {
    let list = table.get_mut(key)?.as_array_mut().filter(|list| !list.is_empty())?;
    let at = random.below(list.len());
    Some(list.remove(at))
}

/// Returns the languages of the catalog.
pub(super) fn languages(root: &Table) -> Vec<String> {
    let list = root.get("catalog").and_then(|catalog| catalog.get("languages")).and_then(Value::as_array);
    match list {
        Some(list) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        // The default of the format.
        None => vec!["en".to_owned(), "zh".to_owned()],
    }
}

/// Returns a message in every language.
pub(super) fn message(root: &Table, text: &str) -> Value {
    let texts = languages(root).into_iter().map(|tag| (tag.clone(), Value::from(format!("{text} {tag}."))));
    Value::Table(texts.collect())
}
