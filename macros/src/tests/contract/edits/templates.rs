//! Edits of envelopes, and of which envelope is used where.

use errbook_test_values::Random;
use toml::{Table, Value};

use super::Edit;
use super::table::{fresh, one, rename, within};

const PRESETS: &[&str] = &["problem", "error_message", "error_only", "code_message", "status_code"];

pub(super) const EDITS: &[(&str, Edit)] = &[
    ("member added", |root, random| {
        let (name, value) = (fresh(random), placeholder(random));
        object(template(root, random)?, random)?.insert(name, value);
        Some(())
    }),
    ("member removed", |root, random| {
        let object = object(template(root, random)?, random)?;
        let name = object.keys().nth(random.below(object.len()))?.clone();
        object.remove(&name).map(drop)
    }),
    ("name of a member", |root, random| {
        let new = fresh(random);
        let object = object(template(root, random)?, random)?;
        let name = object.keys().nth(random.below(object.len()))?.clone();
        rename(object, &name, &new);
        Some(())
    }),
    ("member", |root, random| {
        let value = placeholder(random);
        let object = object(template(root, random)?, random)?;
        let at = random.below(object.len());
        *object.iter_mut().nth(at)?.1 = value;
        Some(())
    }),
    ("member within another", |root, random| {
        let object = object(template(root, random)?, random)?;
        let at = random.below(object.len());
        let (name, value) = object.iter_mut().nth(at)?;
        let inner: Table = [(name.to_owned(), value.clone())].into_iter().collect();
        *value = if random.one_in(2) { Value::Table(inner) } else { Value::Array(vec![value.clone()]) };
        Some(())
    }),
    ("optional member", |root, random| {
        let object = object(template(root, random)?, random)?;
        let at = random.below(object.len());
        let (_, value) = object.iter_mut().nth(at)?;
        let text = value.as_str()?;
        let toggled = text.strip_suffix("?}").map_or_else(
            || text.strip_suffix('}').map(|text| format!("{text}?}}")),
            |text| Some(format!("{text}}}")),
        )?;
        *value = Value::from(toggled);
        Some(())
    }),
    ("text around a value", |root, random| {
        let object = object(template(root, random)?, random)?;
        let at = random.below(object.len());
        let (_, value) = object.iter_mut().nth(at)?;
        let text = value.as_str().filter(|text| text.starts_with('{'))?;
        *value = Value::from(random.one_of(&["a {}", "{} b", "{code}: {}"]).replace("{}", text));
        Some(())
    }),
    ("template of successes", |root, random| {
        let of = one(root, "envelopes", random)?;
        if of.remove("success").is_some() && random.one_in(2) {
            return Some(());
        }
        let mut success = Table::new();
        success.insert("code".to_owned(), Value::from(0));
        success.insert("data".to_owned(), Value::from("{data}"));
        of.insert("success".to_owned(), Value::Table(success));
        Some(())
    }),
    ("template of an entry in a list", |root, random| {
        let of = one(root, "envelopes", random)?;
        match of.remove("single") {
            Some(_) => {}
            None => {
                let single: Table = [("code".to_owned(), Value::from("{code?}"))].into_iter().collect();
                of.insert("single".to_owned(), Value::Table(single));
            }
        }
        Some(())
    }),
    ("status of HTTP", |root, random| {
        let of = one(root, "envelopes", random)?;
        let rows = |rows: &[(&str, i64)]| {
            Value::Table(rows.iter().map(|(of, status)| ((*of).to_owned(), Value::from(*status))).collect())
        };
        let statuses =
            [Value::from(200), Value::from(400), rows(&[("default", 200), ("5xx", 500)]), rows(&[("404", 410)])];
        if random.one_in(4) {
            return of.remove("http_status").map(drop);
        }
        of.insert("http_status".to_owned(), statuses[random.below(statuses.len())].clone());
        Some(())
    }),
    ("media type", |root, random| {
        one(root, "envelopes", random)?.insert("content_type".to_owned(), Value::from("application/vnd.new+json"));
        Some(())
    }),
    ("name of an envelope", |root, random| {
        let new = fresh(random);
        let old = super::table::name(root, "envelopes", random)?;
        rename(within(root, "envelopes")?, &old, &new);
        let in_use = |value: &mut Value| {
            if value.as_str() == Some(old.as_str()) {
                *value = Value::from(new.clone());
            }
        };
        let catalog = within(root, "catalog")?;
        catalog.get_mut("envelope").into_iter().for_each(in_use);
        catalog.get_mut("alternatives").and_then(Value::as_array_mut).into_iter().flatten().for_each(in_use);
        for table in ["errors", "groups"] {
            let tables = root.get_mut(table).and_then(Value::as_table_mut).into_iter().flatten();
            tables.filter_map(|(_, of)| of.get_mut("envelope")).for_each(in_use);
        }
        Some(())
    }),
    ("alternatives", |root, random| {
        let envelope = envelope(root, random);
        let catalog = within(root, "catalog")?;
        match random.below(3) {
            0 => super::table::pop(catalog, "alternatives", random).map(drop),
            _ => super::table::push(catalog, "alternatives", envelope),
        }
    }),
    ("order of alternatives", |root, _| {
        within(root, "catalog")?.get_mut("alternatives")?.as_array_mut()?.rotate_left(1);
        Some(())
    }),
    ("envelope of the catalog", |root, random| {
        let envelope = envelope(root, random);
        within(root, "catalog")?.insert("envelope".to_owned(), Value::from(envelope));
        Some(())
    }),
    ("envelope of an entry", |root, random| {
        let envelope = envelope(root, random);
        let of = one(root, "errors", random)?;
        if random.one_in(3) {
            return of.remove("envelope").map(drop);
        }
        of.insert("envelope".to_owned(), Value::from(envelope));
        Some(())
    }),
    ("alternatives of an entry", |root, random| {
        let of = one(root, "errors", random)?;
        let keeps = of.get("alternatives").and_then(Value::as_bool) != Some(false);
        of.insert("alternatives".to_owned(), Value::from(!keeps));
        Some(())
    }),
];

