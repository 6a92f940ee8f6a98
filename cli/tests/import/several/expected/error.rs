use std::num::ParseIntError;

#[derive(errbook::ApiError, Debug)]
#[api_error(group = "user")]
pub enum UserError {
    #[api_error(entry = "user_not_found")]
    NotFound(#[api_error(field = "user_id")] UserId),
    Disabled,
}

#[derive(errbook::ApiError, Debug)]
#[api_error(group = "order")]
pub enum OrderError {
    #[api_error(entry = "order_not_found")]
    NotFound { id: u64 },
    Number(#[from] ParseIntError),
}

/// What the service returns.
#[derive(errbook::ApiError, Debug)]
#[api_error(group = "error")]
pub enum Error {
    #[api_error(transparent)]
    User(#[from] UserError),
    #[api_error(transparent)]
    Order(#[from] Box<OrderError>),
    // errbook: the text showed `.0.len()`. The developer's message shows fields only
    #[api_error(log = "{0:?} is not ready")]
    NotReady(Vec<u8>),
}

#[derive(Debug)]
pub struct UserId(pub u32);

impl std::fmt::Display for UserId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "U{}", self.0)
    }
}
