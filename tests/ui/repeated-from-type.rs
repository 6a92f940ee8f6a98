use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    OrderNotFound(#[from] Box<std::num::ParseIntError>),
    PaymentDeclined(#[from] Box<std::num::ParseIntError>),
}

fn main() {
    let error = Box::new("x".parse::<u8>().unwrap_err());
    println!("{}", ShopError::OrderNotFound(error));
}
