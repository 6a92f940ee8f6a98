use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum ShopError {
    #[api_error(code = "order_not_found")]
    OrderNotFound,
}

fn main() {
    println!("{}", ShopError::OrderNotFound);
}
