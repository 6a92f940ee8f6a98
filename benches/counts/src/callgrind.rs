//! Instructions, by valgrind's callgrind.

use std::io;
use std::process::Command;

use crate::cases::Case;

/// Calls of a case in the shorter and in the longer run: what differs between the two is the calls alone.
const CALLS: [u64; 2] = [1_000, 3_000];

/// The instructions of one call.
///
/// # Errors
///
/// valgrind is not there, or the case fails.
pub(crate) fn instructions(case: &Case) -> io::Result<f64> {
    let calls = CALLS.map(|calls| calls / case.share);
    let [short, long] = calls.map(|calls| collected(case.name, calls));
    Ok((long?.saturating_sub(short?)) as f64 / (calls[1] - calls[0]) as f64)
}

/// The instructions of this program when it makes so many calls.
fn collected(name: &str, calls: u64) -> io::Result<u64> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg(std::env::current_exe()?).arg(name).arg(calls.to_string());
    let output = command.output().map_err(|error| io::Error::other(format!("valgrind: {error}")))?;
    let printed = String::from_utf8_lossy(&output.stderr);
    parse(&printed).filter(|_| output.status.success()).ok_or_else(|| io::Error::other(printed.into_owned()))
}

/// The number behind `Collected :`.
fn parse(printed: &str) -> Option<u64> {
    let line = printed.lines().find(|line| line.contains("Collected :"))?;
    line.rsplit_once(':')?.1.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_instructions_is_read() {
        let printed = "==7== For interactive control, run 'callgrind_control -h'.\n==7== \n==7== Events    : Ir\n==7== Collected : 3051423\n";
        assert_eq!(parse(printed), Some(3_051_423));
        assert_eq!(parse("==7== nothing"), None);
    }
}
