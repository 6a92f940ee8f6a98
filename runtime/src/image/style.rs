//! [`Style`]: how a value is written other than by default.

use errbook_format::grouping::Separators;
use errbook_format::image::style::{DECIMAL, KIND, NUMBER, OFFSET_OR_GROUPS, TEXT, TIME, UNIX_MILLIS, UNIX_SECONDS};

use super::Image;

/// A style of an image.
#[derive(Clone, Copy)]
pub(crate) enum Style {
    UnixSeconds,
    UnixMillis,
    Time { pattern: &'static str, offset: i32 },
    Number(Separators<'static>),
}

/// Where a style is, which is read when it is needed.
#[cfg(feature = "client")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct StylePlace {
    image: &'static Image,
    at: u32,
}

#[cfg(feature = "client")]
impl StylePlace {
    /// Returns the place in a word; `None` for 0.
    #[inline]
    pub(crate) fn new(image: &'static Image, at: u32) -> Option<Self> {
        if at == 0 { None } else { Some(Self { image, at }) }
    }

    pub(crate) fn style(self) -> Option<Style> {
        Style::at(self.image, self.at)
    }
}

impl Style {
    /// Returns the style at `at`; `None` where there is none.
    pub(crate) fn at(image: &'static Image, at: u32) -> Option<Self> {
        let word = |offset: u32| image.word(at.saturating_add(offset));
        let text = |offset: u32| image.span(at.saturating_add(offset));
        match word(KIND) {
            UNIX_SECONDS => Some(Self::UnixSeconds),
            UNIX_MILLIS => Some(Self::UnixMillis),
            TIME => Some(Self::Time { pattern: text(TEXT), offset: word(OFFSET_OR_GROUPS) as i32 }),
            NUMBER => Some(Self::Number(Separators {
                group: text(TEXT),
                decimal: text(DECIMAL),
                others: word(OFFSET_OR_GROUPS) as usize,
            })),
            _ => None,
        }
    }

    /// Returns whether a time is a number in JSON.
    pub(crate) fn is_number(self) -> bool {
        matches!(self, Self::UnixSeconds | Self::UnixMillis)
    }
}
