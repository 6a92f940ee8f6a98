//! First builds: a crate with one library as its only dependency, and an empty target folder.

use std::io;

use errbook_bench_report::{Aims, Bar, Chart, Table, number};

use crate::build::Build;
use crate::candidates::{ERRBOOK, MASTERROR, RUST_I18N, THISERROR};
use crate::options::Options;
use crate::profile;
use crate::rounds::rounds;
use crate::workspace::Workspace;

/// Each library with its default features, and whether it makes HTTP responses.
const LIBRARIES: [(&str, &str, bool); 8] = [
    ("thiserror", THISERROR, false),
    ("errbook", ERRBOOK, true),
    ("problem_details", "problem_details = \"=0.11.0\"", true),
    ("api-error", "api-error = \"=0.1.9\"", true),
    ("http-api-problem", "http-api-problem = \"=0.60.0\"", true),
    ("masterror", MASTERROR, true),
    ("fluent-templates", "fluent-templates = \"=0.15.1\"", false),
    ("rust-i18n", RUST_I18N, false),
];

/// Measures, and prints the tables.
///
/// # Errors
///
/// A crate cannot be generated or does not compile.
pub(crate) fn run(options: &Options) -> io::Result<Vec<Chart>> {
    let libraries: Vec<_> = LIBRARIES.into_iter().filter(|(name, ..)| options.wants(name)).collect();
    let mut workspace = Workspace::new("cold", options.errbook.as_deref())?;
    for (name, dependency, _) in &libraries {
        workspace.add(&crate_name(name), &[dependency], &[("src/lib.rs", "//! Nothing.\n".to_owned())])?;
    }
    workspace.finish()?;
    eprint!("cold builds ");
    let measured = rounds(options.rounds, libraries.len(), |index| {
        workspace.build_cold(&libraries.get(index).map_or(String::new(), |(name, ..)| crate_name(name)), Build::Dev)
    })?;
    let of = |library: &str| {
        let index = libraries.iter().position(|(name, ..)| *name == library)?;
        measured.get(index)
    };
    let over = |ours: Option<f64>, theirs: Option<f64>| ours.zip(theirs).map(|(ours, theirs)| ours / theirs);
    let base = of("thiserror");
    let (base_wall, base_cpu) = (base.and_then(|base| base.wall()), base.and_then(|base| base.cpu()));
    let shown = |ratio: Option<f64>| ratio.map_or("–".to_owned(), number);
    let mut table =
        Table::new(["library", "crates", "makes responses", "s", "over thiserror's", "CPU s", "over thiserror's"]);
    let mut bars = Vec::new();
    for ((name, _, http), measured) in libraries.iter().zip(&measured) {
        let (wall, cpu) = (measured.wall(), measured.cpu());
        let crates = workspace.crates(&crate_name(name))?;
        table.row([
            name.to_string(),
            crates.to_string(),
            if *http { "yes" } else { "no" }.to_owned(),
            shown(wall),
            shown(over(wall, base_wall)),
            shown(cpu),
            shown(over(cpu, base_cpu)),
        ]);
        bars.push(Bar { name: name.to_string(), value: cpu.unwrap_or(0.0), ours: *name == "errbook" });
    }
    println!(
        "### First `cargo build` of a crate with this one dependency\n\nMedians of {} rounds; each with \
         its default features.\n\n{table}",
        options.rounds
    );
    let mut aims = Aims::default();
    for (peer, bound) in [("thiserror", 1.6), ("problem_details", 1.0)] {
        let wall = over(of("errbook").and_then(|ours| ours.wall()), of(peer).and_then(|peer| peer.wall()));
        let cpu = over(of("errbook").and_then(|ours| ours.cpu()), of(peer).and_then(|peer| peer.cpu()));
        aims.at_most(&format!("errbook over {peer}, s"), wall, bound);
        aims.noted(&format!("errbook over {peer}, CPU s"), cpu);
    }
    if options.wants("errbook") {
        aims.at_most("crates", Some(workspace.crates(&crate_name("errbook"))? as f64), 10.0);
    }
    println!("{aims}");
    if options.wants("errbook") {
        let built = workspace.profile_cold(&crate_name("errbook"), Build::Dev)?;
        let crates = profile::by_name(&built);
        let sum: f64 = crates.iter().map(|(_, seconds)| seconds).sum();
        let mut table = Table::new(["errbook's build, crate by crate", "CPU s", "share"]);
        for (name, seconds) in &crates {
            table.row([(*name).to_owned(), number(*seconds), number(seconds / sum)]);
        }
        println!("CPU seconds of each crate, in one more build of errbook.\n\n{table}");
    }
    Ok(vec![Chart { title: "First build, CPU seconds: shorter is better".to_owned(), unit: "s".to_owned(), bars }])
}

fn crate_name(library: &str) -> String {
    format!("only-{library}")
}
