//! Measures how long rustc takes for errbook's enums, compared with its peers. Prints Markdown.
//!
//! ```sh
//! cargo run --release -p bench-compile -- --entries 10,100,1000,10000 --rounds 3
//! ```

mod binary;
mod build;
mod candidates;
mod cold;
mod edit;
mod groups;
mod options;
mod own_code;
mod process;
mod profile;
mod rounds;
mod sizes;
mod team;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use errbook_bench_report::{Chart, machine};

use crate::options::Options;

/// Measures how long rustc takes for errbook's enums, compared with its peers.
#[derive(Parser)]
struct Arguments {
    /// What to measure [default: sizes].
    #[command(subcommand)]
    scenario: Option<Scenario>,
    #[command(flatten)]
    options: Options,
    /// Writes a bar chart of `cargo check` to this file, and one of the release build beside it.
    #[arg(long, global = true)]
    svg: Option<PathBuf>,
}

#[derive(Subcommand, Clone, Copy, PartialEq, Eq)]
enum Scenario {
    /// One enum of N errors, written in each way.
    Sizes,
    /// First builds of a crate with one library as its only dependency.
    Cold,
    /// One changed message in a catalog of 1,000 entries.
    Edit,
    /// 30 enums that share one catalog.
    Groups,
    /// Many crates that share one catalog.
    Team,
    /// Bytes that each entry adds to a release binary.
    Binary,
    /// What crates in place of errbook's own code would add to a first build.
    OwnCode,
    /// All of these.
    All,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|first| first == process::MEASURE) {
        return process::measure(arguments);
    }
    if let Some(log) = std::env::var_os(profile::LOG) {
        let arguments: Vec<_> = std::env::args_os().skip(1).collect();
        return profile::wrap(&log, &arguments).unwrap_or(ExitCode::FAILURE);
    }
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> std::io::Result<()> {
    println!("{}\n", machine());
    let options = &arguments.options;
    let charts = match arguments.scenario.unwrap_or(Scenario::Sizes) {
        Scenario::Sizes => sizes::run(options)?,
        Scenario::Cold => cold::run(options)?,
        Scenario::Edit => edit::run(options)?,
        Scenario::Groups => groups::run(options)?,
        Scenario::Team => team::run(options)?,
        Scenario::Binary => binary::run(options)?,
        Scenario::OwnCode => own_code::run(options)?,
        Scenario::All => {
            let charts = sizes::run(options)?;
            for scenario in [cold::run, edit::run, groups::run, team::run, binary::run, own_code::run] {
                scenario(options)?;
            }
            charts
        }
    };
    arguments.svg.as_deref().map_or(Ok(()), |path| write_charts(path, &charts))
}

/// Writes the first chart to the path, the second to the path with `-release` before the extension.
fn write_charts(path: &std::path::Path, charts: &[Chart]) -> std::io::Result<()> {
    for (chart, ending) in charts.iter().zip(["", "-release"]) {
        let mut name = path.file_stem().unwrap_or_default().to_os_string();
        name.push(ending);
        name.push(".svg");
        std::fs::write(path.with_file_name(name), chart.to_string())?;
    }
    Ok(())
}
