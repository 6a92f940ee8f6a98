//! How criterion is set up for all of these: many things are compared, so each gets little time. Medians are what counts.

use std::time::Duration;

use criterion::Criterion;

/// Criterion with little time for each.
pub fn criterion() -> Criterion {
    Criterion::default()
        .without_plots()
        .sample_size(40)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(900))
        .configure_from_args()
}
