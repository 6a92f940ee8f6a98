//! What the measurements have in common: medians, Markdown tables, bar charts, instruction counts, the errors of an invented
//! service, and a line about the machine.

mod aims;
mod callgrind;
mod chart;
#[cfg(feature = "counts")]
pub mod counts;
pub mod entries;
mod machine;
mod table;

pub use aims::Aims;
pub use callgrind::instructions;
pub use chart::{Bar, Chart};
pub use machine::machine;
pub use table::Table;

/// Returns the median: the mean of the middle two if the number of measurements is even, `None` if there are none.
#[must_use]
pub fn median(measured: &[f64]) -> Option<f64> {
    let mut sorted = measured.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get((sorted.len() - 1) / 2)?;
    Some(f64::midpoint(lower, upper))
}

/// Formats a number with three significant digits: `0.012`, `1.23`, `123`; larger ones in full: `12345`.
#[must_use]
pub fn number(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 0.9995 => 2,
        0.0 => 0,
        _ => 3,
    };
    format!("{value:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_stands_in_the_middle() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }

    #[test]
    fn a_number_has_three_digits_that_count() {
        assert_eq!([0.0, 0.1234, 2.71, 14.04, 317.4].map(number), ["0", "0.123", "2.71", "14.0", "317"]);
    }
}
