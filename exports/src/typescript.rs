//! A catalog as a TypeScript module: codes, an interface for each entry and violation, and a parser of answers.
//!
//! The parser is the same text for every catalog. It reads bodies by tables: a row for each envelope, entry and violation. Names that
//! begin with `$` are private to the module, and no entry can have one.

pub mod client;
mod comment;
mod entries;
mod envelopes;
mod fields;
mod interfaces;
mod literal;
mod markup;
mod names;
mod reading;
mod table;
mod template;
mod words;

use crate::contents::Contents;

/// What a module is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// TypeScript, whose types can be erased.
    TypeScript,
    /// JavaScript (ECMAScript 2020).
    JavaScript,
    /// The types of the JavaScript module.
    Declarations,
}

/// The parser: what it exports, and the rest.
const API: &str = include_str!("typescript/parser/api.ts.txt");
const PARSER: [&str; 8] = [
    include_str!("typescript/parser/reply.ts.txt"),
    include_str!("typescript/parser/walk.ts.txt"),
    include_str!("typescript/parser/identify.ts.txt"),
    include_str!("typescript/parser/choose.ts.txt"),
    include_str!("typescript/parser/fields.ts.txt"),
    include_str!("typescript/parser/headers.ts.txt"),
    include_str!("typescript/parser/violations.ts.txt"),
    include_str!("typescript/parser/json.ts.txt"),
];
const TYPES: &str = include_str!("typescript/types.ts.txt");

/// Returns the module of a catalog: ECMAScript without dependencies.
#[must_use]
pub fn module(contents: &Contents, format: Format) -> String {
    let name = &contents.catalog().name;
    let head = format!(
        "// The errors of `{name}`, written by `errbook export typescript`. Do not edit. / 自动生成，请勿编辑。\n"
    );
    let codes = interfaces::codes(contents, format);
    let types = [interfaces::types(contents), TYPES.to_owned()];
    let tables = || [envelopes::table(contents), entries::table(contents), entries::violations(contents)];
    let mut parts = vec![head, codes];
    match format {
        Format::TypeScript => {
            parts.extend(types);
            parts.push(markup::typed(API));
            parts.extend(PARSER.map(markup::typed));
            parts.extend(tables().map(|table| table.text(true)));
        }
        Format::JavaScript => {
            parts.push(markup::untyped(API));
            parts.extend(PARSER.map(markup::untyped));
            parts.extend(tables().map(|table| table.text(false)));
        }
        Format::Declarations => {
            parts.extend(types);
            parts.push(markup::declared(API));
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}
