//! Instruction counts, by valgrind's callgrind.

use std::io;
use std::process::Command;

/// Returns the instructions of one call of a case: the program that runs now is run twice under callgrind, with the case's
/// name and each number of `calls` as its arguments, and what differs between the two runs is the calls alone.
///
/// # Errors
///
/// valgrind is not installed, or the case fails.
pub fn instructions(name: &str, calls: [u64; 2]) -> io::Result<f64> {
    let [short, long] = calls.map(|calls| collected(name, calls));
    Ok((long?.saturating_sub(short?)) as f64 / (calls[1] - calls[0]) as f64)
}

/// Returns the instructions of this program when it makes so many calls of a case.
fn collected(name: &str, calls: u64) -> io::Result<u64> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg(std::env::current_exe()?).arg(name).arg(calls.to_string());
    let output = command.output().map_err(|error| io::Error::other(format!("valgrind: {error}")))?;
    let printed = String::from_utf8_lossy(&output.stderr);
    parse(&printed).filter(|_| output.status.success()).ok_or_else(|| io::Error::other(printed.into_owned()))
}

/// Returns the number behind `Collected :`.
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
