//! Writes an envelope: any tree of tables, arrays, texts and placeholders.

use errbook_test_values::{Random, TEXTS};

use crate::random_bodies::generator::{Entry, Field, format, plain, quoted};

/// A placeholder without braces, and what it can be.
struct Placeholder {
    name: String,
    /// The format of its value, with a colon before it; empty for none.
    format: String,
    can_be_absent: bool,
    is_single: bool,
}

/// Returns the template of a body that shows every field.
pub(crate) fn body(entry: &Entry, random: &mut Random) -> String {
    whole(Writer { entry, random, count: 0, is_item: false }, Vec::new())
}

/// Returns the template of a body that shows every field and the list of violations.
pub(crate) fn listing(entry: &Entry, random: &mut Random) -> String {
    let mut writer = Writer { entry, random, count: 0, is_item: false };
    let list = if writer.random.one_in(3) { "\"{violations}\"" } else { "\"{violations?}\"" };
    let list = match writer.random.below(4) {
        0 => format!("{{ {} = {list} }}", writer.key()),
        1 => format!("[{list}, {}]", writer.node(1)),
        _ => list.to_owned(),
    };
    let member = format!("{} = {list}", writer.key());
    whole(writer, vec![member])
}

/// Returns the template of the item of any violation with some of these fields, which shows all of them.
pub(crate) fn item(fields: &[Field], has_retryable: bool, random: &mut Random) -> String {
    let fields = fields.iter().map(|field| Field { name: field.name.clone(), optional: true, ..*field });
    let entry = Entry { fields: fields.collect(), has_code: false, has_title: false, has_group: false, has_retryable };
    whole(Writer { entry: &entry, random, count: 0, is_item: true }, Vec::new())
}

fn whole(mut members: Writer<'_>, more: Vec<String>) -> String {
    let fields = match members.random.below(3) {
        0 => "\"*\" = \"{fields}\"".to_owned(),
        1 => format!("{} = \"{{fields}}\"", members.key()),
        _ => format!("{} = {{ \"*\" = \"{{fields}}\", {} = 1 }}", members.key(), members.key()),
    };
    let before = members.members(4);
    let after = members.members(4);
    let all: Vec<_> = before.into_iter().chain([fields]).chain(more).chain(after).collect();
    format!("{{ {} }}", all.join(", "))
}

struct Writer<'a> {
    entry: &'a Entry,
    random: &'a mut Random,
    count: usize,
    /// Whether it is that of a violation's item, not of a body.
    is_item: bool,
}

impl Writer<'_> {
    /// Returns the next key: all differ, also from the names of fields.
    fn key(&mut self) -> String {
        self.count += 1;
        quoted(&format!("m{}{}", self.random.one_of(&TEXTS), self.count))
    }

    fn members(&mut self, depth: usize) -> Vec<String> {
        (0..=self.random.below(4)).map(|_| format!("{} = {}", self.key(), self.node(depth))).collect()
    }

    fn node(&mut self, depth: usize) -> String {
        match self.random.below(if depth == 0 { 8 } else { 11 }) {
            0 => self.random.one_of(&["0", "-1", "9223372036854775807", "-9223372036854775808"]).to_owned(),
            1 => self.random.one_of(&["true", "false", "1.5", "-0.25", "1e300"]).to_owned(),
            2 => quoted(&plain(self.random)),
            3 => self.text(),
            4 => {
                let placeholder = self.placeholder();
                let mark = mark(&placeholder);
                let string = if placeholder.is_single && self.random.one_in(3) { ":string" } else { "" };
                format!("\"{{{}{mark}{}{string}}}\"", placeholder.name, placeholder.format)
            }
            5 => self.random.one_of(&["\"{messages}\"", "\"{fields?}\"", "\"{fields}\"", "\"{null}\""]).to_owned(),
            6 | 7 => {
                let placeholder = self.placeholder();
                format!("\"{{{}{}{}}}\"", placeholder.name, mark(&placeholder), placeholder.format)
            }
            8 => {
                format!("[{}]", (0..self.random.below(4)).map(|_| self.node(depth - 1)).collect::<Vec<_>>().join(", "))
            }
            _ => format!("{{ {} }}", self.members(depth - 1).join(", ")),
        }
    }

    /// Returns a text with placeholders whose values are single.
    fn text(&mut self) -> String {
        let mut text = plain(self.random);
        for _ in 0..=self.random.below(2) {
            let mut placeholder = self.placeholder();
            while !placeholder.is_single {
                placeholder = self.placeholder();
            }
            let Placeholder { name, format, .. } = &placeholder;
            text += &format!("{{{name}{}{format}}}{}", mark(&placeholder), plain(self.random));
        }
        // So that it is never a single placeholder.
        quoted(&format!("- {text}"))
    }

    fn placeholder(&mut self) -> Placeholder {
        if !self.entry.fields.is_empty() && self.random.one_in(2) {
            let Field { name, kind, optional, list } = &self.entry.fields[self.random.below(self.entry.fields.len())];
            let is_single = !list && *kind != "json";
            let format = format(kind, self.random);
            return Placeholder { name: format!("fields.{name}"), format, can_be_absent: *optional, is_single };
        }
        if self.is_item && self.random.one_in(3) {
            let (name, format) = self.random.one_of(&[
                ("pointer", ""),
                ("pointer", ":fragment"),
                ("pointer", ":path"),
                ("parameter", ""),
                ("header", ""),
                ("in", ""),
                ("status_text", ""),
            ]);
            let can_be_absent = !name.starts_with('s') && name != "in" && self.random.one_in(2);
            return Placeholder { name: name.to_owned(), format: format.to_owned(), can_be_absent, is_single: true };
        }
        let Entry { has_code, has_title, has_group, has_retryable, .. } = *self.entry;
        let (name, can_be_absent) = self.random.one_of(&[
            ("code", !has_code),
            ("name", false),
            ("status", false),
            ("title", !has_title),
            ("message", false),
            ("message.zh", false),
            ("language", false),
            ("type", false),
            ("group", !has_group),
            ("kind", false),
            ("retryable", !has_retryable),
            ("request_id", false),
            ("request_id", true),
            ("instance", true),
            ("trace_id", false),
            ("trace_id", true),
            ("timestamp", false),
            ("timestamp", false),
            ("texts.ok", false),
            ("texts.plain", false),
        ]);
        let format = if name == "timestamp" { format("datetime", self.random) } else { String::new() };
        Placeholder { name: name.to_owned(), format, can_be_absent, is_single: true }
    }
}

fn mark(placeholder: &Placeholder) -> &'static str {
    if placeholder.can_be_absent { "?" } else { "" }
}
