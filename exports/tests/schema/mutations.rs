//! Changes of a catalog: every value of another type, every word another, every key missing, misspelled or one too many.

use toml::Value;
use toml::map::Map;

/// A step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(String),
    Item(usize),
}

/// A change at a place.
#[derive(Clone, Debug)]
pub(crate) struct Mutation {
    pub(crate) path: Vec<Step>,
    pub(crate) change: Change,
}

/// What is changed.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// The value is another.
    Replaced(Value),
    /// The table has this key, too.
    Added(&'static str, Value),
    /// The key, or the item, is missing.
    Removed,
    /// The key is spelled otherwise.
    Renamed(String),
    /// The item is there twice.
    Doubled,
}

impl Change {
    /// Returns a short name, the same for changes that differ in the words of the catalog only.
    pub(crate) fn name(&self) -> String {
        match self {
            Change::Replaced(value) => format!("= {value}"),
            Change::Added(key, value) => format!("+ {key} = {value}"),
            Change::Removed => "removed".to_owned(),
            Change::Renamed(_) => "renamed".to_owned(),
            Change::Doubled => "doubled".to_owned(),
        }
    }
}

/// Returns all changes of a catalog.
pub(crate) fn all(catalog: &Value) -> Vec<Mutation> {
    let mut found = Vec::new();
    walk(catalog, &mut Vec::new(), &mut found);
    found
}

fn walk(value: &Value, path: &mut Vec<Step>, found: &mut Vec<Mutation>) {
    let mut add = |change| found.push(Mutation { path: path.clone(), change });
    if !path.is_empty() {
        others(value).into_iter().for_each(|other| add(Change::Replaced(other)));
        add(Change::Removed);
        match path.last() {
            Some(Step::Key(key)) => {
                add(Change::Renamed(format!("{key}x")));
                add(Change::Renamed(key.to_uppercase()));
            }
            Some(Step::Item(_)) => add(Change::Doubled),
            None => {}
        }
    }
    match value {
        Value::Table(members) => {
            for key in ["unknown_key", "colour", "=x", "*", ""] {
                add(Change::Added(key, Value::String("x".to_owned())));
            }
            for (key, value) in members {
                path.push(Step::Key(key.clone()));
                walk(value, path, found);
                path.pop();
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                path.push(Step::Item(index));
                walk(value, path, found);
                path.pop();
            }
        }
        _ => {}
    }
}

/// Returns the values that replace a value.
fn others(value: &Value) -> Vec<Value> {
    let text = |text: &str| Value::String(text.to_owned());
    let one = |key: &str, value| Value::Table(Map::from_iter([(key.to_owned(), value)]));
    let mut others: Vec<Value> = ["", " ", "x", "no such thing", "5xx", "{fields}", "1..=0"].map(text).to_vec();
    others.extend([0, 7, -1, 99, 100, 204, 304, 404, 1000].map(Value::Integer));
    others.extend([Value::Float(1.5), Value::Boolean(true), Value::Boolean(false)]);
    others.push("2026-01-01T00:00:00Z".parse().map_or(Value::Integer(0), Value::Datetime));
    others.push(Value::Array(Vec::new()));
    others.extend(
        [text("x"), text(""), Value::Integer(7), Value::Integer(404), Value::Boolean(true)]
            .map(|item| Value::Array(vec![item])),
    );
    others.push(Value::Table(Map::new()));
    others.extend([
        one("x", Value::Integer(1)),
        one("en", Value::Integer(1)),
        one("en", text("x")),
        one("=01", text("x")),
    ]);
    if let Value::String(text) = value {
        others.push(Value::String(text.to_uppercase()));
        others.push(Value::String(format!("{text}x")));
    }
    others.retain(|other| other != value);
    others
}

/// Returns the catalog after a change; `None` if it is no change there.
pub(crate) fn apply(catalog: &Value, mutation: &Mutation) -> Option<Value> {
    let mut changed = catalog.clone();
    let (last, before) = match mutation.path.split_last() {
        Some((last, before)) => (Some(last), before),
        None => (None, &[][..]),
    };
    let mut around = &mut changed;
    for step in before {
        around = enter(around, step)?;
    }
    match (&mutation.change, last) {
        (Change::Replaced(value), Some(last)) => *enter(around, last)? = value.clone(),
        (Change::Added(key, value), last) => {
            let table = match last {
                Some(last) => enter(around, last)?,
                None => around,
            };
            let before = table.as_table_mut()?.insert((*key).to_owned(), value.clone());
            before.is_none().then_some(())?;
        }
        (Change::Removed, Some(Step::Key(key))) => _ = around.as_table_mut()?.remove(key)?,
        (Change::Removed, Some(Step::Item(index))) => _ = around.as_array_mut()?.remove(*index),
        (Change::Renamed(new), Some(Step::Key(key))) => {
            let table = around.as_table_mut()?;
            (!table.contains_key(new)).then_some(())?;
            let value = table.remove(key)?;
            table.insert(new.clone(), value);
        }
        (Change::Doubled, Some(Step::Item(index))) => {
            let items = around.as_array_mut()?;
            let item = items.get(*index)?.clone();
            items.push(item);
        }
        _ => return None,
    }
    Some(changed)
}

fn enter<'v>(value: &'v mut Value, step: &Step) -> Option<&'v mut Value> {
    match step {
        Step::Key(key) => value.as_table_mut()?.get_mut(key),
        Step::Item(index) => value.as_array_mut()?.get_mut(*index),
    }
}
