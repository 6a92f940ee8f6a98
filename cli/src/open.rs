//! Finds and reads the catalog.

use std::io::Read as _;
use std::path::Path;

use errbook_catalog::brand::Brand;
use errbook_catalog::files::{self, CATALOG, File, FromDisk, LARGEST_FILE, Project};
use errbook_catalog::model::Catalog;
use errbook_catalog::{Phrase, Reading, phrase, render};
use errbook_exports::Contents;

use crate::failure::Failure;
use crate::session::Session;
use crate::{phrases, style, terminal};

/// The path for standard input.
const STANDARD: &str = "-";
/// The name of standard input in diagnostics.
pub(crate) const STANDARD_NAME: &str = "<stdin>";

/// Where a catalog is read from.
pub(crate) struct Input {
    /// Its file. That of standard input is in the working directory, so that includes are relative to it.
    pub(crate) file: File,
    /// Whether it is read from standard input.
    pub(crate) is_standard: bool,
}

impl Input {
    /// Returns the input at a path that the user wrote, named by that path; `-` is standard input.
    pub(crate) fn named(here: &Path, path: &Path) -> Input {
        let is_standard = path == Path::new(STANDARD);
        let name = if is_standard { STANDARD_NAME.to_owned() } else { path.to_string_lossy().replace('\\', "/") };
        Input { file: File { path: files::tidy(&here.join(path)), name }, is_standard }
    }

    /// Reads the catalog like [`read`](Input::read), holds it against its lock, and reads what its releases changed and the files
    /// of its book's look. The catalog on standard input has none of them, as its file is not known.
    pub(crate) fn read_and_enforce(&self) -> Result<(FromDisk, Brand), Failure> {
        if self.is_standard {
            return Ok((self.read()?, Brand::default()));
        }
        let mut read = files::read_and_enforce(&self.file);
        // What is wrong with it is among the diagnostics.
        let _ = read.read_changelog();
        let brand = read.read_brand();
        Ok((read, brand))
    }

    /// Reads the catalog and the files that it includes.
    pub(crate) fn read(&self) -> Result<FromDisk, Failure> {
        if !self.is_standard {
            return Ok(files::read(&self.file));
        }
        let mut content = Vec::new();
        let read = std::io::stdin().lock().take(LARGEST_FILE + 1).read_to_end(&mut content);
        read.map_err(|error| {
            Failure::new(phrase!("cannot read standard input: {error}", "无法读取标准输入：{error}"))
        })?;
        if content.len() as u64 > LARGEST_FILE {
            let most = LARGEST_FILE >> 20;
            return Err(Failure::new(phrase!("standard input is larger than {most} MiB", "标准输入超过了 {most} MiB")));
        }
        Ok(files::read_given(&self.file, &content))
    }
}

impl Session {
    /// Returns the catalog: that of `--catalog`, else the nearest `catalog.toml` in this folder or a parent, up to the root of
    /// the workspace.
    pub(crate) fn input(&self) -> Result<Input, Failure> {
        let here = here()?;
        match &self.catalog {
            Some(path) => Ok(Input::named(&here, path)),
            None => nearest(&here).map(|file| Input { file, is_standard: false }).ok_or_else(|| {
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

    /// Returns the file of the catalog, which cannot be standard input for what needs it.
    pub(crate) fn file(&self, needed_by: &str) -> Result<File, Failure> {
        let input = self.input()?;
        match input.is_standard {
            true => Err(Failure::usage(phrase!(
                "`{needed_by}` needs a file, not standard input",
                "`{needed_by}` 需要文件，不能用标准输入"
            ))),
            false => Ok(input.file),
        }
    }

    /// Reads the catalog, which must have no errors.
    pub(crate) fn open(&self) -> Result<Catalog, Failure> {
        let input = self.input()?;
        let read = input.read()?;
        Ok(self.sound(&input.file, read)?.catalog)
    }

    /// Reads the catalog, which must have no errors, with what its releases changed.
    pub(crate) fn contents(&self, internal: bool) -> Result<Contents, Failure> {
        let input = self.input()?;
        let read = input.read()?;
        self.contents_of(&input, read, internal)
    }

    /// Reads the catalog like [`contents`](Session::contents), and the files of its book's look, which must have no errors either.
    pub(crate) fn book(&self, internal: bool) -> Result<(File, Contents, Brand), Failure> {
        let input = self.input()?;
        let mut read = input.read()?;
        let brand = if input.is_standard { Brand::default() } else { read.read_brand() };
        let contents = self.contents_of(&input, read, internal)?;
        Ok((input.file, contents, brand))
    }

    fn contents_of(&self, input: &Input, mut read: FromDisk, internal: bool) -> Result<Contents, Failure> {
        let history = if input.is_standard { None } else { read.read_history() };
        Ok(Contents::new(self.sound(&input.file, read)?.catalog, internal).with_history(history))
    }

    /// Returns a catalog that was read, which must have no errors.
    pub(crate) fn sound(&self, file: &File, read: FromDisk) -> Result<Reading, Failure> {
        let help = phrase!("see `errbook check` for all of them", "运行 `errbook check` 可列出全部");
        self.without_errors(read.reading, &file.name, Some(help))
    }

    /// Returns a catalog that must have no errors. `name` is that of its file; `help` is how to list all errors.
    pub(crate) fn without_errors(
        &self,
        reading: Reading,
        name: &str,
        help: Option<Phrase>,
    ) -> Result<Reading, Failure> {
        let errors: Vec<_> = reading.errors().collect();
        let Some(first) = errors.first() else { return Ok(reading) };
        // An unreadable file has no line to show.
        if first.span.is_none() {
            return Err(Failure::new(first.text.clone()));
        }
        let count = phrases::errors(errors.len());
        let text = render(&reading.sources, first, self.locale);
        terminal::print_error(&format!("{}{text}\n\n", style::paint(style::ERROR, self.say(&phrases::error()))));
        let failure =
            Failure::new(phrase!("{name} has {count}; this is the first", "{name} 有 {count}，以上是第一处"; count));
        Err(match help {
            Some(help) => failure.help(help),
            None => failure,
        })
    }
}

/// Returns the working directory.
pub(crate) fn here() -> Result<std::path::PathBuf, Failure> {
    std::env::current_dir().map_err(|error| {
        Failure::new(phrase!("cannot determine the working directory: {error}", "无法确定当前文件夹：{error}"))
    })
}

/// Returns the nearest catalog, named by its path relative to this folder, so that terminals and editors can open it.
fn nearest(here: &Path) -> Option<File> {
    let found = files::nearest(here, &Project::of(here))?;
    let up = here.ancestors().take_while(|folder| Some(*folder) != found.path.parent()).count();
    Some(File { name: format!("{}{CATALOG}", "../".repeat(up)), ..found })
}
