//! axe-core, which finds accessibility problems (WCAG 2.2 and best practices).

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::browser::Browser;

/// The version of axe-core.
pub const AXE: &str = "4.14.1";

/// SHA-256 of its `axe.min.js`.
const CHECKSUM: &str = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c";

/// Returns the problems that axe-core finds in the open page: a line for each rule and element.
///
/// # Panics
///
/// If npm cannot download axe-core, or if its checksum differs.
pub async fn violations(browser: &Browser) -> Vec<String> {
    browser.run(&source(), Vec::new()).await;
    let run = "const done = arguments[0]; axe.run().then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) => \
        nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}: ${failureSummary}`))), error => done([String(error)]));";
    let found = browser.client.execute_async(run, Vec::new()).await.expect("axe-core's answer");
    let lines = found.as_array().cloned().unwrap_or_else(|| vec![found]);
    lines.iter().map(|line| line.as_str().map_or_else(|| Value::to_string(line), str::to_owned)).collect()
}

/// Returns the script, which npm downloads into the target folder once.
fn source() -> String {
    let folder = target().join(format!("axe-core-{AXE}"));
    let file = folder.join("package/axe.min.js");
    if !file.is_file() {
        std::fs::create_dir_all(&folder).expect("the target folder");
        run(&folder, "npm", &["pack", "--silent", &format!("axe-core@{AXE}")]);
        run(&folder, "tar", &["-xzf", &format!("axe-core-{AXE}.tgz"), "package/axe.min.js"]);
    }
    let text = std::fs::read_to_string(&file).expect("axe.min.js");
    let sum = Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut sum, byte| {
        let _ = write!(sum, "{byte:02x}");
        sum
    });
    assert_eq!(sum, CHECKSUM, "{} is not axe-core {AXE}", file.display());
    text
}

fn run(folder: &Path, program: &str, arguments: &[&str]) {
    let status = Command::new(program).args(arguments).current_dir(folder).stdout(std::process::Stdio::null()).status();
    match status {
        Ok(status) if status.success() => {}
        other => panic!("`{program} {}` failed ({other:?}): axe-core comes from npm, once", arguments.join(" ")),
    }
}

/// Returns cargo's target folder: test programs are in `target/PROFILE/deps`.
fn target() -> PathBuf {
    let program = std::env::current_exe().expect("the path of this program");
    program.ancestors().nth(3).expect("a target folder").to_owned()
}
