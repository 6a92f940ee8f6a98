// `./` starts from this file, wherever the compiler runs.
use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml", group = "orders", exhaustive)]
pub enum OrderError<'a> {
    OrderNotFound,
    SoldOut { left: u8, title: &'a str },
}

fn main() {
    assert_eq!(OrderError::OrderNotFound.status(), 404);
    assert_eq!(OrderError::SoldOut { left: 1, title: "Dune" }.to_string(), "Only 1 left of Dune.");
}
