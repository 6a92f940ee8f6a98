//! The blocks that differ between a lock and a contract have the changes of the whole.

use super::edits::all_edits;
use super::*;
use crate::contract::Lock;

pub(super) fn locked(contract: &Contract) -> Lock {
    let mut lock = Lock::default();
    lock.update(contract);
    lock
}

/// Compares the blocks that differ, and the whole. Returns the length of what was parsed; `None` if that is the whole.
pub(super) fn assert_same_by_parts(lock: &Lock, contract: &Contract) -> Option<usize> {
    let text = lock.to_string();
    let (part, now) = Lock::read_differing(&text, contract)?;
    assert_eq!(part.changes(&now), lock.changes(contract), "{text}");
    Some(part.to_string().len())
}

#[test]
fn each_edit_is_found_in_the_blocks_that_differ() {
    let (mut parts, mut wholes) = (0, 0);
    for (before, after) in all_edits() {
        let versions = [contract(&before), contract(&after)];
        for (old, new) in [(&versions[0], &versions[1]), (&versions[1], &versions[0])] {
            // Before a release, after it, and taken over.
            let mut lock = locked(old);
            let mut count = |lock: &Lock| match assert_same_by_parts(lock, new) {
                Some(length) if length < lock.to_string().len() => parts += 1,
                _ => wholes += 1,
            };
            count(&lock);
            lock.bind("1.0");
            count(&lock);
            for change in lock.breaks(new, &|change| change.rule.level()) {
                lock.accept(&change, "It has to be.");
            }
            count(&lock);
            lock.update(new);
            count(&lock);
        }
    }
    assert!(parts > wholes, "{parts} {wholes}");
}

#[test]
fn of_a_large_catalog_little_is_parsed() {
    let entry = |index: usize| format!("[errors.e{index}]\nstatus = 400\nmessage.en = \"E\"\nmessage.zh = \"错\"\n");
    let catalog = |count: usize| format!("{SHOP}\n{}", (0..count).map(entry).collect::<String>());
    let mut lock = locked(&contract(&catalog(300)));
    lock.bind("1.0");
    let later = contract(&catalog(301));
    lock.update(&later);
    let text = lock.to_string();
    assert!(text.contains("\n[errors.e300]\n+ code = \"e300\"\n") && !Lock::is_text_of(&text, &later));
    let length = assert_same_by_parts(&lock, &later).unwrap();
    assert!(length * 5 < text.len(), "{length} {}", text.len());
}

#[test]
fn a_lock_that_is_not_as_it_is_written_is_read_as_a_whole() {
    let (shop, lock) = (contract(SHOP), locked(&contract(SHOP)).to_string());
    let read = |text: &str| Lock::read_differing(text, &shop).is_some();
    assert!(read(&lock));
    for (from, to) in [
        ("# What", "# what"),
        ("format = 1", "format = 2"),
        ("format = 1\n", "format = 1\nrelease = 1\n"),
        ("\n[errors.missing]", "[errors.missing]"),
        ("[errors.missing]", "[errors.sold_out]"),
        ("[errors.missing]", "[errors.a]"),
        ("[errors.missing]", "[errors.zz]"),
        ("[errors.missing]", "[faults.missing]"),
        ("[errors.missing]", "<<<<<<< a\n[errors.missing]"),
        ("\nstatus 404\n", "\nstatus 404\nstatus 404\n"),
        ("\nstatus 404\n", "\nstate 404\n"),
    ] {
        assert!(!read(&edited(&lock, from, to)), "{to}");
    }
}
