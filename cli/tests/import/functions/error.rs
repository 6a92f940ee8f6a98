use std::fmt;

use thiserror::Error;

#[derive(Error, Debug)]
pub enum FunctionError {
    #[error(fmt = octal)]
    Mode(u32),
    #[error(fmt = fmt_name::<String>)]
    Name { name: String, len: usize },
    #[error("plain")]
    Plain,
}

fn octal(mode: &u32, f: &mut fmt::Formatter) -> fmt::Result {
    write!(f, "mode {mode:o}")
}

fn fmt_name<T: fmt::Display>(name: &T, len: &usize, f: &mut fmt::Formatter) -> fmt::Result {
    write!(f, "{name} has {len}")
}

#[derive(Error, Debug)]
#[error("all the same: {0}")]
pub enum Shared {
    First(u8),
    #[error("but this")]
    Second,
}
