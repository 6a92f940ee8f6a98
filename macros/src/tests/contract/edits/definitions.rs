//! Edits of entries, of violations, and of the catalog as a whole.

use errbook_test_values::Random;
use toml::{Table, Value};

use super::Edit;
use super::table::{definition, fresh, languages, message, name, one, pop, push, rename, replace, within};

pub(super) const EDITS: &[(&str, Edit)] = &[
    ("name of an entry", |root, random| renamed(root, "errors", random)),
    ("name of a violation", |root, random| renamed(root, "violations", random)),
    ("entry removed", |root, random| removed(root, "errors", random).map(drop)),
    ("violation removed", |root, random| removed(root, "violations", random).map(drop)),
    ("entry retired", |root, random| retired(root, "errors", "retired", random)),
    ("violation retired", |root, random| retired(root, "violations", "retired_violations", random)),
    ("entry merged", |root, random| {
        let (name, gone) = removed(root, "errors", random)?;
        let code = gone.get("code").cloned().unwrap_or_else(|| Value::from(name));
        push(one(root, "errors", random)?, "aliases", code)
    }),
    ("tombstone removed", |root, random| {
        let name = root.get("retired")?.as_table()?.keys().next()?.clone();
        if random.one_in(2) {
            within(root, "retired_violations")?.clear();
        }
        within(root, "retired")?.remove(&name).map(drop)
    }),
    ("entry added", |root, random| added(root, "errors", random)),
    ("violation added", |root, random| added(root, "violations", random)),
    ("alias added", |root, random| push(definition(root, random)?, "aliases", "another")),
    ("alias removed", |root, random| pop(definition(root, random)?, "aliases", random).map(drop)),
    ("code", |root, random| {
        let codes =
            [Value::from("changed"), Value::from(7001), Value::from("7001"), Value::from(false), Value::from("401")];
        let code = codes[random.below(codes.len())].clone();
        definition(root, random)?.insert("code".to_owned(), code);
        Some(())
    }),
    ("code as of its name", |root, random| definition(root, random)?.remove("code").map(drop)),
    ("code shared", |root, random| {
        let name = name(root, "errors", random)?;
        let of = root.get_mut("errors")?.get_mut(&name)?.as_table_mut()?;
        of.insert("shares_code".to_owned(), Value::from(true));
        let code = of.get("code").cloned().unwrap_or_else(|| Value::from(name));
        let other = one(root, "errors", random)?;
        other.insert("code".to_owned(), code);
        other.insert("shares_code".to_owned(), Value::from(true));
        Some(())
    }),
    ("status", |root, random| {
        let statuses: &[&[i64]] =
            &[&[400], &[404], &[409], &[422], &[500], &[503], &[409, 410], &[410, 409], &[400, 500], &[202], &[499]];
        let statuses = random.one_of(statuses);
        let list = statuses.iter().copied().map(Value::from).collect::<Vec<_>>();
        let of = one(root, "errors", random)?;
        of.insert("status".to_owned(), if list.len() == 1 { list[0].clone() } else { Value::Array(list) });
        Some(())
    }),
    ("status added", |root, random| {
        let of = one(root, "errors", random)?;
        let mut list = match of.get("status")? {
            Value::Array(list) => list.clone(),
            one => vec![one.clone()],
        };
        list.push(Value::from(random.one_of(&[418, 451, 504])));
        if random.one_in(3) {
            list.rotate_right(1);
        }
        of.insert("status".to_owned(), Value::Array(list));
        Some(())
    }),
    ("kind", |root, random| {
        let kind = random.one_of(&["error", "action", "success"]);
        one(root, "errors", random)?.insert("kind".to_owned(), Value::from(kind));
        Some(())
    }),
    ("grpc", |root, random| {
        let grpc = random.one_of(&["NOT_FOUND", "ABORTED", "UNAVAILABLE"]);
        one(root, "errors", random)?.insert("grpc".to_owned(), Value::from(grpc));
        Some(())
    }),
    ("audience", |root, random| {
        let audience = random.one_of(&["public", "internal"]);
        definition(root, random)?.insert("audience".to_owned(), Value::from(audience));
        Some(())
    }),
    ("retryable", |root, random| {
        let of = one(root, "errors", random)?;
        match random.below(3) {
            0 => of.remove("retryable").map(drop),
            answer => of.insert("retryable".to_owned(), Value::from(answer == 1)).map_or(Some(()), |_| Some(())),
        }
    }),
    ("texts for people", |root, random| {
        let text = message(root, "Other");
        let of = definition(root, random)?;
        if of.get("fields").is_none() {
            of.insert("message".to_owned(), text.clone());
        }
        of.insert(random.one_of(&["title", "description"]).to_owned(), text);
        Some(())
    }),
    ("deprecated", |root, random| {
        let of = definition(root, random)?;
        of.insert("deprecated".to_owned(), Value::from("9.0"));
        Some(())
    }),
    ("catch_all", |root, random| {
        one(root, "errors", random)?.insert("catch_all".to_owned(), Value::from(true));
        Some(())
    }),
    ("group", |root, random| {
        let group = fresh(random);
        within(root, "groups")?.insert(group.clone(), Value::Table(Table::new()));
        definition(root, random)?.insert("group".to_owned(), Value::from(group));
        Some(())
    }),
    ("no group", |root, random| definition(root, random)?.remove("group").map(drop)),
    ("violations of an entry", |root, random| {
        let other = name(root, "violations", random)?;
        let of = one(root, "errors", random)?;
        match random.below(4) {
            0 => of.remove("violations").map(drop),
            1 => pop(of, "violations", random).map(drop),
            2 if of.get("violations").is_some_and(Value::is_array) => push(of, "violations", other),
            _ => {
                let all = if random.one_in(2) { Value::from(true) } else { Value::Array(vec![Value::from(other)]) };
                of.insert("violations".to_owned(), all);
                Some(())
            }
        }
    }),
    ("name of the catalog", |root, _| {
        within(root, "catalog")?.insert("name".to_owned(), Value::from("another"));
        Some(())
    }),
    ("default language", |root, random| {
        let mut list = languages(root);
        let by = random.below(list.len());
        list.rotate_left(by);
        within(root, "catalog")?.insert("languages".to_owned(), list.into());
        Some(())
    }),
    ("language removed", |root, random| {
        let mut list = languages(root);
        let gone = list.remove(random.below(list.len()));
        without(root, &gone);
        within(root, "catalog")?.insert("languages".to_owned(), list.into());
        Some(())
    }),
    ("language added", |root, _| {
        let mut list = languages(root);
        doubled(root, list.first()?, "fr");
        list.push("fr".to_owned());
        within(root, "catalog")?.insert("languages".to_owned(), list.into());
        Some(())
    }),
    ("language fallbacks", |root, random| {
        let list = languages(root);
        let fallbacks: Table =
            [("nan".to_owned(), Value::from(list[random.below(list.len())].clone()))].into_iter().collect();
        within(root, "catalog")?.insert("fallbacks".to_owned(), Value::Table(fallbacks));
        Some(())
    }),
    ("fallback entry", |root, random| {
        let other = name(root, "errors", random)?;
        let status = random.one_of(&["400", "401", "404", "500", "503"]);
        let of = within(within(root, "statuses")?, status)?;
        if random.one_in(4) {
            of.remove("error").map(drop)
        } else {
            of.insert("error".to_owned(), Value::from(other)).map_or(Some(()), |_| Some(()))
        }
    }),
    ("docs_url", |root, random| {
        let urls = [
            "https://docs.example.com/{name}",
            "https://docs.example.com/{code}",
            "https://example.org/errors",
            "https://example.org/{language}/{name}",
        ];
        let key = random.one_of(&["docs_url", "violation_docs_url"]);
        let catalog = within(root, "catalog")?;
        if random.one_in(4) {
            catalog.remove(key).map(drop)
        } else {
            catalog.insert(key.to_owned(), Value::from(random.one_of(&urls))).map_or(Some(()), |_| Some(()))
        }
    }),
];

