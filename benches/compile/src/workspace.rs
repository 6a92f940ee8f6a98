//! The generated crates: one workspace, so that they share built dependencies and the versions in the peers' lock file.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use nix::fcntl::{Flock, FlockArg};

use crate::build::Build;
use crate::candidates::{ERRBOOK, ERRBOOK_CLIENT};
use crate::process::{self, Taken};
use crate::profile::{self, Unit};

/// A workspace of generated crates in the target folder.
pub(crate) struct Workspace {
    root: PathBuf,
    errbook: PathBuf,
    members: Vec<String>,
    profile: &'static str,
    _lock: Flock<File>,
}

/// Returns the root of this repository.
fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

impl Workspace {
    /// Creates an empty workspace for the given checkout of errbook, or for this repository. Unchanged files of an earlier run
    /// are kept, with their build artefacts.
    ///
    /// # Errors
    ///
    /// The folder cannot be written.
    pub(crate) fn new(name: &str, errbook: Option<&Path>) -> io::Result<Self> {
        let program = std::env::current_exe()?;
        let artefacts = program.ancestors().nth(2).ok_or_else(|| io::Error::other("this program has no folder"))?;
        let root = artefacts.join("bench-compile").join(name);
        std::fs::create_dir_all(&root)?;
        // Two runs in one folder would build each other's crates, so the second one waits.
        let file = File::create(root.join("lock"))?;
        let _lock = Flock::lock(file, FlockArg::LockExclusive).map_err(|(_, error)| io::Error::from(error))?;
        let errbook = errbook.map_or_else(|| Ok(repository()), Path::canonicalize)?;
        Ok(Self { root, errbook, members: Vec::new(), profile: "", _lock })
    }

    /// Sets the lines of `[profile.release]`.
    pub(crate) fn release_profile(&mut self, lines: &'static str) {
        self.profile = lines;
    }

    /// Returns the size of a crate's release binary in bytes.
    ///
    /// # Errors
    ///
    /// It was not built.
    pub(crate) fn binary_size(&self, name: &str) -> io::Result<u64> {
        Ok(std::fs::metadata(self.root.join("target/release").join(name))?.len())
    }

