use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", groups = "orders")]
enum ShopError {
    OrderNotFound,
}

fn main() {
    println!("{}", ShopError::OrderNotFound);
}
