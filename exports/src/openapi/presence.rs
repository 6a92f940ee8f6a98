//! Whether a member of a body is there.

/// Whether a value is in the bodies of an entry, over all languages and occurrences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It never is.
    Never,
    /// It is in some of them.
    Maybe,
    /// It always is.
    Always,
}

impl Presence {
    /// Returns whether a value is there that can be absent if it is optional.
    pub(super) fn unless(optional: bool) -> Presence {
        if optional { Presence::Maybe } else { Presence::Always }
    }

    /// Returns whether a value is there that some of several cases have.
    pub(super) fn over(cases: impl IntoIterator<Item = bool>) -> Presence {
        let (mut all, mut any) = (true, false);
        for case in cases {
            all &= case;
            any |= case;
        }
        match (any, all) {
            (false, _) => Presence::Never,
            (true, true) => Presence::Always,
            (true, false) => Presence::Maybe,
        }
    }

    /// Returns whether a text is there that needs both of two values.
    pub(super) fn and(self, other: Presence) -> Presence {
        match (self, other) {
            (Presence::Never, _) | (_, Presence::Never) => Presence::Never,
            (Presence::Always, Presence::Always) => Presence::Always,
            _ => Presence::Maybe,
        }
    }
}
