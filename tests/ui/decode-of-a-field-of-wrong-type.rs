use std::fmt;

use errbook::{ApiError, Violation};

/// A type that can be shown, and not be parsed.
#[derive(Debug)]
struct Title(String);

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", decode)]
enum OrderError {
    SoldOut { left: u32, title: Title },
    PaymentPending { methods: Vec<Title>, note: Option<String> },
}

#[derive(Debug, Violation)]
#[violation(catalog = "./violations.toml", entry = "invalid", decode)]
struct Invalid {
    hint: Option<Title>,
}

#[errbook::catalog(catalog = "./bad/not-parsed.toml", decode)]
enum ShopError {}

fn main() {}
