//! The date and the time of day of an instant, in the proleptic Gregorian calendar.

/// Seconds of a day.
pub const DAY: i64 = 24 * 60 * 60;

/// A date of the Gregorian calendar and a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// The year.
    pub year: i64,
    /// The month, from 1.
    pub month: i64,
    /// The day of the month, from 1.
    pub day: i64,
    /// The day of the week: Monday is 0.
    pub weekday: i64,
    /// The hour, 0 to 23.
    pub hour: i64,
    /// The minute.
    pub minute: i64,
    /// The second.
    pub second: i64,
}

impl Civil {
    /// Returns date and time of day, `seconds` after 1970-01-01T00:00:00 at the same offset from UTC.
    #[must_use]
    pub const fn of(seconds: i64) -> Civil {
        let days = seconds.div_euclid(DAY);
        let second = seconds.rem_euclid(DAY);
        // Counted from 0000-03-01, so that a leap day is the last day of its year, and of its
        // four-year, hundred-year and four-hundred-year periods.
        let shifted = days.saturating_add(719_468);
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        Civil {
            year: era * 400 + year_of_era + (month <= 2) as i64,
            month,
            day: day_of_year - (153 * month_from_march + 2) / 5 + 1,
            // 1970-01-01 was a Thursday; Monday is 0.
            weekday: days.saturating_add(3).rem_euclid(7),
            hour: second / 3600,
            minute: second / 60 % 60,
            second: second % 60,
        }
    }
}
