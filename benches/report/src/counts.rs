//! Programs that count the instructions and allocations of calls and compare them with a table. Unlike times, the counts are the
//! same on a busy machine as on an idle one, so CI can enforce them.

mod table;

use std::ffi::OsStr;
use std::hint::black_box;
use std::io;
use std::path::Path;

use crate::instructions;

pub use table::Row;

/// Calls of a case in the shorter and in the longer run of callgrind; a case with a share makes fewer.
const CALLS: [u64; 2] = [1_000, 3_000];

/// A call to count.
#[derive(Debug)]
pub struct Case {
    /// The name in the table.
    pub name: &'static str,
    /// Makes the given number of calls.
    pub run: fn(u64),
    /// A slow case makes only one in this many of the calls.
    pub share: u64,
}

/// Returns a case that makes all of the calls.
#[must_use]
pub const fn case(name: &'static str, run: fn(u64)) -> Case {
    Case { name, run, share: 1 }
}

/// Makes a call so many times, without the compiler knowing that its result is dropped.
pub fn repeat<T>(times: u64, mut call: impl FnMut() -> T) {
    for _ in 0..times {
        black_box(call());
    }
}

/// Makes the calls of the case with this name: what a program does that valgrind runs with `NAME COUNT` as its arguments.
///
/// # Errors
///
/// There is no such case, or `count` is not a number.
pub fn run<'a>(cases: impl IntoIterator<Item = &'a Case>, name: &str, count: &str) -> io::Result<bool> {
    let case = cases.into_iter().find(|case| case.name == name);
    let case = case.ok_or_else(|| io::Error::other(format!("unknown case `{name}`")))?;
    (case.run)(count.parse().map_err(io::Error::other)?);
    Ok(true)
}

/// Returns the counts of one call of a case. The program that runs now has to pass its two arguments to [`run`].
///
/// # Errors
///
/// valgrind is not installed, or the case fails.
pub fn count(case: &Case) -> io::Result<Row> {
    // What is made once for a thread or a process is no part of a call.
    (case.run)(1);
    let allocated = |times| allocation_counter::measure(|| (case.run)(times)).count_total;
    // The preparation of a case is the same for any number of calls.
    let allocations = allocated(2).saturating_sub(allocated(1));
    let instructions = instructions(case.name, CALLS.map(|calls| calls / case.share))?;
    Ok(Row { name: case.name.to_owned(), instructions, allocations })
}

/// Counts all cases, prints them beside the table in the file `table`, and returns whether none takes more than it allows. With
/// `UPDATE_EXPECT` in the environment, the table is rewritten first.
///
/// # Errors
///
/// As [`count`]; or the table cannot be read or written.
pub fn compare(cases: &[Case], table: &Path) -> io::Result<bool> {
    let counted = cases.iter().map(count).collect::<io::Result<Vec<Row>>>()?;
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(table, table::write(&counted))?;
    }
    let expected = table::read(&std::fs::read_to_string(table)?)?;
    let (text, holds) = table::compare(&expected, &counted);
    println!("{text}");
    if !holds {
        let name = table.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
        println!(
            "More than {name} allows, or a different list of cases. If that is intended, `UPDATE_EXPECT=1` rewrites it."
        );
    }
    Ok(holds)
}
