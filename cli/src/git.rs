//! Reads objects of git, by the command `git`.

use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use errbook_catalog::phrase;

use crate::failure::Failure;

/// What git has by a name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Object {
    /// The content of a file, by its id, with its size in bytes.
    Blob { id: String, size: u64 },
    /// A folder.
    Tree,
    /// A submodule, or a symbolic link that leads to no file of the repository.
    Other,
    /// Nothing.
    Missing,
}

/// Finds an object, `HEAD~1:catalog.toml`. Symbolic links within the revision are followed.
///
/// # Errors
///
/// Fails if there is no git, or if `folder` is in no repository.
pub(crate) fn find(folder: &Path, name: &str) -> Result<Object, Failure> {
    // A name is a line of the input, so that none is taken for an option.
    if name.contains(['\n', '\r', '\0']) {
        return Ok(Object::Missing);
    }
    let input = format!("{name}\n");
    let output = run(folder, &["cat-file", "--batch-check", "--follow-symlinks"], &input, name)?;
    Ok(object(&String::from_utf8_lossy(&output.stdout)))
}

/// Reads what `git cat-file --batch-check` says of an object: `ID TYPE SIZE`, `NAME missing`, or what became of a symbolic link.
fn object(said: &str) -> Object {
    let line = said.lines().next().unwrap_or_default();
    let words: Vec<&str> = line.split(' ').collect();
    let is_id = |word: &str| matches!(word.len(), 40 | 64) && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    match words.as_slice() {
        [id, "blob", size] if is_id(id) => match size.parse() {
            Ok(size) => Object::Blob { id: (*id).to_owned(), size },
            Err(_) => Object::Other,
        },
        [id, "tree", _] if is_id(id) => Object::Tree,
        [id, _, _] if is_id(id) => Object::Other,
        ["dangling" | "symlink" | "loop" | "notdir", _] => Object::Other,
        _ => Object::Missing,
    }
}

/// Returns the ids of the latest commits, up to a number, that changed files of a folder; the last one comes first. Paths are relative
/// to the folder and begin with `./` or `../`.
pub(crate) fn commits(folder: &Path, paths: &[String], most: usize) -> Result<Vec<String>, Failure> {
    let most = format!("--max-count={most}");
    let mut args = vec!["rev-list", most.as_str(), "HEAD", "--"];
    args.extend(paths.iter().map(String::as_str));
    let output = run(folder, &args, "", "HEAD")?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}

/// Reads the content of a file by its id, as it was committed.
pub(crate) fn content(folder: &Path, id: &str) -> Result<Vec<u8>, Failure> {
    run(folder, &["cat-file", "blob", id], "", id).map(|output| output.stdout)
}

/// Runs git. `name` is what it is to find.
fn run(folder: &Path, args: &[&str], input: &str, name: &str) -> Result<Output, Failure> {
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => Failure::new(phrase!(
            "git, which reads `{name}`, is not installed",
            "需要用 git 读取 `{name}`，但没有安装 git"
        )),
        _ => Failure::new(phrase!("cannot run git: {error}", "无法运行 git：{error}")),
    };
    let mut git = Command::new("git");
    git.args(args).current_dir(folder);
    // Its errors in English, as they are searched below.
    git.env("LC_ALL", "C").env("LANGUAGE", "C");
    git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = git.spawn().map_err(failed)?;
    if let Some(mut stdin) = child.stdin.take() {
        // Where git has ended already, its status tells why.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().map_err(failed)?;
    if output.status.success() {
        return Ok(output);
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if said.contains("not a git repository") {
        let text = phrase!(
            "there is no file `{name}`, and this folder is not in a git repository",
            "没有文件 `{name}`，当前文件夹也不在 git 仓库里"
        );
        return Err(Failure::new(text));
    }
    // Warnings can come first.
    let fatal = said.lines().find_map(|line| line.strip_prefix("fatal: "));
    let said = fatal.or(said.lines().next()).unwrap_or_default();
    Err(Failure::new(phrase!("git cannot read `{name}`: {said}", "git 无法读取 `{name}`：{said}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_says_of_an_object_is_understood() {
        let id = "a".repeat(40);
        assert_eq!(object(&format!("{id} blob 12\n")), Object::Blob { id: id.clone(), size: 12 });
        assert_eq!(object(&format!("{id} tree 99\n")), Object::Tree);
        assert_eq!(object(&format!("{id} commit 99\n")), Object::Other);
        assert_eq!(object("symlink 4\n/etc\n"), Object::Other);
        for said in ["HEAD:a missing\n", "HEAD:blob 12 missing\n", "aaaa ambiguous\n", ""] {
            assert_eq!(object(said), Object::Missing, "{said}");
        }
    }
}
