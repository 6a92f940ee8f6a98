use std::num::ParseIntError;

use thiserror::Error as ThisError;

#[derive(ThisError, Debug)]
pub enum UserError {
    #[error("user {0} not found")]
    NotFound(UserId),
    #[error("user is disabled")]
    Disabled,
}

#[derive(ThisError, Debug)]
pub enum OrderError {
    #[error("order {id} not found")]
    NotFound { id: u64 },
    #[error("bad order number")]
    Number(#[from] ParseIntError),
}

/// What the service returns.
#[derive(ThisError, Debug)]
pub enum Error {
    #[error(transparent)]
    User(#[from] UserError),
    #[error(transparent)]
    Order(#[from] Box<OrderError>),
    #[error("{} is not ready", .0.len())]
    NotReady(Vec<u8>),
}

#[derive(Debug)]
pub struct UserId(pub u32);

impl std::fmt::Display for UserId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "U{}", self.0)
    }
}
