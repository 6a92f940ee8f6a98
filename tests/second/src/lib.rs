//! Errors of a catalog that only this member of the workspace uses.

/// The errors of the catalog next to this crate's manifest.
#[errbook::catalog]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum SecondError {}