fn renamed(root: &mut Table, table: &str, random: &mut Random) -> Option<()> {
    let (old, new) = (name(root, table, random)?, fresh(random));
    let of = root.get_mut(table)?.as_table_mut()?;
    rename(of, &old, &new);
    // Most who rename keep the code.
    if !random.one_in(3) {
        of.get_mut(&new)?.as_table_mut()?.entry("code").or_insert_with(|| Value::from(old.clone()));
    }
    references(root, &old, &new);
    Some(())
}

/// Replaces the name of an entry or a violation where others refer to it.
fn references(root: &mut Table, old: &str, new: &str) {
    for (_, status) in root.get_mut("statuses").and_then(Value::as_table_mut).into_iter().flatten() {
        if status.get("error").and_then(Value::as_str) == Some(old) {
            status
                .as_table_mut()
                .into_iter()
                .for_each(|status| drop(status.insert("error".to_owned(), Value::from(new))));
        }
    }
    for table in ["errors", "violations"] {
        for (_, of) in root.get_mut(table).and_then(Value::as_table_mut).into_iter().flatten() {
            for key in ["see_also", "replaced_by", "violations"] {
                let Some(value) = of.get_mut(key) else { continue };
                match value {
                    Value::Array(list) => {
                        list.iter_mut()
                            .filter(|item| item.as_str() == Some(old))
                            .for_each(|item| *item = Value::from(new));
                    }
                    Value::String(name) if name == old => *value = Value::from(new),
                    _ => {}
                }
            }
        }
    }
}

