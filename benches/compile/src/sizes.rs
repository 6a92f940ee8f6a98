//! One enum of N errors, written in each way: the crate alone, after its dependencies are built.

use std::io;

use errbook_bench_report::{Aims, Bar, Chart, Table, number};

use crate::build::Build;
use crate::candidates::{CANDIDATES, Candidate, named};
use crate::options::Options;
use crate::rounds::{Measured, rounds};
use crate::workspace::Workspace;
use errbook_bench_report::entries::entries;

/// The measurements of one candidate at one size.
struct Cell {
    candidate: &'static Candidate,
    count: usize,
    build: Build,
    measured: Measured,
}

/// Measures, and prints a table for each command.
///
/// # Errors
///
/// A crate cannot be generated or does not compile.
pub(crate) fn run(options: &Options) -> io::Result<Vec<Chart>> {
    let candidates: Vec<&'static Candidate> =
        CANDIDATES.iter().filter(|candidate| options.wants(candidate.name)).collect();
    let workspace = generate(options, &candidates)?;
    let mut cells = Vec::new();
    for build in Build::BOTH {
        for candidate in &candidates {
            eprintln!("dependencies of {} for {}", candidate.name, build.command());
            workspace.build(&first(candidate), build)?;
        }
        for &count in &options.entries {
            let able: Vec<_> = candidates.iter().filter(|candidate| count <= candidate.cap).collect();
            eprint!("{} with {count} entries ", build.command());
            let measured = rounds(options.rounds, able.len(), |index| {
                let name = able.get(index).map_or(String::new(), |candidate| crate_name(candidate, count));
                workspace.forget(&name, build)?;
                workspace.build(&name, build)
            })?;
            cells.extend(able.iter().zip(measured).map(|(candidate, measured)| Cell {
                candidate,
                count,
                build,
                measured,
            }));
        }
    }
    print(options, &candidates, &cells);
    println!("{}", aims(&cells));
    Ok(charts(&cells))
}

fn generate(options: &Options, candidates: &[&'static Candidate]) -> io::Result<Workspace> {
    let mut workspace = Workspace::new("sizes", options.errbook.as_deref())?;
    for &count in &options.entries {
        let list = entries(count, 10, options.fields_every);
        for candidate in candidates.iter().filter(|candidate| count <= candidate.cap) {
            workspace.add(&crate_name(candidate, count), candidate.dependencies, &(candidate.files)(&list))?;
        }
    }
    for candidate in candidates {
        let list = entries(2, 1, 2);
        workspace.add(&first(candidate), candidate.dependencies, &(candidate.files)(&list))?;
    }
    workspace.finish()?;
    Ok(workspace)
}

fn print(options: &Options, candidates: &[&'static Candidate], cells: &[Cell]) {
    let find = |candidate: &Candidate, count, build| {
        cells.iter().find(|cell| cell.candidate.name == candidate.name && cell.count == count && cell.build == build)
    };
    for build in Build::BOTH {
        println!(
            "### `{}` of the crate alone\n\nMedians of {} rounds; {}. Seconds from start to end, seconds of the processor, \
                 megabytes of the largest process at its peak; in brackets the processor's seconds over thiserror's.\n",
            build.command(),
            options.rounds,
            options.fields()
        );
        let mut header = vec![format!("`{}`, entries", build.command())];
        header.extend(options.entries.iter().map(ToString::to_string));
        let mut table = Table::new(header);
        for candidate in candidates {
            let mut row = vec![candidate.name.to_owned()];
            for &count in &options.entries {
                let base = named("thiserror").and_then(|base| find(base, count, build)).map(|cell| &cell.measured);
                row.push(find(candidate, count, build).map_or("–".to_owned(), |cell| text(&cell.measured, base)));
            }
            table.row(row);
        }
        println!("{table}");
    }
    for candidate in candidates {
        let cap = if candidate.cap == usize::MAX { String::new() } else { format!(" (up to {})", candidate.cap) };
        println!("- {}: {}{cap}", candidate.name, candidate.what);
    }
    println!();
}

fn text(measured: &Measured, base: Option<&Measured>) -> String {
    let (Some(wall), Some(cpu), Some(memory)) = (measured.wall(), measured.cpu(), measured.memory()) else {
        return "–".to_owned();
    };
    let ratio = base.and_then(Measured::cpu).map_or(String::new(), |base| format!(" ({})", number(cpu / base)));
    format!("{} s, {} s{ratio}, {memory:.0} MB", number(wall), number(cpu))
}

/// Returns the targets, as far as they were measured.
fn aims(cells: &[Cell]) -> Aims {
    let find = |name: &str, count, build| {
        let cell = cells.iter().find(|cell| cell.candidate.name == name && cell.count == count && cell.build == build);
        cell.map(|cell| &cell.measured)
    };
    let mut aims = Aims::default();
    let mut over = |ours: &str, theirs: &str, count, build: Build, bound| {
        if let (Some(ours_taken), Some(theirs_taken)) = (find(ours, count, build), find(theirs, count, build)) {
            let ratio = ours_taken.cpu().zip(theirs_taken.cpu()).map(|(ours, theirs)| ours / theirs);
            aims.at_most(&format!("{ours} over {theirs}, {count}, `{}`", build.command()), ratio, bound);
        }
    };
    for ours in ["errbook-fill", "errbook-derive"] {
        over(ours, "thiserror", 1_000, Build::Check, 1.0);
        over(ours, "thiserror", 1_000, Build::Release, 0.6);
    }
    over("errbook-fill", "thiserror", 10_000, Build::Check, 0.3);
    over("errbook-codes", "bare", 10_000, Build::Check, 3.0);
    over("errbook-locked", "errbook-fill", 1_000, Build::Check, 1.05);
    for build in Build::BOTH {
        over("errbook-decode", "errbook-fill", 1_000, build, 1.3);
    }
    for ours in ["errbook-fill", "errbook-codes"] {
        if let (Some(taken), Some(theirs)) = (find(ours, 10_000, Build::Check), find("thiserror", 10_000, Build::Check))
        {
            let ratio = taken.memory().zip(theirs.memory()).map(|(ours, theirs)| ours / theirs);
            aims.at_most(&format!("{ours} over thiserror, 10000, memory"), ratio, 0.5);
        }
    }
    aims
}

/// Returns a chart of the largest size for each command.
fn charts(cells: &[Cell]) -> Vec<Chart> {
    let mut charts = Vec::new();
    for build in Build::BOTH {
        let Some(count) = cells.iter().map(|cell| cell.count).filter(|&count| count <= 1000).max() else { continue };
        let bars = cells.iter().filter(|cell| cell.count == count && cell.build == build).filter_map(|cell| {
            let name = cell.candidate.name.to_owned();
            Some(Bar { ours: name.starts_with("errbook"), name, value: cell.measured.cpu()? })
        });
        charts.push(Chart {
            title: format!("{} of {count} errors in processor seconds: shorter is better", build.command()),
            unit: "s".to_owned(),
            bars: bars.collect(),
        });
    }
    charts
}

fn crate_name(candidate: &Candidate, count: usize) -> String {
    format!("{}-{count}", candidate.name)
}

/// Returns the name of the crate that is built first, for its dependencies.
fn first(candidate: &Candidate) -> String {
    format!("{}-first", candidate.name)
}
