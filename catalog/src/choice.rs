//! Enums whose values a catalog writes as words.

/// Declares an enum with the word that the catalog writes for each variant.
///
/// The words are spelled here and nowhere else: lowering, the table of keys and the text of diagnostics take them from
/// `WORDS` and `as_str`.
macro_rules! choices {
    ($(#[$of_enum:meta])* pub enum $name:ident {
        $($(#[$of_variant:meta])* $variant:ident = $word:literal,)*
    }) => {
        $(#[$of_enum])*
        pub enum $name {
            $($(#[$of_variant])* $variant,)*
        }

        impl $name {
            /// All values, in the order of the reference.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

            /// The words for [`ALL`](Self::ALL), in the same order.
            pub const WORDS: [&'static str; [$($word),*].len()] = [$($word),*];

            /// Returns the word that the catalog writes.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// Returns the value that a word stands for.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use choices;