    /// Adds a crate, or replaces the one of this name.
    ///
    /// # Errors
    ///
    /// A file cannot be written.
    pub(crate) fn add(&mut self, name: &str, dependencies: &[&str], files: &[(&str, String)]) -> io::Result<()> {
        let mut manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\ndoctest = false\n\n[dependencies]\n"
        );
        for line in dependencies {
            let path = self.errbook.join("errbook");
            manifest.push_str(&match *line {
                ERRBOOK => format!("errbook = {{ path = {path:?} }}\n"),
                ERRBOOK_CLIENT => format!("errbook = {{ path = {path:?}, features = [\"client\"] }}\n"),
                line => format!("{line}\n"),
            });
        }
        write(&self.root.join(name).join("Cargo.toml"), &manifest)?;
        for (path, text) in files {
            write(&self.root.join(name).join(path), text)?;
        }
        if !self.members.iter().any(|member| member == name) {
            self.members.push(name.to_owned());
        }
        Ok(())
    }

    /// Writes the workspace's manifest and lock file. Call it after the last [`Self::add`] and before the first build.
    ///
    /// # Errors
    ///
    /// They cannot be written, or a peer cannot be downloaded.
    pub(crate) fn finish(&self) -> io::Result<()> {
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = {:?}\n\n[profile.release]\n{}",
            self.members, self.profile
        );
        write(&self.root.join("Cargo.toml"), &manifest)?;
        std::fs::copy(repository().join("benches/run/Cargo.lock"), self.root.join("Cargo.lock"))?;
        // The first run on a machine downloads the peers, before anything is measured.
        if process::run(&mut self.cargo(&["metadata", "--format-version", "1", "--offline"])).is_err() {
            process::run(&mut self.cargo(&["fetch"]))?;
        }
        Ok(())
    }

    /// Returns a cargo command in the workspace, without the variables that the surrounding cargo set.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(&self.root).env("CARGO_TARGET_DIR", self.root.join("target"));
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "CARGO_INCREMENTAL"] {
            command.env_remove(name);
        }
        command
    }

    /// Builds a crate and its dependencies.
    ///
    /// # Errors
    ///
    /// It does not compile.
    pub(crate) fn build(&self, name: &str, build: Build) -> io::Result<Taken> {
        process::measured(&self.command(&["-p", name], build))
    }

    /// Builds all crates of the workspace.
    ///
    /// # Errors
    ///
    /// One of them does not compile.
    pub(crate) fn build_all(&self, build: Build) -> io::Result<Taken> {
        process::measured(&self.command(&["--workspace"], build))
    }

    /// Builds a crate and its dependencies in an empty target folder.
    ///
    /// # Errors
    ///
    /// It does not compile.
    pub(crate) fn build_cold(&self, name: &str, build: Build) -> io::Result<Taken> {
        process::measured(&self.cold(name, build)?)
    }

    /// Does the same, and returns the CPU seconds of each crate.
    ///
    /// # Errors
    ///
    /// It does not compile.
    pub(crate) fn profile_cold(&self, name: &str, build: Build) -> io::Result<Vec<Unit>> {
        let log = self.root.join("compilers");
        std::fs::write(&log, "")?;
        let mut command = self.cold(name, build)?;
        process::run(command.env("RUSTC_WRAPPER", std::env::current_exe()?).env(profile::LOG, &log))?;
        Ok(profile::read(&std::fs::read_to_string(log)?))
    }

    /// Returns the command of a build in an empty target folder.
    fn cold(&self, name: &str, build: Build) -> io::Result<Command> {
        let folder = self.root.join("cold");
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        let mut command = self.command(&["-p", name], build);
        // As for a crate from a registry: without incremental compilation and lints, which cargo has for path
        // dependencies only.
        command.env("CARGO_INCREMENTAL", "0").env("RUSTFLAGS", "--cap-lints=allow").env("CARGO_TARGET_DIR", folder);
        Ok(command)
    }

    fn command(&self, what: &[&str], build: Build) -> Command {
        let mut command = self.cargo(build.arguments());
        // A peer declares a newer compiler than it needs.
        command.args(["--quiet", "--offline", "--ignore-rust-version"]).args(what);
        command
    }

    /// Returns how many crates are built for this one, not counting itself.
    ///
    /// # Errors
    ///
    /// `cargo tree` fails.
    pub(crate) fn crates(&self, name: &str) -> io::Result<usize> {
        Ok(self.packages(name)?.len() - 1)
    }

    /// Returns the packages that are built for this crate and its own, each as `name vVERSION`.
    ///
    /// # Errors
    ///
    /// `cargo tree` fails.
    pub(crate) fn packages(&self, name: &str) -> io::Result<BTreeSet<String>> {
        let arguments = ["tree", "--offline", "-p", name, "-e", "normal,build", "--prefix", "none"];
        let text = process::run(&mut self.cargo(&arguments))?;
        // The version may be followed by a path or a mark: `(proc-macro)`, `(*)`.
        let package = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
        Ok(text.lines().map(package).collect())
    }

    /// Replaces a file of a crate.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub(crate) fn replace(&self, path: &str, text: &str) -> io::Result<()> {
        write(&self.root.join(path), text)
    }

    /// Sets the modification time of a file to now, as saving it unchanged does.
    ///
    /// # Errors
    ///
    /// The file cannot be opened or changed.
    pub(crate) fn touch(&self, path: &str) -> io::Result<()> {
        File::options().append(true).open(self.root.join(path))?.set_modified(SystemTime::now())
    }

    /// Makes cargo build the members of the workspace again, but not their dependencies. (`cargo clean` takes a second for
    /// hundreds of them.)
    ///
    /// # Errors
    ///
    /// Files cannot be removed or changed.
    pub(crate) fn forget_all(&self) -> io::Result<()> {
        let incremental = self.root.join("target/debug/incremental");
        if incremental.exists() {
            std::fs::remove_dir_all(incremental)?;
        }
        self.members.iter().try_for_each(|member| self.touch(&format!("{member}/src/lib.rs")))
    }

    /// Removes the build artefacts of a crate, but not those of its dependencies.
    ///
    /// # Errors
    ///
    /// Files cannot be removed.
    pub(crate) fn forget(&self, name: &str, build: Build) -> io::Result<()> {
        let mut command = self.cargo(&["clean", "--quiet", "--offline", "-p", name]);
        if build == Build::Release {
            command.arg("--release");
        }
        process::run(&mut command).map(drop)
    }
}

/// Writes a file unless it has this content already, so that its modification time changes only with the content.
pub(crate) fn write(path: &Path, text: &str) -> io::Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}
