//! Runs commands and measures them.

use std::io;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use nix::sys::resource::{Usage, UsageWho, getrusage};

/// The time and the memory that a command took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken {
    /// Wall-clock seconds.
    pub(crate) wall: f64,
    /// CPU seconds of the command and its children, user and system: less noisy than wall-clock time.
    pub(crate) cpu: f64,
    /// Peak memory of the largest process, in megabytes.
    pub(crate) memory: f64,
}

/// The hidden argument that makes this program the parent of one command only, so that the kernel's usage of ended children
/// is that command's.
pub(crate) const MEASURE: &str = "measure-a-command";

/// Runs a command and measures it.
///
/// # Errors
///
/// The command cannot be run, or fails; the error contains what it printed.
pub(crate) fn measured(command: &Command) -> io::Result<Taken> {
    let mut parent = Command::new(std::env::current_exe()?);
    parent.arg(MEASURE).arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => parent.env(name, value),
            None => parent.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        parent.current_dir(folder);
    }
    let output = parent.output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match numbers[..] {
        [wall, cpu, memory] if output.status.success() => Ok(Taken { wall, cpu, memory }),
        _ => Err(failed(command, &output.stderr)),
    }
}

/// Runs a command and returns what it printed.
///
/// # Errors
///
/// The command cannot be run, or fails; the error contains what it printed.
pub(crate) fn run(command: &mut Command) -> io::Result<String> {
    let output = command.output()?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(failed(command, &output.stderr))
    }
}

fn failed(command: &Command, printed: &[u8]) -> io::Error {
    let printed = String::from_utf8_lossy(printed);
    let start: String = printed.lines().take(60).collect::<Vec<_>>().join("\n");
    io::Error::other(format!("{command:?} failed:\n{start}"))
}

/// The other side of [`measured`]: runs the command in the arguments and prints the measurements.
pub(crate) fn measure(mut arguments: impl Iterator<Item = std::ffi::OsString>) -> ExitCode {
    let Some(program) = arguments.next() else { return ExitCode::FAILURE };
    let start = Instant::now();
    let status = Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).status();
    let wall = start.elapsed().as_secs_f64();
    let (Ok(status), Ok(usage)) = (status, getrusage(UsageWho::RUSAGE_CHILDREN)) else { return ExitCode::FAILURE };
    // Linux reports kilobytes, macOS bytes.
    let unit = if cfg!(target_os = "macos") { 1e6 } else { 1e3 };
    println!("{wall} {} {}", seconds(&usage), usage.max_rss() as f64 / unit);
    if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Returns the CPU seconds of the ended children of this program, and of their children.
///
/// # Errors
///
/// The system does not report them.
pub(crate) fn seconds_of_children() -> io::Result<f64> {
    Ok(seconds(&getrusage(UsageWho::RUSAGE_CHILDREN)?))
}

fn seconds(usage: &Usage) -> f64 {
    let seconds = |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    seconds(usage.user_time()) + seconds(usage.system_time())
}
