//! Finds and reads the catalog.

use std::path::Path;

use errbook_catalog::files::{self, CATALOG, File, FromDisk, Project};
use errbook_catalog::model::Catalog;
use errbook_catalog::{phrase, render};

use crate::failure::Failure;
use crate::session::Session;
use crate::{phrases, style, terminal};

impl Session {
    /// Returns the file of the catalog: that of `--catalog`, else the nearest `catalog.toml` in this folder or a parent, up
    /// to the root of the workspace.
    pub(crate) fn file(&self) -> Result<File, Failure> {
        let here = here()?;
        match &self.catalog {
            Some(path) => Ok(named(&here, path)),
            None => nearest(&here).ok_or_else(|| {
                let text = phrase!(
                    "no {CATALOG} in this folder or its parents, up to the root of the workspace",
                    "当前文件夹及上级文件夹（直到工作区的根目录）中没有 {CATALOG}"
                );
                let help = phrase!(
                    "use `--catalog FILE`, or create one with `errbook init`",
                    "请用 `--catalog 文件` 指定，或用 `errbook init` 新建"
                );
                Failure::new(text).help(help)
            }),
        }
    }

    /// Reads the catalog, which must have no errors.
    pub(crate) fn open(&self) -> Result<Catalog, Failure> {
        let file = self.file()?;
        let FromDisk { reading, .. } = files::read(&file);
        let errors: Vec<_> = reading.errors().collect();
        let Some(first) = errors.first() else { return Ok(reading.catalog) };
        // An unreadable file has no line to show.
        if first.span.is_none() {
            return Err(Failure::new(first.text.clone()));
        }
        let count = phrases::errors(errors.len());
        let text = render(&reading.sources, first, self.locale);
        terminal::print_error(&format!("{}{text}\n\n", style::paint(style::ERROR, self.say(&phrases::error()))));
        let name = file.name;
        let text = phrase!("{name} has {count}; this is the first", "{name} 有 {count}，以上是第一处"; count);
        Err(Failure::new(text).help(phrase!("see `errbook check` for all of them", "运行 `errbook check` 可列出全部")))
    }
}

/// Returns the working directory.
pub(crate) fn here() -> Result<std::path::PathBuf, Failure> {
    std::env::current_dir().map_err(|error| {
        Failure::new(phrase!("cannot determine the working directory: {error}", "无法确定当前文件夹：{error}"))
    })
}

/// Returns the file at a path that the user wrote, named by that path.
pub(crate) fn named(here: &Path, path: &Path) -> File {
    let name = path.to_string_lossy().replace('\\', "/");
    File { path: files::tidy(&here.join(path)), name }
}

/// Returns the nearest catalog, named by its path relative to this folder, so that terminals and editors can open it.
fn nearest(here: &Path) -> Option<File> {
    let found = files::nearest(here, &Project::of(here))?;
    let up = here.ancestors().take_while(|folder| Some(*folder) != found.path.parent()).count();
    Some(File { name: format!("{}{CATALOG}", "../".repeat(up)), ..found })
}
