//! Targets and whether they were met.

use std::fmt;

use crate::{Table, number};

/// A table of targets: name, bound, measured value, and whether the value is within the bound.
#[derive(Debug, Clone)]
pub struct Aims(Table);

impl Default for Aims {
    fn default() -> Self {
        Self(Table::new(["aim", "bound", "measured", "reached"]))
    }
}

impl Aims {
    /// Adds a target that is met by at most `bound`; open if nothing was measured.
    pub fn at_most(&mut self, what: &str, measured: Option<f64>, bound: f64) {
        self.row(what, &format!("≤ {bound}"), measured, measured.map(|measured| measured <= bound));
    }

    /// Adds a target that is met by at least `bound`; open if nothing was measured.
    pub fn at_least(&mut self, what: &str, measured: Option<f64>, bound: f64) {
        self.row(what, &format!("≥ {bound}"), measured, measured.map(|measured| measured >= bound));
    }

    /// Adds a value without a bound, for comparison.
    pub fn noted(&mut self, what: &str, measured: Option<f64>) {
        self.row(what, "–", measured, None);
    }

    fn row(&mut self, what: &str, bound: &str, measured: Option<f64>, reached: Option<bool>) {
        let reached = match reached {
            Some(true) => "yes",
            Some(false) => "no",
            None => "–",
        };
        self.0.row([what, bound, &measured.map_or("–".to_owned(), number), reached]);
    }
}

impl fmt::Display for Aims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_aim_is_reached_at_its_bound_and_open_without_measurement() {
        let mut aims = Aims::default();
        aims.at_most("a", Some(2.0), 2.0);
        aims.at_least("b", Some(1.9), 2.0);
        aims.at_least("c", None, 2.0);
        let text = aims.to_string();
        let verdicts: Vec<_> = text.lines().skip(2).filter_map(|line| line.split('|').nth(4)).map(str::trim).collect();
        assert_eq!(verdicts, ["yes", "no", "–"]);
    }
}
