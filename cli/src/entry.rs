//! [`Entry`]: a command in a table of commands.

use std::process::ExitCode;

use clap::{ArgMatches, Command};
use errbook_catalog::Locale;

use crate::failure::Failure;
use crate::session::Session;

/// A command: its name, its arguments, and the function that runs it.
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) command: fn(Locale) -> Command,
    pub(crate) run: fn(&Session, &ArgMatches) -> Result<ExitCode, Failure>,
}
