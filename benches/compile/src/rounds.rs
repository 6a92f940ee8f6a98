//! Measurements in rounds: each round measures everything once, so that what disturbs the machine for a while disturbs all.

use std::io;

use errbook_bench_report::median;

use crate::process::Taken;

/// What several rounds measured of one thing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Measured(Vec<Taken>);

impl Measured {
    /// The median of seconds from start to end.
    pub(crate) fn wall(&self) -> Option<f64> {
        self.median(|taken| taken.wall)
    }

    /// The median of seconds of the processor.
    pub(crate) fn cpu(&self) -> Option<f64> {
        self.median(|taken| taken.cpu)
    }

    /// The median of megabytes at the peak.
    pub(crate) fn memory(&self) -> Option<f64> {
        self.median(|taken| taken.memory)
    }

    fn median(&self, of: impl Fn(&Taken) -> f64) -> Option<f64> {
        median(&self.0.iter().map(of).collect::<Vec<_>>())
    }
}

/// Measures each of `count` things once a round. The things take turns in being first.
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
