//! The texts that stale translations were made from: of an earlier file for translators, else of the history of the catalog in git.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use errbook_catalog::files::{File, LARGEST_FILE};
use errbook_catalog::plural::{self, Category};

use crate::failure::Failure;
use crate::git::{self, Object};
use crate::translations::catalog::{CatalogFile, Text, Texts};
use crate::translations::content::Content;
use crate::translations::file;
use crate::translations::po::{Po, Source};
use crate::translations::records::Records;
use crate::translations::state::{State, state};
use crate::translations::unit::{Shape, source_of};

/// The most commits that are looked through.
const MOST_COMMITS: usize = 200;

/// What stale translations were made from, by path.
#[derive(Default)]
pub(super) struct Previous(BTreeMap<String, Content>);

impl Previous {
    /// Looks for the texts whose hashes are recorded. Where there is no earlier file and no git, there are none.
    pub(super) fn find(
        texts: &Texts,
        records: &Records,
        catalog: &File,
        language: &str,
        earlier: Option<&PathBuf>,
    ) -> Result<Previous, Failure> {
        let mut wanted: BTreeMap<String, String> = BTreeMap::new();
        for text in &texts.texts {
            if state(texts, records, *text, language) == Some(State::Stale) {
                let (heading, key) = texts.heading_and_key(*text);
                let hash = records.get(&heading, &key, language).unwrap_or_default();
                wanted.insert(texts.context(*text), hash.to_owned());
            }
        }
        let mut previous = Previous::default();
        if let Some(path) = earlier {
            previous.look_in(&file::read(path)?.po, texts, &mut wanted);
        }
        if !wanted.is_empty() {
            previous.look_through(texts, catalog, &mut wanted);
        }
        Ok(previous)
    }

    /// Returns what the translation of a text was made from.
    pub(super) fn of(&self, texts: &Texts, text: Text, shape: &Shape) -> Option<Source> {
        let content = self.0.get(&texts.context(text))?;
        match shape {
            Shape::Syntax => None,
            shape => Some(source_of(content, *shape != Shape::Single)),
        }
    }

    fn take(&mut self, context: &str, content: Content, wanted: &mut BTreeMap<String, String>) {
        if wanted.get(context).is_some_and(|hash| *hash == content.hash()) {
            wanted.remove(context);
            self.0.insert(context.to_owned(), content);
        }
    }

    /// Looks in an earlier file.
    fn look_in(&mut self, po: &Po, texts: &Texts, wanted: &mut BTreeMap<String, String>) {
        for message in &po.messages {
            let Some(context) = &message.context else { continue };
            let sources = std::iter::once(&message.source).chain(&message.previous);
            for content in sources.flat_map(|source| contents(source, texts)) {
                self.take(context, content, wanted);
            }
        }
    }

    /// Looks through the commits that changed the catalog, the last one first.
    fn look_through(&mut self, texts: &Texts, catalog: &File, wanted: &mut BTreeMap<String, String>) {
        let folder = catalog.path.parent().unwrap_or(Path::new(""));
        let paths: Vec<String> = texts.files.iter().map(|file| from_folder(&file.relative)).collect();
        let Ok(commits) = git::commits(folder, &paths, MOST_COMMITS) else { return };
        for commit in commits {
            if wanted.is_empty() {
                return;
            }
            let Some(old) = at(&commit, folder, texts) else { continue };
            for text in &old.texts {
                if let Some(content) = old.source(*text) {
                    self.take(&old.context(*text), content, wanted);
                }
            }
        }
    }
}

/// Returns what a message of a file can have been in the catalog. The file does not tell which field is counted.
fn contents(source: &Source, texts: &Texts) -> Vec<Content> {
    let Some(other) = &source.plural else { return vec![Content::Single(source.id.clone())] };
    let rule = plural::rule(texts.default_language()).unwrap_or_default();
    let form = |category| (category, if category == Category::One { source.id.clone() } else { other.clone() });
    let forms: Vec<_> = rule.categories().into_iter().map(form).collect();
    let mut found: Vec<Content> = texts.fields().map(|field| Content::Plural(field, forms.clone())).collect();
    found.push(Content::Single(other.clone()));
    found
}

/// Returns the texts of the catalog in a commit; `None` if it could not be read there.
fn at(commit: &str, folder: &Path, texts: &Texts) -> Option<Texts> {
    let read = |file: &CatalogFile| {
        let name = format!("{commit}:{}", from_folder(&file.relative));
        let content = match git::find(folder, &name).ok()? {
            Object::Blob { id, size } if size <= LARGEST_FILE => git::content(folder, &id).ok()?,
            _ => return None,
        };
        Some(CatalogFile { text: String::from_utf8(content).ok()?, ..file.clone() })
    };
    // A file that the catalog did not include then is not needed.
    let files: Vec<CatalogFile> = texts.files.iter().filter_map(read).collect();
    let has_catalog = files.first().is_some_and(|file| file.include.is_none());
    if has_catalog { Texts::read(files).ok() } else { None }
}

/// Returns a path of the catalog's folder as git takes it for one of the working directory (gitrevisions(7)).
fn from_folder(path: &str) -> String {
    if path.starts_with("./") || path.starts_with("../") { path.to_owned() } else { format!("./{path}") }
}
