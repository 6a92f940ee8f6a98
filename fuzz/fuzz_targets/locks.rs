//! Any bytes as a lock beside a catalog, and as its releases: what is read is written so that it is read again.

#![no_main]

use std::sync::LazyLock;

use errbook_catalog::contract::{Changelog, Contract, Detail, Lock};
use errbook_catalog::read_text;
use libfuzzer_sys::fuzz_target;

static CATALOG: LazyLock<Contract> = LazyLock::new(|| {
    let reading = read_text("decode.toml", include_str!("../decode.toml"));
    assert!(!reading.has_errors());
    Contract::of(&reading.catalog, Detail::Contract)
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let catalog = &*CATALOG;
    let is_whole = Lock::is_text_of(text, catalog);
    let parts = Lock::read_differing(text, catalog);
    let read = Lock::read(text);
    assert!(!is_whole || read.is_ok());
    if let Some((part, now)) = parts {
        let whole = read.as_ref().expect("what is read in parts is read as a whole");
        assert_eq!(part.changes(&now), whole.changes(catalog));
    }
    for mut lock in [read, Lock::join(text, catalog)].into_iter().flatten() {
        assert_eq!(Lock::read(&lock.to_string()).as_ref(), Ok(&lock));
        for change in lock.breaks(catalog, &|change| change.rule.level()) {
            lock.accept(&change, "It has to be.");
        }
        assert!(lock.breaks(catalog, &|change| change.rule.level()).is_empty());
        lock.update(catalog);
        assert_eq!(Lock::read(&lock.to_string()).as_ref(), Ok(&lock));
        let mut changelog = Changelog::default();
        changelog.append(lock.release("1.0", "2026-11-29", catalog));
        assert_eq!(Changelog::read(&changelog.to_string()), Ok(changelog));
        assert!(Lock::is_text_of(&lock.to_string(), catalog));
    }
    if let Ok(changelog) = Changelog::read(text) {
        assert_eq!(Changelog::read(&changelog.to_string()), Ok(changelog));
    }
});
