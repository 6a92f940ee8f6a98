//! Styles: how the value of a placeholder is written, other than by default.

use std::fmt;

use errbook_format::grouping::Separators;
use errbook_format::time_pattern::{self, Moment};

use crate::choice::choices;
use crate::model::FieldKind;
use crate::source::At;

/// How a value is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// A time as the whole seconds since 1970-01-01T00:00:00Z.
    UnixSeconds,
    /// A time as the whole milliseconds since 1970-01-01T00:00:00Z.
    UnixMillis,
    /// A time by a [pattern](time_pattern).
    Time {
        /// The pattern.
        pattern: String,
        /// How many minutes the offset is ahead of UTC.
        offset: i32,
    },
    /// A number in groups of digits.
    Number {
        /// What is between groups.
        group: String,
        /// What is before the fraction.
        decimal: String,
        /// How many digits the groups before the last one have.
        others: usize,
    },
}

impl Style {
    /// Returns whether the value is a number in JSON.
    pub fn is_number(&self) -> bool {
        matches!(self, Style::UnixSeconds | Style::UnixMillis)
    }

    /// Writes an instant: seconds since 1970-01-01T00:00:00Z, and nanoseconds within the second. A style of numbers writes
    /// nothing.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write_time(&self, seconds: i64, nanos: u32, out: &mut dyn fmt::Write) -> fmt::Result {
        match self {
            Style::UnixSeconds => write!(out, "{seconds}"),
            Style::UnixMillis => write!(out, "{}", i128::from(seconds) * 1000 + i128::from(nanos / 1_000_000)),
            Style::Time { pattern, offset } => {
                time_pattern::write(pattern, Moment { seconds, nanos, offset: *offset }, out)
            }
            Style::Number { .. } => Ok(()),
        }
    }

    /// Writes a number that is given in decimal notation. A style of times writes it as it is.
    ///
    /// # Errors
    ///
    /// Those of `out`.
    pub fn write_number(&self, number: &str, out: &mut dyn fmt::Write) -> fmt::Result {
        match self {
            Style::Number { group, decimal, others } => {
                Separators { group, decimal, others: *others }.write(number, out)
            }
            _ => out.write_str(number),
        }
    }
}

choices! {
    /// A format that every catalog has.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum BuiltInFormat {
        /// A time as the milliseconds since 1970.
        Millis = "ms",
        /// A time as the seconds since 1970.
        Seconds = "s",
        /// A time as RFC 3339 writes it, in UTC.
        Rfc3339 = "rfc3339",
        /// A number with no more than its digits.
        Plain = "plain",
    }
}

/// The conversion to a JSON string, whose name no format can have.
pub(crate) const STRING: &str = "string";

/// The format of times in messages that name none.
pub(crate) const TIMES: &str = "datetime";
/// The format of numbers in messages that name none.
pub(crate) const NUMBERS: &str = "number";

/// A format that a placeholder or a field names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FormatRef {
    /// One that every catalog has.
    BuiltIn(BuiltInFormat),
    /// `[formats.NAME]`, by its index.
    Own(usize),
}

/// What a format is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatKind {
    /// Times.
    Time,
    /// Numbers.
    Number,
}

impl FormatKind {
    /// Returns whether values of a type can be written so.
    pub fn suits(self, kind: FieldKind) -> bool {
        match self {
            FormatKind::Time => kind == FieldKind::DateTime,
            FormatKind::Number => matches!(kind, FieldKind::Integer | FieldKind::Number),
        }
    }
}

/// `[formats.NAME]`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Format {
    /// Its name.
    pub name: At<String>,
    /// What it is for; `None` if that could not be read.
    pub kind: Option<FormatKind>,
    /// The style in each language; `None` if it could not be read.
    pub styles: Vec<Option<Style>>,
}

impl Format {
    /// Returns whether it writes a value differently from language to language.
    pub fn is_localized(&self) -> bool {
        self.styles.windows(2).any(|pair| matches!(pair, [one, other] if one != other))
    }
}

/// All formats of a catalog.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Formats {
    /// `[formats]`, in file order.
    pub own: Vec<Format>,
    /// The index of the format of times in messages, and that of numbers.
    pub(crate) of_messages: [Option<usize>; 2],
}

impl Formats {
    /// Returns the formats of a catalog.
    pub(crate) fn new(own: Vec<Format>) -> Formats {
        let find = |name| own.iter().position(|format| format.name.value == name);
        Formats { of_messages: [TIMES, NUMBERS].map(find), own }
    }

    /// Returns what a format is for; `None` if that could not be read.
    pub fn kind(&self, format: FormatRef) -> Option<FormatKind> {
        match format {
            FormatRef::BuiltIn(BuiltInFormat::Plain) => Some(FormatKind::Number),
            FormatRef::BuiltIn(_) => Some(FormatKind::Time),
            FormatRef::Own(index) => self.own.get(index)?.kind,
        }
    }

    /// Returns the style of a format in a language (by index); `None` for the default style.
    pub fn style(&self, format: FormatRef, language: usize) -> Option<Style> {
        match format {
            FormatRef::BuiltIn(BuiltInFormat::Millis) => Some(Style::UnixMillis),
            FormatRef::BuiltIn(BuiltInFormat::Seconds) => Some(Style::UnixSeconds),
            FormatRef::BuiltIn(BuiltInFormat::Rfc3339 | BuiltInFormat::Plain) => None,
            FormatRef::Own(index) => self.own.get(index)?.styles.get(language)?.clone(),
        }
    }

    /// Returns whether a format writes a value differently from language to language.
    pub fn is_localized(&self, format: FormatRef) -> bool {
        match format {
            FormatRef::BuiltIn(_) => false,
            FormatRef::Own(index) => self.own.get(index).is_some_and(Format::is_localized),
        }
    }

    /// Returns the name of a format.
    pub fn name(&self, format: FormatRef) -> &str {
        match format {
            FormatRef::BuiltIn(built_in) => built_in.as_str(),
            FormatRef::Own(index) => self.own.get(index).map_or("", |format| &format.name.value),
        }
    }

    /// Returns the format of a type of fields in messages that name none.
    pub(crate) fn of_messages(&self, kind: FieldKind) -> Option<FormatRef> {
        let [times, numbers] = self.of_messages;
        match kind {
            FieldKind::DateTime => times,
            FieldKind::Integer | FieldKind::Number => numbers,
            FieldKind::String | FieldKind::Boolean | FieldKind::Json => None,
        }
        .map(FormatRef::Own)
    }
}
