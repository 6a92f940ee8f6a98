//! An entry's page as Markdown: the same in the same order, for readers and programs that want no HTML.

mod marks;

use errbook_catalog::model::{Code, Entry, Field, Texts};

use crate::address::{What, relative};
use crate::answer::{self, Answer, Values};
use crate::html::View;
use crate::{markdown, phrases, snippets, texts, words};

use marks::{code, escaped};

/// The twin of the page of an entry, by index.
pub(crate) fn page(view: &View<'_>, index: usize) -> String {
    let Some(entry) = view.entry(index) else { return String::new() };
    let catalog = view.catalog();
    let values = Values::examples(catalog, entry, view.language);
    let answers: Vec<Answer> = entry
        .statuses
        .iter()
        .map(|status| answer::answer(catalog, entry, status.value, entry.envelope, view.language, &values))
        .collect();
    let mut out = Writer { view, index, text: String::new() };
    out.head(entry);
    out.meaning(entry);
    out.list(words::CAUSES, &entry.causes, false);
    out.list(words::SOLUTIONS, &entry.solutions, true);
    out.wire(&answers);
    out.fields(entry, &values);
    out.heading(words::CODE_TO_HANDLE);
    for snippet in snippets::of(catalog, entry, view.language, answers.first()) {
        out.fenced(snippet.fence, &snippet.code);
    }
    out.related(entry);
    out.list(words::NOTES, &entry.notes, false);
    out.history(entry);
    out.other_languages();
    out.text
}

