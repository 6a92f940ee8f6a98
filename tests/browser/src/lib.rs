//! What the tests of the web book need: sites of catalogs on a local server, a browser, and axe-core.

mod axe;
mod browser;
mod command;
mod server;

pub use axe::{AXE, violations};
pub use browser::{Browser, in_browser};
pub use server::{Server, catalog};

/// The four systems: a name, and the path of the catalog from the workspace's root.
pub const SYSTEMS: [(&str, &str); 4] = [
    ("accounts", "catalog.toml"),
    ("passwordless", "examples/passwordless/catalog.toml"),
    ("genauth", "examples/genauth/catalog.toml"),
    ("cloudbase", "examples/cloudbase/catalog.toml"),
];

/// A catalog for the search of pasted errors, with whatever makes one hard to recognise.
pub const HARD: &str = "tests/browser/catalogs/hard.toml";

/// A catalog whose every text is an attack on the page that shows it.
pub const HOSTILE: &str = "tests/browser/catalogs/hostile.toml";