fn removed(root: &mut Table, table: &str, random: &mut Random) -> Option<(String, Table)> {
    let gone = name(root, table, random)?;
    let of = root.get_mut(table)?.as_table_mut()?;
    let Some(Value::Table(removed)) = of.remove(&gone) else { return None };
    // What refers to it refers to another.
    let other = name(root, table, random)?;
    references(root, &gone, &other);
    Some((gone, removed))
}

fn retired(root: &mut Table, table: &str, tombs: &str, random: &mut Random) -> Option<()> {
    let (name, mut gone) = removed(root, table, random)?;
    let code = gone.remove("code").unwrap_or_else(|| Value::from(name.clone()));
    let tomb: Table = [("code".to_owned(), code)].into_iter().collect();
    within(root, tombs)?.insert(name, Value::Table(tomb));
    Some(())
}

fn added(root: &mut Table, table: &str, random: &mut Random) -> Option<()> {
    let (name, mut of) = (fresh(random), Table::new());
    of.insert("message".to_owned(), message(root, "New"));
    if table == "errors" {
        of.insert("status".to_owned(), Value::from(random.one_of(&[400, 404, 409, 422, 500, 503])));
    }
    if random.one_in(6) {
        of.insert("code".to_owned(), Value::from(false));
    }
    within(root, table)?.insert(name, Value::Table(of));
    Some(())
}

/// Removes the texts in a language.
fn without(table: &mut Table, language: &str) {
    table.remove(language);
    table.iter_mut().filter_map(|(_, value)| value.as_table_mut()).for_each(|inner| without(inner, language));
}

/// Adds texts in a language where there are some in another one.
fn doubled(table: &mut Table, language: &str, added: &str) {
    if let Some(text) = table.get(language).filter(|text| !text.is_bool()) {
        let mut text = text.clone();
        replace(&mut text, ".", " !");
        table.insert(added.to_owned(), text);
    }
    table.iter_mut().filter_map(|(_, value)| value.as_table_mut()).for_each(|inner| doubled(inner, language, added));
}
