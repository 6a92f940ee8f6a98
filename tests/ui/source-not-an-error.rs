use errbook::ApiError;

#[derive(Debug)]
struct NoError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    OrderNotFound { #[source] cause: NoError },
    PaymentDeclined { source: Option<String> },
}

fn main() {
    println!("{}", ShopError::OrderNotFound { cause: NoError });
    println!("{}", ShopError::PaymentDeclined { source: None });
}
