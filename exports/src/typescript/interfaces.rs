//! The codes as constants, and an interface for each entry and violation.

use std::collections::BTreeSet;

use errbook_catalog::Catalog;
use errbook_catalog::model::{Definition, Held};

use super::entries::code;
use super::fields::{WireField, of_entry, of_violation};
use super::literal::{key, string};
use super::{Format, comment, names};
use crate::contents::Contents;
use crate::topic::Topic;

/// Returns the constants `Code` and `ViolationCode`.
pub(super) fn codes(contents: &Contents, format: Format) -> String {
    let (violations, entries): (Vec<Topic>, Vec<Topic>) =
        contents.topics().partition(|topic| matches!(topic, Topic::Violation(_)));
    let what = "The codes of errors. / 错误码。";
    let of_violations = "The codes of violations. / 违规项的错误码。";
    let codes = constant(contents, ("Code", what), &entries, format);
    match violations.is_empty() {
        true => codes,
        false => codes + "\n" + &constant(contents, ("ViolationCode", of_violations), &violations, format),
    }
}

fn constant(contents: &Contents, (name, what): (&str, &str), topics: &[Topic], format: Format) -> String {
    let is_declared = format == Format::Declarations;
    let mut members = String::new();
    for topic in topics {
        let Some(definition) = topic.definition(contents.catalog()) else { continue };
        let Some(code) = code(&definition.code.value) else { continue };
        members.push_str(&comment::of(contents, *topic, definition, "  "));
        let key = key(&names::variant(definition));
        match is_declared {
            true => members.push_str(&format!("  readonly {key}: {code};\n")),
            false => members.push_str(&format!("  {key}: {code},\n")),
        }
    }
    let (open, close) = match format {
        Format::TypeScript => (format!("export const {name} = {{"), "} as const;"),
        Format::JavaScript => (format!("export const {name} = {{"), "};"),
        Format::Declarations => (format!("export declare const {name}: {{"), "};"),
    };
    let constant = format!("/** {what} */\n{open}\n{members}{close}\n");
    let ty = format!("/** {what} */\nexport type {name} = (typeof {name})[keyof typeof {name}];\n");
    if format == Format::JavaScript { constant } else { constant + &ty }
}

/// Returns the shown violations with their indices.
fn violations(contents: &Contents) -> impl Iterator<Item = (usize, &Definition)> {
    let all = &contents.catalog().violations;
    contents.violations().iter().filter_map(|index| Some((*index, &all.get(*index)?.definition)))
}

/// Returns the interfaces, `ApiError` and `ApiViolation`.
pub(super) fn types(contents: &Contents) -> String {
    let catalog = contents.catalog();
    let of_violations = names::violations(catalog);
    let name_of = |index: usize| of_violations.get(index).map_or("UnknownViolation", String::as_str);
    let mut out = String::new();
    for (index, violation) in violations(contents) {
        let mut members = "  readonly known: true;\n".to_owned();
        members.push_str(&identity(violation));
        members.push_str(&fields(catalog, &of_violation(catalog, violation)));
        out.push_str(&comment::of(contents, Topic::Violation(index), violation, ""));
        out.push_str(&format!("export interface {} extends ViolationPlace {{\n{members}}}\n\n", name_of(index)));
    }
    let mut all = Vec::new();
    for &index in contents.shown() {
        let Some(entry) = catalog.entries.get(index) else { continue };
        let mut members = identity(entry);
        let statuses: BTreeSet<u16> = entry.statuses.iter().map(|status| status.value).collect();
        let statuses: Vec<String> = statuses.iter().map(u16::to_string).collect();
        members.push_str(&format!("  readonly status: {};\n", statuses.join(" | ")));
        members.push_str(&fields(catalog, &of_entry(catalog, entry)));
        if entry.violations != Held::Nothing {
            let mut listed: Vec<&str> = contents.violations_of(entry).into_iter().map(name_of).collect();
            listed.push("UnknownViolation");
            members.push_str(&format!("  readonly violations: readonly ({})[];\n", listed.join(" | ")));
        }
        let name = names::entry(entry);
        out.push_str(&comment::of(contents, Topic::Entry(index), entry, ""));
        out.push_str(&format!("export interface {name} extends ApiReply {{\n{members}}}\n\n"));
        all.push(name);
    }
    out.push_str("/** Every error of this catalog. / 错误目录中的所有错误。 */\n");
    out.push_str(&union("ApiError", &all));
    let listed: Vec<String> = violations(contents).map(|(index, _)| name_of(index).to_owned()).collect();
    let listed: Vec<String> = listed.into_iter().chain(["UnknownViolation".to_owned()]).collect();
    out.push_str("\n/** Every violation. / 所有违规项。 */\n");
    out.push_str(&union("ApiViolation", &listed));
    out
}

fn union(name: &str, members: &[String]) -> String {
    match members {
        [] => format!("export type {name} = never;\n"),
        [one] => format!("export type {name} = {one};\n"),
        several => format!("export type {name} =\n  | {};\n", several.join("\n  | ")),
    }
}

/// Returns the members that tell an entry or a violation from all others.
fn identity(definition: &Definition) -> String {
    let name = format!("  readonly name: {};\n", string(&definition.name.value));
    match code(&definition.code.value) {
        Some(code) => format!("{name}  readonly code: {code};\n"),
        None => format!("{name}  readonly code?: undefined;\n"),
    }
}

fn fields(catalog: &Catalog, fields: &[WireField<'_>]) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let members = fields.iter().map(|wire| {
        let mark = if wire.optional { "?" } else { "" };
        let comment = comment::of_text(catalog, &wire.field.description, "    ");
        format!("{comment}    readonly {}{mark}: {};\n", key(&wire.field.wire.value), wire.of_typescript())
    });
    format!("  readonly fields: {{\n{}  }};\n", members.collect::<String>())
}
