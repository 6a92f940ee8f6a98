//! Each side of the conflict has an entry that the code names.

use errbook::ApiError;

#[errbook::catalog(catalog = "./bad/merge-conflict.toml")]
enum OrderError {}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./bad/merge-conflict.toml")]
enum PaymentError {
    TooLate,
    Unpaid,
}

fn main() {
    println!("{} {}", OrderError::TooLate, PaymentError::Unpaid);
}
