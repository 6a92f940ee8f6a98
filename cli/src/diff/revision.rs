//! A catalog in a revision of git: `HEAD~1:catalog.toml`.

use std::path::Path;

use errbook_catalog::files::{CATALOG, File, LARGEST_FILE, Unreadable, reason};
use errbook_catalog::{Loaded, Reading, Request, Unavailable, phrase, read};

use crate::failure::Failure;
use crate::git::{self, Object};
use crate::github::path_from_root;

/// A path in a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Revision {
    /// The name of the revision as the user wrote it; empty for the index (gitrevisions(7)).
    revision: String,
    /// The path of the catalog, or of its folder: from the root of the repository, or from the working directory if it begins with
    /// `./` or `../`.
    path: String,
}

/// What git has at a path.
enum Found {
    Content(Vec<u8>),
    Missing,
    /// Something that is no file, or a file that is not read.
    Unreadable(Unavailable),
}

impl Revision {
    /// Reads `REVISION:PATH`; `None` if it is none. A revision such as `HEAD^{/fix: x}` may have a colon in braces. A drive of
    /// Windows is no revision.
    pub(super) fn parse(argument: &str) -> Option<Revision> {
        let mut depth = 0_usize;
        let is_end = |(_, letter): &(usize, char)| {
            match letter {
                '{' => depth = depth.saturating_add(1),
                '}' => depth = depth.saturating_sub(1),
                ':' => return depth == 0,
                _ => {}
            }
            false
        };
        let (at, _) = argument.char_indices().find(is_end)?;
        let (revision, path) = (argument.get(..at)?, argument.get(at.saturating_add(1)..)?);
        let is_drive = revision.len() == 1 && path.starts_with(['/', '\\']);
        (!is_drive).then(|| Revision { revision: revision.to_owned(), path: path.to_owned() })
    }

    /// Returns its name in messages, as the user wrote it.
    pub(super) fn name(&self) -> String {
        self.object(&self.path)
    }

    fn object(&self, path: &str) -> String {
        format!("{}:{path}", self.revision)
    }

    /// Reads the catalog and the files that it includes.
    pub(super) fn read(&self, here: &Path) -> Result<Reading, Failure> {
        let catalog = self.catalog(here)?;
        let bytes = match self.find(here, &catalog)? {
            Found::Content(bytes) => bytes,
            Found::Missing => return Err(self.missing(here, &catalog)),
            Found::Unreadable(why) => return Err(unreadable(&self.object(&catalog), why)),
        };
        let mut content = Some(bytes);
        let mut failure = None;
        let reading = read(&mut |request: &Request<'_>| match request {
            Request::Catalog => Ok(Loaded { name: self.object(&catalog), bytes: content.take().unwrap_or_default() }),
            Request::Include(include) => self.include(here, &catalog, include).unwrap_or_else(|error| {
                failure = Some(error);
                Err(Unavailable::default())
            }),
        });
        failure.map_or(Ok(reading), Err)
    }

    /// Returns the path of the catalog: that of a folder stands for the catalog in it.
    fn catalog(&self, here: &Path) -> Result<String, Failure> {
        let path = self.path.trim_end_matches('/');
        if path.is_empty() {
            return Ok(CATALOG.to_owned());
        }
        Ok(match git::find(here, &self.object(path))? {
            Object::Tree => format!("{path}/{CATALOG}"),
            _ => path.to_owned(),
        })
    }

    /// Reads a file that the catalog includes.
    fn include(&self, here: &Path, catalog: &str, include: &str) -> Result<Result<Loaded, Unavailable>, Failure> {
        let Some(path) = join(catalog, include) else {
            let text = phrase!("it is outside of the repository", "它在仓库之外");
            return Ok(Err(Unavailable::from(text)));
        };
        let name = self.object(&path);
        Ok(match self.find(here, &path)? {
            Found::Content(bytes) => Ok(Loaded { name, bytes }),
            Found::Missing => Err(unavailable(&name, &Unreadable::Missing)),
            Found::Unreadable(why) => Err(why),
        })
    }

    /// Reads the file beside the catalog that has its name with another extension. Returns its name in messages, and its content if
    /// there is one.
    pub(super) fn beside(&self, extension: &str, here: &Path) -> Result<(String, Option<Vec<u8>>), Failure> {
        let path = self.catalog(here)?;
        let file = File { path: path.clone().into(), name: path }.beside(extension);
        let name = self.object(&file.name);
        match self.find(here, &file.name)? {
            Found::Content(bytes) => Ok((name, Some(bytes))),
            Found::Missing => Ok((name, None)),
            Found::Unreadable(why) => Err(unreadable(&name, why)),
        }
    }

    fn find(&self, here: &Path, path: &str) -> Result<Found, Failure> {
        let name = self.object(path);
        Ok(match git::find(here, &name)? {
            Object::Blob { size, .. } if size > LARGEST_FILE => {
                Found::Unreadable(unavailable(&name, &Unreadable::TooLarge))
            }
            Object::Blob { id, .. } => Found::Content(git::content(here, &id)?),
            Object::Tree => Found::Unreadable(unavailable(&name, &Unreadable::Folder)),
            Object::Other => Found::Unreadable(Unavailable::from(phrase!(
                "it is a submodule, or a symbolic link that leads to no file of the revision",
                "它是子模块，或者是指向该修订版本之外的符号链接"
            ))),
            Object::Missing => Found::Missing,
        })
    }

    /// Returns why there is no catalog: the revision is unknown, or has no such file.
    fn missing(&self, here: &Path, catalog: &str) -> Failure {
        let revision = &self.revision;
        let is_known = |name: &str| git::find(here, name).is_ok_and(|object| !matches!(object, Object::Missing));
        if !revision.is_empty() && !is_known(&format!("{revision}^{{tree}}")) {
            let text = phrase!("unknown revision `{revision}`", "未知的修订版本 `{revision}`");
            return Failure::new(text).help(phrase!(
                "a shallow clone lacks older revisions: fetch them, with actions/checkout by `fetch-depth: 0`",
                "浅克隆缺少较早的修订版本：请先获取它们，使用 actions/checkout 时设置 `fetch-depth: 0`"
            ));
        }
        let text = match revision.is_empty() {
            true => phrase!("the index of git has no file {catalog}", "git 暂存区里没有文件 {catalog}"),
            false => {
                phrase!("revision `{revision}` has no file {catalog}", "修订版本 `{revision}` 里没有文件 {catalog}")
            }
        };
        let failure = Failure::new(text);
        let from_here = self.object(&format!("./{catalog}"));
        match !catalog.starts_with('.') && is_known(&from_here) {
            true => failure.help(phrase!(
                "paths are from the root of the repository; did you mean `{from_here}`?",
                "路径从仓库的根目录起算；是否想写 `{from_here}`？"
            )),
            false => failure,
        }
    }

    /// Returns the path from the root of the repository of a file, by its name in messages.
    pub(super) fn path_from_root(&self, here: &Path, name: &str) -> String {
        let path = name.strip_prefix(&self.object("")).unwrap_or(name);
        if is_relative(path) { path_from_root(here, path.strip_prefix("./").unwrap_or(path)) } else { path.to_owned() }
    }
}

