//! The commands that are measured.

/// What is asked of cargo.
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
    /// Those that the aims are about, of a crate whose dependencies are built.
    pub(crate) const BOTH: [Self; 2] = [Self::Check, Self::Release];

    /// The command as people write it.
    pub(crate) fn command(self) -> &'static str {
        match self {
            Self::Check => "cargo check",
            Self::Dev => "cargo build",
            Self::Release => "cargo build --release",
        }
    }

    /// What cargo is told.
    pub(crate) fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Dev => &["build"],
            Self::Release => &["build", "--release"],
        }
    }
}
