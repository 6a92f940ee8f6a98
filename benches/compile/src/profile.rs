//! CPU seconds of each crate of a build: this program wraps rustc and logs how long it took.

use std::env;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::process::{Command, ExitCode};

use crate::process::seconds_of_children;

/// The environment variable that turns this program into a wrapper of rustc, and names the log file.
pub(crate) const LOG: &str = "BENCH_COMPILE_LOG";

/// One run of the compiler: for a package's library, its program, or its build script.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Unit {
    /// The crate's name, or `build scripts`, as all of those have the same one.
    pub(crate) name: String,
    /// Its package as `cargo tree` prints it: `syn v3.0.9`.
    pub(crate) package: String,
    /// CPU seconds.
    pub(crate) seconds: f64,
}

/// Runs the compiler in the arguments, and appends a line to the log: the crate's name, its package's name and version, and
/// the CPU seconds.
///
/// # Errors
///
/// The compiler cannot be run, or the log cannot be written.
pub(crate) fn wrap(log: &OsString, arguments: &[OsString]) -> io::Result<ExitCode> {
    let Some((program, arguments)) = arguments.split_first() else { return Ok(ExitCode::FAILURE) };
    let status = Command::new(program).args(arguments).status()?;
    let name = arguments.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    // cargo also queries the compiler's version and targets, without a crate.
    if let Some(name) = name.and_then(|name| name.to_str()).filter(|name| *name != "___") {
        let [package, version] = ["CARGO_PKG_NAME", "CARGO_PKG_VERSION"].map(|name| env::var(name).unwrap_or_default());
        let line = format!("{name} {package} {version} {}\n", seconds_of_children()?);
        File::options().append(true).create(true).open(log)?.write_all(line.as_bytes())?;
    }
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Parses a log.
pub(crate) fn read(log: &str) -> Vec<Unit> {
    log.lines().filter_map(unit).collect()
}

fn unit(line: &str) -> Option<Unit> {
    let mut words = line.split(' ');
    let (name, package, version) = (words.next()?, words.next()?, words.next()?);
    let name = if name == "build_script_build" { "build scripts" } else { name }.to_owned();
    Some(Unit { name, package: format!("{package} v{version}"), seconds: words.next()?.parse().ok()? })
}

/// Returns the seconds of each name, the largest first.
pub(crate) fn by_name(units: &[Unit]) -> Vec<(&str, f64)> {
    let mut names: Vec<(&str, f64)> = Vec::new();
    for unit in units {
        match names.iter_mut().find(|(known, _)| *known == unit.name) {
            Some((_, sum)) => *sum += unit.seconds,
            None => names.push((&unit.name, unit.seconds)),
        }
    }
    names.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_comes_first_and_build_scripts_are_one() {
        let units = read(
            "quote quote 1.0.47 0.3\nbuild_script_build quote 1.0.47 0.2\nsyn syn 3.0.9 2.5\nnonsense\n\
             build_script_build proc-macro2 1.0.107 0.25\n",
        );
        assert_eq!(units.iter().map(|unit| unit.package.as_str()).next(), Some("quote v1.0.47"));
        let names = by_name(&units);
        assert_eq!(names.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["syn", "build scripts", "quote"]);
        assert!((names[1].1 - 0.45).abs() < 1e-9);
    }
}
