use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./catalog.toml", group = "orders")]
#[api_error(group = "payments")]
enum ShopError {
    #[api_error(entry = "order_not_found", entry = "sold_out")]
    NoOrder,
}

fn main() {
    println!("{}", ShopError::NoOrder);
}
