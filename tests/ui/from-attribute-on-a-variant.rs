use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
enum ShopError {
    #[from]
    OrderNotFound(std::fmt::Error),
}

fn main() {
    println!("{}", ShopError::OrderNotFound(std::fmt::Error));
}
