//! The places where options can be written, and the options that each of them knows.

/// A place where options can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OptionSite {
    /// `#[api_error(…)]` on an enum that is derived.
    DeriveEnum,
    /// `#[api_error(…)]` on a struct that is derived.
    DeriveStruct,
    /// The parentheses of `#[errbook::catalog(…)]`.
    Attribute,
    /// `#[api_error(…)]` on a variant.
    Variant,
    /// `#[api_error(…)]` on a field.
    Field,
}

impl OptionSite {
    /// Returns the options that are allowed there.
    pub(crate) fn known(self) -> &'static [&'static str] {
        match self {
            OptionSite::DeriveEnum => &["catalog", "group", "exhaustive", "envelope", "crate", "without"],
            OptionSite::DeriveStruct => {
                &["catalog", "envelope", "crate", "without", "entry", "status", "transparent", "log"]
            }
            OptionSite::Attribute => &["catalog", "group", "codes", "envelope", "crate", "without"],
            OptionSite::Variant => &["entry", "status", "transparent", "log"],
            OptionSite::Field => &["field"],
        }
    }

    /// Returns an example of options as they are written there.
    pub(crate) fn example(self) -> &'static str {
        match self {
            OptionSite::DeriveEnum | OptionSite::Attribute => "group = \"…\"",
            OptionSite::DeriveStruct | OptionSite::Variant => "entry = \"…\", status = 500",
            OptionSite::Field => "field = \"…\"",
        }
    }
}
