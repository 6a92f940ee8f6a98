//! [`TestWatch`]: the watch of one test.

use std::ops::Deref;
use std::sync::Arc;
use std::thread;

use super::state::State;
use super::watch::{Watch, locale};

/// The watch of one test: when it is dropped, it panics as [`Watch::assert_no_drift`] does, so that the test fails whose responses
/// differ from the catalog.
///
/// Keep it as long as the service of the test runs, such as in a field of the fixture. If the test is failing already, it prints what
/// it found. Made by [`Watch::for_test`].
#[derive(Debug)]
#[must_use = "it fails the test when it is dropped"]
pub struct TestWatch {
    watch: Watch,
}

impl Watch {
    /// Returns a watch for one test, which fails the test by itself if its responses differ from the catalog. This watch sees them,
    /// too.
    pub fn for_test(&self) -> TestWatch {
        TestWatch { watch: Watch { state: Arc::new(State::below(&self.state)) } }
    }
}

/// What this test has seen.
impl Deref for TestWatch {
    type Target = Watch;

    fn deref(&self) -> &Watch {
        &self.watch
    }
}

impl Drop for TestWatch {
    fn drop(&mut self) {
        match self.watch.failure(locale()) {
            // A panic within a panic would end the program, and with it all other tests.
            Some(failure) if thread::panicking() => eprintln!("{failure}"),
            Some(failure) => panic!("{failure}"),
            None => {}
        }
    }
}
