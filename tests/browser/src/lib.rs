//! Helpers for the tests of the error book in a browser: sites on a local server, a browser, and axe-core.

mod axe;
mod browser;
mod command;
mod server;

pub use axe::{AXE, violations};
pub use browser::{Browser, in_browser};
pub use server::{Server, accounts_with_a_deprecated_entry, catalog};

/// The four systems: a name, and the path of the catalog relative to the root of the workspace.
pub const SYSTEMS: [(&str, &str); 4] = [
    ("accounts", "catalog.toml"),
    ("passwordless", "examples/passwordless/catalog.toml"),
    ("genauth", "examples/genauth/catalog.toml"),
    ("cloudbase", "examples/cloudbase/catalog.toml"),
];

/// A catalog whose errors are hard to recognise in pasted text.
pub const HARD: &str = "tests/browser/catalogs/hard.toml";

/// A catalog whose answers list violations, in the shapes of several APIs.
pub const VIOLATIONS: &str = "tests/browser/catalogs/violations.toml";

/// A catalog with long names, texts and values, and with what is deprecated and retired.
pub const LONG: &str = "tests/browser/catalogs/long.toml";

/// A catalog in which every text is an attack on the page that shows it.
pub const HOSTILE: &str = "tests/browser/catalogs/hostile.toml";