fn unreadable(name: &str, why: Unavailable) -> Failure {
    let reason = why.reason;
    Failure::new(phrase!("cannot read {name}: {reason}", "无法读取 {name}：{reason}"; reason))
}

fn unavailable(name: &str, error: &Unreadable) -> Unavailable {
    reason(&File { path: name.into(), name: name.to_owned() }, error)
}

fn is_relative(path: &str) -> bool {
    path.starts_with("./") || path.starts_with("../")
}

/// Returns the path of a file that another one includes, without `.` and `folder/..`, which git does not know in a revision; `None` if
/// it leads out of the repository. What is relative to the working directory stays so.
fn join(file: &str, include: &str) -> Option<String> {
    let folder = file.rfind('/').and_then(|end| file.get(..=end)).unwrap_or_default();
    let path = format!("{folder}{include}");
    if is_relative(file) {
        return Some(path);
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_ends_at_the_first_colon_outside_of_braces() {
        let parse = |text: &str| Revision::parse(text).map(|found| (found.revision, found.path));
        let pair = |one: &str, other: &str| Some((one.to_owned(), other.to_owned()));
        assert_eq!(parse("HEAD~1:catalog.toml"), pair("HEAD~1", "catalog.toml"));
        assert_eq!(parse(":catalog.toml"), pair("", "catalog.toml"));
        assert_eq!(parse("HEAD^{/fix: a}:api/c.toml"), pair("HEAD^{/fix: a}", "api/c.toml"));
        assert_eq!(parse("main@{2026-11-29 10:00}:"), pair("main@{2026-11-29 10:00}", ""));
        assert_eq!(parse("v1:a:b"), pair("v1", "a:b"));
        for text in ["catalog.toml", "C:\\a.toml", "c:/a.toml", "HEAD^{/a:b}", ""] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn includes_are_found_beside_the_catalog() {
        for (file, include, path) in [
            ("catalog.toml", "errors/a.toml", Some("errors/a.toml")),
            ("api/catalog.toml", "./a.toml", Some("api/a.toml")),
            ("api/catalog.toml", "../shared//a.toml", Some("shared/a.toml")),
            ("api/catalog.toml", "../../a.toml", None),
            ("./api/catalog.toml", "../a.toml", Some("./api/../a.toml")),
        ] {
            assert_eq!(join(file, include).as_deref(), path, "{file} {include}");
        }
    }
}
