//! Incremental `cargo check` after one message was changed.

use std::io;

use errbook_bench_report::{Aims, Chart, Table, number};

use crate::build::Build;
use crate::candidates::{Candidate, named};
use crate::options::Options;
use crate::rounds::rounds;
use crate::workspace::Workspace;
use errbook_bench_report::entries::{Entry, entries};

/// How many entries the catalog has.
const COUNT: usize = 1000;

/// Name in the table, candidate, and whether the text changes; otherwise the file is saved unchanged.
const EDITS: [(&str, &str, bool); 5] = [
    ("thiserror, file touched", "thiserror", false),
    ("thiserror, message changed", "thiserror", true),
    ("errbook-fill, message changed", "errbook-fill", true),
    ("errbook-codes, message changed", "errbook-codes", true),
    ("errbook-derive, message changed", "errbook-derive", true),
];

/// Measures, and prints one table.
///
/// # Errors
///
/// A crate cannot be generated or does not compile.
pub(crate) fn run(options: &Options) -> io::Result<Vec<Chart>> {
    let edits: Vec<(&str, &'static Candidate, bool)> = EDITS
        .into_iter()
        .filter_map(|(name, candidate, change)| Some((name, named(candidate)?, change)))
        .filter(|(_, candidate, _)| options.wants(candidate.name))
        .collect();
    let mut workspace = Workspace::new("edit", options.errbook.as_deref())?;
    let mut list = entries(COUNT, 10, options.fields_every);
    for (_, candidate, change) in &edits {
        workspace.add(&crate_name(candidate, *change), candidate.dependencies, &(candidate.files)(&list))?;
    }
    workspace.finish()?;
    for (_, candidate, change) in &edits {
        workspace.build(&crate_name(candidate, *change), Build::Check)?;
    }
    let mut turn = 0;
    eprint!("changed messages ");
    let measured = rounds(options.rounds, edits.len(), |index| {
        turn += 1;
        let Some((_, candidate, change)) = edits.get(index) else { return Err(io::ErrorKind::NotFound.into()) };
        let name = crate_name(candidate, *change);
        edit(&mut list, turn);
        for (path, text) in (candidate.files)(&list) {
            let path = format!("{name}/{path}");
            if *change { workspace.replace(&path, &text)? } else { workspace.touch(&path)? }
        }
        workspace.build(&name, Build::Check)
    })?;
    let base = edits.iter().position(|(_, candidate, change)| candidate.name == "thiserror" && !change);
    let base = base.and_then(|index| measured.get(index)?.cpu());
    let mut table = Table::new(["what", "s", "CPU s", "over thiserror touched"]);
    for ((name, ..), measured) in edits.iter().zip(&measured) {
        let (wall, cpu) = (measured.wall().unwrap_or(0.0), measured.cpu().unwrap_or(0.0));
        let ratio = base.map_or("–".to_owned(), |base| number(cpu / base));
        table.row([(*name).to_owned(), number(wall), number(cpu), ratio]);
    }
    println!(
        "### Incremental `cargo check` after one edit, {COUNT} entries\n\nMedians of {} rounds; {}; the ratio is of the \
         processor's seconds.\n\n{table}",
        options.rounds,
        options.fields()
    );
    let mut aims = Aims::default();
    for ((name, candidate, _), measured) in edits.iter().zip(&measured) {
        if candidate.name.starts_with("errbook") {
            let ratio = measured.cpu().zip(base).map(|(ours, theirs)| ours / theirs);
            aims.at_most(&format!("{name}, over thiserror touched"), ratio, 1.3);
        }
    }
    println!("{aims}");
    Ok(Vec::new())
}

/// Changes the message of an entry in the middle.
fn edit(list: &mut [Entry], turn: usize) {
    if let Some(entry) = list.get_mut(COUNT / 2) {
        entry.message[0] = format!("This was worded anew for the {turn}. time.");
    }
}

fn crate_name(candidate: &Candidate, change: bool) -> String {
    format!("{}-{}", candidate.name, if change { "changed" } else { "touched" })
}
