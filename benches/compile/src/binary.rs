//! How many bytes an entry adds to a stripped release binary.

use std::fmt::Write;
use std::io;

use errbook_bench_report::{Aims, Chart, Table, number};

use crate::build::Build;
use crate::candidates::ERRBOOK;
use crate::options::Options;
use crate::workspace::Workspace;
use errbook_bench_report::entries::{Entry, catalog, entries};

/// Numbers of entries of two binaries. The smaller one contains what all binaries have, so the difference is due to entries.
const COUNTS: [usize; 2] = [100, 1_100];

/// Builds, and prints one table.
///
/// # Errors
///
/// A crate cannot be generated or does not compile.
pub(crate) fn run(options: &Options) -> io::Result<Vec<Chart>> {
    let mut workspace = Workspace::new("binary", options.errbook.as_deref())?;
    workspace.release_profile("strip = true\n");
    for count in COUNTS {
        // Without fields, so that a static table can hold all errors and none is optimised away.
        let list = entries(count, 10, 0);
        let name = crate_name(count);
        let files = [
            ("src/lib.rs", "#[errbook::catalog]\npub enum Error {}\n".to_owned()),
            ("src/main.rs", main_source(&name, &list)),
            ("catalog.toml", catalog(&list)),
        ];
        workspace.add(&name, &[ERRBOOK], &files)?;
    }
    workspace.finish()?;
    let mut sizes = Vec::new();
    for count in COUNTS {
        workspace.build(&crate_name(count), Build::Release)?;
        sizes.push(workspace.binary_size(&crate_name(count))? as f64);
    }
    let list = entries(COUNTS[1], 10, 0);
    let more = (COUNTS[1] - COUNTS[0]) as f64;
    let mean = |of: fn(&Entry) -> usize| list.iter().skip(COUNTS[0]).map(of).sum::<usize>() as f64 / more;
    let each = (sizes[1] - sizes[0]) / more;
    let mut table = Table::new(["bytes for each entry", "bytes", "binary over it"]);
    table.row(["stripped release binary".to_owned(), number(each), number(1.0)]);
    let once = mean(bodies) + mean(|entry| entry.variant.len());
    for (what, bytes) in [
        ("name, variant, address, and messages in two languages", mean(texts)),
        ("bodies in two languages, which contain all of these but the variant", mean(bodies)),
        ("these bodies and the variant: all text, counted once", once),
    ] {
        table.row([what.to_owned(), number(bytes), number(each / bytes)]);
    }
    let mut aims = Aims::default();
    aims.at_most("bytes of the binary over those of all text, counted once", Some(each / once), 1.3);
    println!(
        "### Size of the binary\n\nA filled enum without fields; {} entries beside {}.\n\n{table}\n{aims}",
        COUNTS[1], COUNTS[0]
    );
    Ok(Vec::new())
}

/// Returns a program that shows the error whose number it gets as an argument.
fn main_source(name: &str, list: &[Entry]) -> String {
    let mut text = format!(
        "use errbook::{{ApiError, Context, Language}};\nuse {}::Error;\n\nstatic ALL: [Error; {}] = [\n",
        name.replace('-', "_"),
        list.len()
    );
    for entry in list {
        let _ = writeln!(text, "    Error::{},", entry.variant);
    }
    text.push_str(
        "];\n\nfn main() {\n    let which = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(0_usize);\n    \
         if let Some(error) = ALL.get(which) {\n        let body = error.respond(&Context::new()).body;\n        \
         println!(\"{error:?} {error} {} {}\", error.message(Language::ZH), body);\n    }\n}\n",
    );
    text
}

fn address(entry: &Entry) -> String {
    format!("https://docs.example.com/errors/{}", entry.name)
}

/// Returns the bytes of an entry's texts.
fn texts(entry: &Entry) -> usize {
    entry.name.len() + entry.variant.len() + address(entry).len() + entry.message[0].len() + entry.message[1].len()
}

/// Returns the bytes of an entry's bodies.
fn bodies(entry: &Entry) -> usize {
    let body = |message: &str| {
        let (address, status, name) = (address(entry), entry.status, &entry.name);
        format!(r#"{{"type":"{address}","status":{status},"detail":"{message}","code":"{name}"}}"#).len()
    };
    entry.message.iter().map(|message| body(message)).sum()
}

fn crate_name(count: usize) -> String {
    format!("binary-of-{count}")
}
