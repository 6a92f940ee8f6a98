use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    OrderNotFound(#[from] #[from] std::fmt::Error),
}

fn main() {
    println!("{}", ShopError::from(std::fmt::Error));
}
