//! Which catalog is meant, and what it says.

use std::path::Path;

use errbook_catalog::files::{self, CATALOG, File, FromDisk};
use errbook_catalog::model::Catalog;
use errbook_catalog::{phrase, render};

use crate::failure::Failure;
use crate::session::Session;
use crate::{style, terminal, words};

impl Session {
    /// The catalog's file: the one that the user named, else the nearest `catalog.toml` upward, no higher than the
    /// workspace's root.
    pub(crate) fn file(&self) -> Result<File, Failure> {
        let here = here()?;
        match &self.catalog {
            Some(path) => Ok(named(&here, path)),
            None => nearest(&here).ok_or_else(|| {
                let text = phrase!(
                    "there is no {CATALOG} here, nor above up to the workspace's root",
                    "这里没有 {CATALOG}，向上直到工作区的根目录也没有"
                );
                let help = phrase!(
                    "name one with `--catalog FILE`, or write one with `errbook init`",
                    "请用 `--catalog 文件` 指定，或用 `errbook init` 新建一个"
                );
                Failure::new(text).help(help)
            }),
        }
    }

    /// The catalog, which has to be without mistakes that keep it from being used.
    pub(crate) fn open(&self) -> Result<Catalog, Failure> {
        let file = self.file()?;
        let FromDisk { reading, .. } = files::read(&file);
        let errors: Vec<_> = reading.errors().collect();
        let Some(first) = errors.first() else { return Ok(reading.catalog) };
        // A file that cannot be read has no lines to show.
        if first.span.is_none() {
            return Err(Failure::new(first.text.clone()));
        }
        let count = words::diagnostics(errors.len());
        let text = render(&reading.sources, first, self.locale);
        terminal::complain(&format!("{}{text}\n\n", style::paint(style::ERROR, self.say(&words::error()))));
        let name = file.name;
        let text = phrase!("{name} has {count}, of which this is the first", "{name} 有 {count}，以上是第一处"; count);
        Err(Failure::new(text).help(phrase!("`errbook check` shows them all", "`errbook check` 会列出全部")))
    }
}

/// The working directory.
pub(crate) fn here() -> Result<std::path::PathBuf, Failure> {
    std::env::current_dir().map_err(|error| {
        Failure::new(phrase!("cannot find the working directory: {error}", "找不到当前文件夹：{error}"))
    })
}

/// A file by the path that the user wrote, and called by it.
pub(crate) fn named(here: &Path, path: &Path) -> File {
    let name = path.to_string_lossy().replace('\\', "/");
    File { path: files::tidy(&here.join(path)), name }
}

/// The nearest catalog, called by its path from here, so that terminals and editors find it.
fn nearest(here: &Path) -> Option<File> {
    let found = files::nearest(here, &files::workspace_root(here))?;
    let up = here.ancestors().take_while(|folder| Some(*folder) != found.path.parent()).count();
    Some(File { name: format!("{}{CATALOG}", "../".repeat(up)), ..found })
}
