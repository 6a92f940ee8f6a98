//! `--violation 'too_long@/items/3/name max=5'`: a violation, where it was found, and the values of its fields.

use std::ops::Range;

use errbook_catalog::model::{Catalog, Entry, Field, FieldKind, Violation};
use errbook_catalog::{Phrase, nearest, phrase};
use errbook_pages::answer::{LocatedViolation, Location, Values};
use serde_json::Value;

use crate::failure::Failure;
use crate::phrases;

/// Returns the violation that an argument describes: `NAME[@LOCATION] [FIELD=VALUE …]`. A location or a value in double quotes is
/// a JSON string, so that it may contain spaces. `values` returns the values of the fields that the argument does not set.
///
/// # Errors
///
/// Fails if the entry does not list the violation, if the location is none, or if a field or its value is wrong.
pub(super) fn parse(
    catalog: &Catalog,
    entry: &Entry,
    argument: &str,
    values: impl Fn(&Violation) -> Values,
) -> Result<LocatedViolation, Failure> {
    if argument.trim().is_empty() {
        let failure = Failure::usage(phrase!("missing the name of a violation", "缺少违规项的名字"));
        return Err(failure.help(example()));
    }
    let mut reader = Reader { argument, at: argument.len() - argument.trim_start().len() };
    let name = reader.until(|letter| letter == '@' || letter.is_whitespace());
    let (index, violation) =
        find(catalog, entry, &argument[name.clone()]).map_err(|failure| failure.marked(argument, name))?;
    let location = match argument[reader.at..].starts_with('@') {
        true => {
            reader.at += 1;
            reader.location()?
        }
        false => Location::Body(String::new()),
    };
    let mut values = values(violation);
    while reader.skip_spaces() {
        let name = reader.until(|letter| letter == '=' || letter.is_whitespace());
        if !argument[reader.at..].starts_with('=') {
            let failure = Failure::usage(phrase!("missing `=` after the field", "字段后面缺少 `=`"));
            let help = phrase!("write `FIELD=VALUE`, for example `max=5`", "写法为 `字段=值`，例如 `max=5`");
            return Err(failure.help(help).marked(argument, name));
        }
        reader.at += 1;
        let field = &argument[name.clone()];
        let kind = violation.fields.iter().find(|known| known.name.value == field || known.wire.value == field);
        let (text, range) = reader.value(kind)?;
        let is_known = kind.is_some();
        let set = values.set(violation, field, &text);
        set.map_err(|text| Failure::new(text).marked(argument, if is_known { range } else { name }))?;
    }
    Ok(LocatedViolation::new(index, location, values))
}

fn example() -> Phrase {
    phrase!(
        "for example `--violation 'too_long@/items/3/name max=5'`",
        "例如 `--violation 'too_long@/items/3/name max=5'`"
    )
}

/// Finds a violation that an entry lists, by its name or code.
fn find<'c>(catalog: &'c Catalog, entry: &Entry, text: &str) -> Result<(usize, &'c Violation), Failure> {
    let of = &entry.name.value;
    let held = catalog.violations_of(entry);
    let held: Vec<(usize, &Violation)> =
        held.into_iter().filter_map(|index| Some((index, catalog.violations.get(index)?))).collect();
    let by_name = held.iter().find(|(_, violation)| violation.name.value == text);
    let by_code = || held.iter().find(|(_, violation)| violation.code.value.text().is_some_and(|code| code == text));
    if let Some(found) = by_name.or_else(by_code) {
        return Ok(*found);
    }
    if held.is_empty() {
        return Err(Failure::new(phrase!("`{of}` lists no violations", "`{of}` 不包含违规项")).help(lists(catalog)));
    }
    let failure = match catalog.violation(text) {
        Some(_) => Failure::new(phrase!("`{of}` does not list the violation `{text}`", "`{of}` 不包含违规项 `{text}`")),
        None => Failure::new(phrase!("unknown violation `{text}`", "未知的违规项 `{text}`")),
    };
    let known = || held.iter().map(|(_, violation)| violation.name.value.as_str());
    Err(match nearest(text, known()) {
        Some(near) => failure.help(phrases::did_you_mean(near)),
        None => {
            let known = Phrase::list(known());
            failure.help(phrase!("the violations of `{of}` are {known}", "`{of}` 的违规项有 {known}"; known))
        }
    })
}

/// Returns which entries list violations.
fn lists(catalog: &Catalog) -> Phrase {
    let entries = catalog.entries.iter().filter(|entry| !catalog.violations_of(entry).is_empty());
    let entries: Vec<&str> = entries.map(|entry| entry.name.value.as_str()).collect();
    if entries.is_empty() {
        return phrase!("no entry of the catalog lists any", "错误目录中没有包含违规项的条目");
    }
    let entries = Phrase::list(entries);
    phrase!("entries that do: {entries}", "包含违规项的条目：{entries}"; entries)
}

/// Reads an argument from left to right.
struct Reader<'a> {
    argument: &'a str,
    /// The offset of what was not read yet.
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.argument[self.at..]
    }

    /// Skips white space; returns whether anything follows.
    fn skip_spaces(&mut self) -> bool {
        self.at = self.argument.len() - self.rest().trim_start().len();
        !self.rest().is_empty()
    }

    /// Reads up to a character.
    fn until(&mut self, ends: impl Fn(char) -> bool) -> Range<usize> {
        let start = self.at;
        self.at += self.rest().find(ends).unwrap_or(self.rest().len());
        start..self.at
    }

    fn location(&mut self) -> Result<Location, Failure> {
        let (text, range) = match self.rest().starts_with('"') {
            true => {
                let (value, range) = self.json()?;
                (value.as_str().unwrap_or_default().to_owned(), range)
            }
            false => {
                let range = self.until(char::is_whitespace);
                (self.argument[range.clone()].to_owned(), range)
            }
        };
        Location::parse(&text).map_err(|text| {
            let help = phrase!(
                "use a JSON pointer such as `/items/3/name`, or `query:NAME`, `path:NAME`, `header:NAME`",
                "可用 JSON 指针（例如 `/items/3/name`），或 `query:名称`、`path:名称`、`header:名称`"
            );
            Failure::new(text).help(help).marked(self.argument, range)
        })
    }

    /// Reads the value of a field: JSON if it looks like it and is not a string's, otherwise a word.
    fn value(&mut self, field: Option<&Field>) -> Result<(String, Range<usize>), Failure> {
        let is_text =
            field.is_some_and(|field| !field.list && matches!(field.kind, FieldKind::String | FieldKind::DateTime));
        match self.rest().chars().next() {
            Some('"') if is_text => {
                let (value, range) = self.json()?;
                Ok((value.as_str().unwrap_or_default().to_owned(), range))
            }
            Some('"' | '[' | '{') if !is_text => {
                let (_, range) = self.json()?;
                Ok((self.argument[range.clone()].to_owned(), range))
            }
            _ => {
                let range = self.until(char::is_whitespace);
                Ok((self.argument[range.clone()].to_owned(), range))
            }
        }
    }

    /// Reads a JSON value.
    fn json(&mut self) -> Result<(Value, Range<usize>), Failure> {
        let start = self.at;
        let mut values = serde_json::Deserializer::from_str(self.rest()).into_iter::<Value>();
        match values.next() {
            Some(Ok(value)) => {
                self.at += values.byte_offset();
                Ok((value, start..self.at))
            }
            _ => {
                let failure = Failure::new(phrase!("this is not a JSON value", "这不是 JSON 值"));
                Err(failure.marked(self.argument, start..self.argument.len()))
            }
        }
    }
}
