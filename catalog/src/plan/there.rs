//! Whether a value of a body will be there.

/// Whether a value will be there when the body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum There {
    Never,
    Always,
    /// If its holes have values.
    Maybe,
    /// An object whose members are all optional: if one of them is there.
    IfNotEmpty,
}

impl There {
    pub(super) fn if_optional(optional: bool) -> There {
        if optional { There::Maybe } else { There::Always }
    }
}
