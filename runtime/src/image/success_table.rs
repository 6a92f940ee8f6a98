//! [`SuccessTable`]: the template of a success.

use errbook_format::image::header;
use errbook_format::image::success_table::{CONTENT_TYPE, FIRST_BODY, STATUS};

use super::Image;
use super::alternative_table::Alternative;
use super::plan::Plan;
use crate::model::status::Status;

/// Where the template of a success is.
#[derive(Clone, Copy)]
pub(crate) struct SuccessTable {
    image: &'static Image,
    at: u32,
}

impl SuccessTable {
    /// Returns the template of the default envelope, or of an alternative, if that has one.
    pub(crate) fn of(image: &'static Image, alternative: Option<Alternative>) -> Option<Self> {
        let at = alternative.map_or_else(|| image.word(header::SUCCESS), |alternative| alternative.success(image));
        Some(Self { image, at }).filter(|_| at != 0)
    }

    pub(crate) fn status(self) -> Status {
        Status::from_valid(self.image.word(self.at.saturating_add(STATUS)) as u16)
    }

    pub(crate) fn content_type(self) -> &'static str {
        self.image.span(self.at.saturating_add(CONTENT_TYPE))
    }

    /// Returns the plan of the body in a language.
    pub(crate) fn body(self, language: usize) -> Plan {
        Plan::at(self.image, self.body_place(language))
    }

    /// Returns whether the body differs between languages.
    pub(crate) fn is_localized(self) -> bool {
        (1..self.image.languages().len()).any(|language| self.body_place(language) != self.body_place(0))
    }

    fn body_place(self, language: usize) -> u32 {
        self.image.word(self.at.saturating_add(FIRST_BODY).saturating_add(language as u32))
    }
}
