//! Whether a value of a body will be there.

/// Whether a value will be there when the body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It never is.
    Never,
    /// It always is.
    Always,
    /// It is if its holes have values.
    Maybe,
    /// It is an object whose members are all optional: it is there if one of them is.
    IfNotEmpty,
}

impl Presence {
    pub(super) fn if_optional(optional: bool) -> Presence {
        if optional { Presence::Maybe } else { Presence::Always }
    }
}
