//! Runs the binary as users do.

use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// The result of a run.
#[allow(dead_code, reason = "not every test file needs it")]
pub(crate) struct Run {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) status: i32,
}

/// The variables that change the output of the binary.
pub(crate) const VARIABLES: [&str; 11] = [
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "FORCE_COLOR",
    "NO_COLOR",
    "ERRBOOK_LANG",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "PAGER",
    "ERRBOOK_PAGER",
    "GITHUB_WORKSPACE",
];

/// Returns the binary in a folder, without the variables that change its output.
#[allow(dead_code, reason = "not every test file needs it")]
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_errbook"));
    for name in VARIABLES {
        command.env_remove(name);
    }
    command.current_dir(folder);
    command
}

/// Runs it in a folder.
#[allow(dead_code, reason = "not every test file needs it")]
pub(crate) fn run_in(folder: &Path, args: &[&str]) -> Run {
    let output = command(folder).args(args).output().expect("the binary runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the output is UTF-8");
    Run { out: text(output.stdout), err: text(output.stderr), status: output.status.code().unwrap_or(-1) }
}

/// Runs it in the folder of these tests.
#[allow(dead_code, reason = "not every test file needs it")]
pub(crate) fn run(args: &[&str]) -> Run {
    run_in(&tests(), args)
}

/// Runs it on the catalog of the shop; returns its output.
#[allow(dead_code, reason = "not every test file needs it")]
pub(crate) fn shop(args: &[&str]) -> String {
    let mut all = vec!["--catalog", "shop.toml"];
    all.extend(args);
    let run = run(&all);
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
    run.out
}

/// Runs it on the catalog of the shop, which must fail with a status; returns its errors.
#[allow(dead_code, reason = "not every test file needs it")]
pub(crate) fn complaint(args: &[&str], status: i32) -> String {
    let mut all = vec!["--catalog", "shop.toml"];
    all.extend(args);
    let run = run(&all);
    assert_eq!((run.status, run.out.as_str()), (status, ""), "{args:?}: {}", run.err);
    run.err
}

/// Returns the folder of these tests.
#[allow(dead_code, reason = "not every test file needs it")]
pub(crate) fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}
