use std::fmt;

#[derive(errbook::ApiError, Debug)]
#[api_error(group = "function")]
pub enum FunctionError {
    // errbook: the text came from `octal`, which nothing calls any more. Write the message in the catalog
    Mode(u32),
    // errbook: the text came from `fmt_name::<String>`, which nothing calls any more. Write the message in the catalog
    Name { name: String, len: usize },
    Plain,
}

fn octal(mode: &u32, f: &mut fmt::Formatter) -> fmt::Result {
    write!(f, "mode {mode:o}")
}

fn fmt_name<T: fmt::Display>(name: &T, len: &usize, f: &mut fmt::Formatter) -> fmt::Result {
    write!(f, "{name} has {len}")
}

#[derive(errbook::ApiError, Debug)]
#[api_error(group = "shared")]
pub enum Shared {
    First(#[api_error(field = "value")] u8),
    Second,
}
