//! Lists of violations in bodies, and what their items show of the entry.

use crate::envelope::{LocationPart, Value};
use crate::model::Held;
use crate::plan::composer::{Composer, Subject};
use crate::plan::pieces::{Body, Hole, OwnerValue};
use crate::plan::presence::Presence;

impl Composer<'_> {
    /// Appends `{violations}`: a hole where the entry can list violations. Otherwise there are none, so that the list has the
    /// item that stands for the entry, or nothing.
    pub(super) fn violations(&self, optional: bool, out: &mut Body) -> Presence {
        let Subject::Entry { entry, .. } = self.subject else { return Presence::Never };
        let single = self.envelope.single.as_ref();
        if self.envelope.violation.is_some() && entry.violations != Held::Nothing {
            out.push_hole(Hole::Violations, false, self.language, !optional || single.is_some());
            return Presence::if_optional(optional && single.is_none());
        }
        match single {
            Some(single) => self.array(core::slice::from_ref(single), out),
            None if optional => Presence::Never,
            None => self.array(&[], out),
        }
    }

    /// Appends a part of the location, as the inside of a JSON string. Which parts a location has is known by the part of the
    /// request that it is in.
    pub(super) fn location(&self, part: LocationPart, optional: bool, out: &mut Body) -> Presence {
        let place = match self.subject {
            Subject::Violation(_, place) => place,
            Subject::Entry { .. } | Subject::Success => None,
        };
        match place.map(|place| (place, place.has(part))) {
            None => {
                out.push_hole(Hole::Location(part), true, self.language, !optional);
                Presence::if_optional(optional)
            }
            Some((place, true)) if part == LocationPart::In => {
                out.push_escaped(place.as_str());
                Presence::Always
            }
            Some((_, true)) => {
                out.push_hole(Hole::Location(part), true, self.language, !optional);
                Presence::Always
            }
            Some((_, false)) if optional => Presence::Never,
            // An empty text.
            Some((_, false)) => Presence::Always,
        }
    }

    /// Appends a hole for a value of the entry that holds the violation. Only whether it is retryable may be unknown.
    pub(super) fn of_the_owner(&self, value: &Value, text: bool, out: &mut Body) -> Presence {
        let Some(owner) = OwnerValue::of(&value.source) else { return Presence::Never };
        let optional = value.optional && owner == OwnerValue::Retryable;
        out.push_hole(Hole::Owner(owner), text, self.language, !optional);
        Presence::if_optional(optional)
    }
}
