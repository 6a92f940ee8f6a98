//! Many enums in one crate that share a catalog, which should be read once.

use std::fmt::Write;
use std::io;

use errbook_bench_report::{Chart, Table, number};

use crate::build::Build;
use crate::candidates::ERRBOOK;
use crate::options::Options;
use crate::rounds::rounds;
use crate::workspace::Workspace;
use errbook_bench_report::entries::{catalog, entries};

const COUNT: usize = 1000;
const GROUPS: usize = 30;

/// Measures, and prints one table.
///
/// # Errors
///
/// A crate cannot be generated or does not compile.
pub(crate) fn run(options: &Options) -> io::Result<Vec<Chart>> {
    let text = catalog(&entries(COUNT, GROUPS, options.fields_every));
    let mut many = String::new();
    for group in 0..GROUPS {
        let _ = writeln!(many, "#[errbook::catalog(group = \"g{group:02}\")]\npub enum Error{group} {{}}\n");
    }
    let sources = [
        ("one enum of all entries", "one-enum", "#[errbook::catalog]\npub enum Error {}\n".to_owned()),
        ("an enum for each group", "many-enums", many),
        ("an enum of one group", "one-group", "#[errbook::catalog(group = \"g07\")]\npub enum Error {}\n".to_owned()),
    ];
    let mut workspace = Workspace::new("groups", options.errbook.as_deref())?;
    for (_, name, source) in &sources {
        workspace.add(name, &[ERRBOOK], &[("src/lib.rs", source.clone()), ("catalog.toml", text.clone())])?;
    }
    workspace.finish()?;
    let mut table = Table::new(["crate", "command", "s", "CPU s", "over one enum"]);
    for build in Build::BOTH {
        workspace.build(sources[0].1, build)?;
        eprint!("groups, {} ", build.command());
        let measured = rounds(options.rounds, sources.len(), |index| {
            let name = sources.get(index).map_or("", |(_, name, _)| name);
            workspace.forget(name, build)?;
            workspace.build(name, build)
        })?;
        let base = measured.first().and_then(|measured| measured.cpu());
        for ((what, ..), measured) in sources.iter().zip(&measured) {
            let (wall, cpu) = (measured.wall().unwrap_or(0.0), measured.cpu().unwrap_or(0.0));
            let ratio = base.map_or("–".to_owned(), |base| number(cpu / base));
            table.row([(*what).to_owned(), format!("`{}`", build.command()), number(wall), number(cpu), ratio]);
        }
    }
    println!(
        "### {GROUPS} enums over one catalog of {COUNT} entries\n\nMedians of {} rounds; {}; the ratio is of the \
         processor's seconds.\n\n{table}",
        options.rounds,
        options.fields()
    );
    Ok(Vec::new())
}
