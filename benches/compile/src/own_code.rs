//! What crates in place of errbook's own code would add to a first build.

use std::collections::BTreeSet;
use std::io;

use errbook_bench_report::{Chart, Table, median, number};

use crate::build::Build;
use crate::candidates::ERRBOOK;
use crate::options::Options;
use crate::workspace::Workspace;

/// A crate that could replace a part of errbook.
struct Peer {
    /// The task of that part.
    part: &'static str,
    /// Its name.
    name: &'static str,
    /// Its line of `[dependencies]`, with the features that errbook would need.
    dependency: &'static str,
}

const fn peer(part: &'static str, name: &'static str, dependency: &'static str) -> Peer {
    Peer { part, name, dependency }
}

/// All of them, in the order of the table.
const PEERS: &[Peer] = &[
    peer(
        "reading TOML",
        "toml",
        "toml = { version = \"=1.2.1\", default-features = false, features = [\"std\", \"parse\"] }",
    ),
    peer("distances for did-you-mean", "strsim", "strsim = \"=0.11.1\""),
    peer("language tags", "oxilangtag", "oxilangtag = { version = \"=0.1.6\", default-features = false }"),
    peer("language tags", "unic-langid", "unic-langid = { version = \"=0.9.6\", default-features = false }"),
    peer("language tags", "icu_locale_core", "icu_locale_core = { version = \"=2.4.0\", default-features = false }"),
    peer("JSON escaping", "serde_json", "serde_json = \"1\""),
    peer("JSON escaping", "json-escape-simd", "json-escape-simd = \"=3.1.3\""),
    peer("integers", "itoa", "itoa = \"1\""),
    peer("`Accept-Language`", "accept-language", "accept-language = \"=3.1.0\""),
    peer("`Accept-Language`", "fluent-langneg", "fluent-langneg = \"=0.14.2\""),
    peer("`Accept`", "headers-accept", "headers-accept = \"=0.3.0\""),
    peer(
        "percent-encoding",
        "percent-encoding",
        "percent-encoding = { version = \"=2.3.2\", default-features = false }",
    ),
    peer("URLs", "url", "url = { version = \"2\", default-features = false, features = [\"std\"] }"),
    peer("Markdown for terminals", "termimad", "termimad = \"=0.35.5\""),
    peer(
        "Markdown for terminals",
        "pulldown-cmark-mdcat",
        "pulldown-cmark-mdcat = { version = \"=2.14.0\", default-features = false }",
    ),
];

/// Measures, and prints one table.
///
/// # Errors
///
/// A crate cannot be generated or does not compile.
pub(crate) fn run(options: &Options) -> io::Result<Vec<Chart>> {
    let peers: Vec<&Peer> = PEERS.iter().filter(|peer| options.wants(peer.name)).collect();
    let mut workspace = Workspace::new("own-code", options.errbook.as_deref())?;
    let errbook = crate_name(ERRBOOK);
    workspace.add(&errbook, &[ERRBOOK], &nothing())?;
    for peer in &peers {
        workspace.add(&crate_name(peer.name), &[peer.dependency], &nothing())?;
    }
    workspace.finish()?;
    let ours = workspace.packages(&errbook)?;
    let mut table = Table::new(["task", "crate", "crates added", "CPU s"]);
    for peer in peers {
        let name = crate_name(peer.name);
        let added: BTreeSet<String> = workspace.packages(&name)?.difference(&ours).cloned().collect();
        let mut seconds = Vec::new();
        for _ in 0..options.rounds {
            let built = workspace.profile_cold(&name, Build::Dev)?;
            seconds.push(built.iter().filter(|unit| added.contains(&unit.package)).map(|unit| unit.seconds).sum());
        }
        // The generated crate itself does not count.
        let crates = added.len() - 1;
        let seconds = median(&seconds).map_or(String::new(), number);
        table.row([peer.part.to_owned(), format!("`{}`", peer.name), crates.to_string(), seconds]);
    }
    println!(
        "### What crates would add to a first build\n\nOnly crates that a build with errbook does not have already, and \
         the compiler's CPU seconds for them, unoptimised; medians of {} rounds. A build with errbook has {} crates.\n\n{table}",
        options.rounds,
        ours.len() - 1
    );
    Ok(Vec::new())
}

fn nothing() -> [(&'static str, String); 1] {
    [("src/lib.rs", "//! Nothing.\n".to_owned())]
}

fn crate_name(library: &str) -> String {
    format!("own-code-{library}")
}
