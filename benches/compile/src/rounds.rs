//! Measurements in rounds: each round measures every candidate once, so that a temporary disturbance affects all alike.

use std::io;

use errbook_bench_report::median;

use crate::process::Taken;

/// The measurements of one candidate in several rounds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Measured(Vec<Taken>);

impl Measured {
    /// Returns the median of wall-clock seconds.
    pub(crate) fn wall(&self) -> Option<f64> {
        self.median(|taken| taken.wall)
    }

    /// Returns the median of CPU seconds.
    pub(crate) fn cpu(&self) -> Option<f64> {
        self.median(|taken| taken.cpu)
    }

    /// Returns the median of peak memory, in megabytes.
    pub(crate) fn memory(&self) -> Option<f64> {
        self.median(|taken| taken.memory)
    }

    fn median(&self, of: impl Fn(&Taken) -> f64) -> Option<f64> {
        median(&self.0.iter().map(of).collect::<Vec<_>>())
    }
}

/// Measures each of `count` candidates once per round. They take turns in being first.
///
/// # Errors
///
/// The first error of `measure`.
pub(crate) fn rounds(
    rounds: usize,
    count: usize,
    mut measure: impl FnMut(usize) -> io::Result<Taken>,
) -> io::Result<Vec<Measured>> {
    let mut measured = vec![Measured::default(); count];
    for round in 0..rounds {
        for offset in 0..count {
            let index = (round + offset) % count;
            let taken = measure(index)?;
            eprint!(".");
            if let Some(all) = measured.get_mut(index) {
                all.0.push(taken);
            }
        }
    }
    eprintln!();
    Ok(measured)
}