struct Writer<'v> {
    view: &'v View<'v>,
    index: usize,
    text: String,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn heading(&mut self, word: words::Word) {
        let word = self.view.say(word);
        self.text.truncate(self.text.trim_end().len());
        self.text.push_str(&format!("\n\n## {word}\n\n"));
    }

    fn head(&mut self, entry: &Entry) {
        let view = self.view;
        self.line(&format!("# {}", code(&texts::code(entry))));
        if let Some(title) = texts::title(entry, view.language) {
            self.line(&format!("\n**{}**", escaped(title)));
        }
        self.line("");
        let mut fact = |word: words::Word, value: String| {
            let colon = if view.locale() == errbook_catalog::Locale::Zh { "：" } else { ": " };
            self.line(&format!("- {}{colon}{value}", view.say(word)));
        };
        match &entry.code.value {
            Code::None => fact(words::CODE, view.say(words::NO_CODE).to_owned()),
            Code::Int(number) => fact(words::NUMBER, number.to_string()),
            Code::Str(_) => {}
        }
        if texts::code(entry) != entry.name.value {
            fact(words::NAME, code(&entry.name.value));
        }
        let statuses: Vec<String> = entry.statuses.iter().map(|status| phrases::status_line(status.value)).collect();
        fact(words::STATUS, statuses.join(view.say(words::COMMA)));
        fact(words::KIND, view.say(words::of_kind(entry.kind)).to_owned());
        if let Some(group) = entry.group {
            fact(words::GROUP, escaped(texts::group_title(view.catalog(), group, view.language)));
        }
        if let Some(retryable) = entry.retryable {
            let word = if retryable { words::RETRYABLE } else { words::NOT_RETRYABLE };
            self.line(&format!("- {}", view.say(word)));
        }
        if entry.catch_all {
            self.line(&format!("- {}", view.say(words::CATCH_ALL)));
        }
    }

    fn meaning(&mut self, entry: &Entry) {
        self.heading(words::MEANING);
        let message = texts::message_line(entry, self.view.language);
        self.line(&escaped(&message));
        if let Some(said) = texts::text(&entry.description, self.view.language) {
            self.line(&format!("\n{}", said.text.trim()));
        }
        if entry.catch_all {
            self.line(&format!("\n{}", self.view.say(words::CATCH_ALL_HINT)));
        }
    }

    fn list(&mut self, heading: words::Word, list: &Texts, numbered: bool) {
        let Some((list, _)) = texts::texts(list, self.view.language) else { return };
        self.heading(heading);
        for (index, text) in list.iter().enumerate() {
            let mark = if numbered { format!("{}. ", index + 1) } else { "- ".to_owned() };
            // What follows the first line belongs to the item if it stands under its text.
            let indented = text.trim().replace('\n', &format!("\n{}", " ".repeat(mark.len())));
            self.line(&format!("{mark}{indented}"));
        }
    }

    fn wire(&mut self, answers: &[Answer]) {
        self.heading(words::ON_THE_WIRE);
        for answer in answers {
            let mut text = format!("HTTP/1.1 {}\n", phrases::status_line(answer.status));
            for (name, value) in &answer.headers {
                text.push_str(&format!("{name}: {}\n", answer::text(value)));
            }
            text.push_str(&format!("\n{}\n", answer::text(&answer.body)));
            self.fenced("http", &text);
        }
    }

    fn fenced(&mut self, language: &str, text: &str) {
        let mut fence = "```".to_owned();
        while text.contains(&fence) {
            fence.push('`');
        }
        let end = if text.ends_with('\n') { "" } else { "\n" };
        self.line(&format!("{fence}{language}\n{text}{end}{fence}\n"));
    }

    fn fields(&mut self, entry: &Entry, values: &Values) {
        if entry.fields.is_empty() {
            return;
        }
        let view = self.view;
        self.heading(words::FIELDS);
        let columns = [words::FIELD, words::TYPE, words::DESCRIPTION, words::EXAMPLE].map(|word| view.say(word));
        self.line(&format!("| {} |", columns.join(" | ")));
        self.line(&format!("|{}", " --- |".repeat(columns.len())));
        for (index, field) in entry.fields.iter().enumerate() {
            let description = texts::text(&field.description, view.language).map_or("", |said| said.text);
            let example = values.json(index).map(|example| code(&example)).unwrap_or_default();
            let cells = [code(&field.wire.value), type_of(view, field), description.to_owned(), example];
            let cells = cells.map(|cell| cell.replace('\n', " ").replace('|', "\\|"));
            self.line(&format!("| {} |", cells.join(" | ")));
        }
    }

    fn related(&mut self, entry: &Entry) {
        if !entry.sources.is_empty() {
            self.heading(words::SOURCES);
            for source in &entry.sources {
                self.line(&format!("- {source}"));
            }
        }
        let links = entry.links.iter().filter(|link| markdown::is_safe_url(&link.url.value));
        let links: Vec<String> = links
            .map(|link| {
                let label =
                    texts::text(&link.label, self.view.language).map_or(link.url.value.as_str(), |said| said.text);
                format!("- [{}](<{}>)", escaped(label), link.url.value.replace(['<', '>'], ""))
            })
            .collect();
        if entry.see_also.is_empty() && links.is_empty() {
            return;
        }
        self.heading(words::SEE_ALSO);
        for name in &entry.see_also {
            if let Some(other) = self.view.site.entry_named(&name.value) {
                let line = self.link_to(other);
                self.line(&format!("- {line}"));
            }
        }
        links.iter().for_each(|link| self.line(link));
    }

    fn link_to(&self, index: usize) -> String {
        let Some(other) = self.view.entry(index) else { return String::new() };
        let title = texts::title(other, self.view.language).map(|title| format!(" {}", escaped(title)));
        let href = self.view.to(&What::Twin(index));
        format!("[{}]({href}){}", code(&texts::code(other)), title.unwrap_or_default())
    }

    fn history(&mut self, entry: &Entry) {
        let view = self.view;
        let mut lines = Vec::new();
        if let Some(since) = &entry.since {
            lines.push(view.say_with(words::ADDED, &[since]));
        }
        if let Some(deprecated) = &entry.deprecated {
            let mut line = match &deprecated.since {
                Some(since) => view.say_with(words::DEPRECATED_SINCE, &[since]),
                None => view.say(words::DEPRECATED).to_owned(),
            };
            if let Some(note) = texts::text(&deprecated.note, view.language) {
                line.push_str(&format!(" {}", note.text.trim().replace('\n', " ")));
            }
            lines.push(line);
        }
        if let Some(name) = &entry.replaced_by {
            let other = view.site.entry_named(&name.value).map(|index| self.link_to(index));
            lines.push(format!("{}{}", view.say(words::REPLACED_BY), other.unwrap_or_else(|| code(&name.value))));
        }
        let aliases: Vec<String> =
            entry.aliases.iter().filter_map(|alias| alias.value.text()).map(|alias| code(&alias)).collect();
        if !aliases.is_empty() {
            lines.push(format!("{}{}", view.say(words::ALIASES), aliases.join(view.say(words::COMMA))));
        }
        if !lines.is_empty() {
            self.heading(words::HISTORY);
            lines.iter().for_each(|line| self.line(&format!("- {line}")));
        }
    }

    fn other_languages(&mut self) {
        let view = self.view;
        let others: Vec<String> = (0..view.catalog().languages.len())
            .filter(|language| *language != view.language)
            .map(|language| {
                let path = view.site.addresses().own(&What::Twin(self.index), language);
                format!("[{}]({})", texts::language_name(view.tag_of(language)), relative(view.here, &path))
            })
            .collect();
        if !others.is_empty() {
            self.line(&format!("\n---\n\n{}", others.join(" · ")));
        }
    }
}

fn type_of(view: &View<'_>, field: &Field) -> String {
    let kind = field.kind.as_str();
    let kind = if field.list { view.say_with(words::LIST_OF, &[kind]) } else { kind.to_owned() };
    if field.optional { format!("{kind}{}{}", view.say(words::COMMA), view.say(words::OPTIONAL)) } else { kind }
}
