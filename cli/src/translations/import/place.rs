//! Where a translation is written: in place of the one that is there, or behind the last language that there is.

use std::ops::Range;

use super::edits::Edits;
use crate::translations::catalog::Texts;
use crate::translations::localized::{Frame, Localized, Plural, Shape, Spot, Value, Written};
use crate::translations::syntax::Forms;
use crate::translations::toml;
use crate::translations::unit::Language;

/// Adds the edit that writes an item of a list behind another one.
pub(super) fn place_item(file: (usize, &str), last: &Range<usize>, item: &str, edits: &mut Edits) {
    let mut writer = Writer { text: file.1, file: file.0, line: 0, edits };
    writer.items(last, &[item.to_owned()]);
}

/// Adds the edit that writes a key with its value behind another key of the same table.
pub(super) fn place_beside(
    file: (usize, &str),
    key: &Range<usize>,
    end: usize,
    frame: &Frame,
    new: (&str, &str),
    edits: &mut Edits,
) {
    let mut writer = Writer { text: file.1, file: file.0, line: 0, edits };
    writer.beside(key, end, frame, &[new.0], new.1);
}

/// What the catalog is to have for a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum New {
    Text(String),
    List(Vec<String>),
    Plural(Forms),
}

/// Adds the edits that write a value. Returns `false` if it cannot be written beside what is there.
pub(super) fn place(
    texts: &Texts,
    localized: &Localized,
    language: &Language,
    new: &New,
    line: usize,
    edits: &mut Edits,
) -> bool {
    let text = texts.files.get(localized.file).map_or("", |file| file.text.as_str());
    let mut writer = Writer { text, file: localized.file, line, edits };
    match localized.of(&language.tag) {
        Some(written) => writer.replace(&written.value, new),
        None => {
            let last = localized.written.iter().max_by_key(|written| written.value.end());
            last.is_some_and(|last| writer.insert(localized, last, &language.tag, new))
        }
    }
}

struct Writer<'t, 'e> {
    text: &'t str,
    file: usize,
    line: usize,
    edits: &'e mut Edits,
}

impl Writer<'_, '_> {
    fn push(&mut self, at: Range<usize>, text: String) {
        self.edits.push(self.file, at, text, self.line);
    }

    /// Returns a part of the file.
    fn at(&self, at: &Range<usize>) -> &str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    fn replace(&mut self, old: &Value, new: &New) -> bool {
        match (old, new) {
            (Value::Text(spot), New::Text(text)) => self.replace_text(spot, text),
            (Value::List(items, _), New::List(texts)) if !items.is_empty() && items.len() <= texts.len() => {
                items.iter().zip(texts).for_each(|(item, text)| self.replace_text(item, text));
                self.extend_list(items, texts.get(items.len()..).unwrap_or_default());
            }
            (Value::Plural(plural), New::Plural(forms)) if can_extend(plural, forms) => self.extend(plural, forms),
            (Value::Plural(Plural { shape: Shape::Dotted | Shape::Header, .. }), _) => return false,
            (old, new) => {
                let value = self.value(new, self.model(old));
                self.push(old.start()..old.end(), value);
            }
        }
        true
    }

    fn replace_text(&mut self, spot: &Spot, text: &str) {
        if spot.text != text {
            let value = self.like(text, self.at(&spot.at));
            self.push(spot.at.clone(), value);
        }
    }

    /// Adds items to a list.
    fn extend_list(&mut self, items: &[Spot], texts: &[String]) {
        let Some(last) = items.last().filter(|_| !texts.is_empty()) else { return };
        let model = self.at(&last.at).to_owned();
        let new: Vec<String> = texts.iter().map(|text| self.like(text, &model)).collect();
        self.items(&last.at, &new);
    }

    /// Replaces the forms that changed, and adds those that are new.
    fn extend(&mut self, plural: &Plural, forms: &Forms) {
        for (category, text) in &forms.forms {
            match plural.forms.iter().find(|form| form.category == *category) {
                Some(form) => self.replace_text(&form.spot, text),
                None => {
                    let Some(last) = plural.forms.iter().max_by_key(|form| form.spot.at.end) else { continue };
                    let value = self.like(text, self.at(&last.spot.at));
                    self.beside(&last.key, last.spot.at.end, &last.frame, &[&category.name()], &value);
                }
            }
        }
    }

    /// Writes the value of a language that has none.
    fn insert(&mut self, localized: &Localized, last: &Written, tag: &str, new: &New) -> bool {
        if let (Value::Plural(Plural { shape: Shape::Header, at, .. }), true) = (&last.value, last.is_tagged) {
            let end = self.line_end(at.end);
            let text = self.section(localized, tag, new);
            self.push(end..end, text);
            return true;
        }
        let value = self.value(new, self.model(&last.value));
        // A value without a tag gets one: `message = …` becomes `message.en = …`.
        let name = localized.path.last().map_or("", String::as_str);
        let keys: Vec<&str> = match (last.is_tagged, &last.value) {
            (true, _) => vec![tag],
            (false, Value::Plural(Plural { shape: Shape::Header, .. })) => vec![tag],
            (false, _) => vec![name, tag],
        };
        let frame = match (&last.value, last.is_tagged) {
            (Value::Plural(Plural { shape: Shape::Header, .. }), false) => Frame::default(),
            _ => last.frame.clone(),
        };
        // The key of forms in lines of their own is that of the first one.
        let key = match &last.value {
            Value::Plural(Plural { shape: Shape::Header | Shape::Dotted, field_key, .. }) => field_key,
            _ => &last.key,
        };
        self.beside(key, last.value.end(), &frame, &keys, &value);
        true
    }

