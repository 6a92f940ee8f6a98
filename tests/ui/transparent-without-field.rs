use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    OrderNotFound,
    #[api_error(transparent)]
    Payment,
}

fn main() {
    println!("{} {}", ShopError::OrderNotFound, ShopError::Payment);
}
