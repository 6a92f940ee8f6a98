//! Counts the instructions and allocations of errbook's calls at run time, and compares them with `benches/counts.tsv`. Unlike
//! times, the counts are the same on a busy machine as on an idle one, so CI can enforce them.
//!
//! ```sh
//! cargo run --release -p errbook-bench-counts                    # needs valgrind; fails if a call takes more
//! UPDATE_EXPECT=1 cargo run --release -p errbook-bench-counts    # rewrites the table
//! cargo run --release -p errbook-bench-counts -- peers           # the same work by other crates
//! ```

mod cases;
mod peers;
mod table;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use errbook_bench_report::{Table, instructions};

use crate::cases::{CASES, Case};
use crate::peers::PEERS;
use crate::table::Row;

/// Calls of a case in the shorter and in the longer run of callgrind; a case with a share makes fewer.
const CALLS: [u64; 2] = [1_000, 3_000];

/// The table of allowed counts.
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../counts.tsv");

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        // What this program runs under valgrind: one case, so many times.
        [name, count] => run_case(name, count),
        [peers] if peers == "peers" => show_peers(),
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
    let case = CASES.iter().chain(PEERS).find(|case| case.name == name);
    let case = case.ok_or_else(|| io::Error::other(format!("unknown case `{name}`")))?;
    (case.run)(count.parse().map_err(io::Error::other)?);
    Ok(true)
}

/// Counts all cases and returns whether none takes more than the table allows.
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
            "More than the table allows, or a different list of cases. If that is intended, `UPDATE_EXPECT=1` rewrites the table."
        );
    }
    Ok(holds)
}

/// Prints the counts of the peers, and of errbook for the same work.
fn show_peers() -> io::Result<bool> {
    let same_work = CASES.iter().filter(|case| PEERS.iter().any(|peer| peer.name.starts_with(case.name)));
    let mut rows = same_work.chain(PEERS).map(count).collect::<io::Result<Vec<Row>>>()?;
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    let mut table = Table::new(["one call", "instructions", "allocations"]);
    for row in rows {
        table.row([row.name, format!("{:.0}", row.instructions), row.allocations.to_string()]);
    }
    println!("{table}");
    Ok(true)
}

fn count(case: &Case) -> io::Result<Row> {
    let allocated = |times| allocation_counter::measure(|| (case.run)(times)).count_total;
    // The preparation of a case is the same for any number of calls.
    let allocations = allocated(2).saturating_sub(allocated(1));
    Ok(Row {
        name: case.name.to_owned(),
        instructions: instructions(case.name, CALLS.map(|calls| calls / case.share))?,
        allocations,
    })
}
