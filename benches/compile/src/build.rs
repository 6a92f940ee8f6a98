//! The commands that are measured.

/// A cargo command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// `cargo check`
    Check,
    /// `cargo build`
    Dev,
    /// `cargo build --release`
    Release,
}

impl Build {
    /// The commands of [`crate::sizes`].
    pub(crate) const BOTH: [Self; 2] = [Self::Check, Self::Release];

    /// Returns the command as people write it.
    pub(crate) fn command(self) -> &'static str {
        match self {
            Self::Check => "cargo check",
            Self::Dev => "cargo build",
            Self::Release => "cargo build --release",
        }
    }

    /// Returns the arguments of cargo.
    pub(crate) fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Dev => &["build"],
            Self::Release => &["build", "--release"],
        }
    }
}
