//! What a template shows of an entry or a violation.

use super::super::shape::any_value;
use crate::envelope::{Node, ValueSource};
use crate::model::{Code, Definition};
use crate::source::At;
use crate::template::Template;

/// What a template shows of an entry or a violation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub(super) code: bool,
    pub(super) name: bool,
    pub(super) ty: bool,
    pub(super) group: bool,
}

pub(super) fn shown(node: &Node) -> Shown {
    let shows = |source: ValueSource| any_value(node, &|value| value.source == source);
    Shown {
        code: shows(ValueSource::Code),
        name: shows(ValueSource::Name),
        ty: shows(ValueSource::Type),
        group: shows(ValueSource::Group),
    }
}

impl Shown {
    /// Returns whether clients can tell by it which entry or violation they have. `url` is that of documentation pages.
    pub(super) fn identifies(self, definition: &Definition, url: Option<&At<Template>>) -> bool {
        let is_own =
            |url: &At<Template>| url.value.placeholders().any(|part| part.value == "name" || part.value == "code");
        self.name || self.code && definition.code.value != Code::None || self.ty && url.is_some_and(is_own)
    }
}
