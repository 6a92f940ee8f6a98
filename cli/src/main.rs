//! `errbook`: checks a catalog of API errors, explains its codes, shows what a service sends, and builds its pages.

#![forbid(unsafe_code)]

mod arguments;
mod check;
mod command;
mod completions;
mod explain;
mod failure;
mod init;
mod list;
mod locale;
mod lookup;
mod open;
mod pager;
mod pages;
mod response;
mod session;
mod style;
mod terminal;
mod usage;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    let locale = locale::of(&args, |name| std::env::var(name).ok());
    match command::run(args, locale) {
        Ok(code) => code,
        Err(failure) => {
            terminal::complain(&failure.render(locale));
            failure.exit_code()
        }
    }
}
