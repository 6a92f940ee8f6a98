//! Changes the Rust file: the derive, the attributes, and comments where the import could not decide.

use errbook_catalog::{Locale, Phrase};

use super::display::Display;
use super::edits::{Edits, indent};
use super::fields::{Field, Role};
use super::names::Bound;
use super::notes::{self, LEAD};
use super::plan::{Entry, Plan, PlannedType, PlannedVariant};
use super::source::Source;
use super::types::Found;

/// The derive that takes the place of `thiserror::Error`.
const DERIVE: &str = "errbook::ApiError";

/// Returns the changed file.
pub(super) fn write(plan: &Plan<'_>, found: &Found, source: &Source, locale: Locale) -> String {
    let mut writer = Writer { edits: Edits::default(), text: &source.text, locale };
    for at in &found.imports.obsolete {
        writer.edits.remove_item(at.clone(), writer.text);
    }
    for at in &found.others {
        writer.insert_lines(*at, vec![writer.comment(&notes::not_imported())]);
    }
    for ty in &plan.types {
        writer.ty(ty, found);
    }
    writer.edits.apply(&source.text)
}

struct Writer<'s> {
    edits: Edits,
    text: &'s str,
    locale: Locale,
}

impl Writer<'_> {
    fn ty(&mut self, planned: &PlannedType<'_>, found: &Found) {
        let ty = planned.ty;
        self.edits.replace(ty.derive.clone(), DERIVE);
        let mut lines = Vec::new();
        if ty.display.is_none() && ty.variants.iter().all(|variant| variant.display.is_none()) {
            let mut own = found.displays.iter().filter(|(name, _)| *name == ty.name).peekable();
            if own.peek().is_none() && !ty.variants.is_empty() {
                lines.push(self.comment(&notes::display_elsewhere()));
            }
            for (_, at) in own {
                // A condition that never holds.
                let lines = vec![self.comment(&notes::display_here()), "#[cfg(any())]".to_owned()];
                self.insert_lines(at.start, lines);
            }
        }
        let mut options = Vec::new();
        options.extend(planned.group.as_ref().map(|group| format!("group = {group:?}")));
        if let Some(written) = &ty.display {
            self.edits.remove(written.at.clone(), self.text);
        }
        if !ty.is_enum {
            for variant in &planned.variants {
                lines.extend(self.comments(variant, ty.is_generic));
                options.extend(own_options(variant));
                if let Some(written) = &variant.variant.display {
                    self.edits.remove(written.at.clone(), self.text);
                }
                self.fields(planned, variant);
            }
        } else {
            for variant in &planned.variants {
                self.variant(planned, variant);
            }
        }
        lines.extend(attribute(&options));
        self.append_lines(ty.after_derive, lines);
    }

    fn variant(&mut self, ty: &PlannedType<'_>, planned: &PlannedVariant<'_>) {
        let mut lines = self.comments(planned, ty.ty.is_generic);
        lines.extend(attribute(&own_options(planned)));
        match &planned.variant.display {
            Some(written) if lines.is_empty() => self.edits.remove(written.at.clone(), self.text),
            Some(written) => {
                let (lines, between) = self.laid_out(written.at.start, lines);
                self.edits.replace(written.at.clone(), lines.join(&between));
            }
            None => self.insert_lines(planned.variant.start, lines),
        }
        self.fields(ty, planned);
    }

    fn fields(&mut self, ty: &PlannedType<'_>, planned: &PlannedVariant<'_>) {
        let variant = planned.variant;
        for (index, field) in variant.fields.iter().enumerate() {
            if let Some(at) = &field.backtrace {
                self.edits.remove(at.clone(), self.text);
            }
            if let (Some(at), true) = (&field.from, variant.fields.len() > 1) {
                self.edits.replace(at.clone(), "#[source]");
                if !ty.ty.is_generic {
                    let conversion = conversion(ty, planned, index);
                    self.edits.insert(ty.ty.end, format!("\n\n{conversion}").replace('\n', &self.line_end()));
                }
            }
            let Some(entry) = &planned.entry else { continue };
            if planned.is_cause(index) && field.role == Role::Value {
                self.edits.insert(field.start, "#[source] ");
            }
            let is_sent = entry.texts.sent.iter().any(|(sent, _)| *sent == index);
            if is_sent && variant.is_tuple {
                let name = entry.field_names.get(index).map_or("", String::as_str);
                self.edits.insert(field.start, format!("#[api_error(field = {name:?})] "));
            }
        }
    }

    /// Returns the comments of a variant.
    fn comments(&self, planned: &PlannedVariant<'_>, is_generic: bool) -> Vec<String> {
        let variant = planned.variant;
        let mut found = Vec::new();
        let is_entry = planned.entry.is_some();
        match &planned.display {
            Some(Display::Transparent) if is_entry => {
                found.extend(variant.fields.first().map(|field| notes::not_transparent(&field.written)));
            }
            Some(Display::Function(path)) => found.push(notes::function(path)),
            _ => {}
        }
        if let Some(Entry { texts, .. }) = &planned.entry
            && !texts.expressions.is_empty()
        {
            let written: Vec<String> = texts.expressions.iter().map(|text| format!("`{text}`")).collect();
            found.push(notes::expressions(&written.join(", ")));
        }
        let has_backtrace = |field: &Field| field.role == Role::Backtrace || field.backtrace.is_some();
        if variant.fields.iter().any(has_backtrace) {
            found.push(notes::backtrace());
        }
        if variant.fields.len() > 1 && variant.fields.iter().any(|field| field.from.is_some()) {
            found.push(match is_generic {
                true => notes::from_of_a_generic_type(),
                false => notes::from_with_backtrace(),
            });
        }
        found.iter().map(|note| self.comment(note)).collect()
    }

    fn comment(&self, note: &Phrase) -> String {
        format!("// {LEAD}{}", note.get(self.locale))
    }

    /// Inserts lines before a place that is the first on its line, or on the line itself.
    fn insert_lines(&mut self, at: usize, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        let (lines, between) = self.laid_out(at, lines);
        self.edits.insert(at, format!("{}{between}", lines.join(&between)));
    }

    /// Inserts lines behind an attribute, whose indentation they get, or on its line if more follows there.
    fn append_lines(&mut self, at: usize, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        let rest = self.text.get(at..).and_then(|after| after.lines().next()).unwrap_or_default();
        let (lines, between) = match rest.trim().is_empty() {
            true => {
                let line = self.text.get(..at).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
                let line = line.trim_start_matches('\u{feff}');
                let indent = line.get(..line.len() - line.trim_start().len()).unwrap_or_default();
                (lines, format!("{}{indent}", self.line_end()))
            }
            false => (lines.into_iter().map(closed).collect(), " ".to_owned()),
        };
        self.edits.insert(at, format!("{between}{}", lines.join(&between)));
    }

    /// Returns lines as they are written at a place, and what is between them: their own lines with the indentation of the place,
    /// or one line, where a comment has an end.
    fn laid_out(&self, at: usize, lines: Vec<String>) -> (Vec<String>, String) {
        match indent(self.text, at) {
            Some(indent) => (lines, format!("{}{indent}", self.line_end())),
            None => (lines.into_iter().map(closed).collect(), " ".to_owned()),
        }
    }

    /// Returns the line end of the file.
    fn line_end(&self) -> String {
        if self.text.contains("\r\n") { "\r\n".to_owned() } else { "\n".to_owned() }
    }
}

