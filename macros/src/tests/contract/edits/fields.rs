//! Edits of fields and headers.

use errbook_test_values::Random;
use toml::{Table, Value};

use super::Edit;
use super::table::{definition, fresh, one, pop, push, rename, replace_placeholder, within};

pub(super) const EDITS: &[(&str, Edit)] = &[
    ("field added", |root, random| {
        let name = fresh(random);
        let of = definition(root, random)?;
        let mut field = declared(random);
        if random.one_in(2) {
            field.insert("optional".to_owned(), Value::from(true));
        }
        within(of, "fields")?.insert(name, Value::Table(field));
        Some(())
    }),
    ("field removed", |root, random| {
        let (of, name) = field(root, random)?;
        replace_placeholder(of, &name, "it");
        within(of, "fields")?.remove(&name).map(drop)
    }),
    ("name of a field", |root, random| {
        let new = fresh(random);
        let (of, old) = field(root, random)?;
        replace_placeholder(of, &old, &format!("{{{new}}}"));
        let fields = within(of, "fields")?;
        rename(fields, &old, &new);
        if !random.one_in(4) {
            within(fields, &new)?.entry("wire").or_insert_with(|| Value::from(old));
        }
        Some(())
    }),
    ("type of a field", |root, random| {
        let other = declared(random);
        let (of, name) = field(root, random)?;
        let field = within(within(of, "fields")?, &name)?;
        ["format", "values", "example"].iter().for_each(|key| drop(field.remove(*key)));
        field.extend(other);
        Some(())
    }),
    ("optional", |root, random| toggled(root, "optional", random)),
    ("list", |root, random| toggled(root, "list", random)),
    ("header_only", |root, random| toggled(root, "header_only", random)),
    ("wire", |root, random| {
        let (of, name) = field(root, random)?;
        let field = within(within(of, "fields")?, &name)?;
        if random.one_in(3) {
            field.remove("wire").map(drop)
        } else {
            set(field, "wire", random.one_of(&["wired", "code", "left"]))
        }
    }),
    ("values", |root, random| {
        let (of, name) = field(root, random)?;
        let field = within(within(of, "fields")?, &name)?;
        match random.below(4) {
            0 => field.remove("values").map(drop),
            1 => pop(field, "values", random).map(drop),
            _ if field.contains_key("values") => push(field, "values", "further"),
            _ => set(field, "values", Value::Array(vec![Value::from("one"), Value::from("two")])),
        }
    }),
    ("format", |root, random| {
        let formats = ["s", "ms", "day", "money"];
        let own: Table =
            [("day".to_owned(), Value::from("%d.%m.%Y %H:%M")), ("money".to_owned(), Value::from("1'234'567.8"))]
                .into_iter()
                .collect();
        let format = random.one_of(&formats);
        if format.len() > 2 {
            within(root, "formats")?.extend(own);
        }
        let (of, name) = field(root, random)?;
        let field = within(within(of, "fields")?, &name)?;
        if random.one_in(4) { field.remove("format").map(drop) } else { set(field, "format", format) }
    }),
    ("header", |root, random| {
        let of = one(root, "errors", random)?;
        let fields: Vec<String> =
            of.get("fields").and_then(Value::as_table).into_iter().flat_map(|fields| fields.keys().cloned()).collect();
        let value = match fields.len() {
            0 => "60".to_owned(),
            count => format!("{{{}}}", fields[random.below(count)]),
        };
        let headers = within(of, "headers")?;
        let name = random.one_of(&["X-Limit", "Retry-After", "x-limit"]);
        if random.one_in(4) { headers.remove(name).map(drop) } else { set(headers, name, value) }
    }),
];

fn set(table: &mut Table, key: &str, value: impl Into<Value>) -> Option<()> {
    table.insert(key.to_owned(), value.into());
    Some(())
}

fn declared(random: &mut Random) -> Table {
    let ty = random.one_of(&["string", "integer", "number", "boolean", "datetime", "json"]);
    [("type".to_owned(), Value::from(ty))].into_iter().collect()
}

/// Returns an entry or a violation, and the name of one of its fields, which is a table.
fn field<'t>(root: &'t mut Table, random: &mut Random) -> Option<(&'t mut Table, String)> {
    let of = definition(root, random)?;
    let fields = of.get_mut("fields")?.as_table_mut().filter(|fields| !fields.is_empty())?;
    let name = fields.keys().nth(random.below(fields.len()))?.clone();
    let field = fields.get_mut(&name)?;
    if let Value::String(ty) = field {
        let declared: Table = [("type".to_owned(), Value::from(ty.clone()))].into_iter().collect();
        *field = Value::Table(declared);
    }
    Some((of, name))
}

fn toggled(root: &mut Table, key: &str, random: &mut Random) -> Option<()> {
    let (of, name) = field(root, random)?;
    let field = within(within(of, "fields")?, &name)?;
    let is_set = field.get(key).and_then(Value::as_bool) == Some(true);
    set(field, key, !is_set)
}
