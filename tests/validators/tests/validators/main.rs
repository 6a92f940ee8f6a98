//! Violations from the errors of `validator` and `garde`.

mod garde;
mod mapping;
mod names;
mod seen;
mod validator;