fn envelope(root: &Table, random: &mut Random) -> String {
    let own = super::table::name(root, "envelopes", random).filter(|_| !random.one_in(3));
    own.unwrap_or_else(|| random.one_of(PRESETS).to_owned())
}

fn placeholder(random: &mut Random) -> Value {
    Value::from(random.one_of(&[
        "{code}",
        "{code?}",
        "{code:string}",
        "{message}",
        "{name}",
        "{status}",
        "{type}",
        "{title?}",
        "{request_id}",
        "{request_id?}",
        "{timestamp}",
        "{timestamp:ms}",
        "{retryable?}",
        "{kind}",
        "{group?}",
        "{language}",
        "{fields}",
        "{violations?}",
        "{violations}",
        "{status_text}",
        "{messages}",
        "{pointer?}",
        "{in}",
        "{instance?}",
        "fixed",
        "{null}",
    ]))
}

/// Returns the template of a body, or now and then another one.
fn template<'t>(root: &'t mut Table, random: &mut Random) -> Option<&'t mut Table> {
    let of = one(root, "envelopes", random)?;
    let others: Vec<&str> =
        ["violation", "single", "success"].into_iter().filter(|key| of.contains_key(*key)).collect();
    let key = if others.is_empty() || !random.one_in(3) { "body" } else { random.one_of(&others) };
    of.get_mut(key)?.as_table_mut()
}

/// Returns one of the objects of a template that has members.
fn object<'t>(template: &'t mut Table, random: &mut Random) -> Option<&'t mut Table> {
    let inner: Vec<String> =
        template.iter().filter(|(_, value)| value.is_table()).map(|(name, _)| name.clone()).collect();
    let found = if inner.is_empty() || random.one_in(2) {
        template
    } else {
        template.get_mut(&inner[random.below(inner.len())])?.as_table_mut()?
    };
    (!found.is_empty()).then_some(found)
}
