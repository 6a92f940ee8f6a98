//! The places where options can be written, and the options that each of them knows.

use crate::subject::Subject;

/// A place where options can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OptionSite {
    /// On an enum that is derived.
    DeriveEnum(Subject),
    /// On a struct that is derived.
    DeriveStruct(Subject),
    /// The parentheses of `#[errbook::catalog(…)]`.
    Attribute,
    /// On a variant.
    Variant(Subject),
    /// On a field.
    Field(Subject),
}

impl OptionSite {
    /// Returns the name of the attribute, as it is written there.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            OptionSite::Attribute => "errbook::catalog",
            OptionSite::DeriveEnum(subject)
            | OptionSite::DeriveStruct(subject)
            | OptionSite::Variant(subject)
            | OptionSite::Field(subject) => subject.attribute(),
        }
    }

    /// Returns the options that are allowed there.
    pub(crate) fn known(self) -> &'static [&'static str] {
        match self {
            OptionSite::DeriveEnum(Subject::Entries) => {
                &["catalog", "group", "exhaustive", "envelope", "decode", "openapi", "crate", "without"]
            }
            OptionSite::DeriveEnum(Subject::Violations) => {
                &["catalog", "group", "exhaustive", "other", "decode", "crate"]
            }
            OptionSite::DeriveStruct(Subject::Entries) => &[
                "catalog",
                "envelope",
                "decode",
                "openapi",
                "crate",
                "without",
                "entry",
                "status",
                "transparent",
                "log",
            ],
            OptionSite::DeriveStruct(Subject::Violations) => &["catalog", "decode", "crate", "entry"],
            OptionSite::Attribute => &[
                "catalog",
                "group",
                "codes",
                "violations",
                "only",
                "other",
                "envelope",
                "decode",
                "openapi",
                "crate",
                "without",
            ],
            OptionSite::Variant(Subject::Entries) => &["entry", "status", "transparent", "log"],
            OptionSite::Variant(Subject::Violations) => &["entry"],
            OptionSite::Field(Subject::Entries) => &["field", "violations"],
            OptionSite::Field(Subject::Violations) => &["field"],
        }
    }

    /// Returns an example of options as they are written there.
    pub(crate) fn example(self) -> &'static str {
        match self {
            OptionSite::DeriveEnum(_) | OptionSite::Attribute => "group = \"…\"",
            OptionSite::DeriveStruct(Subject::Entries) | OptionSite::Variant(Subject::Entries) => {
                "entry = \"…\", status = 500"
            }
            OptionSite::DeriveStruct(Subject::Violations) | OptionSite::Variant(Subject::Violations) => "entry = \"…\"",
            OptionSite::Field(_) => "field = \"…\"",
        }
    }
}
