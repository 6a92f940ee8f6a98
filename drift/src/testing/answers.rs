//! [`Answers`]: the file in which all tests of a catalog write down the responses that they have seen, for `errbook drift`.

use std::env;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value};

use super::content::Content;
use super::head::Head;

/// The variable that names the folder of the files, one for each catalog.
const FOLDER: &str = "ERRBOOK_ANSWERS";
/// A header whose values are secrets.
const SET_COOKIE: &str = "set-cookie";

/// A file of JSON lines, one for each response. Other tests and other processes append to it, too.
#[derive(Debug)]
pub(super) struct Answers {
    file: Mutex<File>,
}

impl Answers {
    /// Opens the file of a catalog in the folder that the environment names.
    ///
    /// # Panics
    ///
    /// If it cannot be opened: nobody would miss what is not written down.
    pub(super) fn of_environment(catalog: &str) -> Option<Answers> {
        let folder = env::var_os(FOLDER).filter(|folder| !folder.is_empty())?;
        let folder = Path::new(&folder);
        let opened = Answers::open(folder, catalog);
        Some(opened.unwrap_or_else(|error| panic!("{FOLDER}: cannot write into `{}`: {error}", folder.display())))
    }

    /// Opens the file of a catalog, or creates it and its folder.
    pub(super) fn open(folder: &Path, catalog: &str) -> io::Result<Answers> {
        fs::create_dir_all(folder)?;
        let file = File::options().append(true).create(true).open(folder.join(file_name(catalog)))?;
        Ok(Answers { file: Mutex::new(file) })
    }

    /// Writes a response down, by the names of OpenTelemetry.
    ///
    /// # Panics
    ///
    /// If the file cannot be written.
    pub(super) fn write(&self, catalog: &str, place: &str, head: Option<&Head>, content: Content<'_>) {
        let mut line = line(catalog, place, head, content).to_string();
        line.push('\n');
        // In one piece, so that no other process writes into the line.
        let written = self.file.lock().unwrap_or_else(PoisonError::into_inner).write_all(line.as_bytes());
        written.unwrap_or_else(|error| panic!("{FOLDER}: {error}"));
    }
}

/// Returns the name of the file of a catalog. The name of a catalog can be any text.
fn file_name(catalog: &str) -> String {
    let is_kept = |letter: char| letter.is_alphanumeric() || "-_".contains(letter);
    let name: String = catalog.chars().map(|letter| if is_kept(letter) { letter } else { '_' }).collect();
    format!("{name}.jsonl")
}

/// Returns the line of a response. One without a body that can be read is an event of errbook, which names the entry.
fn line(catalog: &str, place: &str, head: Option<&Head>, content: Content<'_>) -> Value {
    let mut members = Map::new();
    let mut set = |name: &str, value: Value| members.insert(name.to_owned(), value);
    match place.split_once(' ') {
        Some((method, path)) if head.is_some() => {
            set("http.request.method", method.into());
            set("url.path", path.into());
        }
        _ => {
            set("place", place.into());
        }
    }
    if let Some(head) = head {
        set("http.response.status_code", head.status.into());
        set("http.response.headers", headers(head));
    }
    match (content, head.and_then(|head| head.entry)) {
        (Content::Whole(body), _) => {
            set("http.response.body.content", String::from_utf8_lossy(body).into());
        }
        (_, Some(entry)) => {
            set("catalog", catalog.into());
            set("entry", entry.name().into());
            set("status", entry.status().as_u16().into());
        }
        (_, None) => {}
    }
    Value::Object(members)
}

/// Returns the header fields; those with several lines as an array.
fn headers(head: &Head) -> Value {
    let mut fields: Map<String, Value> = Map::new();
    for (name, value) in head.headers.iter().filter(|(name, _)| name != SET_COOKIE) {
        match fields.get_mut(name) {
            None => {
                fields.insert(name.clone(), value.as_str().into());
            }
            Some(Value::Array(lines)) => lines.push(value.as_str().into()),
            Some(first) => *first = Value::Array(vec![first.take(), value.as_str().into()]),
        }
    }
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_lead_out_of_the_folder() {
        assert_eq!(file_name("shop-v2"), "shop-v2.jsonl");
        assert_eq!(file_name("../书店 v2"), "___书店_v2.jsonl");
    }
}
