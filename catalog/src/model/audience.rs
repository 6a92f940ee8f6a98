//! Who can see entries and violations.

use crate::choice::choices;

choices! {
    /// Who can see an entry or a violation in pages and exports.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Audience {
        /// Everyone.
        Public = "public",
        /// Only the team behind the API.
        Internal = "internal",
    }
}
