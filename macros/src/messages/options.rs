//! Options, attributes, and the kinds of items.

use syn::ext::IdentExt;

use super::{help, hint};
use crate::options::Place;

pub(crate) fn union() -> String {
    "a union cannot be an error of the catalog; use an enum or a struct".to_owned()
}

pub(crate) fn not_an_enum(is_struct: bool) -> String {
    let text = "`#[errbook::catalog]` fills an enum";
    if is_struct { help(text, "for a struct, use `#[derive(errbook::ApiError)]`") } else { text.to_owned() }
}

pub(crate) fn options_missing(place: Place) -> String {
    format!("options go into parentheses: `#[api_error({})]`", place.example())
}

pub(crate) fn options_belong_to_the_attribute() -> String {
    "options of this enum go into `#[errbook::catalog(…)]`".to_owned()
}

/// What is between the parentheses is no list of options; `problem`: the parser's words.
pub(crate) fn malformed_options(problem: &str, place: Place) -> String {
    help(&format!("{problem}, in a list of options"), &format!("options look like this: `{}`", place.example()))
}

pub(crate) fn unknown_option(key: &str, place: Place) -> String {
    help(&format!("{} has no option `{key}`", place.describe()), &hint(key, place.known().iter().copied(), "options"))
}

pub(crate) fn repeated_option(key: &str) -> String {
    format!("the option `{key}` is there twice")
}

pub(crate) fn option_is_a_flag(key: &str) -> String {
    help(&format!("`{key}` takes no value"), &format!("write `{key}` alone, or leave it out"))
}

/// `kind`: what its value is, such as "a string"; `example`: such a value.
pub(crate) fn option_wants(key: &str, kind: &str, example: &str) -> String {
    format!("`{key}` takes {kind}: `{key} = {example}`")
}

pub(crate) fn empty_group_list() -> String {
    help("this list names no group", "without `group`, the enum can have every entry of the catalog")
}

pub(crate) fn marker_takes_nothing(name: &str) -> String {
    format!("`#[{name}]` stands alone, without arguments")
}

pub(crate) fn repeated_attribute(name: &str) -> String {
    format!("`#[{name}]` is there twice")
}

pub(crate) fn attribute_belongs_on_a_field(attribute: &syn::Attribute) -> String {
    let name = attribute.path().get_ident().map(|name| name.unraw().to_string()).unwrap_or_default();
    format!("`#[{name}]` belongs on a field")
}

// Enums of codes.

pub(crate) fn codes_have_no(option: &str) -> String {
    format!("an enum of codes has no `{option}`")
}

pub(crate) fn codes_are_bare() -> String {
    help("a variant of an enum of codes has no fields", "without `codes`, the variants are errors and can have fields")
}

pub(crate) fn codes_have_no_discriminant() -> String {
    "a variant of an enum of codes has no number of its own: errbook numbers the variants".to_owned()
}

pub(crate) fn codes_have_no_generics() -> String {
    "an enum of codes has no parameters".to_owned()
}

pub(crate) fn code_twice(entry: &str, first: &str) -> String {
    help(
        &format!("`{first}` is `{entry}` already, with the same status: a code that is read could be either"),
        "keep one of the two",
    )
}
