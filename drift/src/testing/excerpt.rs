//! The beginning of a body, for readers of a test's output.

use crate::shown;

/// The characters of a body that are shown: a body of an error has a few hundred.
const LONGEST: usize = 400;

/// Returns the beginning of a body, with those characters escaped that a terminal would obey.
pub(super) fn of(body: &[u8]) -> String {
    // A character has at most four bytes.
    let beginning = body.get(..4 * (LONGEST + 1)).unwrap_or(body);
    shown::cut(&String::from_utf8_lossy(beginning), LONGEST)
}
