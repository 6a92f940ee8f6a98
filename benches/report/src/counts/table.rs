//! The table of counts: tab-separated, one row per case.

use std::fmt::Write;
use std::io;

use crate::{Table, number};

/// The factor by which a count may exceed the table, as compilers differ slightly.
const MARGIN: f64 = 1.10;

/// The number of instructions by which it may exceed the table in addition, for calls of a dozen instructions.
const SLACK: f64 = 3.0;

/// The counts of one call of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The name of the case.
    pub name: String,
    /// The instructions.
    pub instructions: f64,
    /// The allocations.
    pub allocations: u64,
}

/// Returns the content of the file.
pub(super) fn write(rows: &[Row]) -> String {
    let mut text = String::from("case\tinstructions\tallocations\n");
    for row in rows {
        let _ = writeln!(text, "{}\t{:.0}\t{}", row.name, row.instructions, row.allocations);
    }
    text
}

/// Parses what [`write()`] returns.
///
/// # Errors
///
/// A line has different columns.
pub(super) fn read(text: &str) -> io::Result<Vec<Row>> {
    let row = |line: &str| {
        let mut cells = line.split('\t');
        let name = cells.next()?.to_owned();
        let (instructions, allocations) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
        Some(Row { name, instructions, allocations })
    };
    let rows = text.lines().skip(1).map(|line| row(line).ok_or_else(|| io::Error::other(format!("not a row: {line}"))));
    rows.collect()
}

/// Returns a Markdown table of both, and whether no case takes more than expected and neither side lacks a case.
pub(super) fn compare(expected: &[Row], counted: &[Row]) -> (String, bool) {
    let mut table = Table::new(["case", "instructions", "held", "ratio", "allocations", "held", ""]);
    let mut holds = expected.iter().all(|old| counted.iter().any(|new| new.name == old.name));
    for new in counted {
        let old = expected.iter().find(|old| old.name == new.name);
        let verdict = old.map_or("new", |old| verdict(old, new));
        holds &= matches!(verdict, "" | "less");
        let mut row = vec![new.name.clone(), format!("{:.0}", new.instructions)];
        row.push(old.map_or(String::new(), |old| format!("{:.0}", old.instructions)));
        row.push(old.map_or(String::new(), |old| number(new.instructions / old.instructions)));
        row.push(new.allocations.to_string());
        row.push(old.map_or(String::new(), |old| old.allocations.to_string()));
        row.push(verdict.to_owned());
        table.row(row);
    }
    (table.to_string(), holds)
}

fn verdict(old: &Row, new: &Row) -> &'static str {
    if new.allocations > old.allocations || new.instructions > old.instructions * MARGIN + SLACK {
        "MORE"
    } else if new.instructions * MARGIN + SLACK < old.instructions || new.allocations < old.allocations {
        "less"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, instructions: f64, allocations: u64) -> Row {
        Row { name: name.to_owned(), instructions, allocations }
    }

    #[test]
    fn what_is_written_is_read() {
        let rows = [row("a body", 120.0, 0), row("a code", 34.0, 1)];
        assert_eq!(read(&write(&rows)).ok().as_deref(), Some(&rows[..]));
        assert!(read("case\nbroken").is_err());
    }

    #[test]
    fn ten_per_cent_more_holds_and_twenty_do_not() {
        let old = [row("a", 1000.0, 1)];
        assert!(compare(&old, &[row("a", 1100.0, 1)]).1);
        assert!(compare(&old, &[row("a", 500.0, 0)]).1);
        assert!(!compare(&old, &[row("a", 1200.0, 1)]).1);
    }

    #[test]
    fn one_more_allocation_does_not_hold() {
        assert!(!compare(&[row("a", 1000.0, 0)], &[row("a", 1000.0, 1)]).1);
    }

    #[test]
    fn a_case_that_only_one_side_has_does_not_hold() {
        assert!(!compare(&[row("a", 1.0, 0)], &[]).1);
        assert!(!compare(&[], &[row("a", 1.0, 0)]).1);
    }
}
