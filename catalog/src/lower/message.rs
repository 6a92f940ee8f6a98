//! Lowers `message`: in each language a text, or plural forms of one.

use super::context::Cx;
use crate::keys::{entry, message};
use crate::messages::{self, Type};
use crate::model::{Definition, Message, MessageForm};
use crate::plural::Category;
use crate::reader::{Cell, Table};
use crate::source::{At, Span};
use crate::template::{Piece, Template};

impl Cx<'_> {
    /// Resolves how the messages of an entry or a violation write its times and numbers: as a placeholder says, `{retry_at:date}`, or else by
    /// the catalog's format for the type.
    pub(super) fn style_messages(&mut self, definition: &mut Definition) {
        let mut messages = core::mem::take(&mut definition.message);
        for (language, message) in messages.iter_mut().enumerate() {
            let Some(message) = message else { continue };
            let templates: Vec<&mut Template> = match &mut message.form {
                MessageForm::Single(template) => vec![template],
                MessageForm::Plural { forms, .. } => forms.iter_mut().map(|(_, form)| &mut form.value).collect(),
            };
            for piece in templates.into_iter().flat_map(|template| &mut template.pieces) {
                if let Piece::Placeholder(written) = piece {
                    *piece = self.styled(written, definition, language);
                }
            }
        }
        definition.message = messages;
    }

    fn styled(&mut self, written: &At<String>, definition: &Definition, language: usize) -> Piece {
        let (name, format) = match written.value.split_once(':') {
            Some((name, format)) => (name, Some(format)),
            None => (written.value.as_str(), None),
        };
        let field = definition.field(name).and_then(|index| definition.fields.get(index));
        let name = At { value: name.to_owned(), at: written.at };
        let format = match format {
            Some(format) => self.format(At { value: format, at: written.at }),
            None => field.and_then(|field| self.formats.of_messages(field.kind)),
        };
        let (Some(field), Some(format)) = (field, format) else { return Piece::Placeholder(name) };
        if self.formats.kind(format).is_some_and(|kind| !kind.suits(field.kind)) {
            let format = self.formats.name(format);
            self.diagnostics.push(messages::format_of_another_type(written.at, format, field, true));
            return Piece::Placeholder(name);
        }
        match self.formats.style(format, language) {
            Some(style) => Piece::Styled(name, style),
            None => Piece::Placeholder(name),
        }
    }

    /// Lowers the messages in the order of the languages, and reports languages without one.
    pub(super) fn message_of(&mut self, table: &mut Table<'_>, entry: &At<String>) -> Vec<Option<Message>> {
        let mut found: Vec<Option<Message>> = (0..self.languages.len()).map(|_| None).collect();
        self.lacks_languages = false;
        let Some(cell) = table.take(&entry::MESSAGE) else {
            if self.languages_sound && !table.misspells(&entry::MESSAGE) {
                let tags: Vec<String> = self.languages.iter().map(|tag| tag.value.clone()).collect();
                self.diagnostics.push(messages::missing_message(entry.at, &entry.value, &tags, true));
            }
            return found;
        };
        let before = self.diagnostics.len();
        let values = self.messages_by_language(cell);
        // A key that names no language may be the missing one, misspelled, and so may `mesage.zh`.
        let readable = self.languages_sound && self.diagnostics.len() == before;
        let mut written = vec![false; self.languages.len()];
        for (language, cell) in values {
            if let (Some(slot), Some(flag)) = (found.get_mut(language), written.get_mut(language)) {
                *flag = true;
                *slot = self.message(cell);
            }
        }
        let missing = self.languages.iter().zip(&written).filter(|(_, there)| !**there);
        let missing: Vec<String> = missing.map(|(tag, _)| tag.value.clone()).collect();
        if !missing.is_empty() && readable && !table.misspells(&entry::MESSAGE) {
            self.diagnostics.push(messages::missing_message(cell.key.at, &entry.value, &missing, false));
            self.lacks_languages = true;
        }
        found
    }

    /// Returns the message for each language. A catalog of one language may write plural forms without its tag, too.
    fn messages_by_language<'t>(&mut self, cell: Cell<'t>) -> Vec<(usize, Cell<'t>)> {
        let mut keys = cell.keys();
        let has_forms = keys.len() > 0 && keys.all(|key| message::PLURAL.has(key) || key.starts_with('='));
        if !has_forms {
            return self.by_language(cell);
        }
        if self.languages.len() == 1 {
            return vec![(0, cell)];
        }
        if self.languages_sound {
            let known = self.languages.iter().map(|tag| tag.value.as_str());
            self.diagnostics.push(messages::forms_without_language(cell.key.at, known));
        }
        Vec::new()
    }

    fn message(&mut self, cell: Cell<'_>) -> Option<Message> {
        if !cell.is_one_of(&[Type::String, Type::Table], &mut self.diagnostics) {
            return None;
        }
        if !cell.is_table() {
            let text = cell.string(&mut self.diagnostics)?;
            return Some(Message { at: text.at, form: MessageForm::Single(self.template(&text)) });
        }
        self.plural(cell)
    }

    /// Lowers `{ plural = "left", one = "…", other = "…" }`.
    fn plural(&mut self, cell: Cell<'_>) -> Option<Message> {
        let at = cell.key.at;
        let mut table = cell.table(&message::PLURAL, &mut self.diagnostics)?;
        let field = table.string(&message::FIELD, &mut self.diagnostics);
        // The table of keys writes `=N` for any number. A catalog has to name the number.
        let mut found: Vec<Cell<'_>> = table.take(&message::EXACT).into_iter().collect();
        found.extend(table.take_each(|key| key.starts_with('=')));
        found.extend(Category::ALL.iter().filter_map(|category| table.take(message::form(*category))));
        let mut forms = Vec::new();
        for form in found {
            let Some(category) = Category::parse(form.key.value) else {
                self.diagnostics.push(messages::malformed_plural_form(form.key));
                continue;
            };
            let key: Span = form.key.at;
            let Some(text) = form.string(&mut self.diagnostics) else { continue };
            forms.push((At { value: category, at: key }, At { value: self.template(&text), at: text.at }));
        }
        table.finish(&[], &mut self.diagnostics);
        if field.is_none() {
            self.diagnostics.push(messages::plural_without_field(at));
        }
        Some(Message { at, form: MessageForm::Plural { field: field?, forms } })
    }

    fn template(&mut self, text: &At<String>) -> Template {
        if text.value.trim().is_empty() {
            self.diagnostics.push(messages::empty_text(text.at, "message"));
        }
        Template::parse(text, self.sources, &mut self.diagnostics)
    }
}
