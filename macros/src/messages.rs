//! All that the macros say about Rust code: one function a message, and no wording anywhere else.
//!
//! A message that is about an entry ends with a note that names the entry's line in the catalog.

use std::path::Path;

use errbook_catalog::model::{Entry, Field};
use errbook_catalog::{Catalog, Mistake, list, nearest};

use crate::options::Place;

fn help(text: &str, help: &str) -> String {
    format!("{text}\n\n= help: {help}")
}

/// "did you mean `x`?", or the names that are known.
fn hint<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(wanted, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None if known.is_empty() => "there are none".to_owned(),
        None => format!("known: {}", list(known)),
    }
}

// The catalog's file.

pub(crate) fn empty_path() -> String {
    "`catalog` is empty".to_owned()
}

pub(crate) fn absolute_path(path: &str) -> String {
    help(
        &format!("`{path}` is an absolute path, and would be wrong on every other machine"),
        "write the path from the folder of Cargo.toml, or with `./` from this file",
    )
}

pub(crate) fn no_manifest_folder() -> String {
    help(
        "the environment variable CARGO_MANIFEST_DIR is not set, and the catalog is found from there",
        "build systems other than cargo have to set it to the folder of the crate",
    )
}

pub(crate) fn relative_manifest_folder(folder: &Path) -> String {
    help(
        &format!("CARGO_MANIFEST_DIR is `{}`, which is not an absolute path", folder.display()),
        "build systems other than cargo have to set it to the whole path of the crate's folder",
    )
}

pub(crate) fn no_source_file() -> String {
    help(
        "the compiler does not say which file this is, so `./` cannot be resolved",
        "write the path from the folder of Cargo.toml",
    )
}

pub(crate) fn no_catalog(from: &Path, root: &Path) -> String {
    let place = if from == root {
        format!("in {}", from.display())
    } else {
        format!("between {} and the workspace's root, {}", from.display(), root.display())
    };
    help(&format!("there is no catalog.toml {place}"), "write one, or say where it is: `catalog = \"path\"`")
}

pub(crate) fn io_reason(path: &Path, error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => format!("there is no file {}", path.display()),
        _ if path.is_dir() => format!("{} is a folder", path.display()),
        _ => format!("{}: {error}", path.display()),
    }
}

pub(crate) fn more_mistakes(count: usize) -> String {
    format!("and {count} more mistakes in the catalog")
}

// Options and attributes.

pub(crate) fn union() -> String {
    "a union cannot be an error of the catalog; use an enum or a struct".to_owned()
}

pub(crate) fn not_an_enum() -> String {
    help("`#[errbook::catalog]` fills an enum", "for a struct, use `#[derive(ApiError)]`")
}

pub(crate) fn options_missing(place: Place) -> String {
    format!("options go into parentheses: `#[api_error({} = …)]`", place.known()[0])
}

pub(crate) fn unknown_option(key: &str, place: Place) -> String {
    help(&format!("{} has no option `{key}`", place.describe()), &hint(key, place.known().iter().copied()))
}

pub(crate) fn repeated_option(key: &str) -> String {
    format!("the option `{key}` is there twice")
}

pub(crate) fn option_is_a_flag(key: &str) -> String {
    format!("`{key}` takes no value")
}

pub(crate) fn option_wants(key: &str, wanted: &str) -> String {
    format!("write `{key} = {wanted}`")
}

pub(crate) fn empty_group_list() -> String {
    "this list names no group".to_owned()
}

pub(crate) fn marker_takes_nothing(name: &str) -> String {
    format!("`#[{name}]` takes nothing")
}

pub(crate) fn repeated_attribute(name: &str) -> String {
    format!("`#[{name}]` is there twice")
}

pub(crate) fn attribute_belongs_on_a_field(attribute: &syn::Attribute) -> String {
    let name = attribute.path().get_ident().map(ToString::to_string).unwrap_or_default();
    format!("`#[{name}]` belongs on a field")
}

pub(crate) fn codes_have_no(option: &str) -> String {
    format!("an enum of codes has no `{option}`")
}

pub(crate) fn codes_are_bare() -> String {
    "a variant of an enum of codes has no fields".to_owned()
}

pub(crate) fn codes_have_no_discriminant() -> String {
    "a variant of an enum of codes has no number of its own: its place in the catalog is its number".to_owned()
}

pub(crate) fn code_twice() -> String {
    "another variant is the same entry with the same status, and a code that is read could be either".to_owned()
}

pub(crate) fn codes_have_no_generics() -> String {
    "an enum of codes has no parameters".to_owned()
}

// Variants and entries.

