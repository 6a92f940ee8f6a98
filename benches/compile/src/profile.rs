//! What each crate of a build takes: this program stands in for rustc, runs it, and writes down its seconds.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::process::{Command, ExitCode};

use crate::process::seconds_of_children;

/// The variable that makes this program a wrapper of rustc: the file that it writes to.
pub(crate) const LOG: &str = "BENCH_COMPILE_LOG";

/// Runs the compiler that the arguments name, and adds a line of the crate's name and the processor's seconds to the log.
///
/// # Errors
///
/// The compiler cannot be run, or the log not written.
pub(crate) fn wrap(log: &OsString, arguments: &[OsString]) -> io::Result<ExitCode> {
    let Some((program, arguments)) = arguments.split_first() else { return Ok(ExitCode::FAILURE) };
    let status = Command::new(program).args(arguments).status()?;
    let name = arguments.iter().skip_while(|argument| *argument != "--crate-name").nth(1);
    // cargo also asks for the compiler's version, and what it knows.
    if let Some(name) = name.and_then(|name| name.to_str()).filter(|name| *name != "___") {
        let line = format!("{name} {}\n", seconds_of_children()?);
        File::options().append(true).create(true).open(log)?.write_all(line.as_bytes())?;
    }
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The crates of a log with their seconds, the dearest first. Build scripts, which all have one name, are one row.
pub(crate) fn read(log: &str) -> Vec<(String, f64)> {
    let mut crates: Vec<(String, f64)> = Vec::new();
    for line in log.lines() {
        let Some((name, seconds)) = line.split_once(' ') else { continue };
        let Ok(seconds) = seconds.parse::<f64>() else { continue };
        let name = if name == "build_script_build" { "build scripts" } else { name };
        match crates.iter_mut().find(|(known, _)| known == name) {
            Some((_, sum)) => *sum += seconds,
            None => crates.push((name.to_owned(), seconds)),
        }
    }
    crates.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    crates
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn crates_come_dearest_first_and_build_scripts_together() {
        let crates = read("quote 0.3\nbuild_script_build 0.2\nsyn 2.5\nnonsense\nbuild_script_build 0.25\n");
        let names: Vec<&str> = crates.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["syn", "build scripts", "quote"]);
        assert!((crates[1].1 - 0.45).abs() < 1e-9);
    }
}
