//! Ten thousand concurrent requests with different languages, request ids and failures, for the layer of any framework; and
//! what each must be answered, without errbook.

mod ask;
mod crowd;
mod work;

pub use ask::{Answer, Ask, Kind};
pub use crowd::{COUNT, run, run_here};
pub use work::work;

/// The errors of the catalog.
#[errbook::catalog(catalog = "catalog.toml")]
pub enum LoadError {}

/// Its codes.
#[errbook::catalog(codes, catalog = "catalog.toml")]
pub enum LoadCode {}
