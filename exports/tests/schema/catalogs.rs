//! The catalogs of the project.

use std::fs;
use std::path::{Path, PathBuf};

use errbook_catalog::contract::History;
use errbook_catalog::files::{self, File};
use errbook_catalog::{Catalog, Reading};
use serde_json::Value;

use crate::project::find;

/// A catalog that the reader accepts.
pub(crate) struct Read {
    pub(crate) name: String,
    pub(crate) catalog: Catalog,
    /// What its releases changed.
    pub(crate) history: Option<History>,
    /// Its own file, then those that it includes.
    pub(crate) files: Vec<toml::Value>,
}

/// Returns all catalogs in the repository without errors, sorted by their paths.
pub(crate) fn all() -> Vec<Read> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    find(&root, &mut paths);
    paths.sort();
    let read =
        |path: &PathBuf| read(path, &path.strip_prefix(&root).expect("it is in the repository").to_string_lossy());
    paths.iter().filter_map(read).collect()
}

fn read(path: &Path, name: &str) -> Option<Read> {
    let text = fs::read_to_string(path).ok().filter(|text| text.contains("[catalog]"))?;
    let mut read = files::read(&File { path: files::tidy(path), name: name.to_owned() });
    if read.reading.errors().next().is_some() {
        return None;
    }
    let history = read.read_history();
    let Reading { catalog, sources, .. } = read.reading;
    let mut texts = vec![text];
    texts.extend((1..).map_while(|file| Some(sources.text(file)).filter(|text| !text.is_empty()).map(str::to_owned)));
    let files =
        texts.iter().map(|text| toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))).collect();
    Some(Read { name: name.to_owned(), catalog, history, files })
}

/// Returns a value of TOML as editors hand it to a validator: dates are strings.
pub(crate) fn json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(value) => (*value).into(),
        toml::Value::Datetime(moment) => moment.to_string().into(),
        toml::Value::Array(items) => items.iter().map(json).collect(),
        toml::Value::Table(members) => {
            Value::Object(members.iter().map(|(key, value)| (key.clone(), json(value))).collect())
        }
    }
}
