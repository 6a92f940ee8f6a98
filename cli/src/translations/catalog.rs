//! A catalog with all texts that translators see.

use errbook_catalog::files::{self, File};
use errbook_catalog::keys::{KeyTable, TABLES};
use errbook_catalog::{Diagnostic, Loaded, Reading, Request, Rule, Span, Unavailable, phrase, read};
use toml_edit::Document;

use super::content::{Content, Part, content, context, key, parts};
use super::find::find;
use super::localized::{Localized, Value, path};
use crate::failure::Failure;
use crate::session::Session;

/// A file of the catalog.
#[derive(Clone, Debug)]
pub(super) struct CatalogFile {
    pub(super) file: File,
    /// The path that the catalog includes it by; `None` for the catalog itself.
    pub(super) include: Option<String>,
    /// Its path from the catalog's folder.
    pub(super) relative: String,
    pub(super) text: String,
}

/// A catalog with its texts.
pub(super) struct Texts {
    pub(super) files: Vec<CatalogFile>,
    /// The model, with the diagnostics.
    pub(super) reading: Reading,
    /// What is written in each language.
    pub(super) localized: Vec<Localized>,
    /// What is translated, in the order of the files.
    pub(super) texts: Vec<Text>,
}

/// Something that is translated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    /// The index of the localized value that it is in.
    pub(super) localized: usize,
    pub(super) part: Part,
}

const BYTE_ORDER_MARK: char = '\u{feff}';

impl Texts {
    /// Reads the texts of a catalog, in which nothing but messages may be missing.
    pub(super) fn open(session: &Session, file: &File) -> Result<Texts, Failure> {
        let read = files::read(file);
        let found = read.files.iter().filter_map(|found| {
            Some(CatalogFile {
                file: found.file.clone(),
                include: found.include.clone(),
                relative: found.relative_path().into_owned(),
                text: read.reading.sources.text(found.source?).to_owned(),
            })
        });
        let files: Vec<CatalogFile> = found.collect();
        let reading = read.reading;
        if reading.errors().any(|error| !is_missing(error)) {
            let help = phrase!("see `errbook check` for all of them", "运行 `errbook check` 可列出全部");
            let reading = session.without_errors(reading, &file.name, Some(help))?;
            return Texts::of(files, reading);
        }
        Texts::of(files, reading)
    }

    /// Reads the texts of a catalog from the contents of its files.
    pub(super) fn read(files: Vec<CatalogFile>) -> Result<Texts, Failure> {
        let reading = read(&mut |request: &Request<'_>| {
            let wanted = match request {
                Request::Catalog => None,
                Request::Include(path) => Some(*path),
            };
            let found = files.iter().find(|file| file.include.as_deref() == wanted);
            let loaded =
                |file: &CatalogFile| Loaded { name: file.file.name.clone(), bytes: file.text.as_bytes().to_vec() };
            found.map(loaded).ok_or_else(Unavailable::default)
        });
        Texts::of(files, reading)
    }

    fn of(files: Vec<CatalogFile>, reading: Reading) -> Result<Texts, Failure> {
        let languages = &reading.catalog.languages;
        let only = match languages.as_slice() {
            [only] => Some(only.value.as_str()),
            _ => None,
        };
        let mut localized = Vec::new();
        for (index, file) in files.iter().enumerate() {
            let keys: &'static KeyTable = TABLES[usize::from(index > 0)];
            localized.extend(of_file(file, index, keys, only)?);
        }
        let mut texts = Vec::new();
        let default = languages.first().map_or("", |tag| tag.value.as_str());
        for (index, localized) in localized.iter().enumerate() {
            texts.extend(parts(localized, default).into_iter().map(|part| Text { localized: index, part }));
        }
        Ok(Texts { files, reading, localized, texts })
    }

    /// Returns the languages, the default language first.
    pub(super) fn languages(&self) -> impl Iterator<Item = &str> {
        self.reading.catalog.languages.iter().map(|tag| tag.value.as_str())
    }

    /// Returns the default language, which texts are translated from.
    pub(super) fn default_language(&self) -> &str {
        self.languages().next().unwrap_or_default()
    }

    /// Returns the localized value that a text is in.
    pub(super) fn localized(&self, text: Text) -> &Localized {
        &self.localized[text.localized]
    }

    /// Returns what a text says in a language.
    pub(super) fn content(&self, text: Text, language: &str) -> Option<Content> {
        content(self.localized(text), text.part, language)
    }

    /// Returns what a text says in the default language.
    pub(super) fn source(&self, text: Text) -> Option<Content> {
        self.content(text, self.default_language())
    }

    /// Returns the path of a text: `errors.sold_out.message`.
    pub(super) fn context(&self, text: Text) -> String {
        context(self.localized(text), text.part)
    }

    /// Returns the heading of the table that a text is in, and its key there.
    pub(super) fn heading_and_key(&self, text: Text) -> (String, String) {
        let localized = self.localized(text);
        (path(localized.heading.iter().map(String::as_str)), key(localized, text.part))
    }

    /// Returns the texts of the default language: heading, key, and hash of each.
    pub(super) fn sources(&self) -> impl Iterator<Item = (String, String, String)> {
        self.texts.iter().filter_map(|text| {
            let hash = self.source(*text)?.hash();
            let (heading, key) = self.heading_and_key(*text);
            Some((heading, key, hash))
        })
    }

    /// Returns the names of all fields, each once.
    pub(super) fn fields(&self) -> impl Iterator<Item = String> {
        let catalog = &self.reading.catalog;
        let entries = catalog.entries.iter().map(|entry| &entry.definition);
        let all = entries.chain(catalog.violations.iter().map(|violation| &violation.definition));
        let names = all.flat_map(|definition| &definition.fields).map(|field| field.name.value.clone());
        names.collect::<std::collections::BTreeSet<String>>().into_iter()
    }

    /// Returns where a text is: its file, and the line (from 1) of its value in a language.
    pub(super) fn place(&self, text: Text, language: &str) -> (&CatalogFile, usize) {
        let localized = self.localized(text);
        let file = &self.files[localized.file];
        let written = localized.of(language).or(localized.written.first());
        let start = written.map_or(0, |written| match (&written.value, text.part) {
            (Value::List(items, at), Part::Item(index)) => items.get(index).map_or(at.start, |item| item.at.start),
            (value, _) => value.start(),
        });
        // The sources are the files, in their order.
        let number = u32::try_from(localized.file).unwrap_or(u32::MAX);
        (file, self.reading.sources.place(Span::new(number, start..start)).line)
    }
}

/// Returns whether an error is that a language has no message, which is what translators are asked for.
pub(super) fn is_missing(error: &Diagnostic) -> bool {
    error.rule == Rule::MissingMessage
}

fn of_file(
    file: &CatalogFile,
    index: usize,
    keys: &'static KeyTable,
    only: Option<&str>,
) -> Result<Vec<Localized>, Failure> {
    // The mark is no part of the document: what is found is moved behind it.
    let text = file.text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&file.text);
    let by = file.text.len() - text.len();
    let document = Document::parse(text).map_err(|error| {
        let (name, error) = (&file.file.name, error.message());
        Failure::new(phrase!("cannot read {name}: {error}", "无法读取 {name}：{error}"))
    })?;
    let mut found = find(&document, index, keys, only);
    for localized in &mut found {
        localized.shift(by);
        localized.read_line_ends(&file.text);
    }
    Ok(found)
}
