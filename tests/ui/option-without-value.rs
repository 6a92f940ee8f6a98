use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group)]
enum ShopError {
    #[api_error(status)]
    OrderNotFound,
}

fn main() {
    println!("{}", ShopError::OrderNotFound);
}
