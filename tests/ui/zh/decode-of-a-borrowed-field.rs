use std::borrow::Cow;

use errbook::{ApiError, Violation};

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml", decode)]
enum OrderError {
    SoldOut { left: u32, title: &'static str },
    PaymentPending { methods: &'static [String], note: Option<Cow<'static, str>> },
}

#[errbook::catalog(catalog = "./../bad/borrowed.toml", decode)]
enum ShopError {}

#[derive(Debug, Violation)]
#[violation(catalog = "./../violations.toml", entry = "invalid", decode)]
struct Invalid {
    hint: Option<&'static str>,
}

fn main() {}
