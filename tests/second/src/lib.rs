//! Errors of a catalog that only this member of the workspace has.

/// The errors of the catalog beside this crate's manifest.
#[errbook::catalog]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum SecondError {}
