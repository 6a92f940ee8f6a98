use std::error::Error as StdError;
use std::fmt::{Debug, Display};

#[derive(thiserror::Error, Debug)]
pub enum GenericError<T, E: StdError + 'static>
where
    T: Display + Debug,
{
    #[error("unexpected {0}")]
    Unexpected(T),
    #[error("inner")]
    Inner(#[from] E),
    #[error("expected {expected}, found {found}")]
    Mismatch { expected: T, found: T },
}

#[derive(thiserror::Error, Debug)]
#[error("missing {name}")]
pub struct Missing<'a> {
    pub name: &'a str,
}
