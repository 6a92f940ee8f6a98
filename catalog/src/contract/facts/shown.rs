//! What responses show of an entry or a violation.

use super::super::shape::any_value;
use crate::envelope::{Envelope, Node, ValueSource};
use crate::model::{Code, Definition};
use crate::source::At;
use crate::template::Template;

/// What responses show of an entry or a violation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub(super) code: bool,
    pub(super) name: bool,
    pub(super) ty: bool,
    pub(super) group: bool,
}

/// What the responses in an envelope show of their entries.
pub(super) struct ShownIn {
    /// Of entries without violations: the item that stands for the entry, too.
    pub(super) alone: Shown,
    /// Of entries that list violations. In an item, the type is that of the entry; code, name and group are those of the violation.
    pub(super) listing: Shown,
}

impl ShownIn {
    pub(super) fn of(envelope: &Envelope) -> ShownIn {
        let body = Shown::of(&envelope.body);
        let in_other =
            |node: &Option<Node>, has: fn(Shown) -> bool| node.as_ref().is_some_and(|node| has(Shown::of(node)));
        let single = &envelope.single;
        let lists = any_value(&envelope.body, &|value| value.source == ValueSource::Violations);
        let alone = Shown {
            code: body.code || in_other(single, |shown| shown.code),
            name: body.name || in_other(single, |shown| shown.name),
            ty: body.ty || in_other(single, |shown| shown.ty),
            group: body.group || in_other(single, |shown| shown.group),
        };
        let listing = Shown { ty: body.ty || in_other(&envelope.violation, |shown| shown.ty), ..body };
        ShownIn { alone, listing: if lists { listing } else { alone } }
    }
}

impl Shown {
    fn of(node: &Node) -> Shown {
        let shows = |source: ValueSource| any_value(node, &|value| value.source == source);
        Shown {
            code: shows(ValueSource::Code),
            name: shows(ValueSource::Name),
            ty: shows(ValueSource::Type),
            group: shows(ValueSource::Group),
        }
    }

    /// Returns what the item of a violation shows of it: the type in it is that of the entry.
    pub(super) fn of_violation(item: &Node) -> Shown {
        Shown { ty: false, ..Shown::of(item) }
    }

    /// Returns whether clients can tell by it which entry or violation they have. `url` is that of documentation pages.
    pub(super) fn identifies(self, definition: &Definition, url: Option<&At<Template>>) -> bool {
        let is_own =
            |url: &At<Template>| url.value.placeholders().any(|part| part.value == "name" || part.value == "code");
        self.name || self.code && definition.code.value != Code::None || self.ty && url.is_some_and(is_own)
    }
}
