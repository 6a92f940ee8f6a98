//! A second catalog.

/// The errors.
#[errbook::catalog(catalog = "limits.toml")]
pub enum LimitsError {}

/// The codes.
#[errbook::catalog(codes, catalog = "limits.toml")]
pub enum LimitsCode {}