/// Returns a line as it can be before other code on the same line: a comment has an end.
fn closed(line: String) -> String {
    match line.strip_prefix("// ") {
        Some(comment) => format!("/* {} */", comment.replace("*/", "* /")),
        None => line,
    }
}

/// Returns the options that a variant gives to its entry.
fn own_options(planned: &PlannedVariant<'_>) -> Vec<String> {
    let Some(entry) = &planned.entry else { return vec!["transparent".to_owned()] };
    let mut options = Vec::new();
    if entry.name.bound == Bound::Variant {
        options.push(format!("entry = {:?}", entry.name.name));
    }
    options.extend(entry.texts.log.as_ref().map(|log| format!("log = {log:?}")));
    options
}

fn attribute(options: &[String]) -> Option<String> {
    (!options.is_empty()).then(|| format!("#[api_error({})]", options.join(", ")))
}

/// Returns the `From` of a variant that captures a backtrace.
fn conversion(ty: &PlannedType<'_>, planned: &PlannedVariant<'_>, from: usize) -> String {
    let variant = planned.variant;
    let value = |(index, field): (usize, &Field)| {
        let value = match index == from {
            true => "source".to_owned(),
            false => match field.written.strip_prefix("Option<").and_then(|inside| inside.strip_suffix('>')) {
                Some(inside) => format!("Some({inside}::capture())"),
                None => format!("{}::capture()", field.written),
            },
        };
        if variant.is_tuple || field.name == value { value } else { format!("{}: {value}", field.name) }
    };
    let values: Vec<String> = variant.fields.iter().enumerate().map(value).collect();
    let (open, close) = if variant.is_tuple { ("(", ")") } else { (" { ", " }") };
    let path = if ty.ty.is_enum { format!("Self::{}", variant.name) } else { "Self".to_owned() };
    let source = variant.fields.get(from).map_or("", |field| field.written.as_str());
    let conditions: String = variant.conditions.iter().map(|condition| format!("{condition}\n")).collect();
    let (name, values) = (&ty.ty.name, values.join(", "));
    format!(
        "{conditions}impl From<{source}> for {name} {{\n    fn from(source: {source}) -> Self {{\n        {path}{open}{values}{close}\n    }}\n}}"
    )
}
