//! Writes the client code of every page of every catalog of the repository, a file for each language and each entry or violation, by
//! which `tests/clients/snippets` checks it with the real compilers.
//!
//! `cargo run -p errbook-pages --example snippets -- FOLDER`

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use errbook_catalog::files::{self, File};
use errbook_pages::sections::{Section, Side, topic_page};
use errbook_pages::{Contents, Topic};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::args().nth(1).ok_or("usage: snippets FOLDER")?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    find(&root, &mut paths)?;
    paths.sort();
    for path in paths {
        let name = path.strip_prefix(&root)?.to_string_lossy().into_owned();
        let read = files::read(&File { path: files::tidy(&path), name: name.clone() });
        if read.reading.errors().next().is_some() {
            continue;
        }
        let contents = Contents::new(read.reading.catalog, true);
        write(&contents, &out.join(name.trim_end_matches(".toml").replace('/', "-")))?;
    }
    Ok(())
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && !matches!(name.as_str(), "target" | "node_modules") {
                find(&path, found)?;
            }
        } else if name.ends_with(".toml") && fs::read_to_string(&path).is_ok_and(|text| text.contains("[catalog]")) {
            found.push(path);
        }
    }
    Ok(())
}

/// Writes the snippets of a catalog in its last language: only comments differ between languages, and those of the last are rarely ASCII.
fn write(contents: &Contents, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let language = contents.catalog().languages.len().saturating_sub(1);
    for topic in contents.topics() {
        let stem = match topic {
            Topic::Entry(index) => format!("e{index}"),
            Topic::Violation(index) => format!("v{index}"),
        };
        let page = topic_page(contents, topic, language).ok_or("no page")?;
        for section in page.sections {
            let Section::HandleIt(snippets) = section else { continue };
            for snippet in snippets.iter().filter(|snippet| snippet.side == Side::Client) {
                fs::write(folder.join(format!("{stem}.{}", snippet.fence)), &snippet.code)?;
            }
        }
    }
    Ok(())
}
