//! The plans of bodies: which bytes are fixed when the catalog is compiled, and where the values of an occurrence go.
//!
//! `UPDATE_EXPECT=1 cargo test -p errbook-catalog` rewrites the outputs.

mod custom;
mod filled;
mod presets;
mod shown;
mod violations;
