//! Measures errbook and its peers at run time and prints Markdown: a table per task, and one of the targets.
//!
//! ```sh
//! cargo run --release --manifest-path benches/run/Cargo.toml -- --svg run.svg
//! ```

mod aims;
mod estimates;

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Parser;
use errbook_bench_report::{Bar, Chart, Table, machine, number};

use crate::estimates::{Estimates, Group};

/// Measures errbook and its peers at run time.
#[derive(Parser)]
struct Arguments {
    /// Prints the measurements of the last run without measuring again.
    #[arg(long)]
    last: bool,
    /// How often everything is measured, as a machine's speed changes within minutes; the median counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Takes the fastest sample instead of the median, for a busy machine.
    #[arg(long)]
    fastest: bool,
    /// Writes a bar chart of bodies with fields to this file.
    #[arg(long)]
    svg: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> io::Result<()> {
    let program = std::env::current_exe()?;
    let artefacts = program.ancestors().nth(2).ok_or_else(|| io::Error::other("this program has no folder"))?;
    let folder = artefacts.join("errbook-estimates");
    if !arguments.last {
        measure(artefacts, &folder, arguments.rounds)?;
    }
    let estimates = Estimates::read(&folder, arguments.fastest)?;
    println!("{}\n", machine());
    for group in estimates.groups() {
        print(group);
    }
    println!("### Aims\n\n{}", aims::table(&estimates));
    arguments.svg.as_deref().map_or(Ok(()), |path| std::fs::write(path, chart(&estimates).to_string()))
}

/// Runs criterion for each round, into a folder of its own.
fn measure(artefacts: &Path, folder: &Path, rounds: usize) -> io::Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    for round in 1..=rounds {
        let status = Command::new("cargo")
            .args(["bench", "--quiet", "--benches", "--ignore-rust-version"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("CARGO_TARGET_DIR", artefacts)
            .env("CRITERION_HOME", folder.join(round.to_string()))
            // Criterion's own report is longer, and does not compare the peers.
            .stdout(std::process::Stdio::null())
            .status()?;
        if !status.success() {
            return Err(io::Error::other("a measurement failed"));
        }
    }
    Ok(())
}

/// Prints one table, fastest first.
fn print(group: &Group) {
    let ours = group.nanoseconds("errbook").or(group.nanoseconds("errbook, written"));
    let mut table = Table::new([group.name(), "ns", "over errbook"]);
    for (name, nanoseconds) in group.rows() {
        let ratio = ours.map_or("–".to_owned(), |ours| number(nanoseconds / ours));
        table.row([name.to_owned(), number(nanoseconds), ratio]);
    }
    println!("{table}");
}

fn chart(estimates: &Estimates) -> Chart {
    let group = estimates.group("body with fields");
    let rows = group.into_iter().flat_map(Group::rows);
    Chart {
        title: "An error's JSON body with a string and an integer: shorter is better".to_owned(),
        unit: "ns".to_owned(),
        bars: rows.map(|(name, value)| Bar { name: name.to_owned(), value, ours: name == "errbook" }).collect(),
    }
}
