//! Counts the instructions and the allocations of one call of each thing that errbook does at run time, and compares them
//! with `benches/counts.tsv`. Both are the same on a busy machine as on an idle one, so they can be held where times cannot.
//!
//! ```sh
//! cargo run --release -p errbook-bench-counts                    # needs valgrind; fails where something takes more
//! UPDATE_EXPECT=1 cargo run --release -p errbook-bench-counts    # writes the table anew
//! ```

mod callgrind;
mod cases;
mod table;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::cases::{CASES, Case};
use crate::table::Row;

/// The table that is held.
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../counts.tsv");

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        // What this program runs under valgrind: one case, so many times.
        [name, count] => run_case(name, count),
        _ => compare(),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run_case(name: &str, count: &str) -> io::Result<bool> {
    let case = CASES.iter().find(|case| case.name == name);
    let case = case.ok_or_else(|| io::Error::other(format!("there is no case `{name}`")))?;
    (case.run)(count.parse().map_err(io::Error::other)?);
    Ok(true)
}

/// Counts everything; whether nothing takes more than the table says.
fn compare() -> io::Result<bool> {
    let counted = CASES.iter().map(count).collect::<io::Result<Vec<Row>>>()?;
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(TABLE, table::write(&counted))?;
    }
    let expected = table::read(&std::fs::read_to_string(Path::new(TABLE))?)?;
    let (text, holds) = table::compare(&expected, &counted);
    println!("{text}");
    if !holds {
        println!(
            "More than the table says, or another list of cases. `UPDATE_EXPECT=1` writes it anew, where that is right."
        );
    }
    Ok(holds)
}

fn count(case: &Case) -> io::Result<Row> {
    let allocated = |times| allocation_counter::measure(|| (case.run)(times)).count_total;
    // What is made ready for a case is the same for any number of calls.
    let allocations = allocated(2).saturating_sub(allocated(1));
    Ok(Row { name: case.name.to_owned(), instructions: callgrind::instructions(case)?, allocations })
}