    /// Writes a key with its value behind another one.
    fn beside(&mut self, key: &Range<usize>, end: usize, frame: &Frame, keys: &[&str], value: &str) {
        let keys = frame.keys.iter().map(String::as_str).chain(keys.iter().copied());
        let key_text = keys.map(toml::key).collect::<Vec<_>>().join(".");
        let start = self.text.get(..key.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let before = self.at(&(start..key.start));
        let indent: String = before.chars().take_while(|letter| matches!(letter, ' ' | '\t')).collect();
        if frame.is_inline {
            let is_first_of_line = start > 0 && !before.contains(['{', ',']);
            self.members(end, is_first_of_line.then_some(&indent), &[format!("{key_text} = {value}")]);
            return;
        }
        // Where values are in one column, this one is too.
        let equals = self.text.get(key.end..).and_then(|rest| rest.find('=')).map_or(key.end, |at| key.end + at);
        let line = self.at(&(start..equals));
        let width = indent.chars().count() + key_text.chars().count();
        let column = if line.ends_with("  ") { line.chars().count() } else { 0 };
        let pad = " ".repeat(column.saturating_sub(width).max(1));
        let at = self.line_end(end);
        self.push(at..at, format!("{}{indent}{key_text}{pad}= {value}", self.newline()));
    }

    /// Writes items of a list behind the last one.
    fn items(&mut self, last: &Range<usize>, items: &[String]) {
        let start = self.text.get(..last.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let before = self.at(&(start..last.start)).to_owned();
        let is_first_of_line = start > 0 && before.trim().is_empty();
        self.members(last.end, is_first_of_line.then_some(before.as_str()), items);
    }

    /// Writes items of a list or of a table in braces behind one that ends at `end`. `indent` is that of a list with an item in each
    /// line, in which a comma and a comment can follow.
    fn members(&mut self, end: usize, indent: Option<&str>, items: &[String]) {
        let Some(indent) = indent else {
            self.push(end..end, format!(", {}", items.join(", ")));
            return;
        };
        let line_end = self.line_end(end);
        let rest = self.at(&(end..line_end)).trim_start();
        let newline = self.newline();
        let item = items.join(&format!(",{newline}{indent}"));
        match rest.chars().next() {
            Some(',') => self.push(line_end..line_end, format!("{newline}{indent}{item},")),
            None | Some('#') => {
                self.push(end..end, ",".to_owned());
                self.push(line_end..line_end, format!("{newline}{indent}{item}"));
            }
            _ => self.push(end..end, format!(",{newline}{indent}{item}")),
        }
    }

    /// Returns a table of plural forms with a header of its own.
    fn section(&self, localized: &Localized, tag: &str, new: &New) -> String {
        let newline = self.newline();
        let names = localized.heading.iter().chain(&localized.path).map(String::as_str).chain([tag]);
        let path = |names: &mut dyn Iterator<Item = &str>| names.map(toml::key).collect::<Vec<_>>().join(".");
        let New::Plural(forms) = new else {
            // A text has no table.
            let mut names = localized.heading.iter().chain(&localized.path).map(String::as_str);
            let value = self.value(new, "\"");
            return format!("{newline}{newline}[{}]{newline}{} = {value}", path(&mut names), toml::key(tag));
        };
        let mut out =
            format!("{newline}{newline}[{}]{newline}plural = {}", path(&mut { names }), toml::string(&forms.field));
        for (category, text) in &forms.forms {
            out.push_str(&format!("{newline}{} = {}", toml::key(&category.name()), toml::string(text)));
        }
        out
    }

    /// Returns the text of a value, in the style of a text of another one.
    fn value(&self, new: &New, model: &str) -> String {
        match new {
            New::Text(text) => self.like(text, model),
            New::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.like(item, model)).collect();
                format!("[{}]", items.join(", "))
            }
            New::Plural(forms) => forms.write(),
        }
    }

    /// Returns a string with the quotes of another one, and with the line ends of the file.
    fn like(&self, text: &str, model: &str) -> String {
        toml::like(text, model).replace('\n', self.newline())
    }

    /// Returns a text of a value as it is written.
    fn model(&self, value: &Value) -> &str {
        let spot = match value {
            Value::Text(spot) => Some(spot),
            Value::List(items, _) => items.first(),
            Value::Plural(plural) => plural.forms.first().map(|form| &form.spot),
        };
        spot.map_or("\"", |spot| self.at(&spot.at))
    }

    /// Returns where the line that a place is in ends.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let end = rest.find('\n').unwrap_or(rest.len());
        let is_crlf = rest.get(..end).is_some_and(|line| line.ends_with('\r'));
        at + end - usize::from(is_crlf)
    }

    fn newline(&self) -> &'static str {
        let end = self.text.find('\n').unwrap_or_default();
        if self.at(&(0..end)).ends_with('\r') { "\r\n" } else { "\n" }
    }
}

/// Returns whether forms can be written by replacing and adding forms.
fn can_extend(plural: &Plural, forms: &Forms) -> bool {
    plural.field == forms.field
        && plural.forms.iter().all(|old| forms.forms.iter().any(|(category, _)| *category == old.category))
}
