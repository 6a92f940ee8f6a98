//! The criterion settings of all benchmarks: there are many, so each gets little time. Only medians are used.

use std::time::Duration;

use criterion::Criterion;

/// Returns criterion with little time per benchmark.
pub fn criterion() -> Criterion {
    Criterion::default()
        .without_plots()
        .sample_size(40)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(900))
        .configure_from_args()
}