pub(crate) fn variant_without_entry<'a>(
    variant: &str,
    known: impl IntoIterator<Item = &'a str>,
    catalog: &Catalog,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let advice = match nearest(variant, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => {
            let name = errbook_catalog::names::snake(variant);
            let elsewhere = catalog.entries.iter().find(|entry| entry.name.value == name);
            match elsewhere {
                Some(entry) => {
                    format!("`{}` is there, and its variant is `{}`", name, entry.variant.as_deref().unwrap_or("?"))
                }
                None => format!(
                    "add `[errors.{name}]` to the catalog, or name another entry: `#[api_error(entry = \"…\")]`"
                ),
            }
        }
    };
    help(&format!("the catalog has no entry for the variant `{variant}`"), &advice)
}

pub(crate) fn unknown_entry(name: &str, catalog: &Catalog) -> String {
    let known = catalog.entries.iter().map(|entry| entry.name.value.as_str());
    help(&format!("the catalog has no entry `{name}`"), &hint(name, known))
}

pub(crate) fn unknown_group(name: &str, catalog: &Catalog) -> String {
    let known = catalog.groups.iter().map(|group| group.name.value.as_str());
    help(&format!("the catalog has no group `{name}`"), &hint(name, known))
}

pub(crate) fn repeated_group(name: &str) -> String {
    format!("the group `{name}` is there twice")
}

pub(crate) fn unknown_envelope(name: &str, catalog: &Catalog) -> String {
    let known = catalog.envelopes.iter().map(|envelope| envelope.name.value.as_str());
    help(&format!("the catalog has no envelope `{name}`"), &hint(name, known))
}

pub(crate) fn envelope_does_not_fit(mistake: &Mistake, entry: &Entry) -> String {
    format!("`{}` does not fit this envelope: {}", entry.name.value, mistake.text)
}

pub(crate) fn entry_of_another_group(entry: &Entry, catalog: &Catalog) -> String {
    let group = entry.group.and_then(|index| catalog.groups.get(index));
    match group {
        Some(group) => format!("`{}` is of the group `{}`, and this enum is not", entry.name.value, group.name.value),
        None => format!("`{}` is of no group, and this enum is limited to some", entry.name.value),
    }
}

pub(crate) fn wrong_status(written: &str, entry: &Entry) -> String {
    let known: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
    format!("`{}` never has the status {written}; the catalog gives it {}", entry.name.value, known.join(" or "))
}

pub(crate) fn missing_variants(entries: &[&Entry]) -> String {
    let mut text = match entries.len() {
        1 => "an entry has no variant".to_owned(),
        count => format!("{count} entries have no variant"),
    };
    text.push_str("; add:\n");
    for entry in entries {
        text.push_str(&format!("\n    {},", variant_source(entry)));
    }
    text
}

/// A variant of an entry, as a user would write it.
fn variant_source(entry: &Entry) -> String {
    let variant = entry.variant.as_deref().unwrap_or("?");
    let fields: Vec<String> =
        entry.fields.iter().map(|field| format!("{}: {}", field.name.value, field_type(field))).collect();
    if fields.is_empty() { variant.to_owned() } else { format!("{variant} {{ {} }}", fields.join(", ")) }
}

/// The Rust type that a field is usually given.
pub(crate) fn field_type(field: &Field) -> String {
    use errbook_catalog::model::FieldKind;
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

// Fields.

pub(crate) fn unknown_field(name: &str, entry: &Entry) -> String {
    let known = entry.fields.iter().map(|field| field.name.value.as_str());
    help(&format!("`{}` has no field `{name}`", entry.name.value), &hint(name, known))
}

pub(crate) fn missing_field(field: &Field, entry: &Entry) -> String {
    let name = &field.name.value;
    help(
        &format!("`{}` carries `{name}`, and this variant has no such field", entry.name.value),
        &format!("add `{name}: {}`", field_type(field)),
    )
}

pub(crate) fn misnamed_field(found: &str, field: &Field, entry: &Entry) -> String {
    help(&format!("`{}` has no field `{found}`", entry.name.value), &format!("did you mean `{}`?", field.name.value))
}

pub(crate) fn two_sources() -> String {
    "a variant has one source".to_owned()
}

pub(crate) fn from_with_other_fields() -> String {
    "a variant with `#[from]` has no other field: there would be nothing to fill it with".to_owned()
}

pub(crate) fn from_twice(ty: &str, first: &str) -> String {
    format!("`{}` already becomes `{first}`", ty.replace(" :: ", "::").replace(" < ", "<").replace(" >", ">"))
}

pub(crate) fn transparent_shape(count: usize) -> String {
    format!("a transparent variant holds one field, the error that it stands for; this one holds {count}")
}

pub(crate) fn transparent_has_no_entry() -> String {
    "a transparent variant is the error that it holds, and has no entry or status of its own".to_owned()
}
