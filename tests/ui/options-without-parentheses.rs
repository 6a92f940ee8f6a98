use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml")]
#[api_error = "orders"]
enum ShopError {
    #[api_error]
    OrderNotFound,
}

fn main() {
    println!("{}", ShopError::OrderNotFound);
}
