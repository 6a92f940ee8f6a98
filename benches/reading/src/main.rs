//! Measures how long reading a catalog takes in a macro, compared with crates that could do parts of it. Prints Markdown. Run it
//! without `--release`, as cargo builds macros without optimisation:
//!
//! ```sh
//! cargo run -p errbook-bench-reading                   # needs valgrind
//! cargo run -p errbook-bench-reading -- --seconds 5    # each the median of five runs
//! ```

mod cases;
mod guesses;

use std::io;
use std::process::ExitCode;

use errbook_bench_report::{Table, instructions, machine, median, number};
use nix::time::{ClockId, clock_gettime};

use crate::cases::{CASES, Case};

/// The default number of timings per case.
const ROUNDS: usize = 3;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        [] => report(ROUNDS),
        ["--seconds", rounds] => rounds.parse().map_err(io::Error::other).and_then(report),
        // What this program runs under valgrind: one case, so many times.
        [name, calls] => run(name, calls),
        _ => Err(io::Error::other("usage: errbook-bench-reading [--seconds ROUNDS]")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(name: &str, calls: &str) -> io::Result<()> {
    let case = CASES.iter().find(|case| case.name == name);
    let case = case.ok_or_else(|| io::Error::other(format!("unknown case `{name}`")))?;
    (case.run)(calls.parse().map_err(io::Error::other)?);
    Ok(())
}

fn report(rounds: usize) -> io::Result<()> {
    if !cfg!(debug_assertions) {
        return Err(io::Error::other("macros are not optimised: run this without `--release`"));
    }
    println!("{}\n", machine());
    let mut table = Table::new(["not optimised", "s of the processor", "million instructions"]);
    for case in CASES {
        let seconds = (0..rounds).map(|_| seconds(case)).collect::<io::Result<Vec<f64>>>()?;
        let counted = if case.is_counted { number(instructions(case.name, [1, 2])? / 1e6) } else { "–".to_owned() };
        table.row([case.name.to_owned(), median(&seconds).map_or(String::new(), number), counted]);
    }
    println!("{table}");
    println!("{}", guesses::table());
    Ok(())
}

/// Returns the CPU seconds of one call, without the preparation of the case.
fn seconds(case: &Case) -> io::Result<f64> {
    let taken = |calls| {
        let start = clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID)?;
        (case.run)(calls);
        let taken = clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID)? - start;
        io::Result::Ok(taken.tv_sec() as f64 + taken.tv_nsec() as f64 / 1e9)
    };
    Ok((taken(2)? - taken(1)?).max(0.0))
}
