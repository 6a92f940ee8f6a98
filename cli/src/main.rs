//! `errbook`: checks a catalog of API errors, explains codes, shows what a service sends, and builds the error book.

#![forbid(unsafe_code)]

mod arguments;
mod beside;
mod changelog;
mod check;
mod colour;
mod command;
mod completions;
mod create;
mod dead_links;
mod diagnostics;
mod diff;
mod drift;
mod entry;
mod explain;
mod export;
mod failure;
mod find;
mod git;
mod github;
mod import;
mod init;
mod list;
mod locale;
mod lock;
mod lookup;
mod open;
mod pager;
mod pages;
mod phrases;
mod printable;
mod replace;
mod response;
mod session;
mod style;
mod terminal;
mod translations;
mod usage;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    let locale = locale::of(&args, |name| std::env::var(name).ok());
    match command::run(args, locale) {
        Ok(code) => code,
        Err(failure) => {
            terminal::print_error(&failure.render(locale));
            failure.exit_code()
        }
    }
}
