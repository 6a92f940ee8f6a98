//! What keeps a text from being a language tag.

/// Why a text is not a language tag that errbook can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is empty.
    Empty,
    /// Subtags are joined by `_`, as in POSIX locales, instead of `-`.
    Underscore,
    /// A character that is neither an ASCII letter, a digit nor `-` starts at this byte.
    Character(usize),
    /// A registered tag of the older scheme, such as `i-klingon` (RFC 5646 §2.2.8). There is a newer tag for each.
    Grandfathered,
    /// The tag has more than [`MAX_LENGTH`](super::MAX_LENGTH) characters: how many.
    TooLong(usize),
    /// There is nothing before, behind or between two `-`.
    EmptySubtag,
    /// A subtag is wrong.
    Subtag {
        /// The byte where it starts.
        start: usize,
        /// The byte behind its end.
        end: usize,
        /// What is wrong with it.
        problem: SubtagProblem,
    },
}

/// What is wrong with one subtag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubtagProblem {
    /// It has more than eight characters (RFC 5646 §2.1).
    TooLong,
    /// The first subtag is not a language: two to eight letters (RFC 5646 §2.2.1).
    NotALanguage,
    /// It has no form that can be in this place: behind the language come extended languages (3 letters), script
    /// (4 letters), region (2 letters or 3 digits) and variants (5 to 8 characters, or 4 that start with a digit), in this
    /// order (RFC 5646 §2.1).
    OutOfPlace,
    /// The same variant is there twice (RFC 5646 §2.2.5).
    RepeatedVariant,
    /// The same extension is there twice (RFC 5646 §2.2.6).
    RepeatedExtension,
    /// A single character opens an extension or private use, and nothing follows (RFC 5646 §2.2.6 and §2.2.7).
    NothingAfter,
}
