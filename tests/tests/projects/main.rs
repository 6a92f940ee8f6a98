//! The repository and crates beside it: the docs, programs that a test builds with cargo, and what is published.

mod diagnostics;
mod docs;
mod doctests;
mod imported;
mod process;
mod publishing;
mod readme;
mod rebuild;
mod workspace;
