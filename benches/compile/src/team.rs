//! A workspace of many crates that return errors of one catalog.

use std::fmt::Write;
use std::io;

use errbook_bench_report::{Chart, Table, number};

use crate::build::Build;
use crate::candidates::{ERRBOOK, THISERROR, variants};
use crate::options::Options;
use crate::rounds::rounds;
use crate::workspace::Workspace;
use errbook_bench_report::entries::{Entry, catalog, entries};

const COUNT: usize = 1000;
/// How many errors one crate returns.
const OWN: usize = 3;

/// A way to divide the errors among the crates: its name, its row in the table, and the function that generates the crates.
type Way = (&'static str, &'static str, fn(&mut Workspace, &[Entry], usize) -> io::Result<()>);

const WAYS: [Way; 5] = [
    ("thiserror-owner", "one crate owns a thiserror enum of all, the others use it", thiserror_owner),
    ("thiserror", "each crate its own thiserror enum", thiserror),
    ("owner", "one crate owns the filled enum, the others use it", owner),
    ("each", "each crate derives its own enum from the one catalog", each),
    ("apart", "each crate derives its own enum from a catalog of its own", apart),
];

/// Measures, and prints one table.
///
/// # Errors
///
/// A crate cannot be generated or does not compile.
pub(crate) fn run(options: &Options) -> io::Result<Vec<Chart>> {
    let list = entries(COUNT, 10, options.fields_every);
    let mut table = Table::new(["way", "all crates: s", "CPU s", "one message changed: s", "CPU s"]);
    let ways: Vec<_> = WAYS.into_iter().filter(|(name, ..)| options.wants(name)).collect();
    let mut workspaces = Vec::new();
    for (name, _, fill) in &ways {
        let mut workspace = Workspace::new(&format!("team-{name}"), options.errbook.as_deref())?;
        fill(&mut workspace, &list, options.crates)?;
        workspace.finish()?;
        eprintln!("dependencies of {name}");
        workspace.build_all(Build::Check)?;
        workspaces.push(workspace);
    }
    let find = |index| workspaces.get(index).ok_or(io::Error::from(io::ErrorKind::NotFound));
    eprint!("all crates ");
    let whole = rounds(options.rounds, workspaces.len(), |index| {
        let workspace: &Workspace = find(index)?;
        workspace.forget_all()?;
        workspace.build_all(Build::Check)
    })?;
    let mut turn = 0;
    eprint!("one message ");
    let edited = rounds(options.rounds, workspaces.len(), |index| {
        turn += 1;
        change(find(index)?, ways.get(index).map_or("", |(name, ..)| name), &list, turn)?;
        find(index)?.build_all(Build::Check)
    })?;
    for (((_, what, _), whole), edited) in ways.iter().zip(&whole).zip(&edited) {
        let numbers = [whole.wall(), whole.cpu(), edited.wall(), edited.cpu()];
        let mut row = vec![(*what).to_owned()];
        row.extend(numbers.map(|value| number(value.unwrap_or(0.0))));
        table.row(row);
    }
    println!(
        "### `cargo check` of a workspace of {} crates, {OWN} errors in each, a catalog of {COUNT} entries\n\nMedians of \
         {} rounds; dependencies built before.\n\n{table}",
        options.crates, options.rounds
    );
    Ok(Vec::new())
}

/// Changes the message of one entry, in the file where this way has it.
fn change(workspace: &Workspace, way: &str, list: &[Entry], turn: usize) -> io::Result<()> {
    let new = format!("This was worded anew for the {turn}. time.");
    let replaced = |text: String| text.replacen(&list[0].message[0], &new, 1);
    match way {
        "thiserror" => workspace.replace("part-000/src/lib.rs", &replaced(thiserror_source(own(list, 0)))),
        "thiserror-owner" => workspace.replace("owner/src/lib.rs", &replaced(thiserror_source(list))),
        "owner" => workspace.replace("owner/catalog.toml", &replaced(catalog(list))),
        "each" => workspace.replace("catalog.toml", &replaced(catalog(list))),
        _ => workspace.replace("part-000/catalog.toml", &replaced(catalog(own(list, 0)))),
    }
}

/// Returns the entries that a crate returns as errors.
fn own(list: &[Entry], index: usize) -> &[Entry] {
    let start = index * OWN % (list.len() - OWN);
    &list[start..start + OWN]
}

fn part(index: usize) -> String {
    format!("part-{index:03}")
}

fn thiserror_source(own: &[Entry]) -> String {
    let mut text = String::from("#[derive(Debug, thiserror::Error)]\npub enum Error {\n");
    for entry in own {
        let field = if entry.field { " { id: String }" } else { "" };
        let _ = writeln!(text, "    #[error({:?})]\n    {}{field},", entry.message[0], entry.variant);
    }
    text.push_str("}\n");
    text
}

fn thiserror(workspace: &mut Workspace, list: &[Entry], crates: usize) -> io::Result<()> {
    (0..crates).try_for_each(|index| {
        workspace.add(&part(index), &[THISERROR], &[("src/lib.rs", thiserror_source(own(list, index)))])
    })
}

fn thiserror_owner(workspace: &mut Workspace, list: &[Entry], crates: usize) -> io::Result<()> {
    workspace.add("owner", &[THISERROR], &[("src/lib.rs", thiserror_source(list))])?;
    users(workspace, list, crates)
}

fn owner(workspace: &mut Workspace, list: &[Entry], crates: usize) -> io::Result<()> {
    let source = "#[errbook::catalog]\npub enum Error {}\n".to_owned();
    workspace.add("owner", &[ERRBOOK], &[("src/lib.rs", source), ("catalog.toml", catalog(list))])?;
    users(workspace, list, crates)
}

/// Adds crates that return errors of the crate `owner`.
fn users(workspace: &mut Workspace, list: &[Entry], crates: usize) -> io::Result<()> {
    (0..crates).try_for_each(|index| {
        let mut text = String::from(
            "use owner::Error;\n\npub fn fails(which: u8) -> Result<(), Error> {\n    Err(match which {\n",
        );
        for (number, entry) in own(list, index).iter().enumerate() {
            let field = if entry.field { " { id: String::new() }" } else { "" };
            let _ = writeln!(text, "        {number} => Error::{}{field},", entry.variant);
        }
        text.push_str("        _ => return Ok(()),\n    })\n}\n");
        workspace.add(&part(index), &["owner = { path = \"../owner\" }"], &[("src/lib.rs", text)])
    })
}

fn derived(own: &[Entry]) -> String {
    format!("#[derive(Debug, errbook::ApiError)]\npub enum Error {{\n{}}}\n", variants(own))
}

fn each(workspace: &mut Workspace, list: &[Entry], crates: usize) -> io::Result<()> {
    workspace.replace("catalog.toml", &catalog(list))?;
    (0..crates)
        .try_for_each(|index| workspace.add(&part(index), &[ERRBOOK], &[("src/lib.rs", derived(own(list, index)))]))
}

fn apart(workspace: &mut Workspace, list: &[Entry], crates: usize) -> io::Result<()> {
    (0..crates).try_for_each(|index| {
        let files = [("src/lib.rs", derived(own(list, index))), ("catalog.toml", catalog(own(list, index)))];
        workspace.add(&part(index), &[ERRBOOK], &files)
    })
}
