//! Editing the catalog or its lock triggers a rebuild, and a build without an edit compiles nothing: everything that
//! `docs/rebuilds.md` says, including the edits that cargo cannot see.

mod builds;
mod catalogs;
mod locks;
