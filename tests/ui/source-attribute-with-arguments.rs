use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    OrderNotFound { #[source(backtrace)] cause: std::fmt::Error },
    PaymentDeclined(#[from = "std::fmt::Error"] std::fmt::Error),
}

fn main() {
    println!("{}", ShopError::OrderNotFound { cause: std::fmt::Error });
    println!("{}", ShopError::from(std::fmt::Error));
}
