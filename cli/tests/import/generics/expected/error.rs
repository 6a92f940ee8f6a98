use std::error::Error as StdError;
use std::fmt::{Debug, Display};

#[derive(errbook::ApiError, Debug)]
pub enum GenericError<T, E: StdError + 'static>
where
    T: Display + Debug,
{
    Unexpected(#[api_error(field = "value")] T),
    Inner(#[from] E),
    Mismatch { expected: T, found: T },
}

#[derive(errbook::ApiError, Debug)]
pub struct Missing<'a> {
    pub name: &'a str,
}
