//! Counts the instructions and allocations of errbook's calls at run time, and compares them with `benches/counts.tsv`.
//!
//! ```sh
//! cargo run --release -p errbook-bench-counts                    # needs valgrind; fails if a call takes more
//! UPDATE_EXPECT=1 cargo run --release -p errbook-bench-counts    # rewrites the table
//! cargo run --release -p errbook-bench-counts -- peers           # the same work by other crates
//! ```

mod cases;
mod peers;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use errbook_bench_report::Table;
use errbook_bench_report::counts::{Row, compare, count, run};

use crate::cases::CASES;
use crate::peers::PEERS;

/// The table of allowed counts.
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../counts.tsv");

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        // What this program runs under valgrind: one case, so many times.
        [name, count] => run(CASES.iter().chain(PEERS), name, count),
        [peers] if peers == "peers" => show_peers(),
        _ => compare(CASES, Path::new(TABLE)),
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
