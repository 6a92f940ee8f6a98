//! The cost of reading catalogs, in instructions.

use std::path::Path;
use std::process::Command;

use crate::{COUNTED, Dimension};

/// Returns the costs of both sizes of each dimension; `None` without valgrind.
///
/// # Panics
///
/// This program fails under valgrind.
pub(crate) fn of(dimensions: &[Dimension]) -> Option<Vec<[f64; 2]>> {
    Command::new("valgrind").arg("--version").output().ok()?;
    let shares = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let counted: Vec<Vec<[f64; 2]>> = std::thread::scope(|scope| {
        let shares = dimensions.chunks(dimensions.len().div_ceil(shares).max(1));
        let running: Vec<_> = shares.map(|share| scope.spawn(|| instructions(share))).collect();
        running.into_iter().map(|share| share.join().unwrap()).collect()
    });
    Some(counted.concat())
}

/// What this program does under valgrind, which writes down its counts so far at both ends of each reading.
pub(crate) fn run(dimensions: &[Dimension]) {
    for dimension in dimensions {
        for size in dimension.sizes() {
            let files = (dimension.grow)(size);
            reading_starts();
            let reading = files.read();
            reading_ends();
            drop(std::hint::black_box(reading));
        }
    }
}

#[inline(never)]
fn reading_starts() {
    std::hint::black_box(());
}

#[inline(never)]
fn reading_ends() {
    std::hint::black_box(());
}

fn instructions(dimensions: &[Dimension]) -> Vec<[f64; 2]> {
    let name = dimensions.first().map_or("", |dimension| dimension.name).replace(' ', "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("growth-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let out = folder.join("out");
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--dump-before=*reading_starts*", "--dump-before=*reading_ends*"]);
    command.arg(format!("--callgrind-out-file={}", out.display())).arg(std::env::current_exe().unwrap()).arg(COUNTED);
    let output = command.args(dimensions.iter().map(|dimension| dimension.name)).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Every second file is that of a reading.
    let counts =
        |number: usize| [number * 4 + 2, number * 4 + 4].map(|number| count(&out.with_extension(number.to_string())));
    let found = (0..dimensions.len()).map(counts).collect();
    std::fs::remove_dir_all(&folder).unwrap();
    found
}

/// Returns the count in a file of callgrind.
fn count(path: &Path) -> f64 {
    let text = std::fs::read_to_string(path).unwrap();
    let total = text.lines().find_map(|line| line.strip_prefix("summary: "));
    total.unwrap().trim().parse().unwrap()
}
