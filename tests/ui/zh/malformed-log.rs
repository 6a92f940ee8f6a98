use errbook::ApiError;

#[derive(Debug, ApiError)]
#[api_error(catalog = "./../catalog.toml")]
enum ShopError {
    #[api_error(entry = "order_not_found", log = "")]
    Empty,
    #[api_error(entry = "order_not_found", log = "{0")]
    Opened(u64),
    #[api_error(entry = "order_not_found", log = "0}")]
    Closed(u64),
    #[api_error(entry = "order_not_found", log = "{} and {:?}")]
    Nameless(u64),
    #[api_error(entry = "order_not_found", log = "{0:z} and {0:.*}")]
    Format(u64),
    #[api_error(entry = "order_not_found", log = 7)]
    Number,
}

fn main() {
    println!("{} {} {}", ShopError::Empty, ShopError::Opened(1), ShopError::Closed(1));
    println!("{} {} {}", ShopError::Nameless(1), ShopError::Format(1), ShopError::Number);
}
