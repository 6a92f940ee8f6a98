//! The JSON Schema of `catalog.toml`, for editors: completion, descriptions, and squiggles while one types.
//!
//! It is made from the table of keys that the reader uses, so it knows every key and no other. It is in the words of draft-07,
//! which all editors know; a `$ref` stands alone, and every object says whether it has further members. What depends on more
//! than one place of a catalog is left to the reader.

mod constraints;
mod context;
mod names;
mod pattern;
mod table;
mod text;
mod value;

use errbook_catalog::keys::{KeyTable, TABLES};
use errbook_catalog::{Catalog, Locale, phrase};
use serde_json::{Map, Value};

use context::Context;
use names::Names;

/// What a schema is for.
#[derive(Clone, Copy, Debug)]
pub struct Options<'c> {
    /// The language of the descriptions.
    pub locale: Locale,
    /// Whether it is for files that a catalog includes, which have some of the tables only.
    pub included: bool,
    /// A catalog whose names are the only ones: languages, groups, tags, envelopes, formats, entries and violations. Without
    /// one, names are any text.
    pub catalog: Option<&'c Catalog>,
}

/// Returns the schema, as JSON text.
#[must_use]
pub fn schema(options: &Options<'_>) -> String {
    let context = Context { locale: options.locale, names: options.catalog.map(Names::of) };
    let [own, included, others @ ..] = &TABLES;
    let (root, title) = match options.included {
        false => (own, phrase!("A catalog of errbook", "errbook 错误目录")),
        true => (included, phrase!("A file that a catalog of errbook includes", "errbook 错误目录包含的文件")),
    };
    let tables = others.iter().filter(|table| !options.included || is_of_entries(table));
    let definitions: Map<String, Value> =
        tables.map(|one| (value::definition(one), Value::Object(table::table(one, &context)))).collect();
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
    schema.insert("title".to_owned(), title.get(options.locale).into());
    schema.extend(table::table(root, &context));
    schema.insert("definitions".to_owned(), Value::Object(definitions));
    format!("{:#}\n", Value::Object(schema))
}

/// Returns whether included files can have a table, or one that refers to it.
fn is_of_entries(table: &KeyTable) -> bool {
    let [own, included, ..] = &TABLES;
    let name = table.path.split('.').next().unwrap_or_default();
    let is_of_pages = matches!(name, "logo" | "accent" | "extra");
    included.has(name) || !own.has(name) && !is_of_pages
}
