//! Crates that a test creates, changes and builds, with the output of cargo, the compiler and the program.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use serde_json::Value;

/// A folder with a crate or a workspace, and cargo to build it.
///
/// All of them share one target folder, in which errbook is built once. cargo would confuse packages of the same name there, so
/// each has a unique name.
pub struct Scratch {
    folder: PathBuf,
    target: PathBuf,
}

/// The result of a build.
#[derive(Debug)]
pub struct Build {
    /// Whether nothing of the scratch crate was compiled, because nothing had changed.
    pub fresh: bool,
    /// The diagnostics of the scratch crate; empty if there were none.
    pub output: String,
    /// cargo's reasons for compiling.
    pub reasons: String,
    libraries: Vec<PathBuf>,
    programs: Vec<PathBuf>,
}

impl Scratch {
    /// Creates an empty folder with this name in `temporary`, the `env!("CARGO_TARGET_TMPDIR")` of the test.
    ///
    /// # Panics
    ///
    /// If the folder cannot be created.
    #[must_use]
    pub fn new(temporary: &str, name: &str) -> Scratch {
        let folder = Path::new(temporary).join("scratch").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock")).expect("the versions that are tested");
        Scratch { folder, target: Path::new(temporary).join("scratch-target") }
    }

    /// Creates a folder with the manifest of a package that is its own workspace.
    #[must_use]
    pub fn package(temporary: &str, name: &str) -> Scratch {
        let scratch = Scratch::new(temporary, name);
        scratch.write("Cargo.toml", &(manifest(name) + "\n[workspace]\n"));
        scratch
    }

    /// Returns the path of a file or folder.
    #[must_use]
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Writes a file and creates its folders.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        path.parent().map(fs::create_dir_all).transpose().expect("a folder");
        fs::write(path, text).expect("a file is written");
    }

    /// Deletes a file.
    ///
    /// # Panics
    ///
    /// If it does not exist.
    pub fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).expect("a file is removed");
    }

    /// Renames a file and keeps its timestamp.
    ///
    /// # Panics
    ///
    /// If it does not exist.
    pub fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).expect("a file is renamed");
    }

    /// Sets the modification time of a file.
    ///
    /// # Panics
    ///
    /// If it does not exist.
    pub fn set_time(&self, file: &str, time: SystemTime) {
        let file = File::options().write(true).open(self.path(file)).expect("a file");
        file.set_modified(time).expect("a file's time is set");
    }

    /// Returns cargo for this folder, with the shared target folder and without the settings of the test's own cargo.
    #[must_use]
    pub fn cargo(&self, command: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([command, "--offline", "--color", "never"]).current_dir(&self.folder);
        cargo.env("CARGO_TARGET_DIR", &self.target);
        for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET", "ERRBOOK_LANG"] {
            cargo.env_remove(variable);
        }
        cargo
    }

    /// Builds all members.
    #[must_use]
    pub fn build(&self) -> Build {
        self.build_by(self.cargo("build").args(["--verbose", "--message-format=json"]))
    }

    /// Builds with this cargo command, which has `--message-format=json`.
    ///
    /// # Panics
    ///
    /// If cargo does not run, or fails before it compiles the crate.
    #[must_use]
    pub fn build_by(&self, cargo: &mut Command) -> Build {
        let output = cargo.output().expect("cargo");
        let log = text(&output.stderr);
        let reasons = log.lines().filter(|line| line.trim_start().starts_with("Dirty")).collect::<Vec<_>>().join("\n");
        let mut build =
            Build { fresh: true, output: String::new(), reasons, libraries: Vec::new(), programs: Vec::new() };
        for line in text(&output.stdout).lines() {
            build.add(&serde_json::from_str(line).expect("cargo writes JSON"), &self.folder);
        }
        assert!(output.status.success() || !build.output.is_empty(), "{log}");
        build.programs.sort();
        build
    }
}

impl Build {
    /// Returns the file of a library that was built: the scratch crate or a dependency.
    ///
    /// # Panics
    ///
    /// If there is none of that name.
    #[must_use]
    pub fn library(&self, name: &str) -> &Path {
        let is_of = |path: &&PathBuf| {
            let stem = path.file_stem().and_then(OsStr::to_str).and_then(|stem| stem.strip_prefix(name));
            // cargo appends `-` and a hash.
            stem.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        let found = self.libraries.iter().find(is_of);
        found.unwrap_or_else(|| panic!("no {name} was built: {self:?}"))
    }

    /// Reads a message of cargo.
    fn add(&mut self, message: &Value, folder: &Path) {
        let string = |path: &str| message.pointer(path).and_then(Value::as_str);
        let own = string("/manifest_path").is_some_and(|path| Path::new(path).starts_with(folder));
        match string("/reason") {
            Some("compiler-message") if own => self.output += string("/message/rendered").unwrap_or_default(),
            Some("compiler-artifact") => {
                self.libraries.extend(string("/filenames/0").map(PathBuf::from));
                if own {
                    self.fresh &= message["fresh"] == true;
                    self.programs.extend(string("/executable").map(PathBuf::from));
                }
            }
            _ => {}
        }
    }

    /// Returns the output of the programs, a line each, sorted by name, or the diagnostics if there is no program.
    ///
    /// # Panics
    ///
    /// If a program does not run or fails.
    #[must_use]
    pub fn outcome(&self) -> String {
        let printed = self.programs.iter().map(|program| {
            let output = Command::new(program).output().expect("the program runs");
            assert!(output.status.success(), "{}", text(&output.stderr));
            text(&output.stdout)
        });
        if self.programs.is_empty() { self.output.clone() } else { printed.collect() }
    }
}

/// Returns the manifest of a package that uses errbook.
#[must_use]
pub fn manifest(name: &str) -> String {
    let errbook = workspace().join("errbook");
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nerrbook = {{ path = {errbook:?} }}\n"
    )
}

/// Runs a command and returns its standard output and standard error.
///
/// # Panics
///
/// If the command does not run, or its output is not UTF-8.
#[must_use]
pub fn run(command: &mut Command) -> (String, String) {
    let Output { stdout, stderr, .. } = command.output().expect("a command runs");
    (text(&stdout), text(&stderr))
}

/// Returns the folder of errbook's workspace.
///
/// # Panics
///
/// Never: the tests are a member of it.
#[must_use]
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}
