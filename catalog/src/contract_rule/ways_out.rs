//! What can be done about a breaking change.

use super::ContractRule;

/// A way out of a breaking change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WayOut {
    /// Take the edit back.
    Undo,
    /// List the name and the code under `[retired]` or `[retired_violations]`, which keeps them reserved.
    Retire,
    /// List the code in `aliases` of what replaces it.
    Alias,
    /// Keep what is there, add the new one beside it, and deprecate the old one.
    AddBeside,
    /// Keep the envelope, and put the new shape into another one that is listed in `alternatives`.
    Alternative,
    /// Give the other one a code of its own.
    OwnCode,
    /// Show a code, a name or a type in the body, so that clients need not compare messages.
    Identify,
    /// Accept it with `errbook lock --accept`, with a reason.
    Accept,
}

impl ContractRule {
    /// Returns what can be done about a change of this rule, the safest way first.
    #[must_use]
    pub const fn ways_out(self) -> &'static [WayOut] {
        use ContractRule as R;
        use WayOut::{Accept, AddBeside, Alias, Alternative, Identify, OwnCode, Retire, Undo};
        match self {
            R::EntryRemoved | R::ViolationRemoved => &[Undo, Retire, Alias, Accept],
            R::CodeReused | R::CodeBecameShared => &[Undo, OwnCode, Accept],
            R::CodeChanged
            | R::CodeTypeChanged
            | R::FieldRemoved
            | R::FieldTypeChanged
            | R::FieldListChanged
            | R::FieldWireChanged
            | R::FieldFormatChanged
            | R::FieldMadeHeaderOnly
            | R::HeaderRemoved
            | R::HeaderChanged => &[Undo, AddBeside, Accept],
            R::MemberRemoved
            | R::MemberChanged
            | R::MemberMadeOptional
            | R::EnvelopeChanged
            | R::ContentTypeChanged
            | R::HttpStatusChanged => &[Undo, Alternative, Accept],
            R::MessageChanged => &[Undo, Identify, Accept],
            _ => &[Undo, Accept],
        }
    }
}
