//! A typo in a catalog is found, and where it is.
//!
//! Every catalog of the project gets random edits, one at a time: a key, value, quote, brace or table is deleted,
//! duplicated, exchanged or misspelled, the file is cut off, bytes are inserted. The reader must not panic. Then either
//!
//! - a new diagnostic is within three lines of the edit (*near*),
//! - or its text names what was edited (*named*),
//! - or the catalog means what it meant: equal models, and the same diagnostics apart from places (*unchanged*).
//!
//! Some edits give another valid catalog: a text in other words, 401 instead of 400, a new name for something that nothing
//! refers to. No reader can know which was meant. Which edits these are is decided before anything is read, from the edit and
//! the table of keys (`excuses.rs` and `excuses_of_places.rs`); they are counted apart, by reason. Of all other edits, 98 in
//! 100 must be found or change nothing.
//!
//! What is left are edits that happen to be valid, or diagnostics that are further away:
//!
//! - `"{title?}"` becomes `"{title}?"`, and `"{messages}"` becomes `"{message}s"`: bodies hold any text;
//! - `body."*" = "{fields}"` becomes `body.x = "{fields}"`: the fields as one object are a body, too;
//! - `[catalog]` and `[statuses.601]` change places where both have a name and nothing else;
//! - `causes.en = […]` over many lines becomes `causes = […]`: reported at `causes.zh`, with a note at the edit;
//! - `[tags.x]` and `[groups.x]` change places, and the first key that a tag cannot have is some lines below.
//!
//! `cargo test -p errbook-catalog --test mutation -- --nocapture` prints the counts and what is left.

mod catalogs;
mod edits;
mod edits_of_parts;
mod edits_of_signs;
mod excuses;
mod excuses_of_places;
mod format;
mod layout;
mod outcome;
mod random;
mod report;

use errbook_catalog::Reading;

use catalogs::Whole;
use edits::{Edit, Kind};
use layout::Layout;
use random::Random;
use report::Report;

/// How many edits of each kind are made.
const EACH: usize = 500;

struct Case {
    whole: Whole,
    reading: Reading,
    layout: Layout,
}

/// Returns the catalogs without errors: a fragment of a page may refer to what it lacks.
fn cases() -> Vec<Case> {
    let read = catalogs::all().into_iter().map(|whole| {
        let (reading, layout) = (outcome::reading_of(whole.text.as_bytes()), Layout::of(&whole.text));
        Case { whole, reading, layout }
    });
    read.filter(|case| !case.reading.has_errors()).collect()
}

/// An edit of this kind, of a catalog that has what it takes.
fn next<'c>(kind: Kind, cases: &'c [Case], random: &mut Random) -> (&'c Case, Edit) {
    for _ in 0..1_000 {
        let Some(case) = random.of(cases) else { continue };
        if let Some(edit) = edits::make(kind, &case.whole.text, &case.layout, random) {
            return (case, edit);
        }
    }
    panic!("no catalog can be edited so: {kind}");
}

#[test]
fn a_slip_in_a_catalog_is_found_where_it_is() {
    let cases = cases();
    assert!(cases.len() > 40, "{} catalogs", cases.len());
    assert_found(&cases, EACH, 20_260_301);
}

/// Few catalogs have violations, so that edits of these alone say more of their tables.
#[test]
fn a_slip_in_violations_is_found_where_it_is() {
    let mut cases = cases();
    cases.retain(|case| case.whole.text.contains("[violations."));
    assert!(cases.len() > 2, "{} catalogs", cases.len());
    assert_found(&cases, EACH / 4, 20_261_129);
}

/// Makes `each` edits of each kind, and asserts that enough of them are found.
fn assert_found(cases: &[Case], each: usize, seed: u64) {
    let mut random = Random::new(seed);
    let mut report = Report::default();
    for kind in Kind::all() {
        for _ in 0..each {
            let (case, edit) = next(kind, cases, &mut random);
            let outcome = outcome::of(&case.reading, &edit, &case.whole.text);
            report.add(kind, outcome, &edit, &case.whole);
        }
    }
    println!("{report}");
    assert!(report.counted() * 10 >= report.all() * 8, "too much is excused");
    let excused = report.all() - report.counted();
    assert!(report.silent_of_excused() * 2 > excused, "what is excused is found anyway: it should be counted");
    assert!(report.met() * 100 >= report.counted() * 98, "{} of {}", report.met(), report.counted());
}
