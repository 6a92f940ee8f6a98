use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    OrderNotFound { #[source] first: std::fmt::Error, #[source] second: std::fmt::Error },
}

fn main() {
    println!("{}", ShopError::OrderNotFound { first: std::fmt::Error, second: std::fmt::Error });
}
